"""The timeline as it leaves: all rows that are shown, for the days in sight, as a plate."""

from collections.abc import Sequence
from datetime import date

from briefings.axes import axis_words
from briefings.charts import Chart, Measure
from briefings.charts.chronicle import chronicle, sheets
from briefings.charts.timeline import TimelineItem, TimelineRow
from briefings.plates import Plate
from briefings.style import Palette
from gui.forms.wrapped import one_line
from gui.reading.aside import MOST
from gui.screens.timeline.reading import Told
from gui.screens.timeline.words import item, keys, row_title
from gui.translation import counted, tr
from models.reading.figures import Moment
from models.reading.figures.chronology import Row
from models.records.kinds import When

Rows = Sequence[tuple[Row, tuple[Moment, ...]]]
_TITLE = 120


class Items:
    """The moments of one reading as the chart takes them, each made once for some clocks."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, tuple[str, ...]], TimelineItem] = {}

    def rows(self, rows: Rows, clocks: tuple[str, ...]) -> tuple[TimelineRow, ...]:
        """The rows as the chart takes them, placed by the first of these clocks."""
        return tuple(
            TimelineRow(row_title(row), tuple(self._item(each, row, clocks) for each in several))
            for row, several in rows
        )

    def _item(self, moment: Moment, row: Row, clocks: tuple[str, ...]) -> TimelineItem:
        # A reading keeps its moments for as long as this is kept, so that none is another's.
        key = (id(moment), clocks)
        if key not in self._made:
            self._made[key] = item(moment, row, clocks)
        return self._made[key]


def as_of(told: Told) -> str:
    """The day that it speaks of, in words."""
    return tr("As of {day}").format(day=When(told.as_of.isoformat()).said())


def facts(told: Told, number: int) -> str:
    """Of what it is, as of when, and how many dates are shown."""
    whole = tr("The whole case")
    scope = whole if told.scope is None else one_line(told.name, longest=_TITLE)
    parts = [scope, as_of(told), counted(number, "date", "dates")]
    if told.of:
        first = tr("the first {n} of {all} applications")
        parts.append(first.format(n=f"{MOST:,}", all=f"{told.of:,}"))
    return " · ".join(parts)


def undated_words(number: int) -> str:
    """How many have no date by the clocks shown; empty for none."""
    return counted(number, "without a date", "without a date") if number else ""


def plate(
    told: Told,
    rows: Rows,
    drawn: tuple[TimelineRow, ...],
    clocks: tuple[str, ...],
    days: tuple[date, date],
    *,
    undated: int,
) -> Plate:
    """What is `drawn` of some days, with what its marks mean and what has no place in it."""
    moments = [each for _, several in rows for each in several]
    words, said = axis_words(), as_of(told)
    first, last = days

    def lay(width: float, room: float, measure: Measure, palette: Palette) -> Sequence[Chart]:
        laid = chronicle(
            drawn,
            first=first,
            last=last,
            as_of=told.as_of,
            width=width,
            measure=measure,
            dated=True,
        )
        return sheets(
            laid, words=words, as_of_words=said, measure=measure, palette=palette, room=room
        )

    detail = (facts(told, len(moments)), undated_words(undated))
    return Plate(
        title=one_line(told.name, longest=_TITLE),
        detail=" · ".join(filter(None, detail)),
        subject=tr("Timeline"),
        handling=told.handling,
        lay=lay,
        keys=tuple(keys(moments, clocks, said)),
    )
