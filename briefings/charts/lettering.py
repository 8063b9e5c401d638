"""Words in a chart: broken into lines of a width, and set from the top down.

Charts take their words from the caller; nothing here has a language.
"""

from collections.abc import Sequence
from typing import Final

from briefings.breaking import lines
from briefings.charts.shapes import Box, Measure, Raised, Shape, Text
from briefings.style import NOTE_NUMBER_RISE, NOTE_NUMBER_SIZE, Palette

WORDS: Final = 8.5
LEADING: Final = 11.0
SMALL: Final = 7.5
SMALL_LEADING: Final = 9.5
# More than this never fits a cell of a chart, and measuring it would take long.
_LONGEST: Final = 400


def fitted(
    text: str, width: float, size: float, *, bold: bool, measure: Measure, most: int
) -> list[str]:
    """`text` as at most `most` lines of `width`; what does not fit ends in an ellipsis."""
    short = text if len(text) <= _LONGEST else text[:_LONGEST]
    broken = lines(short, width, lambda part: measure(part, size, bold))
    if len(broken) <= most and len(short) == len(text):
        return broken
    kept = broken[:most]
    last = kept[-1].rstrip(" ,;")
    while last and measure(last + "…", size, bold) > width:
        last = last[:-1]
    return [*kept[:-1], last + "…"]


class Sketch:
    """Collects the shapes of a drawing, and what had to be shortened in it."""

    def __init__(self, measure: Measure, palette: Palette) -> None:
        self.shapes: list[Shape] = []
        self.shortened: list[str] = []
        self.palette = palette
        self.measure = measure

    def broken(
        self, text: str, width: float, size: float, most: int, *, bold: bool = False
    ) -> list[str]:
        """`text` as at most `most` lines; remembers that it was shortened."""
        if not text:
            return []
        result = fitted(text, width, size, bold=bold, measure=self.measure, most=most)
        if result[-1].endswith("…") and not (len(text) <= _LONGEST and text.endswith("…")):
            self.shortened.append(text)
        return result

    def lines(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        *,
        most: int,
        small: bool = False,
        bold: bool = False,
        colour: str = "",
    ) -> float:
        """Sets `text` with its top at `y`; returns where it ends."""
        size, leading = (SMALL, SMALL_LEADING) if small else (WORDS, LEADING)
        ink = colour or (self.palette.muted if small else self.palette.text)
        for line in self.broken(text, width, size, most, bold=bold):
            self.put(line, x, y, size=size, leading=leading, colour=ink, bold=bold)
            y += leading
        return y

    def noted(
        self, text: str, notes: Sequence[Raised], x: float, y: float, width: float, *, most: int
    ) -> float:
        """Sets `text` in bold with its raised numbers behind it; returns where it ends."""
        wide = sum(map(self._raised_wide, notes))
        lines = self.broken(text, width, WORDS, most, bold=True)
        if lines and wide and self.wide(lines[-1], bold=True) + wide > width:
            lines = self.broken(text, max(width - wide, width / 2), WORDS, most, bold=True)
        for line in lines:
            self.put(line, x, y, bold=True)
            y += LEADING
        across = self.wide(lines[-1], bold=True) if lines else 0.0
        return self._raise(notes, x, y - LEADING if lines else y, across, width) if notes else y

    def _raise(
        self, notes: Sequence[Raised], x: float, y: float, across: float, width: float
    ) -> float:
        for each in notes:
            wide = self._raised_wide(each)
            if across and across + wide > width:
                across, y = 0.0, y + LEADING
            size = WORDS * NOTE_NUMBER_SIZE
            baseline = y + LEADING / 2 + WORDS * (0.32 - NOTE_NUMBER_RISE)
            look = (each.words, size, self.palette.text)
            self.shapes.append(
                Text(x + across, baseline, *look, link=each.link, anchor=each.anchor)
            )
            across += wide
        return y + LEADING

    def _raised_wide(self, note: Raised) -> float:
        return self.measure(note.words, WORDS * NOTE_NUMBER_SIZE, False)

    def put(
        self,
        line: str,
        x: float,
        y: float,
        *,
        size: float = WORDS,
        leading: float = LEADING,
        colour: str = "",
        bold: bool = False,
        clear: bool = False,
    ) -> None:
        """Sets one line with its top at `y`; `clear` wipes what lies under it."""
        if clear and line.strip():
            wide = self.measure(line, size, bold)
            self.shapes.append(Box(x - 1, y, wide + 2, leading, fill=self.palette.surface))
        baseline = y + leading / 2 + size * 0.32
        self.shapes.append(Text(x, baseline, line, size, colour or self.palette.text, bold))

    def wide(self, text: str, *, small: bool = False, bold: bool = False) -> float:
        """The width of one line of `text`."""
        return self.measure(text, SMALL if small else WORDS, bold)
