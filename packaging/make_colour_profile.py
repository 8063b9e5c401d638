"""Writes the colour profile of a briefing: sRGB, as Little CMS knows it, with a fixed date.

Run once, by hand; the profile is kept in `resources/colour`. Two fields of the header are set: the
version to 4.2, the newest that PDF/A-2 knows, and the date, which would be that of the run.
"""

import struct
from pathlib import Path

from PIL import ImageCms

PLACE = Path(__file__).parent.parent / "resources" / "colour" / "sRGB.icc"
# Offsets in the header: ICC.1:2004-10, 7.2.
_VERSION = slice(8, 12)
_DATE = slice(24, 36)


def main() -> None:
    """Write the profile."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_VERSION] = b"\x04\x20\x00\x00"
    profile[_DATE] = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    PLACE.write_bytes(bytes(profile))
    print(f"{PLACE}: {len(profile)} bytes")


if __name__ == "__main__":
    main()
