"""One line for a case file that was open before: where it is, whether it still is there.

It neither looks at the disk nor changes the list: it says what was pressed.
"""

from pathlib import Path

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


class RecentRow(QAbstractButton):
    """One recent file: its name, its folder, and a button that takes it off the list."""

    unwanted = Signal()

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.missing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(Path(path).stem)
        self.setToolTip(path)
        self._remove = QToolButton(self)
        self._remove.setToolTip(tr("Take off this list (Delete); the file itself stays"))
        self._remove.setAccessibleName(tr("Take off this list"))
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove.clicked.connect(self.unwanted)
        self._remove.setVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.addStretch(1)
        row.addWidget(self._remove)
        self._draw_icon()

    def show_missing(self, missing: bool) -> None:
        """Grey the row of a file that isn't where it was; pressing it then does nothing."""
        self.missing = missing
        self.setCursor(Qt.CursorShape.ArrowCursor if missing else Qt.CursorShape.PointingHandCursor)
        where = tr("not found") if missing else ""
        self.setAccessibleDescription(where)
        self._offer_removal()

    def sizeHint(self) -> QSize:
        """Room for two lines."""
        heights = [QFontMetrics(font(role)).height() for role in (Role.TEXT, Role.CAPTION)]
        return QSize(200, sum(heights) + 2 * GRID)

    def nextCheckState(self) -> None:
        """A row holds no state."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes off the list, the arrows go from row to row."""
        if event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon in another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the row can be pressed."""
        self._offer_removal()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        self._offer_removal()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name and folder, and a ring while the keyboard is here."""
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
        tone = theme.muted if self.missing else theme.text
        picture = pixmap("case", size=20, colour=theme.muted, density=self.devicePixelRatioF())
        painter.drawPixmap(GRID, self.height() // 2 - 10, picture)
        inside = QRect(5 * GRID, GRID - 1, self.width() - 10 * GRID, self.height() - 2 * GRID + 2)
        _line(painter, inside, Path(self.path).stem, Role.TEXT, tone, Qt.AlignmentFlag.AlignTop)
        folder = _folder(Path(self.path))
        said = f"{tr('Not found')} · {folder}" if self.missing else folder
        _line(painter, inside, said, Role.CAPTION, theme.muted, Qt.AlignmentFlag.AlignBottom)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        self._offer_removal()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing it."""
        self._offer_removal()
        super().focusOutEvent(event)

    def _offer_removal(self) -> None:
        self._remove.setVisible(self.missing or self.underMouse() or self.hasFocus())
        self.update()

    def _draw_icon(self) -> None:
        self._remove.setIcon(icon("close", theme=tokens(), tone="muted"))


def _folder(path: Path) -> str:
    folder, home = path.parent, Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)


def _line(
    painter: QPainter, rect: QRect, text: str, role: Role, colour: str, place: Qt.AlignmentFlag
) -> None:
    painter.setFont(font(role))
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
    painter.drawText(rect, place | Qt.TextFlag.TextSingleLine, shown)
