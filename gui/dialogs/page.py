"""Asks how a case is to be exported as a page: its label, its language, and what is left out."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.choosing import Choice
from gui.widgets.labels import label
from models.language import ENGLISH, LANGUAGES
from models.records.vocabularies import TLP

_LEAVING_OUT = {
    "history": "History: who changed what, and when",
    "texts": "Full texts of sources",
    "notes": "Notes",
    "files": "Attached pictures and PDFs",
    "desk": "The desk’s own work: tasks, briefings, templates",
}
_ANYWAY = "Write it even where the name of a source that may not leave stands in a text"


@dataclass(frozen=True)
class PageChoices:
    """What was asked for; `handling` is a TLP code, empty for the narrowest of what is told."""

    handling: str = ""
    language: str = ENGLISH
    without: frozenset[str] = frozenset()
    anyway: bool = False


class AskPage(Dialog):
    """Asks for label, language and what is left out; `chosen` gives them. It writes nothing."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Export the case as a page"), icon="briefing")
        self.setMinimumWidth(480)
        told = tr(
            "One file for somebody without Proviso: every record with its sources, to be read, "
            "searched and printed in any browser. Sources that may not leave are left unnamed."
        )
        explained = label(told, tone="muted")
        explained.setWordWrap(True)
        self.content.addWidget(explained)
        self.content.addSpacing(GRID)
        self.handling = Choice()
        self.handling.addItem(tr("The narrowest of what it tells"), "")
        for term in TLP:
            self.handling.addItem(term.words, term.code)
        self._add(tr("Handling"), self.handling)
        self.language = Choice()
        for tag, words in LANGUAGES.items():
            self.language.addItem(words, tag)
        self._add(tr("Language"), self.language)
        self.content.addSpacing(GRID)
        self.content.addWidget(label(tr("Leave out"), role=Role.CAPTION, tone="muted"))
        self.without = {code: QCheckBox(tr(words)) for code, words in _LEAVING_OUT.items()}
        for box in self.without.values():
            self.content.addWidget(box)
        self.content.addSpacing(GRID)
        self.anyway = QCheckBox(tr(_ANYWAY))
        self.content.addWidget(self.anyway)
        self.content.addStretch(1)
        self.add_cancel()
        self.go_on = self.add_button(tr("Choose the file…"), primary=True)
        self.go_on.clicked.connect(self._choose)

    def _add(self, words: str, field: Choice) -> None:
        caption = label(words, role=Role.CAPTION, tone="muted")
        caption.setBuddy(field)
        field.setAccessibleName(words)
        self.content.addWidget(caption)
        self.content.addWidget(field)

    def _choose(self) -> None:
        choices = PageChoices(
            handling=self.handling.currentData(),
            language=self.language.currentData(),
            without=frozenset(code for code, box in self.without.items() if box.isChecked()),
            anyway=self.anyway.isChecked(),
        )
        # What is asked next stands over the window and not over this.
        self.accept()
        self.chosen.emit(choices)
