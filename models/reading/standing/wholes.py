"""The standing of one application, and the overview of all, as plain values put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from models.reading.standing.findings import Claim, Contradiction, Gap, Weight
from models.reading.standing.parts import Allowance, Answer, Carried, Position, Rung, Term
from models.records.kinds import When


@dataclass(frozen=True)
class Grounds:
    """What bears on one application at the end of a day; where nothing does, all is empty.

    `summary` says in one plain sentence where it stands. `positions` are all at its gates,
    `homeless` the decisions at none of them. `claims` are what it rests on, with what stands
    behind each. `closed` is None while it is open.
    """

    application: int
    title: str
    as_of: date
    summary: str
    closed: When | None
    ladder: tuple[Rung, ...] = ()
    positions: tuple[Position, ...] = ()
    homeless: tuple[int, ...] = ()
    terms: tuple[Term, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    answers: tuple[Answer, ...] = ()
    claims: tuple[Claim, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def blocking(self) -> Rung | None:
        """The rung of the gate that blocks."""
        return next((rung for rung in self.ladder if rung.blocks), None)

    @property
    def blocks(self) -> int | None:
        """The gate that blocks, None where every gate is passed or there is none."""
        rung = self.blocking
        return None if rung is None else rung.gate

    @property
    def owed(self) -> tuple[Answer, ...]:
        """The answers that are owed, longest first."""
        return tuple(each for each in self.answers if each.kind == "owed")

    @property
    def declined(self) -> tuple[Answer, ...]:
        """Who declined to comment."""
        return tuple(each for each in self.answers if each.kind == "declined")

    @property
    def next_due(self) -> Term | None:
        """The open condition that falls due next, or is longest past due."""
        dated = [each for each in self.terms if each.open and each.next_due is not None]
        return min(dated, key=lambda each: each.next_due or date.max, default=None)


@dataclass(frozen=True, kw_only=True)
class Standing(Grounds):
    """Where one application stands at the end of one day: its grounds, and what they come to.

    `asked_authorities` were asked, `silent_authorities` of them owe an answer. The other parts are
    in the order in which they are shown.
    """

    carried: tuple[Carried, ...]
    asked_authorities: tuple[int, ...]
    silent_authorities: tuple[int, ...]
    gaps: tuple[Gap, ...]
    weight: Weight


@dataclass(frozen=True)
class Row:
    """One application on the board, by its grounds, with the name of its applicant."""

    grounds: Grounds
    applicant: str

    @property
    def application(self) -> int:
        """The application."""
        return self.grounds.application

    @property
    def title(self) -> str:
        """What it is called."""
        return self.grounds.title

    @property
    def summary(self) -> str:
        """One plain sentence on where it stands."""
        return self.grounds.summary

    @property
    def blocks(self) -> int | None:
        """The gate that blocks, None where every gate is passed or there is none."""
        return self.grounds.blocks

    @cached_property
    def rungs(self) -> dict[int, Rung]:
        """Its rungs in the order of its own ladder, by gate."""
        return {rung.gate: rung for rung in self.grounds.ladder}

    @property
    def owed(self) -> int:
        """How many answers are owed."""
        return len(self.grounds.owed)

    @property
    def next_due(self) -> date | None:
        """The day on which an open condition falls due next, or the one longest past."""
        due = self.grounds.next_due
        return None if due is None else due.next_due

    @property
    def closed(self) -> bool:
        """Whether it is closed."""
        return self.grounds.closed is not None

    @property
    def mark(self) -> tuple[str, str]:
        """Stage and basis at the gate that blocks, else at the last one; empty without a gate.

        A stage between whose values nobody has decided is unknown.
        """
        at = self.blocks if self.blocks in self.rungs else next(reversed(self.rungs), None)
        if at is None:
            return "", ""
        reached = self.rungs[at].leading
        known = reached.stage is not None and not reached.undecided
        return (reached.stage or "unknown", reached.basis) if known else ("unknown", "")


@dataclass(frozen=True)
class Aside:
    """That a reason was set aside: by which record, until which day or for good, and why."""

    record: int
    until: date | None
    note: str


@dataclass(frozen=True)
class Attention:
    """Something the desk should look at; `urgency` orders, the smallest first.

    `reason` is ``overdue``, ``condition_past``, ``forecast_due``, ``contradiction``, ``conflict``,
    ``condition_due``, ``silence``, ``withdrawn``, ``single_origin``, ``unsourced``, ``identity``,
    ``role``, ``lookalike``, ``not_returned``, ``task_due`` or ``untouched``.
    `days` is how long it has been (or, for what is ahead, how long until), None if it can't be
    told. `applications` are those that it bears on; `beside` is the other record, where it is about
    two. `aside` says that somebody set it aside.
    """

    reason: str
    urgency: int
    record: int
    words: str
    field: str | None
    days: int | None
    applications: tuple[int, ...]
    beside: int | None = None
    aside: Aside | None = None


@dataclass(frozen=True)
class Overview:
    """The whole matter: the board of applications by gates, and what needs attention.

    `gates` are the board's columns, each with its title, in the order of the ladders. `standings`
    are those of the rows, by application, each told once it is asked for. `bearing` gives the
    applications that each record bears on. `weight` is of all claims together.
    """

    as_of: date
    gates: tuple[tuple[int, str], ...]
    board: tuple[Row, ...]
    attention: tuple[Attention, ...]
    standings: Mapping[int, Standing]
    bearing: Mapping[int, Sequence[int]]
    answers: tuple[Answer, ...]
    asked_authorities: tuple[int, ...]
    silent_authorities: tuple[int, ...]
    terms: tuple[Term, ...]
    weight: Weight

    @property
    def pressing(self) -> tuple[Attention, ...]:
        """What needs attention and was not set aside."""
        return tuple(each for each in self.attention if each.aside is None)
