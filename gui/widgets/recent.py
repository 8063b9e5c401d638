"""One row for a case file that was open before: what it is, where it is, whether it still is.

It neither looks at the disk nor changes the list: it says what was pressed.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton

from gui.look.icons import icon, pixmap
from gui.look.theme import font, tokens
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.user.glimpses import Glimpse
from gui.visible import visible

PICTURE: Final = QSize(176, 88)
_SIGN: Final = 20


class RecentRow(QAbstractButton):
    """One recent file: a picture of it, its name and place, and buttons to pin and to forget it."""

    unwanted = Signal()
    pin_wanted = Signal(bool)

    def __init__(self, path: str, *, pinned: bool = False) -> None:
        super().__init__()
        self.path = path
        self.pinned = pinned
        self.missing = False
        self._glimpse: Glimpse | None = None
        self._told = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._title)
        self.setToolTip(visible(path))
        self._pin = self._small(
            tr("Let it go from the head of the list (P)")
            if pinned
            else tr("Keep at the head of the list (P)")
        )
        self._pin.clicked.connect(self._ask_pin)
        self._remove = self._small(tr("Take off this list (Delete); the file itself stays"))
        self._remove.clicked.connect(self.unwanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.addStretch(1)
        row.addWidget(self._pin)
        row.addWidget(self._remove)
        self._draw_icons()
        self._offer()

    def show_missing(self, missing: bool) -> None:
        """Grey the row of a file that isn't where it was; pressing it then does nothing."""
        self.missing = missing
        self.setCursor(Qt.CursorShape.ArrowCursor if missing else Qt.CursorShape.PointingHandCursor)
        self._describe()
        self._offer()

    def show_glimpse(self, glimpse: Glimpse | None) -> None:
        """Show what is known of the case in it."""
        self._glimpse = glimpse
        if glimpse is not None:
            # What draws it knows records, and the first screen stands before these are loaded.
            from gui.widgets.glimpsed import glimpse_words

            self._told = glimpse_words(glimpse)
        self.setAccessibleName(self._title)
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the picture, and for three lines of any size beside it."""
        heights = [QFontMetrics(font(role)).height() for role in (Role.TEXT, Role.CAPTION)]
        lines = heights[0] + 2 * heights[1] + GRID
        return QSize(PICTURE.width() + 200, max(PICTURE.height(), lines) + 2 * GRID)

    def nextCheckState(self) -> None:
        """A row holds no state."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes off the list, P pins, the arrows go from row to row."""
        if event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        elif event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._ask_pin()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icons in another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
        super().changeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the row can be pressed."""
        self._offer()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        self._offer()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        self._offer()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing it."""
        self._offer()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture, name and place, and a ring while the keyboard is here."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        theme = tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside = self.rect().adjusted(1, 1, -1, -1)
        if self.hasFocus() or (self.underMouse() and not self.missing):
            painter.setPen(QPen(QColor(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(outside, 6, 6)
        self._paint_picture(
            painter,
            QRect(GRID, (self.height() - PICTURE.height()) // 2, PICTURE.width(), PICTURE.height()),
        )
        tone = theme.muted if self.missing else theme.text
        left = PICTURE.width() + 3 * GRID
        room = self.width() - left - 10 * GRID
        path = Path(self.path)
        title = self._title
        folder = f"{path.name} · {_folder(path)}" if title != path.stem else _folder(path)
        place = f"{tr('Not found')} · {folder}" if self.missing else folder
        lines = [(title, Role.TEXT, tone), (place, Role.CAPTION, theme.muted)]
        if self._told and not self.missing:
            lines.append((self._told, Role.CAPTION, theme.muted))
        heights = [QFontMetrics(font(role)).height() + GRID // 2 for _, role, _ in lines]
        top = (self.height() - sum(heights)) // 2
        for (text, role, colour), height in zip(lines, heights, strict=True):
            _line(painter, QRect(left, top, room, height), text, role, colour)
            top += height

    def _paint_picture(self, painter: QPainter, rect: QRect) -> None:
        theme = tokens()
        if self._glimpse is not None and self._glimpse.rows and not self.missing:
            from gui.widgets.glimpsed import paint_glimpse

            paint_glimpse(painter, rect, self._glimpse, theme=theme)
            return
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 4, 4)
        picture = pixmap("case", size=_SIGN, colour=theme.muted, density=self.devicePixelRatioF())
        middle = rect.center()
        painter.drawPixmap(middle.x() - _SIGN // 2, middle.y() - _SIGN // 2, picture)

    @property
    def _title(self) -> str:
        """What the case is called, as far as that is known."""
        return visible(Path(self.path).stem if self._glimpse is None else self._glimpse.title)

    def _small(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Its room is kept, so that the other one does not move under the pointer.
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        return button

    def _ask_pin(self) -> None:
        self.pin_wanted.emit(not self.pinned)

    def _describe(self) -> None:
        said = [tr("not found") if self.missing else self._told, tr("pinned") * self.pinned]
        self.setAccessibleDescription(", ".join(filter(None, said)))

    def _offer(self) -> None:
        pointed = self.underMouse() or self.hasFocus()
        self._pin.setVisible(self.pinned or pointed)
        self._remove.setVisible(self.missing or pointed)
        self.update()

    def _draw_icons(self) -> None:
        self._remove.setIcon(icon("close", theme=tokens(), tone="muted"))
        tone = "accent" if self.pinned else "muted"
        self._pin.setIcon(icon("star", theme=tokens(), tone=tone))


def _folder(path: Path) -> str:
    folder, home = path.parent, Path.home()
    return str(Path("~", folder.relative_to(home))) if folder.is_relative_to(home) else str(folder)


def _line(painter: QPainter, rect: QRect, text: str, role: Role, colour: str) -> None:
    painter.setFont(font(role))
    painter.setPen(QColor(colour))
    text = visible(text)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
    place = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, place, shown)
