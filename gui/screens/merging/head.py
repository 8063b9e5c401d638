"""The head of the merge screen: what is looked at, who did how much, what to beware of."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.forms.wrapped import WrappedText
from gui.look.tokens import CARD, GRID, Role
from gui.screens.merging.words import who_did
from gui.translation import counted, tr
from gui.visible import visible
from gui.widgets.elided import Elided
from gui.widgets.labels import prose, say
from models.reading.arrivals import Arrivals

_MOST_PERSONS = 4
_MOST_FILES = 4


class Head(QWidget):
    """Says what the page is about."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Elided(role=Role.SECTION)
        self._who = WrappedText("", tone="muted")
        self._warning = prose("", tone="caution")
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD, GRID + GRID // 2, CARD, GRID + GRID // 2)
        column.setSpacing(GRID // 2)
        for piece in (self._title, self._who, self._warning):
            column.addWidget(piece)
        self.show_arrivals(None)

    def show_title(self, title: str) -> None:
        """Say what the page is called."""
        self._title.setText(title)

    def show_arrivals(self, arrivals: Arrivals | None) -> None:
        """Say who did how much, and warn of what is not as one expects; nothing for none."""
        told = arrivals is not None and bool(arrivals.tallies)
        self._who.say(_listed(who_did(arrivals)) if arrivals is not None else "", tone="muted")
        self._who.setVisible(told)
        warnings = "\n".join(_warnings(arrivals)) if arrivals is not None else ""
        say(self._warning, warnings, tone="caution")
        self._warning.setVisible(bool(warnings))


def _listed(lines: list[str]) -> str:
    more = len(lines) - _MOST_PERSONS
    if more <= 0:
        return "\n".join(lines)
    others = counted(more, "more person", "more persons")
    return "\n".join([*lines[:_MOST_PERSONS], tr("and {persons}").format(persons=others)])


def _warnings(arrivals: Arrivals) -> Iterator[str]:
    if not arrivals.related:
        yield _unrelated()
    if arrivals.missing:
        lacking = counted(len(arrivals.missing), "attachment", "attachments")
        said = tr("Without the file itself, or without all of it: {files} ({names}).")
        yield said.format(files=lacking, names=visible("; ".join(arrivals.missing[:_MOST_FILES])))


def _unrelated() -> str:
    return tr(
        "The two files share no past. What is called the same in both is taken for two things; "
        "such records can be combined afterwards."
    )
