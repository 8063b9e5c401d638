"""Editors of one line: names, numbers, sums, addresses and places, with what was understood."""

from typing import Any

from PySide6.QtWidgets import QLineEdit

from gui.forms.editors.base import Context, Editor
from gui.translation import tr
from models.errors import NotUnderstood
from models.records import Fact

# Qt cuts what is longer without a word; the kind of value says what is too long.
_NO_LIMIT = 2_000_000

_EXAMPLES = {
    "date": "31 Jan 2026 · Jan 2026 · about Jan 2026 · 2026-01~",
    "quantity": "more than 400,000 units",
    "money": "USD 1.2 billion · about 5m EUR",
    "number": "12",
    "url": "https://…",
    "lei": "20 characters",
    "locator": "page 3, paragraph 2",
    "instant": "2026-01-31 09:00 UTC",
}


class LineEditor(QLineEdit):
    """A line without Qt's limit of length."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_NO_LIMIT)

    def select_all(self) -> None:
        """Select everything, and leave its beginning in sight."""
        self.end(False)
        self.home(True)

    def holds_halves(self) -> bool:
        """Whether half of a character was left in it, which is missing from `text`."""
        before = self.cursorPosition()
        self.end(False)
        units = self.cursorPosition()
        self.setCursorPosition(before)
        return units != units_of(self.text())


def units_of(text: str) -> int:
    """How many places a text takes in Qt, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def refuse_halves() -> None:
    """Raise NotUnderstood: the text is not one that a file can keep."""
    raise NotUnderstood(tr("The text holds half of a character, which no file can keep."))


class TextEditor(Editor):
    """One line of text, kept as typed."""

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__(fact, context)
        self.line = LineEditor()
        example = _EXAMPLES.get(fact.kind.key, "")
        self.line.setPlaceholderText(tr(example) if example else "")
        self.line.textEdited.connect(self._typed)
        self.place(self.line)
        self._typed()

    def restart(self, typed: str) -> None:
        """Show a text."""
        self.line.setText(typed)
        self._typed()

    def typed(self) -> str:
        """The line as it stands."""
        return self.line.text()

    def value(self) -> Any:
        """What was typed as a value. Raises NotUnderstood."""
        if self.line.holds_halves():
            refuse_halves()
        return super().value()

    def select(self) -> None:
        """Select the line."""
        self.line.select_all()

    def insert(self, typed: str) -> None:
        """Type over what is selected."""
        self.line.insert(typed)
        self._typed()

    def _typed(self) -> None:
        self.note(tr(self.fact.help) if self.fact.help else "")
        self.changed.emit()


class ReadEditor(TextEditor):
    """One line that is read as a value; beneath it stands what it was understood to say."""

    def _typed(self) -> None:
        if not self.line.text().strip():
            self.note(self.hint())
        else:
            try:
                self.note(f"= {self.kind.words(self.kind.parse(self.typed()), _no_label)}")
            except NotUnderstood as fault:
                self.doubt(str(fault))
        self.changed.emit()

    def hint(self) -> str:
        """What helps while nothing is typed."""
        return tr(self.fact.help) if self.fact.help else ""

    def doubt(self, sentence: str) -> None:
        """Say that it is not understood so far, which is no reproach while somebody types."""
        self.note(sentence)


def _no_label(id: int) -> str:
    return str(id)
