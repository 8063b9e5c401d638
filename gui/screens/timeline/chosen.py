"""What is chosen to be shown of a chronology, as plain values, and what that leaves of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from models.reading.figures.chronology import CLOCKS, HAPPENED, Chronology, Moment, Row


@dataclass(frozen=True)
class Chosen:
    """Clocks in the order of `CLOCKS`, the first of which places the marks; what is left out.

    `without_kinds` are kinds of records, `without_rows` names of rows (see `name_of`). A day of
    None is no bound.
    """

    clocks: tuple[str, ...] = (HAPPENED,)
    without_kinds: frozenset[str] = frozenset()
    without_rows: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None

    @property
    def filtered(self) -> bool:
        """Whether anything may be left out."""
        return bool(self.without_kinds or self.without_rows or self.first or self.last)

    def everything(self) -> "Chosen":
        """The same with nothing left out."""
        return Chosen(clocks=self.clocks)

    def with_clock(self, clock: str, shown: bool) -> "Chosen":
        """The same with or without a clock; one always stays."""
        kept = [each for each in CLOCKS if (shown if each == clock else each in self.clocks)]
        return replace(self, clocks=tuple(kept)) if kept else self


def name_of(row: Row) -> str:
    """What a row is remembered by."""
    return f"{row.kind} {row.party or ''}".strip()


def kept(
    chronology: Chronology, chosen: Chosen
) -> tuple[tuple[tuple[Row, tuple[Moment, ...]], ...], tuple[Moment, ...]]:
    """The rows with what of them is to be drawn, and what is left for want of a date."""
    rows, undated = [], []
    for row, several in chronology.rows:
        if name_of(row) in chosen.without_rows:
            continue
        here = [each for each in several if each.kind not in chosen.without_kinds]
        undated += [each for each in here if not each.placed(chosen.clocks)]
        drawn = tuple(each for each in here if each.placed(chosen.clocks) and _within(each, chosen))
        if drawn:
            rows.append((row, drawn))
    return tuple(rows), tuple(undated)


def _within(moment: Moment, chosen: Chosen) -> bool:
    """Whether one of the clocks shown can fall between the days that are chosen."""
    dates = [when for when in map(moment.by, chosen.clocks) if when is not None]
    return any(
        (chosen.last is None or when.earliest is None or when.earliest <= chosen.last)
        and (chosen.first is None or when.latest is None or when.latest >= chosen.first)
        for when in dates
        if when.earliest or when.latest
    )


def bounds(moments: Iterable[Moment], chosen: Chosen, today: date) -> tuple[date, date]:
    """The first and the last day to be shown: those chosen, else of everything and today."""
    days = [today]
    for each in moments:
        for when in map(each.by, chosen.clocks):
            if when is not None:
                days += [day for day in (when.earliest, when.latest) if day is not None]
    air = max(2, (max(days) - min(days)).days // 25)
    first = chosen.first or date.fromordinal(max(min(days).toordinal() - air, 1))
    last = chosen.last or date.fromordinal(min(max(days).toordinal() + air, _LATEST))
    return first, max(last, date.fromordinal(min(first.toordinal() + 1, _LATEST)))


_LATEST = date.max.toordinal()
