"""Asks once under which name the user's edits stand in the history."""

import os
import sys

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import Role
from gui.translation import tr
from gui.widgets.labels import label, prose


class Who(Dialog):
    """Asks for a name; `answered` gives it, never blank."""

    answered = Signal(str)

    def __init__(self, parent: QWidget, *, known: str = "") -> None:
        """`known` is the name used so far; without one, the system's full name is proposed."""
        super().__init__(parent, tr("Under which name do you record?"), icon="person")
        self.setMinimumWidth(460)
        self.content.addWidget(
            prose(
                tr(
                    "Every change is kept with who made it and when. The name goes where the case"
                    " file goes, and onto its briefings; you can change it later."
                ),
                tone="muted",
            )
        )
        self.name = QLineEdit(known or full_name())
        self.name.selectAll()
        caption = label(tr("Your name"), role=Role.CAPTION, tone="muted")
        caption.setBuddy(self.name)
        self.name.setAccessibleName(tr("Your name"))
        self.content.addWidget(caption)
        self.content.addWidget(self.name)
        self.content.addStretch(1)
        self.add_cancel()
        self._use = self.add_button(tr("Use this name"), primary=True)
        self._use.clicked.connect(self._answer)
        self.name.textChanged.connect(self._look)
        self.name.setFocus()
        self._look()

    def _look(self) -> None:
        self._use.setEnabled(bool(self.name.text().strip()))

    def _answer(self) -> None:
        self.answered.emit(self.name.text().strip())
        self.accept()


def full_name() -> str:
    """The full name that the system has for this user, else the login name, else nothing."""
    login = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    if sys.platform == "win32":
        return login
    import pwd

    try:
        entry = pwd.getpwuid(os.getuid())
    except KeyError:
        return login
    return entry.pw_gecos.split(",")[0].strip() or entry.pw_name
