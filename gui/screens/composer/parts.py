"""The parts of a briefing in their order: left out, moved, headed anew, put beside one another."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefings import Piece
from briefings.phrases import phrases
from gui.look.icons import icon
from gui.look.theme import Theme
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.choosing import Choice
from gui.widgets.labels import label
from gui.widgets.ticking import Tick

_PIECE = Qt.ItemDataRole.UserRole


class Parts(QWidget):
    """The pieces of a briefing; `changed` says that they are others or stand otherwise."""

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._quiet = False
        self.list = PieceList()
        self.list.setAccessibleName(tr("Parts of the briefing"))
        self.list.itemChanged.connect(self._tell)
        self.list.moved.connect(self._tell)
        self.list.removed.connect(self._take_out)
        self.list.currentRowChanged.connect(self._show_one)
        self.up = self._button("chevron-up", tr("Move up (Alt+Up)"), lambda: self._move(-1))
        self.down = self._button("chevron-down", tr("Move down (Alt+Down)"), lambda: self._move(1))
        self.remove = self._button("remove", tr("Leave out (Delete)"), self._take_out)
        self.add = Choice()
        self.add.setAccessibleName(tr("Add a part"))
        self.add.activated.connect(self._put_in)
        self.heading = QLineEdit()
        self.heading.setAccessibleName(tr("Heading of the part"))
        self.heading.textEdited.connect(self._rename)
        self.beside = Tick(tr("Beside the part before"))
        self.beside.clicked.connect(self._put_beside)
        self._lay_out()
        theme.changed.connect(self._draw)
        self._draw()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces, in order."""
        return tuple(self.list.item(row).data(_PIECE) for row in range(self.list.count()))

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show these pieces; what was chosen in the list stays so, where it is still there."""
        if pieces == self.pieces:
            return
        row = self.list.currentRow()
        self._quiet = True
        self.list.clear()
        for piece in pieces:
            self.list.addItem(_item(piece))
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self._quiet = False
        self._offer()
        self._show_one()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(2)
        tools.addWidget(self.add, 1)
        for button in (self.up, self.down, self.remove):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.list)
        column.addLayout(tools)
        caption = label(tr("Heading of the part chosen"), role=Role.CAPTION, tone="muted")
        caption.setBuddy(self.heading)
        column.addWidget(caption)
        column.addWidget(self.heading)
        column.addWidget(self.beside)

    def _button(self, sign: str, words: str, does: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setProperty("sign", sign)
        button.clicked.connect(lambda: does())
        return button

    def _offer(self) -> None:
        """What can be added: every part, those that are there already last."""
        here = {piece.part for piece in self.pieces}
        self.add.clear()
        self.add.addItem(tr("Add a part…"))
        names = phrases.PART_NAMES
        for code in sorted(names, key=lambda code: (code in here, names[code])):
            self.add.addItem(tr(names[code]), code)
            self.add.setItemData(
                self.add.count() - 1, tr(phrases.PART_HELP[code]), Qt.ItemDataRole.ToolTipRole
            )

    def _put_in(self, at: int) -> None:
        code = self.add.itemData(at)
        self.add.setCurrentIndex(0)
        if not code:
            return
        row = self.list.currentRow() + 1 if self.list.currentRow() >= 0 else self.list.count()
        self.list.insertItem(row, _item(Piece(code)))
        self.list.setCurrentRow(row)
        self._tell()

    def _take_out(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.list.takeItem(row)
            self.list.setCurrentRow(min(row, self.list.count() - 1))
            self._tell()

    def _move(self, by: int) -> None:
        self.list.move_current(by)

    def _rename(self, words: str) -> None:
        self._change(lambda piece: replace(piece, heading=words.strip()))

    def _put_beside(self, beside: bool) -> None:
        self._change(lambda piece: replace(piece, beside=beside))

    def _change(self, how: Callable[[Piece], Piece]) -> None:
        item = self.list.currentItem()
        if item is not None:
            _fill(item, how(item.data(_PIECE)))
            self._tell()

    def _show_one(self, _row: int = 0) -> None:
        chosen = self.list.currentRow()
        for each in (self.heading, self.beside, self.up, self.down, self.remove):
            each.setEnabled(chosen >= 0)
        if chosen < 0:
            return
        piece: Piece = self.list.item(chosen).data(_PIECE)
        usual = tr(phrases.PART_NAMES.get(piece.part, piece.part))
        self.heading.setPlaceholderText(usual)
        if self.heading.text().strip() != piece.heading:
            self.heading.setText(piece.heading)
        self.beside.setChecked(piece.beside)
        self.beside.setEnabled(chosen > 0)

    def _tell(self, *_: object) -> None:
        if not self._quiet:
            self._show_one()
            self.changed.emit()

    def _draw(self) -> None:
        for button in (self.up, self.down, self.remove):
            button.setIcon(icon(str(button.property("sign")), theme=self._theme.tokens))


class PieceList(QListWidget):
    """A list whose rows are moved by dragging or by keys; `removed` asks to leave one out."""

    moved = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setProperty("kind", "field")
        self.model().rowsMoved.connect(lambda *_: self.moved.emit())

    def sizeHint(self) -> QSize:
        """Room for a dozen rows."""
        return QSize(240, 12 * max(20, self.sizeHintForRow(0)) + 4)

    def move_current(self, by: int) -> None:
        """Move the row chosen up or down."""
        row = self.currentRow()
        if row < 0 or not 0 <= row + by < self.count():
            return
        self.insertItem(row + by, self.takeItem(row))
        self.setCurrentRow(row + by)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves a row, Delete leaves it out."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def _item(piece: Piece) -> QListWidgetItem:
    item = QListWidgetItem()
    _fill(item, piece)
    return item


def _fill(item: QListWidgetItem, piece: Piece) -> None:
    usual = tr(phrases.PART_NAMES.get(piece.part, piece.part))
    words = piece.heading or usual
    item.setText(f"    ↳ {words}" if piece.beside else words)
    item.setToolTip(tr(phrases.PART_HELP.get(piece.part, "")))
    item.setData(_PIECE, piece)
