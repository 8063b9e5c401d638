"""The parts of a standing as plain values: gates, terms, what was carried out, answers.

Records are named by their local numbers; `Matter` holds the records and their labels. It holds no
rule; the rules stand in the modules beside it.
"""

from dataclasses import dataclass
from datetime import date

from models.reading.deadlines import Counted
from models.reading.standing.known import one_day
from models.records.kinds import Quantity, When


@dataclass(frozen=True)
class Backing:
    """What stands behind one statement: its citations, and where their words began.

    `citations` support it, nearest words first; `sources` are those cited, `chain` all that the
    words passed through. `origins` are the independent ones that are known, `origin_unknown`
    counts the citations whose origin nobody states. `grade` is the best, such as ``B2``, or empty.
    """

    citations: tuple[int, ...] = ()
    disputing: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()
    chain: tuple[int, ...] = ()
    origins: tuple[int, ...] = ()
    origin_unknown: int = 0
    grade: str = ""
    withdrawn: bool = False
    conflict: bool = False

    @property
    def sourced(self) -> bool:
        """Whether anything supports it."""
        return bool(self.citations)

    @property
    def disputed(self) -> bool:
        """Whether a citation disputes it."""
        return bool(self.disputing)

    @property
    def doubted(self) -> bool:
        """Whether it is in conflict or disputed."""
        return self.conflict or self.disputed


@dataclass(frozen=True)
class Position:
    """One authority's decision at a gate, as it bears on the application.

    `authority` is None where no source states it; `as_named` says that its identity is not
    established, and `possibly` names the authorities that may be meant. `ran_out` says that its
    validity ended before the day of the standing. `for_all` says that the decision names no
    application and is taken for all of its gate. `undecided` are the other stages that somebody
    gives it, until one is kept. The label is words for screen and page.
    """

    decision: int
    gate: int
    authority: int | None
    label: str
    roles: tuple[str, ...]
    stage: str
    basis: str | None
    date: When | None
    valid_until: When | None
    ran_out: bool
    for_all: bool
    as_named: bool
    possibly: tuple[int, ...]
    backing: Backing
    undecided: tuple[str, ...] = ()

    @property
    def decides(self) -> bool:
        """Whether its authority's role at the gate is approver."""
        return "approver" in self.roles


@dataclass(frozen=True)
class Reached:
    """The stage that a gate has reached on one basis, and the positions that say so.

    `stage` is None where no approver's position is known on this basis; of several it is the least
    advanced. `unordered` says that positions of one approver differ and their dates do not tell
    which is newer: then all of them stand in `positions`.
    """

    basis: str
    stage: str | None = None
    positions: tuple[Position, ...] = ()
    unordered: bool = False
    passes: bool = False

    @property
    def shown(self) -> tuple[Position, ...]:
        """The positions that give the stage: the least advanced, or all where none is newer."""
        return self.positions if self.unordered else self.positions[:1]

    @property
    def stages(self) -> tuple[str, ...]:
        """Every stage that may have been reached: of all that is undecided, each once."""
        said = (stage for each in self.shown for stage in (each.stage, *each.undecided))
        return tuple(dict.fromkeys(said))

    @property
    def doubted(self) -> bool:
        """Whether something speaks against the stage, or nobody has decided what it is."""
        return any(each.backing.doubted for each in self.shown)

    @property
    def undecided(self) -> bool:
        """Whether several stages stand and nobody has decided between them."""
        return any(each.undecided for each in self.shown)

    @property
    def conflict(self) -> bool:
        """Whether edits of two copies differ about it."""
        return any(each.backing.conflict for each in self.shown)


@dataclass(frozen=True)
class Rung:
    """One gate of the ladder.

    `beside` are positions that never advance it: of authorities that are not approvers there, of
    nobody named, or without a basis. `roles` are (authority, role or empty); `open_approvers` are
    approvers of which no decision is known. `cycle` says that the gates' order leads back to it.
    """

    gate: int
    title: str
    kind: str | None
    jurisdiction: str | None
    after: int | None
    official: Reached
    reported: Reached
    assessed: Reached
    beside: tuple[Position, ...]
    roles: tuple[tuple[int, str], ...]
    open_approvers: tuple[int, ...]
    passed: bool
    blocks: bool
    cycle: bool

    @property
    def leading(self) -> Reached:
        """The basis to show first: official if there is one, else reported, else assessed."""
        known = (each for each in (self.official, self.reported, self.assessed) if each.stage)
        return next(known, self.reported)

    @property
    def stage(self) -> str | None:
        """The stage on the leading basis."""
        return self.leading.stage

    @property
    def known_officially(self) -> bool:
        """Whether anything official is known, if only of one that is no approver here."""
        return self.official.stage is not None or any(
            each.basis == "official" for each in self.beside
        )

    @property
    def open_role(self) -> Position | None:
        """The latest position of one whose role here is not stated, where no other is known."""
        acting = [each for each in self.beside if each.authority is not None and not each.roles]
        return acting[-1] if acting and self.stage is None else None


@dataclass(frozen=True)
class Term:
    """A condition as it stands.

    `next_due` is the next day on which it can fall due, None without a date; `days` until then,
    negative where it is past. `open` says that it still binds or may come to bind. `known` says
    that some of its own words are known. `competing` counts the wordings reported beside it.
    `time` says how `due` was counted, where it is not stated.
    """

    condition: int
    title: str
    state: str | None
    wording: str | None
    category: str | None
    gate: int | None
    set_by: int | None
    due: When | None
    recurrence: str | None
    next_due: date | None
    days: int | None
    open: bool
    known: bool
    competing: int
    backing: Backing
    time: Counted | None = None

    @property
    def overdue(self) -> bool:
        """Whether it is open and its day is past."""
        return self.open and self.days is not None and self.days < 0

    @property
    def next_said(self) -> str:
        """The next day in words: with the precision of its date, unless it is a recurrence."""
        if self.next_due is None:
            return ""
        if self.due is not None and self.due.latest == self.next_due:
            return self.due.said()
        return When(self.next_due.isoformat()).said()

    @property
    def certain(self) -> bool:
        """Whether its date is one known day; `days` of a span are counted to its last."""
        return one_day(self.due) is not None


@dataclass(frozen=True)
class Carried:
    """What happened on one step of carrying out: the amounts, and their sum where they add up.

    `unstated` counts fulfilments of this step whose quantity is not stated.
    """

    step: str
    total: Quantity | None
    quantities: tuple[Quantity, ...]
    unstated: int
    fulfilments: tuple[int, ...]


@dataclass(frozen=True)
class Allowance:
    """A pool that the application belongs to, and what its members together have drawn.

    `split_known` says that every member states a quantity of its own; it is never divided.
    """

    pool: int
    title: str
    quantity: Quantity | None
    share: str | None
    members: tuple[int, ...]
    drawn: tuple[Carried, ...]
    split_known: bool
    backing: Backing


@dataclass(frozen=True)
class Answer:
    """What one party did with one question, or said unasked.

    `kind` is ``owed``, ``declined``, ``referred``, ``answered`` or ``unprompted``. `since` is when
    it was asked, or when its silence was reported; `days` counts calendar days from the last day
    that this can mean, None where it is not stated; `exact` says that it is a single day. `due`
    is the day the answer is due, `overdue` the days past it, else None. `silence` is the effect of
    silence. `words` say it in a sentence.
    """

    kind: str
    party: int | None
    label: str
    inquiry: int | None
    response: int | None
    outcome: str | None
    since: When | None
    days: int | None
    exact: bool
    due: date | None
    overdue: int | None
    silence: str | None
    words: str
    backing: Backing
