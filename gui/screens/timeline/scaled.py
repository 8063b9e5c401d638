"""A chronicle on a scale that is scrolled and zoomed: laid out for its width, drawn as far as seen.

The day in the middle stays there whatever becomes of the window. What points at a mark, and walks
from one to the next, stands in `canvas.py`.
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from briefings.charts.chronicle import TITLES, Chronicle, chronicle
from briefings.charts.lanes import Spot
from briefings.charts.timeline import TimelineRow
from gui.look.measuring import measured, pixels_to_a_point
from gui.look.theme import tokens
from gui.look.tokens import GRID
from gui.screens.timeline.painting import Drawn, Sight, head_height, paint_sight
from gui.screens.timeline.places import Place, holding

_WIDEST_DAY = 40.0
"""Pixels that a day takes at the most."""
_LEAST = 320
_NAMES = 0.28
"""The names of the rows take no more of the width."""


@dataclass(frozen=True)
class Scene:
    """What is drawn: the rows for the days from `first` to `last`, and the day spoken of."""

    rows: tuple[TimelineRow, ...]
    first: date
    last: date
    as_of: date
    as_of_words: str


class Scaled(QAbstractScrollArea):
    """`zoomed` says that the scale changed. `current` and `pointed` are marked."""

    zoomed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.laid: Chronicle | None = None
        self.current: Place | None = None
        self.pointed: Place | None = None
        self.zoom = 1.0
        self._scene: Scene | None = None
        self._drawn = Drawn()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(3 * GRID)
            bar.valueChanged.connect(lambda _value: self.viewport().update())

    def show_scene(self, scene: Scene) -> None:
        """Show another drawing, at the same days as far as it has them."""
        middle = self._day_at(self._middle()) if self.laid is not None else None
        self._scene = scene
        self._lay()
        if middle is not None and self.zoom > 1:
            self._go_to_day(middle, self._middle())

    @property
    def by(self) -> float:
        """Pixels to a point: words are as large as those of a table."""
        return pixels_to_a_point()

    @property
    def titles(self) -> float:
        """The room for the names of the rows, in points."""
        return min(TITLES, _NAMES * self.viewport().width() / self.by)

    @property
    def days_shown(self) -> tuple[date, date] | None:
        """The first and the last day in sight."""
        if self.laid is None:
            return None
        part = self.laid.part(*self._sight().days)
        return part.first, part.last

    def spot(self, place: Place) -> Spot:
        """The spot at a place."""
        assert self.laid is not None
        return self.laid.bands[place[0]].spots[place[1]]

    def area(self, place: Place) -> QRectF:
        """Where a spot stands on the viewport."""
        spot, by = self.spot(place), self.by
        left = spot.left * by - self.horizontalScrollBar().value()
        top = spot.top * by + self._head() - self.verticalScrollBar().value()
        return QRectF(left, top, (spot.right - spot.left) * by, (spot.low - spot.top) * by)

    @property
    def most(self) -> float:
        """How far it can be zoomed in."""
        if self._scene is None:
            return 1.0
        days = (self._scene.last - self._scene.first).days
        return max(1.0, days * _WIDEST_DAY / max(self._room(), 1.0))

    def zoom_by(self, factor: float, *, at: float | None = None) -> None:
        """Show days wider or narrower; the one at a place on the viewport stays there."""
        if self.laid is None:
            return
        place = self._middle() if at is None else max(at, self.titles * self.by)
        day = self._day_at(place)
        self.zoom = min(max(self.zoom * factor, 1.0), self.most)
        self._lay()
        self._go_to_day(day, place)

    def fit(self) -> None:
        """Show all days at once."""
        self.zoom = 1.0
        self._lay()

    def show_as_of(self) -> None:
        """Bring the day that is spoken of into the middle."""
        if self.laid is not None:
            self._go_to_day(float(self.laid.as_of.toordinal()), self._middle())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width; the day in the middle stays there."""
        super().resizeEvent(event)
        self._lay_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Take up another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_anew()

    def _lay_anew(self) -> None:
        if self.laid is None:
            return
        middle = self._day_at(self._middle())
        self._lay()
        if self.zoom > 1:
            self._go_to_day(middle, self._middle())

    def _lay(self) -> None:
        scene = self._scene
        if scene is None:
            return
        self.zoom = min(self.zoom, self.most)
        by = self.by
        chosen = self._items_of(self.current)
        self.laid = chronicle(
            scene.rows,
            first=scene.first,
            last=scene.last,
            as_of=scene.as_of,
            width=(self.titles * by + self._room() * self.zoom) / by,
            measure=measured(by),
            titles=self.titles,
        )
        self._drawn = Drawn()
        self.pointed = None
        self.current = holding(self.laid, *chosen) if chosen is not None else None
        self._range()
        self.viewport().update()
        self.zoomed.emit()

    def _items_of(self, place: Place | None) -> tuple[int, int] | None:
        if place is None or self.laid is None:
            return None
        return place[0], self.spot(place).items[0]

    def _range(self) -> None:
        assert self.laid is not None
        wide = round(self.laid.width * self.by)
        tall = round(self.laid.height * self.by + self._head())
        port = self.viewport()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), wide, port.width()),
            (self.verticalScrollBar(), tall, port.height()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, whole - seen))

    def _room(self) -> float:
        """The width for the days of the whole scale where all are in sight, in pixels."""
        return max(self.viewport().width(), _LEAST) - self.titles * self.by

    def _middle(self) -> float:
        left = self.titles * self.by
        return left + (self.viewport().width() - left) / 2

    def _day_at(self, x: float) -> float:
        """The ordinal of the day at a place on the viewport."""
        assert self.laid is not None
        scale = self.laid.scale
        at = (x + self.horizontalScrollBar().value()) / self.by
        share = (at - scale.left) / (scale.right - scale.left)
        days = (scale.last - scale.first).days
        return scale.first.toordinal() + share * days

    def _go_to_day(self, day: float, x: float) -> None:
        assert self.laid is not None
        scale = self.laid.scale
        share = (day - scale.first.toordinal()) / max((scale.last - scale.first).days, 1)
        at = (scale.left + share * (scale.right - scale.left)) * self.by
        self.horizontalScrollBar().setValue(round(at - x))

    def _head(self) -> int:
        return head_height(self.by)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        with QPainter(self.viewport()) as painter:
            if self.laid is None or self._scene is None:
                painter.fillRect(self.viewport().rect(), QColor(tokens().surface))
                return
            said = self._scene.as_of_words
            paint_sight(painter, self.laid, self._sight(), self._drawn, as_of_words=said)

    def redraw(self) -> None:
        """Draw in the colours of another theme."""
        self._drawn = Drawn()
        self.viewport().update()

    def _sight(self) -> Sight:
        return Sight(
            self.viewport().rect(),
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
            self.by,
            self.titles,
            self.current,
            self.pointed,
            self.hasFocus(),
        )
