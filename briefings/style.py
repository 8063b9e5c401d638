"""How a page looks: its sheet and grid, colours, and the sizes of type.

Every measure is in points, from the top left of the page. It must not know what is printed.
"""

from dataclasses import dataclass, replace
from math import ceil
from typing import Final, Literal

MM: Final = 72 / 25.4


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper with its margins and a grid of twelve columns."""

    name: str
    width: float
    height: float
    side: float = 20 * MM
    top: float = 23.5 * MM
    bottom: float = 21 * MM
    gutter: float = 4 * MM

    @property
    def measure(self) -> float:
        """The width between the side margins."""
        return self.width - 2 * self.side

    @property
    def room(self) -> float:
        """The height between header and footer."""
        return self.height - self.top - self.bottom

    def turned(self) -> "Sheet":
        """The same paper with its long side at the top, and the same margins."""
        return replace(self, name=f"{self.name} landscape", width=self.height, height=self.width)


SHEETS: Final = {
    sheet.name: sheet
    for sheet in (
        Sheet("A4", 210 * MM, 297 * MM),
        Sheet("Letter", 612.0, 792.0, top=20 * MM, bottom=18.5 * MM),
    )
}


def columns(width: float, *, share: int, of: int = 12, gutter: float = 4 * MM) -> float:
    """The width of `share` of `of` grid columns in `width`, the gutters between them counted."""
    single = (width - gutter * (of - 1)) / of
    return single * share + gutter * (share - 1)


@dataclass(frozen=True)
class Palette:
    """The colours of a drawing, as `#RRGGBB`; a screen hands in its own, light or dark."""

    text: str
    muted: str
    line: str
    surface: str
    accent: str
    positive: str
    caution: str
    negative: str
    unknown: str


PAPER: Final = Palette(
    text="#1F2328",
    muted="#5B6169",
    line="#C9C6BE",
    surface="#FFFFFF",
    accent="#0B5FA5",
    positive="#156C30",
    caution="#8A5A00",
    negative="#B42318",
    unknown="#6E4FA8",
)

# TLP 2.0 (FIRST) asks for at least this size.
TLP_SIZE: Final = 12.0


@dataclass(frozen=True)
class Type:
    """One way of setting text: face, size and leading in points, weight, slant and colour.

    The text face is for what is read on, the heading face for what is looked up: headings, tables,
    captions, notes. `divided` lets long words be divided where a line would be much too short.
    """

    size: float
    leading: float
    bold: bool = False
    italic: bool = False
    colour: str = PAPER.text
    before: float = 0.0
    after: float = 0.0
    face: Literal["heading", "text"] = "heading"
    divided: bool = False

    def but(self, *, colour: str | None = None, bold: bool | None = None) -> "Type":
        """The same type in another colour or weight."""
        return replace(
            self,
            colour=self.colour if colour is None else colour,
            bold=self.bold if bold is None else bold,
        )


# Every leading and every space on a page is a multiple of this, so that lines side by side meet.
UNIT: Final = 1.3


def snapped(height: float) -> float:
    """The next multiple of the unit that is no less than `height`."""
    return ceil(height / UNIT - 0.01) * UNIT


# Between paragraphs stands half a line: columns are in step, or half a step apart.
BODY: Final = Type(9.2, 11.7, after=5.2, face="text", divided=True)
LEAD: Final = Type(10.6, 14.3, after=5.2, face="text", divided=True)
TITLE: Final = Type(18, 22.1, bold=True, after=2.6)
SUBTITLE: Final = Type(9.5, 13, colour=PAPER.muted, after=6.5)
HEADING: Final = Type(12, 15.6, bold=True, before=13, after=2.6)
LABEL: Final = Type(9.5, 13, bold=True, before=7.8, after=2.6)
CELL: Final = Type(8.5, 10.4)
POINT: Final = Type(8.5, 10.4, after=2.6, divided=True)
QUIET: Final = Type(8.5, 10.4, colour=PAPER.muted)
CELL_HEAD: Final = Type(7.5, 10.4, bold=True, colour=PAPER.muted)
CAPTION: Final = Type(7.5, 9.1, colour=PAPER.muted, after=3.9)
NOTE: Final = Type(7.4, 9.1)
FURNITURE: Final = Type(8, 10.4, colour=PAPER.muted)

HAIRLINE: Final = 0.4
RULE: Final = 0.8
NOTE_NUMBER_SIZE: Final = 0.68
NOTE_NUMBER_RISE: Final = 0.33
