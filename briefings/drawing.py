"""A chart as a block of a page."""

from briefings.blocks import Block
from briefings.charts import Chart
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

    def height(self, width: float) -> float:
        """The chart's height, and what is missing to the next line of the grid."""
        return snapped(self._chart.height)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws the chart."""
        pen.chart(self._chart, x, y)
