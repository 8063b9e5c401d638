"""Makes the fonts in resources/fonts from the unpacked npm packages that carry them.

Run by hand, with fonttools 4.68.0, when a font is renewed; resources/fonts/README.md says how.
Nothing is fetched when Proviso is built or run.
"""

import shutil
import sys
from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).parent.parent / "resources" / "fonts"

# Source Sans 3 is copied unchanged: its licence reserves the name "Source" for unchanged copies.
LATIN = {
    "400Regular/SourceSans3_400Regular.ttf": "SourceSans3-Regular.ttf",
    "400Regular_Italic/SourceSans3_400Regular_Italic.ttf": "SourceSans3-Italic.ttf",
    "600SemiBold/SourceSans3_600SemiBold.ttf": "SourceSans3-SemiBold.ttf",
    "600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf": "SourceSans3-SemiBoldItalic.ttf",
}
# No part of the name "Noto Sans SC" is reserved, so a subset may keep it.
CHINESE = {
    "400Regular/NotoSansSC_400Regular.ttf": "NotoSansSC-Regular.ttf",
    "700Bold/NotoSansSC_700Bold.ttf": "NotoSansSC-Bold.ttf",
}


def wanted() -> set[int]:
    """Code points that the Chinese subset keeps, as far as the font draws them."""
    points = set(range(0x20, 0x250)) | set(range(0x370, 0x530)) | set(range(0x1E00, 0x1F00))
    points |= set(range(0x2000, 0x2070)) | set(range(0x20A0, 0x20C0)) | set(range(0x2100, 0x2150))
    points |= set(range(0x2190, 0x2200)) | set(range(0x2200, 0x2300)) | set(range(0x2460, 0x2500))
    points |= set(range(0x25A0, 0x2600)) | set(range(0x3000, 0x3100)) | set(range(0xFF00, 0xFFF0))
    points |= _encoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
    # Big5 level 1, the characters in frequent use, with the signs before them.
    second = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    points |= _encoded("big5", range(0xA1, 0xC7), second)
    return points


def _encoded(encoding: str, first: range, second: range | list[int]) -> set[int]:
    pairs = (bytes((high, low)).decode(encoding, "ignore") for high in first for low in second)
    return {ord(character) for pair in pairs for character in pair}


def make_subset(original: Path, made: Path) -> None:
    """Write a subset without hints and layout rules, which neither page nor window uses."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG", "BASE", "STAT"]
    font = subset.load_font(str(original), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    subset.save_font(font, str(made), options)


def main() -> None:
    """Take the folders of the two unpacked packages, Source Sans 3 first, and write the fonts."""
    latin, chinese = Path(sys.argv[1]), Path(sys.argv[2])
    for original, name in LATIN.items():
        shutil.copyfile(latin / original, FONTS / name)
    for original, name in CHINESE.items():
        make_subset(chinese / original, FONTS / name)
    shutil.copyfile(latin / "LICENSE_FONT", FONTS / "LICENSE-SourceSans3.txt")
    shutil.copyfile(chinese / "LICENSE_FONT", FONTS / "LICENSE-NotoSansSC.txt")


if __name__ == "__main__":
    main()
