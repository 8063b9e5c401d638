"""Paints the part of a chronicle that is in sight: rows, their names, the axis over them."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from briefings.axes import axis_words
from briefings.charts import Line, Shape
from briefings.charts.chronicle import (
    Band,
    Chronicle,
    label_in_sight,
    lines_under,
    spot_shapes,
    title_shapes,
)
from briefings.charts.lettering import SMALL_LEADING, Sketch
from briefings.charts.timeline import axis_head
from briefings.style import HAIRLINE, RULE
from gui.look.charts import paint, shades
from gui.look.measuring import larger, measured
from gui.look.theme import tokens
from gui.look.tokens import GRID
from gui.screens.timeline.places import Place

_HEAD = 3 * SMALL_LEADING + 4


def head_height(by: float) -> int:
    """The height of the axis over the rows, in pixels."""
    return round(_HEAD * by) + GRID


@dataclass(frozen=True)
class Sight:
    """What is seen of the rows: a port of the window, scrolled so far, `by` pixels to a point.

    `titles` is the room for the names of the rows in points. `current` and `pointed` are marked;
    `focused` says that the keyboard is here.
    """

    port: QRect
    across: int
    down: int
    by: float
    titles: float
    current: Place | None = None
    pointed: Place | None = None
    focused: bool = False

    @property
    def days(self) -> tuple[float, float]:
        """From where to where the scale is in sight, in points."""
        start = self.across / self.by
        return start + self.titles, start + self.port.width() / self.by

    @property
    def names(self) -> int:
        """The width of the names of the rows, in pixels."""
        return round(self.titles * self.by)

    def rows(self, laid: Chronicle) -> list[tuple[int, Band]]:
        """The rows in sight, each with its place."""
        top = self.down / self.by
        low = top + (self.port.height() - head_height(self.by)) / self.by
        return [
            (row, band)
            for row, band in enumerate(laid.bands)
            if band.top + band.height >= top and band.top <= low
        ]


@dataclass
class Drawn:
    """The shapes of spots that were drawn once, by their places."""

    shapes: dict[Place, tuple[Shape, ...]] = field(default_factory=dict)

    def of(self, laid: Chronicle, place: Place, by: float) -> tuple[Shape, ...]:
        """The shapes of a spot in pixels, drawn when they are first asked for."""
        if place not in self.shapes:
            self.shapes[place] = _drawn(laid, place, by)
        return self.shapes[place]


def _drawn(laid: Chronicle, place: Place, by: float, *, plated: bool = True) -> tuple[Shape, ...]:
    band = laid.bands[place[0]]
    shapes = spot_shapes(
        laid,
        band,
        band.spots[place[1]],
        measure=measured(by),
        palette=shades(tokens()),
        plated=plated,
    )
    return larger(shapes, by)


def paint_sight(
    painter: QPainter, laid: Chronicle, sight: Sight, drawn: Drawn, *, as_of_words: str
) -> None:
    """Paint all of it."""
    painter.fillRect(sight.port, QColor(tokens().surface))
    _rows(painter, laid, sight, drawn)
    _titles(painter, laid, sight)
    _head(painter, laid, sight, as_of_words)
    if sight.focused and sight.current is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawRect(QRectF(sight.port).adjusted(1, 1, -1, -1))


def _rows(painter: QPainter, laid: Chronicle, sight: Sight, drawn: Drawn) -> None:
    by, head, port = sight.by, head_height(sight.by), sight.port
    left, right = sight.days
    palette = shades(tokens())
    painter.save()
    painter.setClipRect(QRect(sight.names - GRID, head, port.width(), port.height()))
    painter.translate(-sight.across, head - sight.down)
    part = laid.part(left, right)
    lines = lines_under(laid, part, axis_words(), measure=measured(by), palette=palette)
    paint(painter, larger(lines, by))
    for row, band in sight.rows(laid):
        for at, spot in enumerate(band.spots):
            if spot.right >= left - 4 and spot.left <= right + 4:
                place = (row, at)
                if place in (sight.current, sight.pointed):
                    corner = QPointF(spot.left * by - 4, spot.top * by)
                    end = QPointF(spot.right * by + 4, spot.low * by)
                    _mark(painter, QRectF(corner, end), place, sight)
                    paint(painter, _drawn(laid, place, by, plated=False))
                else:
                    paint(painter, drawn.of(laid, place, by))
                again = label_in_sight(
                    laid, band, spot, left, right, measure=measured(by), palette=palette
                )
                paint(painter, larger(again, by))
    painter.restore()


def _mark(painter: QPainter, area: QRectF, place: Place, sight: Sight) -> None:
    theme = tokens()
    current = place == sight.current
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(theme.selected if current else theme.hover))
    ringed = current and sight.focused
    painter.setPen(QPen(QColor(theme.accent), 2) if ringed else QPen(Qt.PenStyle.NoPen))
    painter.drawRoundedRect(area, 4, 4)
    painter.restore()


def _titles(painter: QPainter, laid: Chronicle, sight: Sight) -> None:
    by, head, palette = sight.by, head_height(sight.by), shades(tokens())
    room = QRect(0, head, sight.names - GRID, sight.port.height())
    painter.save()
    painter.setClipRect(room)
    painter.fillRect(room, QColor(palette.surface))
    painter.translate(2 * GRID, head - sight.down)
    for _, band in sight.rows(laid):
        low = band.top + band.height
        line = Line(-2 * GRID, low, sight.titles, low, palette.line, HAIRLINE)
        named = title_shapes(band, sight.titles, measure=measured(by), palette=palette)
        paint(painter, larger((line, *named), by))
    painter.restore()


def _head(painter: QPainter, laid: Chronicle, sight: Sight, said: str) -> None:
    by, head, palette = sight.by, head_height(sight.by), shades(tokens())
    part = laid.part(*sight.days)
    pen = Sketch(measured(by), palette)
    block = axis_head(part, axis_words(), laid.as_of, said, part.right, pen)
    painter.fillRect(QRect(0, 0, sight.port.width(), head), QColor(palette.surface))
    painter.save()
    painter.translate(0, head - block.height * by)
    # The axis has a rule of its own from where it begins.
    end = (sight.names - GRID) / by
    rule = Line(0, block.height, end, block.height, palette.muted, RULE)
    paint(painter, larger((rule,), by))
    painter.setClipRect(QRect(sight.names - GRID, -head, sight.port.width(), 3 * head))
    painter.translate(-sight.across, 0)
    paint(painter, larger(block.shapes, by))
    painter.restore()
