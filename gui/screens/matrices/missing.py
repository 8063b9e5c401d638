"""What is missing where a row and a column meet and nothing stands, and what can be done about it.

Nothing is written here: an offer names what to open, to begin or to put together.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from gui.forms.saving import Join, Subject
from gui.forms.wrapped import one_line
from gui.look.tokens import GRID
from gui.screens.matrices.words import head
from gui.translation import tr
from gui.visible import visible
from gui.widgets.labels import prose
from models.case import Case
from models.reading.figures.grids import ANSWERS, CONDITIONS, GATES, Line
from models.records import CATALOGUE, Condition, Gate, Inquiry, Response

_LONGEST = 60
_UNPROMPTED = "unprompted"


@dataclass(frozen=True)
class Joining:
    """A record that is put into a relation of another, and in words what that does."""

    owner: int
    relation: str
    target: int
    label: str


Wanted = int | Subject | Joining
"""A record to open, one to begin, or two to put together."""


@dataclass(frozen=True)
class Missing:
    """What is missing, in a sentence, and what is offered, each in words."""

    said: str
    offers: tuple[tuple[str, Wanted], ...]


def missing(case: Case, code: str, row: Line, column: Line) -> Missing:
    """What is missing in a grid where two lines meet, whichever way it is turned."""
    lines = {_side(line): line for line in (row, column)}
    asked = _asked(case, lines) if code == ANSWERS else _unbound(code, lines)
    opened = tuple(
        (tr("Open “{name}”").format(name=_called(line)), line.record)
        for line in (row, column)
        if line.record is not None
    )
    return Missing(asked.said, (*asked.offers, *opened))


def menu_of(
    over: QWidget, found: Missing, *, writable: bool, do: Callable[[Wanted], object]
) -> QMenu:
    """The sentence over its offers; what writes is off in a case that is only read."""
    menu = QMenu(over)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addAction(_saying(menu, found.said))
    menu.addSeparator()
    for words, wanted in found.offers:
        action = menu.addAction(_plain(words))
        action.setEnabled(writable or isinstance(wanted, int))
        action.triggered.connect(lambda _on=False, one=wanted: do(one))
    return menu


def _saying(menu: QMenu, words: str) -> QWidgetAction:
    """A sentence that is no offer, and to be read like any other."""
    said = prose(words)
    said.setContentsMargins(GRID + 4, GRID // 2, GRID + 4, GRID // 2)
    made = QWidgetAction(menu)
    made.setText(words)
    made.setDefaultWidget(said)
    return made


def _asked(case: Case, lines: dict[str, Line]) -> Missing:
    party, question = lines["party"], lines["question"]
    who = _called(party)
    if question.kind == "unasked":
        said = tr("Nothing is recorded that {who} said unasked.").format(who=who)
        begun = _begun(Response.code, respondent=party.record, outcome=_UNPROMPTED)
        return Missing(said, ((tr("Record what was said…"), begun),))
    said = tr("No question “{question}” to {who} is recorded.")
    inquiry = case.get(question.record) if question.record is not None else None
    about = case.links(owners=[question.record or 0], relation="inquiry.about")
    begun = _begun(
        Inquiry.code,
        *(Join(each.target, "about") for each in about),
        asked_of=party.record,
        question=inquiry.question if isinstance(inquiry, Inquiry) else None,
    )
    words = said.format(question=_called(question), who=who)
    return Missing(words, ((tr("Record that it was asked…"), begun),))


def _unbound(code: str, lines: dict[str, Line]) -> Missing:
    other, application = lines[_SIDES[code]], lines["application"]
    names = {"other": _called(other), "application": _called(application)}
    if code == GATES:
        said = tr("“{other}” is not one of the gates of “{application}”.")
        offer, done = tr("Add the gate"), tr("Added the gate “{other}” to “{application}”")
    else:
        said = tr("“{other}” does not bind “{application}”.")
        offer, done = tr("Let it bind"), tr("Let “{other}” bind “{application}”")
    if other.record is None or application.record is None:
        return Missing(said.format(**names), ())
    joining = Joining(other.record, "applications", application.record, done.format(**names))
    return Missing(said.format(**names), ((offer, joining),))


_SIDES = {GATES: Gate.code, CONDITIONS: Condition.code}


def _side(line: Line) -> str:
    if line.kind in ("question", "unasked"):
        return "question"
    return "party" if line.kind in ("authority", "company") else line.kind


def _begun(kind: str, *joins: Join, **values: Any) -> Subject:
    stated = {name: value for name, value in values.items() if value is not None}
    return Subject(CATALOGUE[kind], prefilled=stated, joins=joins)


def _called(line: Line) -> str:
    return one_line(head(line), longest=_LONGEST)


def _plain(words: str) -> str:
    """As a menu shows it, in which an ampersand would mark a letter."""
    return visible(words).replace("&", "&&")
