"""What every file in HTML of ours is written with: typed text as text, names as identifiers."""

import re
from html import escape
from typing import Final

from briefings.breaking import CJK
from briefings.twins.reading import safe

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What a reader's program may load for the file: nothing at all but what stands in it."""

_HAN: Final = re.compile(f"[{CJK}]+")


def typed(text: str, *, chinese: bool = False) -> str:
    """Typed text as text, what is Chinese marked as such for voices, unless all of it is."""
    shown = escape(safe(text))
    if chinese or shown.isascii():
        return shown
    return _HAN.sub(r'<span lang="zh">\g<0></span>', shown)


def identifier(name: str) -> str:
    """A name as an identifier: no two names become one."""
    return "at-" + "".join(
        each if each.isascii() and (each.isalnum() or each == "-") else f"_{ord(each):x}_"
        for each in name
    )
