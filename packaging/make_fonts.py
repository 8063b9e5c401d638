"""Makes the fonts in resources/fonts from the unpacked npm packages that carry them.

Run by hand, with fonttools 4.68.0, when a font is renewed; resources/fonts/README.md says how.
Nothing is fetched when Proviso is built or run.
"""

import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "resources" / "fonts"

# Copied byte for byte. The licences of the Source and Plex families reserve these names for
# unchanged copies; the others are small enough as they are.
COPIED = {
    "source-sans-3": {
        "400Regular/SourceSans3_400Regular": "SourceSans3-Regular",
        "400Regular_Italic/SourceSans3_400Regular_Italic": "SourceSans3-Italic",
        "600SemiBold/SourceSans3_600SemiBold": "SourceSans3-SemiBold",
        "600SemiBold_Italic/SourceSans3_600SemiBold_Italic": "SourceSans3-SemiBoldItalic",
    },
    "source-serif-4": {
        "400Regular/SourceSerif4_400Regular": "SourceSerif4-Regular",
        "400Regular_Italic/SourceSerif4_400Regular_Italic": "SourceSerif4-Italic",
        "600SemiBold/SourceSerif4_600SemiBold": "SourceSerif4-SemiBold",
        "600SemiBold_Italic/SourceSerif4_600SemiBold_Italic": "SourceSerif4-SemiBoldItalic",
    },
    "ibm-plex-sans-arabic": {
        "400Regular/IBMPlexSansArabic_400Regular": "IBMPlexSansArabic-Regular",
        "600SemiBold/IBMPlexSansArabic_600SemiBold": "IBMPlexSansArabic-SemiBold",
    },
    "noto-sans-hebrew": {
        "400Regular/NotoSansHebrew_400Regular": "NotoSansHebrew-Regular",
        "600SemiBold/NotoSansHebrew_600SemiBold": "NotoSansHebrew-SemiBold",
    },
    "noto-emoji": {"400Regular/NotoEmoji_400Regular": "NotoEmoji-Regular"},
}
LICENCES = {
    "source-sans-3": "SourceSans3",
    "source-serif-4": "SourceSerif4",
    "ibm-plex-sans-arabic": "IBMPlexSansArabic",
    "noto-sans-sc": "NotoSansSC",
    "noto-sans-jp": "NotoSansJP",
    "noto-sans-kr": "NotoSansKR",
    "noto-sans-hebrew": "NotoSansHebrew",
    "noto-emoji": "NotoEmoji",
}


def chinese() -> set[int]:
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


def japanese_frequent() -> set[int]:
    """Kana, signs, and the kanji of JIS X 0208 level 1."""
    points = set(range(0x3000, 0x3100)) | set(range(0x31F0, 0x3200)) | set(range(0xFF00, 0xFFF0))
    return points | _encoded("euc_jp", range(0xB0, 0xD0), range(0xA1, 0xFF)) | {0x2014, 0x2026}


def japanese() -> set[int]:
    """The same, and the kanji of level 2 that the Chinese subset has not."""
    drawn = set(TTFont(FONTS / "NotoSansSC-Regular.ttf").getBestCmap())
    rare = _encoded("euc_jp", range(0xD0, 0xF5), range(0xA1, 0xFF))
    return japanese_frequent() | (rare - drawn)


def korean_frequent() -> set[int]:
    """The syllables of KS X 1001 and the single letters."""
    return set(range(0x3130, 0x3190)) | _encoded("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF))


def korean() -> set[int]:
    """All modern syllables and the single letters."""
    return set(range(0x3130, 0x3190)) | set(range(0xAC00, 0xD7A4))


# No part of the "Noto" names is reserved, so a subset may keep its name.
SUBSETS: tuple[tuple[str, str, str, Callable[[], Iterable[int]]], ...] = (
    ("noto-sans-sc", "400Regular/NotoSansSC_400Regular", "NotoSansSC-Regular", chinese),
    ("noto-sans-sc", "700Bold/NotoSansSC_700Bold", "NotoSansSC-Bold", chinese),
    ("noto-sans-jp", "400Regular/NotoSansJP_400Regular", "NotoSansJP-Regular", japanese),
    ("noto-sans-jp", "700Bold/NotoSansJP_700Bold", "NotoSansJP-Bold", japanese_frequent),
    ("noto-sans-kr", "400Regular/NotoSansKR_400Regular", "NotoSansKR-Regular", korean),
    ("noto-sans-kr", "700Bold/NotoSansKR_700Bold", "NotoSansKR-Bold", korean_frequent),
)


def _encoded(encoding: str, first: range, second: range | list[int]) -> set[int]:
    pairs = (bytes((high, low)).decode(encoding, "ignore") for high in first for low in second)
    return {ord(character) for pair in pairs for character in pair}


def make_subset(original: Path, made: Path, points: Iterable[int]) -> None:
    """Write a subset without hints and layout rules, which neither page nor window uses."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG", "BASE", "STAT"]
    font = subset.load_font(str(original), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    subset.save_font(font, str(made), options)


def main() -> None:
    """Take the folder that holds the unpacked packages by their short names; write the fonts."""
    packages = Path(sys.argv[1])
    for package, files in COPIED.items():
        for original, name in files.items():
            shutil.copyfile(packages / package / f"{original}.ttf", FONTS / f"{name}.ttf")
    for package, original, name, points in SUBSETS:
        make_subset(packages / package / f"{original}.ttf", FONTS / f"{name}.ttf", points())
    for package, name in LICENCES.items():
        # With the line ends that every text file here has.
        text = (packages / package / "LICENSE_FONT").read_text("utf-8")
        (FONTS / f"LICENSE-{name}.txt").write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
