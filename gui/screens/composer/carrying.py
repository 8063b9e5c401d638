"""The file that was exported last: opened with a click, or dragged out to where it is wanted."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.look.icons import pixmap
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, Role
from gui.translation import tr
from gui.widgets.elided import Elided
from gui.widgets.labels import rule, say


class Carried(QWidget):
    """Hidden until something was exported; `wanted` asks to open it."""

    wanted = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._path: Path | None = None
        self._from: QPoint | None = None
        self._sign = QLabel()
        self._name = Elided(role=Role.CAPTION)
        self.open = QPushButton(tr("Open"))
        self.open.setProperty("kind", "small")
        self.open.clicked.connect(lambda: self.wanted.emit(self._path))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        row = QHBoxLayout()
        column.addLayout(row)
        row.setContentsMargins(CARD, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._sign)
        row.addWidget(self._name, 1)
        row.addWidget(self.open)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag the file from here into a mail or a folder"))
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_file(self, path: Path) -> None:
        """Offer the file at this place."""
        self._path = path
        say(self._name, tr("{name} – drag it out from here").format(name=path.name))
        self.show()

    def mime(self) -> QMimeData:
        """What is handed over where it is dropped: the address of the file."""
        data = QMimeData()
        if self._path is not None:
            data.setUrls([QUrl.fromLocalFile(str(self._path))])
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the file."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, once the pointer went far enough."""
        if self._from is None or self._path is None or not self._path.exists():
            return
        gone = (event.position().toPoint() - self._from).manhattanLength()
        if gone >= QApplication.startDragDistance():
            self._from = None
            drag = QDrag(self)
            drag.setMimeData(self.mime())
            drag.setPixmap(self._sign.pixmap())
            drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        self._from = None

    def _draw(self) -> None:
        colour, density = self._theme.tokens.accent, self.devicePixelRatioF()
        self._sign.setPixmap(pixmap("briefing", size=16, colour=colour, density=density))
