"""A page that keeps its place: what has the keyboard stays where it is seen, whatever grows.

It knows nothing of what it scrolls.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import createdByPython, isValid

from gui.forms.order import beside
from gui.look.tokens import GRID

_ABOVE, _BELOW = 4 * GRID, 4 * GRID
"""Room for the label over a field and for the line under it."""


class Sight(QScrollArea):
    """Scrolls its content, holding fast what is looked at.

    Rows come, go and grow above and below of what somebody is at. While they do, the widget with
    the focus keeps its height on the screen, or else what stands at the upper edge. A widget that
    gets the focus is brought into sight once it has its place.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self._held: QWidget | None = None
        self._height = 0
        self._wanted: QWidget | None = None
        self._moving = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._settle)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.setBackgroundRole(QPalette.ColorRole.Base)
        content.setAutoFillBackground(True)
        self.setWidget(content)

    def to_top(self) -> None:
        """Show the beginning, wherever the focus is."""
        self.stay()
        self.verticalScrollBar().setValue(0)
        self._hold(None)

    def stay(self) -> None:
        """Leave the focus where it just fell, in sight or not."""
        self._wanted = None

    def bring(self, widget: QWidget) -> None:
        """Bring a widget into sight, once everything has its place."""
        self._wanted = _lasting(widget)
        self._settled.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place after each new layout of the content, before it is painted."""
        done = super().eventFilter(watched, event)
        if watched is self._content and event.type() in _LAID_OUT:
            self._keep()
        return done

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go through the page as it is laid out, then out of it."""
        now: QWidget | None = self.focusWidget()
        after = beside(self, now or self, forward=next)
        if after is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        after.setFocus(reason)
        return True

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self._held and self._content.isAncestorOf(now):
            self.bring(now)

    def _scrolled(self, *_: object) -> None:
        if not self._moving:
            self._wanted = None
            self._hold(self._looked_at())

    def _settle(self) -> None:
        wanted = self._wanted
        if wanted is not None:
            self._keep()
            self._wanted = None
            self._hold(wanted if self._is_here(wanted) else None)

    def _keep(self) -> None:
        if self._moving:
            return
        self._moving = True
        try:
            if self._wanted is not None and self._is_here(self._wanted):
                self._reveal(self._wanted)
            elif self._held is not None and self._is_here(self._held):
                bar = self.verticalScrollBar()
                bar.setValue(self._top(self._held) - self._height)
                if self._held.hasFocus() and isinstance(self._held, QPlainTextEdit):
                    self._reveal(self._held)
        finally:
            self._moving = False

    def _reveal(self, widget: QWidget) -> None:
        """Bring into sight what of it is worked at: a text that is higher, at its cursor."""
        height, top = self.viewport().height(), self._top(widget)
        bottom = top + widget.height() + _BELOW
        top -= _ABOVE
        if bottom - top > height:
            place = _cursor(widget)
            top = self._top(widget) + place.top() - GRID
            bottom = min(top + height, self._top(widget) + place.bottom() + GRID)
        bar = self.verticalScrollBar()
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    def _hold(self, widget: QWidget | None) -> None:
        self._held = widget
        if widget is not None:
            self._height = self._top(widget) - self.verticalScrollBar().value()

    def _looked_at(self) -> QWidget | None:
        """What must not move: what has the focus, if it is seen, or what is at the upper edge."""
        content, focused = self._content, QApplication.focusWidget()
        seen = QRect(0, self.verticalScrollBar().value(), content.width(), self.viewport().height())
        if focused is not None and content.isAncestorOf(focused):
            top = self._top(focused)
            if seen.top() <= top <= seen.bottom():
                return focused
        for y in range(seen.top() + GRID, seen.bottom(), 2 * GRID):
            found = content.childAt(QPoint(content.width() // 3, y))
            if found is not None and found.height() < self.viewport().height():
                return _lasting(found)
        return None

    def _is_here(self, widget: QWidget) -> bool:
        return isValid(widget) and self._content.isAncestorOf(widget) and not widget.isHidden()

    def _top(self, widget: QWidget) -> int:
        return int(widget.mapTo(self._content, QPoint(0, 0)).y())


_LAID_OUT = (QEvent.Type.LayoutRequest, QEvent.Type.Resize)


def _lasting(widget: QWidget) -> QWidget:
    """The widget, or that in which it is a part of Qt's own making: of those Python isn't told
    when they are gone."""
    at: QWidget = widget
    while not createdByPython(at) and (above := at.parentWidget()) is not None:
        at = above
    return at


def _cursor(widget: QWidget) -> QRect:
    found = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return found.toRect() if isinstance(found, QRectF) else QRect(0, 0, widget.width(), 1)
