"""A chart as a block of a page."""

from collections.abc import Callable, Iterator

from briefings.block import Block
from briefings.charts import Chart, Text
from briefings.painter import Pen
from briefings.style import snapped


class Drawing(Block):
    """A chart at its own size; it is as wide as it was laid out to be."""

    def __init__(self, chart: Chart, *, before: float = 6.5, after: float = 10.4) -> None:
        super().__init__(before=before, after=after)
        self._chart = chart

    @property
    def chart(self) -> Chart:
        """The chart."""
        return self._chart

    def anchors(self) -> Iterator[str]:
        """The names of the raised numbers in the chart."""
        shapes = self.chart.shapes
        yield from (each.anchor for each in shapes if isinstance(each, Text) and each.anchor)

    def height(self, width: float) -> float:
        """The chart's height, and what is missing to the next line of the grid."""
        return snapped(self._chart.height)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws the chart."""
        pen.chart(self._chart, x, y)


class Laid(Drawing):
    """A chart that is laid out anew for the width that it is given, such as that of a cell.

    `usual` is the width at which a twin of the page shows it.
    """

    def __init__(self, lay: Callable[[float], Chart], *, usual: float) -> None:
        Block.__init__(self)
        self._lay = lay
        self._usual = usual
        self._made: dict[float, Chart] = {}

    @property
    def chart(self) -> Chart:
        """The chart at its usual width."""
        return self._at(self._usual)

    def forget(self) -> None:
        """Lets go of the charts, which can be laid out again."""
        self._made.clear()

    def height(self, width: float) -> float:
        """The height of the chart at this width."""
        return snapped(self._at(width).height)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws the chart as it is at this width."""
        pen.chart(self._at(width), x, y)

    def _at(self, width: float) -> Chart:
        if width not in self._made:
            self._made[width] = self._lay(width)
        return self._made[width]
