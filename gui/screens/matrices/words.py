"""What the cells and heads of a matrix say; the grid says what stands there."""

from dataclasses import dataclass

from briefings.charts.signs import ANSWER, CONDITION, STAGE, Sign
from gui.forms.wrapped import one_line
from gui.look.rungs import detail_of, stage_of
from gui.translation import counted, tr
from models.reading.figures.asking import Asked
from models.reading.figures.compliance import Bound
from models.reading.figures.grids import ANSWERS, CONDITIONS, GATES, Cell, Grid, Line
from models.reading.figures.words import lasted
from models.reading.standing import Backing, Rung
from models.reading.standing.answers import OWED
from models.records.vocabularies import CONDITION_STATE, OUTCOME

NAMES = {ANSWERS: "Answers", GATES: "Gates", CONDITIONS: "Conditions"}
HELP = {
    ANSWERS: "Who was asked what, and what came back",
    GATES: "Where each application stands at each gate",
    CONDITIONS: "Which conditions bind which application, and in what state they are",
}
_LONGEST = 300


@dataclass(frozen=True)
class Said:
    """A cell in words: a mark, a word or days beside it, and what else is said under it.

    `urgent` says that it asks for attention; `more` is the rest, for what points at it.
    """

    sign: Sign
    words: str
    detail: str = ""
    urgent: bool = False
    more: tuple[str, ...] = ()


def said(cell: Cell) -> Said:
    """A cell in words."""
    match cell.fact:
        case Rung():
            return _gate(cell.fact)
        case Bound():
            return _condition(cell.fact)
        case _:
            return _answer(cell.fact)


def head(line: Line) -> str:
    """What a row or a column is called."""
    if line.kind == "unasked":
        return tr("Said unasked")
    if not line.title:
        return tr("Question not stated") if line.kind == "question" else tr("Not named")
    return one_line(line.title, longest=_LONGEST)


def corner(grid: Grid) -> str:
    """What the rows are and what the columns are."""
    return f"{_plural(grid.rows)} × {_plural(grid.columns)}"


def pointed_at(row: Line, column: Line, cell: Cell | None) -> str:
    """What pointing at a cell tells."""
    place = f"{head(row)}\n{head(column)}"
    if cell is None:
        return f"{place}\n{tr('nothing recorded')}"
    found = said(cell)
    detail = " · ".join(filter(None, (found.words, found.detail)))
    return "\n".join((place, detail, *found.more))


def in_a_line(cell: Cell) -> str:
    """A cell as a spreadsheet gets it."""
    found = said(cell)
    return ", ".join(filter(None, (found.words, found.detail)))


def _plural(lines: tuple[Line, ...]) -> str:
    kinds = {line.kind for line in lines}
    if kinds <= {"question", "unasked"}:
        return tr("Questions")
    if kinds <= {"authority", "company"}:
        return tr("Respondents")
    plurals = {"application": "Applications", "gate": "Gates", "condition": "Conditions"}
    return tr(plurals.get(next(iter(kinds)), ""))


def _gate(rung: Rung) -> Said:
    basis = rung.leading.basis if rung.stage else "reported"
    blocks = tr("blocks") if rung.blocks else ""
    detail = " · ".join(filter(None, (blocks, detail_of(rung))))
    behind = [each.backing for each in rung.leading.positions]
    return Said(
        Sign(STAGE, rung.stage or "unknown", basis),
        stage_of(rung),
        detail,
        urgent=rung.blocks,
        more=_evidence(behind),
    )


def _condition(bound: Bound) -> Said:
    term = bound.term
    state = tr(CONDITION_STATE.words(term.state)) if term.state else tr("state not stated")
    due = ""
    if term.next_due is not None and term.open:
        pattern = tr("past due since {date}") if term.overdue else tr("due {date}")
        due = pattern.format(date=term.next_said)
    return Said(
        Sign(CONDITION, term.state or ""),
        state,
        due,
        urgent=term.overdue,
        more=_evidence([bound.evidence]),
    )


def _answer(rows: tuple[Asked, ...]) -> Said:
    first = rows[0]
    answer = first.answer
    owed = answer.kind == OWED
    outcome = answer.outcome or ""
    came = OUTCOME.words(outcome) if outcome in OUTCOME else outcome
    words = tr(came) if came else tr("no answer yet") if owed else tr("spoke")
    when = answer.since.said() if answer.since is not None else ""
    detail = [when]
    if owed and answer.days is not None:
        words = _silent(first)
        detail = [tr("since {date}").format(date=when)]
        if answer.overdue is not None:
            late = counted(answer.overdue, "day", "days")
            detail.append(tr("{days} past due").format(days=late))
    if len(rows) > 1:
        detail.append(tr("and {n} more").format(n=len(rows) - 1))
    return Said(
        Sign(ANSWER, answer.outcome or answer.kind),
        words,
        " · ".join(filter(None, detail)),
        urgent=owed,
        more=tuple(one_line(each.answer.words, longest=_LONGEST) for each in rows[:8]),
    )


def _silent(asked: Asked) -> str:
    """For how long, as exactly as the day of asking is known."""
    if asked.days is not None:
        return tr("silent for {days}").format(days=lasted(asked.days))
    days = counted(asked.answer.days or 0, "day", "days")
    return tr("silent for about {days}").format(days=days)


def _evidence(behind: list[Backing]) -> tuple[str, ...]:
    if not any(each.sourced for each in behind):
        return (tr("unsourced"),)
    best = min((each.grade for each in behind if each.grade), default="")
    origins = {id for each in behind for id in each.origins}
    number = counted(len(origins), "independent origin", "independent origins")
    disputed = tr("disputed") if any(each.disputed for each in behind) else ""
    return (" · ".join(filter(None, (best, number, disputed))),)
