"""Paints the drawings of `briefings.charts` on a widget, as the page shows them.

It lays out nothing: it hands over the theme as a palette and the widths of the window's font.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from briefings.charts import Box, Chart, Circle, Line, Measure, Polygon, Shape, Text
from briefings.style import Palette
from gui.look.theme import tokens
from gui.look.tokens import Tokens

# What of a shape is no measure.
_KEPT = frozenset({"fill", "colour", "words", "bold", "upwards", "link", "anchor"})

Layout = Callable[[float, Palette, Measure], Chart]
"""Lays a chart out for a width, in these colours, by these widths of words."""


def shades(theme: Tokens) -> Palette:
    """The colours of a theme as a chart takes them."""
    return Palette(
        text=theme.text,
        muted=theme.muted,
        line=theme.line,
        surface=theme.surface,
        accent=theme.accent,
        positive=theme.positive,
        caution=theme.caution,
        negative=theme.negative,
        unknown=theme.unknown,
    )


def measure(text: str, size: float, bold: bool) -> float:
    """The width of a line of text in the window's font at a size in logical pixels."""
    return QFontMetricsF(_font(size, bold)).horizontalAdvance(text)


def paint(painter: QPainter, shapes: Iterable[Shape]) -> None:
    """Paint shapes at the painter's origin; one unit of theirs is one logical pixel."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in shapes:
        _paint(painter, shape)
    painter.restore()


def enlarged(chart: Chart, by: float) -> Chart:
    """A chart laid out for a page, `by` times as large, its words in whole pixels."""
    shapes = tuple(_enlarged(shape, by) for shape in chart.shapes)
    return replace(chart, width=chart.width * by, height=chart.height * by, shapes=shapes)


class ChartView(QWidget):
    """Shows one chart, laid out anew for its width, theme and text size.

    Hazard: the layout runs while painting; it must only compute.
    """

    def __init__(self, layout: Layout, *, description: str) -> None:
        """`description` says in words what the drawing shows, for those who can't see it."""
        super().__init__()
        self._layout = layout
        self.setAccessibleName(description)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_layout(self, layout: Layout, *, description: str) -> None:
        """Show another drawing."""
        self._layout = layout
        self.setAccessibleName(description)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The height that the chart takes at a width."""
        return round(self._chart(width).height + 0.5)

    def sizeHint(self) -> QSize:
        """As high as the present width needs."""
        width = max(self.width(), 320)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the chart out and paint it."""
        shapes = self._chart(self.width()).shapes
        with QPainter(self) as painter:
            paint(painter, shapes)

    def _chart(self, width: int) -> Chart:
        return self._layout(width, shades(tokens()), measure)


def _enlarged(shape: Shape, by: float) -> Shape:
    if isinstance(shape, Polygon):
        points = tuple((x * by, y * by) for x, y in shape.points)
        return replace(shape, points=points, line=shape.line * by)
    measures = {
        each.name: getattr(shape, each.name) * by
        for each in fields(shape)
        if each.name not in _KEPT
    }
    # A rule that is thinner than a pixel would be painted uneven.
    if isinstance(shape, Line | Circle) and shape.width:
        measures["width"] = max(1.0, measures["width"])
    if isinstance(shape, Text):
        measures["size"] = round(measures["size"])
    return replace(shape, **measures)


def _font(size: float, bold: bool) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _pen(colour: str, width: float, dash: float) -> QPen:
    if not colour:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([dash / width, dash / width])
    return pen


def _fill(painter: QPainter, colour: str) -> None:
    painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)


def _paint(painter: QPainter, shape: Shape) -> None:
    match shape:
        case Line():
            _line(painter, shape)
        case Circle():
            _circle(painter, shape)
        case Polygon():
            _polygon(painter, shape)
        case Box():
            _box(painter, shape)
        case Text():
            _text(painter, shape)


def _line(painter: QPainter, shape: Line) -> None:
    painter.setPen(_pen(shape.colour, shape.width, shape.dash))
    painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))


def _circle(painter: QPainter, shape: Circle) -> None:
    painter.setPen(_pen(shape.colour, shape.width, shape.dash))
    _fill(painter, shape.fill)
    painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)


def _polygon(painter: QPainter, shape: Polygon) -> None:
    painter.setPen(_pen(shape.colour, shape.line, 0.0))
    _fill(painter, shape.fill)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shape.points]))


def _box(painter: QPainter, shape: Box) -> None:
    painter.setPen(_pen(shape.colour, shape.line, shape.dash))
    _fill(painter, shape.fill)
    painter.drawRect(QRectF(shape.x, shape.y, shape.width, shape.height))


def _text(painter: QPainter, shape: Text) -> None:
    painter.setFont(_font(shape.size, shape.bold))
    painter.setPen(QColor(shape.colour))
    if not shape.upwards:
        painter.drawText(QPointF(shape.x, shape.y), shape.words)
        return
    painter.save()
    painter.translate(shape.x, shape.y)
    painter.rotate(-90)
    painter.drawText(QPointF(0, 0), shape.words)
    painter.restore()
