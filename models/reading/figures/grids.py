"""Records across one another: who answered what, applications at gates, applications' conditions.

A grid holds what stands where, computed from a matter; how it is said is the business of whoever
shows it. Only cells in which something stands are kept, so a grid of many is as large as its facts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from models.reading.figures.asking import Asked, AskedOf, asked
from models.reading.figures.compliance import Bound, compliance
from models.reading.standing import Matter, Rung
from models.reading.standing.answers import OWED, UNPROMPTED
from models.reading.standing.ladder import bearing_decisions, in_order, ladder

ANSWERS: Final = "answers"
GATES: Final = "gates"
CONDITIONS: Final = "conditions"
GRIDS: Final = (ANSWERS, GATES, CONDITIONS)

QUESTIONS: Final = 40
"""Beyond so many different questions, those about the same records stand in one column."""

Fact: TypeAlias = Rung | Bound | tuple[Asked, ...]


@dataclass(frozen=True)
class Line:
    """A row or a column: the record that its name leads to, None for nobody named.

    `kind` is that of the record, or ``question`` with its text, or ``unasked``.
    """

    kind: str
    record: int | None
    title: str


@dataclass(frozen=True)
class Cell:
    """What stands where a row and a column meet, and the record that it leads to."""

    record: int
    fact: Fact


@dataclass(frozen=True)
class Grid:
    """Rows and columns, and the cells by their places in them."""

    code: str
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    cells: Mapping[tuple[int, int], Cell]

    def transposed(self) -> "Grid":
        """The same with rows for columns."""
        cells = {(column, row): cell for (row, column), cell in self.cells.items()}
        return replace(self, rows=self.columns, columns=self.rows, cells=cells)


def grid(matter: Matter, code: str) -> Grid:
    """One of `GRIDS`. Raises KeyError for another."""
    return {ANSWERS: answered, GATES: at_gates, CONDITIONS: bound}[code](matter)


def answered(matter: Matter) -> Grid:
    """Authorities, then companies, against what they were asked; what nobody asked comes last.

    Questions of the same words stand in one column.
    """
    found = sorted(asked(matter), key=lambda each: _named(matter, each))
    heads = _questions(matter, [row for each in found for row in each.rows])
    columns = {line: at for at, line in enumerate(dict.fromkeys(heads.values()))}
    cells: dict[tuple[int, int], list[Asked]] = {}
    for at, each in enumerate(found):
        for row in each.rows:
            cells.setdefault((at, columns[heads[_key(row)]]), []).append(row)
    return Grid(
        ANSWERS,
        tuple(_party(matter, each) for each in found),
        tuple(columns),
        {place: _answers(rows) for place, rows in cells.items()},
    )


def at_gates(matter: Matter) -> Grid:
    """Applications against their gates in order, with the stage that each has reached."""
    ladders = [ladder(matter, id, bearing_decisions(matter, id))[0] for id in matter.applications]
    used = dict.fromkeys(rung.gate for each in ladders for rung in each)
    gates = in_order(matter, list(used))
    columns = {gate: at for at, gate in enumerate(gates)}
    cells = {
        (at, columns[rung.gate]): Cell(_decision(rung), rung)
        for at, each in enumerate(ladders)
        for rung in each
    }
    return Grid(
        GATES,
        _applications(matter),
        tuple(Line("gate", gate, matter.label(gate)) for gate in gates),
        cells,
    )


def bound(matter: Matter) -> Grid:
    """Applications against the conditions that bind them, open ones first, by what is due."""
    found = compliance(matter)
    rows = {id: at for at, id in enumerate(matter.applications)}
    cells = {
        (rows[application], column): Cell(each.term.condition, each)
        for column, each in enumerate(found)
        for application in each.applications
        if application in rows
    }
    return Grid(
        CONDITIONS,
        _applications(matter),
        tuple(Line("condition", each.term.condition, each.term.title) for each in found),
        cells,
    )


def _applications(matter: Matter) -> tuple[Line, ...]:
    return tuple(Line("application", id, matter.label(id)) for id in matter.applications)


def _decision(rung: Rung) -> int:
    """The decision that a stage rests on; the gate where none is known."""
    positions = (*rung.leading.positions, *rung.beside)
    return positions[0].decision if positions else rung.gate


def _named(matter: Matter, each: AskedOf) -> tuple[int, str]:
    party = each.party
    rank = 0 if party in matter.authorities else 1 if party in matter.companies else 2
    return rank, each.label.casefold()


def _party(matter: Matter, each: AskedOf) -> Line:
    kind = "authority" if each.party in matter.authorities else "company"
    return Line(kind, each.party, each.label)


def _key(row: Asked) -> int:
    """The inquiry, else the response: what tells one question from another."""
    return row.answer.inquiry or row.answer.response or 0


def _questions(matter: Matter, rows: Iterable[Asked]) -> dict[int, Line]:
    """The column of each question, in the order in which questions and then others came."""
    by_text: dict[str, Line] = {}
    by_subject: dict[str, Line] = {}
    texts: dict[int, str] = {}
    subjects: dict[int, str] = {}
    unasked = []
    for row in sorted(rows, key=_key):
        key = _key(row)
        if row.answer.kind == UNPROMPTED or row.answer.inquiry is None:
            unasked.append(key)
            continue
        inquiry = matter.inquiries[row.answer.inquiry]
        subjects[key] = subject = ", ".join(matter.label(id) for id in row.about)
        texts[key] = text = " ".join((inquiry.question or "").split()) or subject
        by_text.setdefault(text, Line("question", inquiry.id, text))
        by_subject.setdefault(subject, Line("question", inquiry.id, subject))
    heads = {key: by_text[text] for key, text in texts.items()}
    if len(by_text) > QUESTIONS:
        heads = {key: by_subject[subject] for key, subject in subjects.items()}
    return heads | dict.fromkeys(unasked, Line("unasked", None, ""))


def _answers(rows: list[Asked]) -> Cell:
    """What is owed longest first: that is looked for. Of the rest, what came last."""
    first = next((row for row in rows if row.answer.kind == OWED), rows[-1])
    ordered = (first, *(row for row in rows if row is not first))
    return Cell(first.answer.response or first.answer.inquiry or 0, ordered)
