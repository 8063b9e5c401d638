"""Asks from which standard wording a condition is begun, or adds the usual ones where none is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID
from gui.translation import tr
from gui.visible import visible
from gui.widgets.labels import prose, say
from models.case import Case
from models.records import Clause

_ID = Qt.ItemDataRole.UserRole
_HIGH = 26 * GRID


class WordingChoice(Dialog):
    """`chosen` names a standard wording; `usual` asks that the usual ones are added."""

    chosen = Signal(int)
    usual = Signal()

    def __init__(self, parent: QWidget, case: Case) -> None:
        super().__init__(parent, tr("Begin a condition from a standard wording"), icon="condition")
        self.setMinimumWidth(70 * GRID)
        self._case = case
        self._texts: dict[int, str] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Words of its title or text"))
        self.search.setAccessibleName(tr("Find a standard wording"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Standard wordings"))
        self.list.setProperty("kind", "field")
        self.list.setMinimumHeight(_HIGH)
        self.text = prose("", tone="muted")
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setMinimumHeight(9 * GRID)
        for piece in (self.search, self.list, self.text):
            self.content.addWidget(piece)
        self.add_usual = self.add_aside(tr("Add the usual ones"))
        self.add_usual.clicked.connect(self.usual)
        self.add_cancel()
        self.begin = self.add_button(tr("Begin"), primary=True)
        self.begin.clicked.connect(self._take)
        self.list.currentItemChanged.connect(lambda *_: self._show_text())
        self.list.itemActivated.connect(lambda *_: self._take())
        self.search.textChanged.connect(self._narrow)
        self.refresh()

    def refresh(self) -> None:
        """Read the wordings again."""
        self.list.clear()
        clauses = sorted(self._case.all(Clause), key=lambda each: (each.title or "").casefold())
        self._texts = {each.id: each.text or "" for each in clauses}
        for each in clauses:
            item = QListWidgetItem(visible(each.title or tr("Without a title")))
            item.setData(_ID, each.id)
            self.list.addItem(item)
        self.add_usual.setVisible(not clauses)
        self._narrow(self.search.text())
        # The button that added them goes, and the focus must not fall on the one beside it.
        self.search.setFocus()

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        fitting = -1
        for row in reversed(range(self.list.count())):
            item = self.list.item(row)
            said = f"{item.text()} {self._texts[item.data(_ID)]}".casefold()
            fits = all(word in said for word in words)
            item.setHidden(not fits)
            fitting = row if fits else fitting
        self.list.setCurrentRow(fitting)
        self._show_text()

    def _show_text(self) -> None:
        row = self.list.currentRow()
        self.begin.setEnabled(row >= 0)
        if row >= 0:
            words = self._texts[self.list.item(row).data(_ID)] or tr("It has no text.")
        elif self._texts:
            words = tr("None has these words.")
        else:
            words = tr("There are no standard wordings in this case yet.")
        say(self.text, words, tone="muted")

    def _take(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            id = self.list.item(row).data(_ID)
            self.accept()
            self.chosen.emit(id)
