"""The colours and sizes of the window as data: the only place where either is written down.

A theme is one `Tokens`; nothing here knows Qt. To add a colour: a field below, a value in each
theme, and, if text is ever set in it, its name in `TEXTS`.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Scheme(StrEnum):
    """Which theme the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Role(StrEnum):
    """What a piece of text is, which decides its size and weight."""

    TEXT = "text"
    TABLE = "table"
    CAPTION = "caption"
    SECTION = "section"
    TITLE = "title"


@dataclass(frozen=True)
class Tokens:
    """One theme: colours as #RRGGBB."""

    dark: bool
    window: str
    surface: str
    line: str
    edge: str
    hover: str
    text: str
    muted: str
    selected: str
    accent: str
    on_accent: str
    accent_hover: str
    positive: str
    caution: str
    negative: str
    unknown: str


LIGHT = Tokens(
    dark=False,
    window="#F6F5F2",
    surface="#FFFFFF",
    line="#DEDCD6",
    edge="#8C8A84",
    hover="#EEECE7",
    text="#1F2328",
    muted="#5B6169",
    selected="#E3EEF9",
    accent="#0B5FA5",
    on_accent="#FFFFFF",
    accent_hover="#084C86",
    positive="#156C30",
    caution="#8A5A00",
    negative="#B42318",
    unknown="#6E4FA8",
)

DARK = Tokens(
    dark=True,
    window="#16181C",
    surface="#1E2126",
    line="#343941",
    edge="#727A86",
    hover="#262A30",
    text="#E7E9EC",
    muted="#A2A9B3",
    selected="#1F3A57",
    accent="#6CB2FF",
    on_accent="#0C1B2A",
    accent_hover="#8EC4FF",
    positive="#5FD38A",
    caution="#E5B567",
    negative="#FF8A80",
    unknown="#B9A5F2",
)

TEXTS = ("text", "muted", "accent", "positive", "caution", "negative", "unknown")
GROUNDS = ("window", "surface", "selected", "hover")

# Source Sans stands small on its body: 14 pixels of it read as 13 of most others.
TEXT_PIXELS = 14
SIZES = {Role.TEXT: 1.0, Role.TABLE: 13 / 14, Role.CAPTION: 12 / 14}
SIZES |= {Role.SECTION: 15 / 14, Role.TITLE: 21 / 14}
SEMIBOLD = frozenset({Role.SECTION, Role.TITLE})

GRID = 8
ROW = 28
COMPACT_ROW = 24
CARD = 16
PROSE_CHARACTERS = 72
NARROW = 1100
"""Below this width of the window, in pixels, an open record takes the place of its list."""

SMALLEST_TEXT = 70
LARGEST_TEXT = 200


def strong(tokens: Tokens) -> Tokens:
    """The same theme for a system that asks for high contrast: no muted text, visible edges."""
    return replace(tokens, muted=tokens.text, line=tokens.edge, edge=tokens.text)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two #RRGGBB colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pixels(role: Role, percent: int) -> int:
    """The height of text of this role in pixels, at a text size in percent."""
    return max(8, round(TEXT_PIXELS * SIZES[role] * percent / 100))


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
