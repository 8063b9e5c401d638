"""The editor of dates: any precision, in words or EDTF, with what was understood beneath it."""

from typing import Any

from gui.days import spelled_out
from gui.forms.editors.base import Context
from gui.forms.editors.line import ReadEditor
from models.errors import NotUnderstood
from models.records import Fact
from models.records.kinds import When, edtf_help


class DateEditor(ReadEditor):
    """A line for a date; all ways to write one are in its tool tip, and shown in doubt."""

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__(fact, context)
        self.line.setToolTip("\n".join(edtf_help()))

    def value(self) -> Any:
        """What was typed as a date, or None. Raises NotUnderstood."""
        return self.kind.parse(spelled_out(self.typed()))

    def _typed(self) -> None:
        text = self.typed()
        if not text.strip():
            self.note(self.hint())
        else:
            try:
                when: When | None = self.value()
                self.note(_understood(when) if when else "")
            except NotUnderstood as fault:
                self.doubt(str(fault))
        self.changed.emit()


def _understood(when: When) -> str:
    words = f" (“{when.words}”)" if when.words else ""
    return f"= {when.said()}{words} · {when.edtf}"
