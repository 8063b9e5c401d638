"""The drawing with what its marks mean under it, and the buttons that zoom it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from briefings.charts import Chart, Measure
from briefings.charts.legend import Key, legend
from briefings.style import Palette
from gui.look.charts import ChartView, enlarged
from gui.look.icons import icon
from gui.look.measuring import measured, pixels_to_a_point
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID
from gui.screens.timeline.canvas import STEP, Canvas
from gui.translation import tr
from gui.widgets.labels import rule
from gui.work import Work


class Drawing(QWidget):
    """`zooms` stand in the head of the page."""

    def __init__(
        self, *, telling: Callable[[int, Sequence[int]], str], work: Work, theme: Theme
    ) -> None:
        super().__init__()
        self._theme = theme
        self.canvas = Canvas(telling=telling, work=work)
        self.zooms = [
            _tool("remove", tr("Smaller (−)"), lambda: self.canvas.zoom_by(1 / STEP)),
            _tool("", tr("Fit"), self.canvas.fit),
            _tool("add", tr("Larger (+)"), lambda: self.canvas.zoom_by(STEP)),
            _tool("", tr("Today"), self.canvas.show_as_of),
        ]
        self._legend = ChartView(_nothing, description=tr("What the marks mean"))
        marks = QHBoxLayout()
        marks.setContentsMargins(CARD, GRID // 2, CARD, GRID // 2)
        marks.addWidget(self._legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(rule())
        column.addLayout(marks)
        theme.changed.connect(self._draw)
        self._draw()

    def show_keys(self, keys: Sequence[Key]) -> None:
        """Say what the marks mean."""

        def lay(width: float, palette: Palette, measure: Measure) -> Chart:
            by = pixels_to_a_point()
            chart = legend(keys, width=width / by, measure=measured(by), palette=palette)
            return enlarged(chart, by)

        said = ", ".join(key.words for key in keys)
        self._legend.show_layout(lay, description=said)

    def _draw(self) -> None:
        for button in self.zooms:
            if sign := str(button.property("sign")):
                button.setIcon(icon(sign, theme=self._theme.tokens, tone="muted"))
        self.canvas.redraw()


def _nothing(width: float, palette: Palette, measure: Measure) -> Chart:
    return Chart(width, 0, ())


def _tool(sign: str, words: str, does: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setProperty("sign", sign)
    if not sign:
        button.setText(words)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.clicked.connect(lambda: does())
    return button
