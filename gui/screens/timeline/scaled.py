"""A chronicle on a scale that is scrolled and zoomed: laid out for its width, drawn as far as seen.

Many dates are laid out aside; until then the former drawing stands there. The day in the middle
stays there whatever becomes of the window. What points at a mark, and walks from one to the next,
stands in `canvas.py`.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from briefings.charts.chronicle import TITLES, Chronicle, chronicle
from briefings.charts.lanes import Spot
from gui.look.measuring import measured, pixels_to_a_point
from gui.look.theme import tokens
from gui.look.tokens import GRID
from gui.reading.latest import Latest
from gui.screens.timeline.painting import Drawn, Sight, head_height, paint_sight
from gui.screens.timeline.places import Place, holding
from gui.screens.timeline.scene import Scene
from gui.translation import tr
from gui.work import Work

AT_ONCE = 1_000
"""So many dates are laid out at once: that takes less than a tenth of a second."""
_WIDEST_DAY = 40.0
"""Pixels that a day takes at the most."""
_LEAST = 320
_NAMES = 0.28
"""The names of the rows take no more of the width."""


@dataclass(frozen=True)
class _Laid:
    """A scene laid out."""

    scene: Scene
    chronicle: Chronicle


class Scaled(QAbstractScrollArea):
    """`zoomed` says that the scale changed. `current` and `pointed` are marked.

    `scene` and `laid` are what is drawn; what is wanted instead may still be laid out.
    """

    zoomed = Signal()

    def __init__(self, *, work: Work) -> None:
        super().__init__()
        self.scene: Scene | None = None
        self.laid: Chronicle | None = None
        self.current: Place | None = None
        self.pointed: Place | None = None
        self.zoom = 1.0
        self._wanted: Scene | None = None
        self._kept: float | None = None
        self._drawn = Drawn()
        self._laying = Latest(self, work=work, label=tr("Drawing the timeline"), quiet=True)
        self._laying.found.connect(self._take)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(3 * GRID)
            bar.valueChanged.connect(lambda _value: self.viewport().update())

    def show_scene(self, scene: Scene) -> None:
        """Show another drawing, at the same days as far as it has them."""
        self._wanted = scene
        self._lay()

    def stop(self) -> None:
        """Lay out no more."""
        self._laying.stop()

    @property
    def by(self) -> float:
        """Pixels to a point: words are as large as those of a table."""
        return pixels_to_a_point()

    @property
    def titles(self) -> float:
        """The room for the names of the rows, in points."""
        return self._room_for_titles() if self.laid is None else self.laid.scale.left

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
        if self._wanted is None:
            return 1.0
        days = (self._wanted.last - self._wanted.first).days
        return max(1.0, days * _WIDEST_DAY / max(self._room(), 1.0))

    def zoom_by(self, factor: float, *, at: float | None = None) -> None:
        """Show days wider or narrower; the one at a place on the viewport stays there."""
        if self.laid is None:
            return
        self.zoom = min(max(self.zoom * factor, 1.0), self.most)
        self._lay(None if at is None else max(at, self.titles * self.by))

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
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Take up another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay()

    def _lay(self, kept: float | None = None) -> None:
        """Lay out what is wanted; the day at `kept`, or in the middle, is to stay where it is."""
        scene = self._wanted
        if scene is None:
            return
        self._kept = kept
        self.zoom = min(self.zoom, self.most)
        by, titles = self.by, self._room_for_titles()
        width = (titles * by + self._room() * self.zoom) / by
        lay = partial(_laid, scene, width=width, titles=titles, by=by)
        if scene.number <= AT_ONCE:
            self._laying.find(lay)
        else:
            self._laying.find_aside(lambda progress, cancelled: lay())

    def _take(self, laid: _Laid) -> None:
        place = self._middle() if self._kept is None else self._kept
        day = self._day_at(place) if self.laid is not None else None
        chosen = self._chosen(laid.scene)
        self.scene, self.laid = laid.scene, laid.chronicle
        self._drawn = Drawn()
        self.pointed = None
        self.current = holding(self.laid, *chosen) if chosen is not None else None
        self._range()
        if day is not None and self.zoom > 1:
            self._go_to_day(day, place)
        self.viewport().update()
        self.zoomed.emit()

    def _chosen(self, then: Scene) -> tuple[int, int] | None:
        """The row and the item there of what is chosen now."""
        if self.current is None or self.scene is None:
            return None
        row, item = self.current[0], self.spot(self.current).items[0]
        return (row, item) if then is self.scene else then.place_of(self.scene, row, item)

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
        return max(self.viewport().width(), _LEAST) - self._room_for_titles() * self.by

    def _room_for_titles(self) -> float:
        return min(TITLES, _NAMES * self.viewport().width() / self.by)

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
            if self.laid is None or self.scene is None:
                painter.fillRect(self.viewport().rect(), QColor(tokens().surface))
                return
            said = self.scene.as_of_words
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


def _laid(scene: Scene, *, width: float, titles: float, by: float) -> _Laid:
    laid = chronicle(
        scene.rows,
        first=scene.first,
        last=scene.last,
        as_of=scene.told.as_of,
        width=width,
        measure=measured(by),
        titles=titles,
    )
    return _Laid(scene, laid)
