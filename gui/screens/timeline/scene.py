"""What is to be drawn of a reading, at once or aside: the rows, their days, what marks mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefings.charts.legend import Key
from briefings.charts.timeline import TimelineItem, TimelineRow
from gui.screens.timeline.chosen import Chosen, bounds, kept
from gui.screens.timeline.reading import Told
from gui.screens.timeline.words import as_of, item, keys, row_title
from models.reading.figures import Moment
from models.reading.figures.chronology import Row

Rows = Sequence[tuple[Row, tuple[Moment, ...]]]


@dataclass(frozen=True)
class Scene:
    """What is drawn for the days from `first` to `last`, and the day spoken of.

    Of what was `told`, `shown` are the moments and `rows` the same as the chart takes them, in the
    same order; `undated` have no place in it.
    """

    told: Told
    shown: Rows
    undated: tuple[Moment, ...]
    rows: tuple[TimelineRow, ...]
    clocks: tuple[str, ...]
    first: date
    last: date
    as_of_words: str
    keys: tuple[Key, ...]

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Those that are drawn."""
        return tuple(each for _, several in self.shown for each in several)

    @property
    def number(self) -> int:
        """How many dates are drawn."""
        return sum(len(several) for _, several in self.shown)

    def place_of(self, other: "Scene", row: int, item: int) -> tuple[int, int] | None:
        """The row and the item of what stands in another drawing; None where it is not here."""
        wanted = _identity(other.shown[row][1][item])
        for at, (_, several) in enumerate(self.shown):
            for place, each in enumerate(several):
                if _identity(each) == wanted:
                    return at, place
        return None


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


def scene(told: Told, chosen: Chosen, items: Items) -> Scene:
    """What is drawn of a reading where so much is chosen; `items` are those of the same reading."""
    rows, undated = kept(told.chronology, chosen)
    moments = [each for _, several in rows for each in several]
    first, last = bounds(moments, chosen, told.as_of)
    said = as_of(told.as_of)
    return Scene(
        told=told,
        shown=rows,
        undated=undated,
        rows=items.rows(rows, chosen.clocks),
        clocks=chosen.clocks,
        first=first,
        last=last,
        as_of_words=said,
        keys=tuple(keys(moments, chosen.clocks, said)) if moments else (),
    )


def _identity(moment: Moment) -> tuple[int, str, int | None]:
    return moment.record, moment.field, moment.party
