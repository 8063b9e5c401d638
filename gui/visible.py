"""Spells out the characters of a text that are obeyed instead of shown.

Marks of direction could make a name read as another; what is stored stays as it is.
"""

import re

_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def visible(text: str) -> str:
    """A text with every control spelled out as its code; tabs and new lines stay."""
    # Nearly every text is printable, which is the quickest question of all.
    if text.isprintable():
        return text
    return _CONTROLS.sub(lambda found: f"‹U+{ord(found.group()):04X}›", text)
