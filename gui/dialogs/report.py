"""Asks in which language the report of a merge or of a comparison is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import Role
from gui.translation import tr
from gui.widgets.choosing import Choice
from gui.widgets.labels import label, prose
from models.language import LANGUAGES


class AskReport(Dialog):
    """Offers the languages of a briefing; `chosen` gives the tag of one. It writes nothing."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, *, language: str) -> None:
        super().__init__(parent, tr("Write a report"), icon="briefing")
        self.setMinimumWidth(440)
        told = tr(
            "Everything that the copy brings, with who did it, and which way it was decided. "
            "What people wrote stands as they wrote it."
        )
        self.content.addWidget(prose(told, tone="muted"))
        self.language = Choice()
        for tag, own in LANGUAGES.items():
            self.language.addItem(own, tag)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        words = tr("Language")
        caption = label(words, role=Role.CAPTION, tone="muted")
        caption.setBuddy(self.language)
        self.language.setAccessibleName(words)
        self.content.addWidget(caption)
        self.content.addWidget(self.language)
        self.content.addStretch(1)
        self.add_cancel()
        self.go_on = self.add_button(tr("Choose the file…"), primary=True)
        self.go_on.clicked.connect(self._choose)

    def _choose(self) -> None:
        language = self.language.currentData()
        # What is asked next stands over the window and not over this.
        self.accept()
        self.chosen.emit(language)
