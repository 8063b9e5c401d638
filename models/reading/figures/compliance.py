"""Conditions as a register: whom each binds, when it is due, how compliance shows, who watches."""

from dataclasses import dataclass

from models.reading.figures.binding import bound
from models.reading.standing import Backing, Matter, Term
from models.reading.standing.backing import backing
from models.reading.standing.conditions import in_force


@dataclass(frozen=True)
class Bound:
    """One condition with those it binds.

    `for_all` says that it names no application and is taken for all of its gate. `shown` is the
    wording of how compliance shows, empty where none is stated; `evidence` stands behind the
    state and that wording, while the term's own backing stands behind the condition itself.
    """

    term: Term
    nature: str | None
    applications: tuple[int, ...]
    applicants: tuple[int, ...]
    for_all: bool
    shown: str
    monitored_by: int | None
    evidence: Backing


def compliance(matter: Matter) -> tuple[Bound, ...]:
    """Every condition that none supersedes, open ones first, by what is due."""
    return tuple(_bound(matter, term) for term in in_force(matter, dict(matter.conditions)))


def _bound(matter: Matter, term: Term) -> Bound:
    condition = matter.conditions[term.condition]
    applications = bound(matter, condition)
    everyone = matter.by_kind["application"]
    applicants = (getattr(everyone.get(id), "applicant", None) for id in applications)
    return Bound(
        term=term,
        nature=condition.nature,
        applications=applications,
        applicants=tuple(dict.fromkeys(each for each in applicants if each is not None)),
        for_all=condition.id not in matter.scoped,
        shown=condition.compliance or "",
        monitored_by=condition.monitored_by,
        evidence=backing(matter, condition.id, "state", "compliance"),
    )
