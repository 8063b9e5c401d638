"""Names for files that are made from texts which anybody may have written. It touches no disk."""

import re
import unicodedata
from typing import Final

_LONGEST: Final = 120
_LONGEST_ENDING: Final = 16
# learn.microsoft.com/windows/win32/fileio/naming-a-file, the strictest of the systems.
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
# Controls, directions that let an ending look like another, halves of characters, line ends.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})


def safe_name(name: str, *, otherwise: str = "attachment") -> str:
    """A file name that every system takes, that leads nowhere and shows its true ending.

    At most 120 bytes of UTF-8; `otherwise` where nothing of `name` is left.
    """
    seen = "".join(
        "-" if unicodedata.category(each) in _UNSEEN else each
        for each in unicodedata.normalize("NFC", name)
    )
    plain = _FORBIDDEN.sub("-", seen).strip(" ").rstrip(". ").lstrip(".-~ ")
    if not plain.strip("-_. "):
        return otherwise
    if _DEVICES.match(plain):
        plain = f"_{plain}"
    stem, point, ending = plain.rpartition(".")
    if not stem or len(ending.encode()) > _LONGEST_ENDING:
        stem, point, ending = plain, "", ""
    room = _LONGEST - len((point + ending).encode())
    if len(stem.encode()) > room:
        stem = stem.encode()[:room].decode("utf-8", "ignore").rstrip(". ")
    return stem + point + ending
