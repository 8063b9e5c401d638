"""A note as it stands in the form: bold, italic and lists as its marks say. It edits nothing.

An address in it is opened by nobody but the user, who sees it whole before.
"""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCharFormat, QTextLayout

from gui.dialogs.addresses import Addresses
from gui.forms.editors.line import units_of
from gui.forms.looks import look_of
from gui.forms.value import ValueView
from gui.forms.wrapped import Laid
from gui.look.tokens import GRID
from gui.translation import tr
from models.records import Fact
from models.records.kinds import is_note
from models.records.kinds.formatting import Span, formatted, unmarked

_INDENT = 2.25 * GRID


def view_of(fact: Fact) -> ValueView:
    """What shows the value of a field in the form."""
    return (NoteView if is_note(fact.kind) else ValueView)(tr(fact.label))


class NoteView(ValueView):
    """Shows a note as it is meant; Ctrl+click or Ctrl+Enter asks where its addresses may lead."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.followed.connect(self._ask)

    def show_value(self, text: str, *, gap: bool, editable: bool) -> None:
        """Show a note, or in italics that there is none."""
        super().show_value(text, gap=gap, editable=editable)
        self.setAccessibleName(f"{self.name}: {unmarked(text)}")

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses in what is shown, each once."""
        spans = (span for line in formatted(self.text) for span in line.spans)
        return tuple(dict.fromkeys(span.text for span in spans if span.link))

    def lay_out(self, room: float) -> Laid:
        """Lay out line by line, the entries of lists behind their signs."""
        stretches: list[tuple[QTextLayout, QPointF]] = []
        top = 0.0
        for line in formatted(self.text):
            left = 0.0
            if line.label:
                sign, _ = self.stretch(line.sign, room)
                left = min(line.level * _INDENT, room / 2)
                stretches.append((sign, QPointF(left, top)))
                left += max(_INDENT, sign.lineAt(0).naturalTextWidth() + GRID)
            text, height = self.stretch(line.text, max(24.0, room - left), _formats(line.spans))
            stretches.append((text, QPointF(left, top)))
            top += height
        return Laid(tuple(stretches), top)

    def _ask(self) -> None:
        if self.addresses:
            Addresses(self.window(), self.addresses).open()


def _formats(spans: tuple[Span, ...]) -> list[QTextLayout.FormatRange]:
    found, at = [], 0
    for span in spans:
        length = units_of(span.text)
        if span.bold or span.italic or span.link:
            # Lengths in Qt count in UTF-16, those of a note in characters.
            found.append(_range(at, length, look_of(span)))
        at += length
    return found


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made
