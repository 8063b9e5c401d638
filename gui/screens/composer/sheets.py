"""The pages of a PDF on the screen: one under the other, drawn when they come into view.

It keeps its place and zoom while new pages take the place of old ones, and draws nothing but what
the PDF holds. Pages are white in every theme.
"""

from collections import OrderedDict
from typing import Final

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from gui.look.theme import tokens
from gui.look.tokens import GRID
from gui.translation import tr
from models.pdfium import ALONE

SMALLEST: Final = 0.5
LARGEST: Final = 4.0
STEP: Final = 1.2
_LARGE: Final = 1.6
"""Pixels to a point beyond which pages grow with no window: text is large, and little is seen."""
_EDGE: Final = 2 * GRID
_KEPT: Final = 12
_PER_INCH: Final = 72
_OLD: Final = 0.45
"""How strongly pages are drawn that are about to be replaced."""


class Sheets(QAbstractScrollArea):
    """Shows the pages of a PDF at the width that there is, as far as that helps, or larger.

    `turned` says that another page is in view: which one, counted from 1, and of how many.
    """

    turned = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._document: pypdfium2.PdfDocument | None = None
        self._sizes: list[tuple[float, float]] = []
        self._drawn: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._old = False
        self.zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview of the briefing"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell())

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in the upper half of the view, counted from 1; 0 without any."""
        if not self._sizes:
            return 0
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        tops = [top for top, _ in self._places()]
        return max(1, sum(top <= middle for top in tops))

    def show_pdf(self, content: bytes) -> None:
        """Show these pages, at the place that was in view."""
        place = self._fraction()
        self.close_pdf()
        with ALONE:
            self._document = pypdfium2.PdfDocument(content)
            self._sizes = [self._document.get_page_size(at) for at in range(len(self._document))]
        self._old = False
        self._measure()
        self._return_to(place)
        self._tell()
        self.viewport().update()

    def fade(self) -> None:
        """Show that the pages are about to be replaced."""
        self._old = True
        self.viewport().update()

    def close_pdf(self) -> None:
        """Let go of the pages."""
        self._drawn.clear()
        if self._document is not None:
            with ALONE:
                self._document.close()
        self._document, self._sizes = None, []

    def zoom_by(self, factor: float) -> None:
        """Show the pages larger or smaller, about what is in view."""
        place = self._fraction()
        self.zoom = min(LARGEST, max(SMALLEST, self.zoom * factor))
        self._drawn.clear()
        self._measure()
        self._return_to(place)
        self.viewport().update()

    def fit(self) -> None:
        """Show the pages as wide as the view, as far as that helps."""
        self.zoom_by(1 / self.zoom)

    def go_to(self, page: int) -> None:
        """Bring a page into view, counted from 1."""
        places = self._places()
        if 1 <= page <= len(places):
            self.verticalScrollBar().setValue(round(places[page - 1][0] - _EDGE / 2))

    def image(self, page: int, *, dots: float) -> QImage:
        """A page, counted from 1, as a picture of so many dots to an inch."""
        assert self._document is not None
        return _drawn(self._document, page - 1, dots / _PER_INCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in view."""
        painter = QPainter(self.viewport())
        theme = tokens()
        painter.fillRect(event.rect(), QColor(theme.window))
        left = -self.horizontalScrollBar().value()
        down = -self.verticalScrollBar().value()
        shown = self.viewport().rect()
        for at, (top, (wide, high)) in enumerate(zip(self._places(), self._shown(), strict=True)):
            x = max(_EDGE, (self.viewport().width() - wide) / 2) + left
            area = QRectF(x, top[0] + down, wide, high)
            if not area.intersects(QRectF(shown)):
                continue
            painter.setOpacity(1.0)
            painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor(theme.line))
            painter.fillRect(area, QColor("white"))
            painter.setOpacity(_OLD if self._old else 1.0)
            painter.drawImage(area, self._image(at, wide))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place at the new width."""
        place = self._fraction()
        super().resizeEvent(event)
        self._measure()
        self._return_to(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from page to page, and zoom."""
        if event.key() == Qt.Key.Key_Home:
            self.go_to(1)
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for a page that can be read."""
        return QSize(64 * GRID, 80 * GRID)

    def _image(self, at: int, wide: float) -> QImage:
        density = self.devicePixelRatioF()
        key = (at, round(wide * density))
        if key not in self._drawn:
            assert self._document is not None
            made = _drawn(self._document, at, key[1] / self._sizes[at][0])
            made.setDevicePixelRatio(density)
            self._drawn[key] = made
            while len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def _shown(self) -> list[tuple[float, float]]:
        """The width and height of each page as it is shown."""
        room = max(160, self.viewport().width() - 2 * _EDGE)
        widest = max((wide for wide, _ in self._sizes), default=1.0)
        scale = min(room / widest, _LARGE) * self.zoom
        return [(wide * scale, high * scale) for wide, high in self._sizes]

    def _places(self) -> list[tuple[float, float]]:
        """The top and height of each page in the whole of them."""
        top, found = float(_EDGE), []
        for _, high in self._shown():
            found.append((top, high))
            top += high + _EDGE
        return found

    def _measure(self) -> None:
        shown, view = self._shown(), self.viewport().size()
        high = sum(each for _, each in shown) + _EDGE * (len(shown) + 1)
        wide = max((each for each, _ in shown), default=0.0) + 2 * _EDGE
        for bar, whole, part in (
            (self.verticalScrollBar(), high, view.height()),
            (self.horizontalScrollBar(), wide, view.width()),
        ):
            bar.setPageStep(part)
            bar.setSingleStep(3 * GRID)
            bar.setRange(0, max(0, round(whole - part)))

    def _fraction(self) -> tuple[int, float]:
        """The page in view and how far down it the view begins."""
        at = self.page
        if not at:
            return 0, 0.0
        top, high = self._places()[at - 1]
        return at, (self.verticalScrollBar().value() - top) / high

    def _return_to(self, place: tuple[int, float]) -> None:
        at, share = place
        if not at or not self._sizes:
            return
        top, high = self._places()[min(at, self.count) - 1]
        self.verticalScrollBar().setValue(round(top + share * high))

    def _tell(self) -> None:
        self.turned.emit(self.page, self.count)


def _drawn(document: pypdfium2.PdfDocument, at: int, scale: float) -> QImage:
    with ALONE:
        page = document[at]
        try:
            drawn = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            form = QImage.Format.Format_RGBX8888
            image = QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, form)
            # The picture holds on to no memory that is not its own.
            return image.copy()
        finally:
            page.close()
