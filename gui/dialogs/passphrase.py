"""Shows the passphrase of a copy once more after it was shared, as it is kept nowhere."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.dialogs.base import Dialog
from gui.translation import tr
from gui.widgets.labels import prose


class Passphrase(Dialog):
    """The words that open the copy `name`, to be passed on."""

    def __init__(self, parent: QWidget, name: str, passphrase: str) -> None:
        super().__init__(parent, tr("The passphrase of “{name}”").format(name=name), icon="lock")
        self.setMinimumWidth(480)
        self.line = QLineEdit(passphrase)
        self.line.setReadOnly(True)
        self.line.setCursorPosition(0)
        self.line.setAccessibleName(tr("Passphrase"))
        self.content.addWidget(self.line)
        self.content.addWidget(
            prose(
                tr(
                    "It is kept nowhere, and without it nobody opens the copy. Pass it on another "
                    "way than the copy."
                ),
                tone="muted",
            )
        )
        self.copy_button = self.add_aside(tr("Copy it"))
        self.copy_button.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.line.text())
        )
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)
