"""What a record takes for granted: the records without which it would lose its footing.

Evidence is apart from this; see `models.reading.origins`.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from models.reading.standing import Matter

ACT, APPROVER, APPROVAL, STANDING, ABOUT = "act", "approver", "approval", "standing", "about"

ON_WHAT: Final = frozenset(
    {
        "source",
        "authority",
        "company",
        "gate",
        "decision",
        "condition",
        "pool",
        "inquiry",
        "concern",
        "application",
    }
)
"""Kinds of record on which others rest."""


@dataclass(frozen=True)
class Footing:
    """Records of which one is enough to hold another, and how it rests on them.

    `way` is ACT for what an authority, company or source did, APPROVER for a gate on those who
    approve there, APPROVAL for a condition on the decisions that it is attached to, STANDING for
    an application on the decisions at one gate, ABOUT for a view on what it is about. `at` is the
    gate, where there is one.
    """

    way: str
    on: tuple[int, ...]
    at: int | None = None

    @property
    def held_by_evidence(self) -> bool:
        """Whether evidence of its own keeps a record that loses this footing."""
        return self.way in (ACT, APPROVER, APPROVAL)


def footings(matter: Matter) -> dict[int, tuple[Footing, ...]]:
    """The footings of each record of a matter that has any."""
    found: dict[int, list[Footing]] = defaultdict(list)
    for id, on in _acts(matter):
        found[id].append(Footing(ACT, (on,)))
    for gate, roles in matter.roles_at.items():
        approvers = tuple(id for id, role in roles if role == "approver")
        if approvers:
            found[gate].append(Footing(APPROVER, approvers))
    decided = _decided(matter)
    for (application, gate), decisions in decided.items():
        found[application].append(Footing(STANDING, decisions, gate))
    for id, gate, decisions in _approvals(matter, decided):
        found[id].append(Footing(APPROVAL, decisions, gate))
    for id in matter.judgements:
        if about := matter.linked(id, "judgement.about"):
            found[id].append(Footing(ABOUT, about))
    for id in matter.forecasts:
        about = matter.linked(id, "forecast.applications") + matter.linked(id, "forecast.about")
        if about:
            found[id].append(Footing(ABOUT, about))
    return {id: tuple(each) for id, each in found.items()}


def _acts(matter: Matter) -> list[tuple[int, int]]:
    named = [
        *((each.id, each.authority) for each in matter.decisions.values()),
        *((each.id, each.set_by) for each in matter.conditions.values()),
        *((each.id, each.respondent) for each in matter.responses.values()),
        *((each.id, each.asked_of) for each in matter.inquiries.values()),
        *((each.id, each.raised_by) for each in matter.concerns.values()),
        *((each.id, each.forecaster) for each in matter.forecasts.values()),
    ]
    return [(id, on) for id, on in named if on is not None]


def _decided(matter: Matter) -> dict[tuple[int, int], tuple[int, ...]]:
    """The decisions by which each application stands at each gate, those superseded left out."""
    superseded = {each.supersedes for each in matter.decisions.values()}
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for id, each in matter.decisions.items():
        # What the desk itself assesses advances no gate.
        if each.gate is None or each.basis == "assessed" or id in superseded:
            continue
        named = matter.linked(id, "decision.applications")
        if id not in matter.scoped:
            named = matter.linked(each.gate, "gate.applications")
        for application in named:
            found[application, each.gate].append(id)
    return {place: tuple(each) for place, each in found.items()}


def _approvals(
    matter: Matter, decided: dict[tuple[int, int], tuple[int, ...]]
) -> list[tuple[int, int, tuple[int, ...]]]:
    found = []
    for id, each in matter.conditions.items():
        if each.gate is None:
            continue
        named = matter.linked(id, "condition.applications")
        if id not in matter.scoped:
            named = matter.linked(each.gate, "gate.applications")
        decisions = dict.fromkeys(
            decision
            for application in named
            for decision in decided.get((application, each.gate), ())
        )
        if decisions:
            found.append((id, each.gate, tuple(decisions)))
    return found
