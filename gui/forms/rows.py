"""One related record on one line: what it is by its icon or stage, its name, what it says.

Opened with a click or Enter; where it can be taken out, with its button or Delete.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from gui.forms.wrapped import one_line
from gui.look.icons import icon as drawn
from gui.look.icons import pixmap
from gui.look.marks import paint_stage
from gui.look.theme import font, tokens
from gui.look.tokens import COMPACT_ROW, GRID, ROW, Role
from gui.translation import tr


class RecordRow(QWidget):
    """A record on one line."""

    opened = Signal()
    removed = Signal()
    asked = Signal()

    def __init__(
        self,
        name: str,
        *,
        icon: str,
        detail: str = "",
        stage: tuple[str, str] = ("", ""),
        compact: bool = False,
        tone: str = "muted",
    ) -> None:
        """`stage` holds the codes of stage and basis of a decision, drawn instead of the icon.

        `tone` is that of the icon.
        """
        super().__init__()
        self._icon, self._stage, self._tone = icon, stage, tone
        self._remove: QToolButton | None = None
        self._offer: QPushButton | None = None
        self.setFixedHeight(COMPACT_ROW if compact else ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.call(name, detail=detail)

    def call(self, name: str, *, detail: str = "") -> None:
        """Show it under a name, with what it says."""
        self.name, self.detail = one_line(name), one_line(detail)
        self.setToolTip("\n".join(each for each in (self.name, self.detail) if each))
        self.setAccessibleName(" · ".join(each for each in (self.name, self.detail) if each))
        self.update()

    def can_be_removed(self, words: str) -> None:
        """Give it a button; `words` say what it does."""
        button = self._remove = QToolButton()
        button.setIcon(drawn("close", theme=tokens(), tone="muted"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(tr("{what} (Delete)").format(what=words))
        button.setAccessibleName(words)
        button.clicked.connect(self.removed)
        self._put(button)

    def lock(self, locked: bool) -> None:
        """Let it be taken out no more, or again."""
        if self._remove is not None:
            self._remove.setVisible(not locked)

    def offer(self, words: str) -> None:
        """Give it a button with words, which asks for something to be done with the record."""
        button = self._offer = QPushButton(words)
        button.setProperty("kind", "small")
        button.setAccessibleName(f"{words}: {self.name}")
        button.clicked.connect(self.asked)
        self._put(button)

    def _put(self, button: QWidget) -> None:
        row = self.layout()
        if row is None:
            row = QHBoxLayout(self)
            row.addStretch(1)
        # What takes it out stands at the very end.
        row.setContentsMargins(0, 0, 0 if self._remove is not None else GRID // 2, 0)
        row.addWidget(button)

    @property
    def removable(self) -> bool:
        """Whether it can be taken out now."""
        return self._remove is not None and not self._remove.isHidden()

    def sizeHint(self) -> QSize:
        """As wide as it can be."""
        return QSize(240, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it, Delete takes it out."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete and self.removable:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens it."""
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(place):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint mark, name and, muted, what it says."""
        theme = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            ring = QPen(QColor(theme.accent), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
            painter.setPen(ring)
            painter.setBrush(QColor(theme.hover if self.underMouse() else theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        top = (self.height() - 16) / 2
        box = QRectF(GRID / 2 + 1, top, 16, 16)
        if self._stage[0]:
            stage, basis = self._stage
            paint_stage(painter, box, stage=stage, basis=basis, theme=theme)
        else:
            density = self.devicePixelRatioF()
            colour = getattr(theme, self._tone)
            sign = pixmap(self._icon, size=16, colour=colour, density=density)
            painter.drawPixmap(box.toRect(), sign)
        left = int(box.right()) + GRID
        right = self.width() - GRID - (28 if self._remove is not None else 0)
        if self._offer is not None:
            right -= self._offer.sizeHint().width()
        painter.setFont(font(Role.TEXT))
        metrics = QFontMetrics(painter.font())
        self._words(painter, metrics, left, right)

    def _words(self, painter: QPainter, metrics: QFontMetrics, left: int, right: int) -> None:
        theme, room = tokens(), right - left
        wanted = metrics.horizontalAdvance(self.name)
        beside = metrics.horizontalAdvance(self.detail) + 2 * GRID if self.detail else 0
        name = min(wanted + 4, max(room - beside, room * 3 // 5 if beside else room))
        line = QRectF(left, 0, name + 4, self.height())
        painter.setPen(QColor(theme.text))
        middle = Qt.AlignmentFlag.AlignVCenter
        shown = metrics.elidedText(self.name, Qt.TextElideMode.ElideRight, name + 4)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, shown)
        if self.detail:
            at = left + name + GRID + GRID // 2
            painter.setPen(QColor(theme.muted))
            rest = metrics.elidedText(self.detail, Qt.TextElideMode.ElideRight, max(0, right - at))
            painter.drawText(QRectF(at, 0, max(0, right - at) + 2, self.height()), middle, rest)
