"""Asks which backup of the open case is brought back."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gui.dialogs.base import Dialog
from gui.translation import tr
from gui.widgets.labels import prose
from models.storage.backups import MERGE, Backup

_BACKUP = Qt.ItemDataRole.UserRole


class Restore(Dialog):
    """`chosen` gives a backup."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, backups: Sequence[Backup]) -> None:
        super().__init__(parent, tr("Restore a backup"), icon="restore")
        self.setMinimumWidth(520)
        if not backups:
            none = tr("There is no backup of this case yet. One is made before every merge.")
            self.content.addWidget(prose(none, tone="muted"))
            self.content.addStretch(1)
            self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)
            return
        words = tr("The chosen one is opened as a copy beside this case, which stays as it is.")
        self.content.addWidget(prose(words, tone="muted"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Backups"))
        self.list.setProperty("kind", "field")
        self.list.setMinimumHeight(200)
        for backup in backups:
            item = QListWidgetItem(_words(backup), self.list)
            item.setData(_BACKUP, backup)
        self.list.setCurrentRow(0)
        # Enter presses the button.
        self.list.itemDoubleClicked.connect(lambda _: self._take())
        self.content.addWidget(self.list, 1)
        self.add_cancel()
        self.restore = self.add_button(tr("Restore"), primary=True)
        self.restore.clicked.connect(self._take)
        self.list.setFocus()

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            backup = item.data(_BACKUP)
            self.accept()
            self.chosen.emit(backup)


def _words(backup: Backup) -> str:
    made = backup.made.astimezone()
    when = f"{made.day} {made:%b %Y, %H:%M}"
    why = tr("before a merge") if backup.why == MERGE else backup.why
    return f"{when} · {why} · {QLocale().formattedDataSize(backup.size)}"
