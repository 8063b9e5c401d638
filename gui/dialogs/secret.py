"""Asks for what opens an encrypted file: its passphrase, or the file with one's secret key."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, prose, say
from gui.widgets.ticking import Tick


class Secret(Dialog):
    """`given` tells the passphrase, or the path of the file with the key.

    `does` says on the button what happens with what is opened; else it is decrypted to a file.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget, name: str, *, by_passphrase: bool, does: str = "") -> None:
        super().__init__(parent, tr("“{name}” is encrypted").format(name=name), icon="lock")
        self.setMinimumWidth(480)
        self._by_passphrase = by_passphrase
        words = (
            tr("Its passphrase opens it.")
            if by_passphrase
            else tr("The secret key of the person that it was encrypted for opens it.")
        )
        self.content.addWidget(prose(words, tone="muted"))
        self.line = QLineEdit()
        caption_words = tr("Passphrase") if by_passphrase else tr("File with the secret key")
        self.line.setAccessibleName(caption_words)
        caption = label(caption_words, role=Role.CAPTION, tone="muted")
        caption.setBuddy(self.line)
        self.content.addWidget(caption)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.line, 1)
        self.content.addLayout(line)
        self.wrong = label("", role=Role.CAPTION, tone="negative")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.content.addWidget(self.wrong)
        if by_passphrase:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
            shown = Tick(tr("Show what is typed"))
            shown.toggled.connect(self._show)
            self.content.addWidget(shown)
        else:
            choose = QPushButton(tr("Choose…"))
            choose.setAutoDefault(False)
            choose.clicked.connect(self._choose)
            line.addWidget(choose)
        self._trying = prose(_trying(by_passphrase), tone="muted")
        self._trying.hide()
        self.content.addWidget(self._trying)
        self.content.addStretch(1)
        self.add_cancel()
        self.decrypt = self.add_button(does or tr("Decrypt…"), primary=True)
        self.decrypt.setEnabled(False)
        self.decrypt.clicked.connect(self._give)
        self.line.textChanged.connect(self._look)
        self.line.setFocus()

    def show_busy(self, busy: bool) -> None:
        """Take nothing while a secret is tried, and say what takes so long."""
        self.line.setEnabled(not busy)
        self.decrypt.setEnabled(not busy)
        self._trying.setVisible(busy)
        self.fit()

    def complain(self, words: str) -> None:
        """Say why it was not opened, and take another try."""
        self.show_busy(False)
        say(self.wrong, words, tone="negative")
        self.wrong.show()
        self.decrypt.setEnabled(True)
        self.fit()
        self.line.selectAll()
        self.line.setFocus()

    def _look(self, typed: str) -> None:
        self.decrypt.setEnabled(bool(typed.strip()))
        self.wrong.hide()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)

    def _choose(self) -> None:
        picker = QFileDialog(self, tr("The file with your secret key"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.fileSelected.connect(self.line.setText)
        picker.open()

    def _give(self) -> None:
        typed = self.line.text().strip()
        self.given.emit(typed if self._by_passphrase else Path(typed).expanduser())


def _trying(by_passphrase: bool) -> str:
    if by_passphrase:
        return tr("Trying the passphrase. This takes some seconds, so that nobody can guess it.")
    return tr("Trying the key…")
