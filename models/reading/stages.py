"""How many applications stand at which stage of which gate."""

from collections import defaultdict
from dataclasses import dataclass

from models.reading.filtering.filters import All, AtGate, Dated, Filter, Not
from models.reading.filtering.spans import Until
from models.reading.standing import Overview
from models.records.vocabularies import STAGE

SINGLY = 16
"""More gates than these are counted together by their kind and country."""


@dataclass(frozen=True)
class AtStage:
    """The applications that stand at one stage on one basis; both empty where none is known."""

    stage: str
    basis: str
    applications: tuple[int, ...]


@dataclass(frozen=True)
class GateStages:
    """A gate, or all of one kind in one country: then it has no local number and no title.

    `reached` are its stages in the order of the vocabulary; nobody decided ones count as the stage
    that is shown.
    """

    gate: int | None
    title: str
    kind: str | None
    jurisdiction: str | None
    reached: tuple[AtStage, ...]


def stages_by_gate(overview: Overview, *, singly: int = SINGLY) -> tuple[GateStages, ...]:
    """The open applications at each gate by their stage, in the order of the gates.

    With more than `singly` gates, those of a kind and a country are one.
    """
    apart = len(overview.gates) <= singly
    place = {gate: at for at, (gate, _) in enumerate(overview.gates)}
    found: defaultdict[
        tuple[int, int, str, str, str], defaultdict[tuple[str, str], dict[int, None]]
    ]
    # Whoever stands at one stage of two gates that are one here is counted once.
    found = defaultdict(lambda: defaultdict(dict))
    for row in overview.board:
        for gate, rung in row.rungs.items() if not row.closed else ():
            key = (place[gate], gate, rung.title) if apart else (-1, 0, "")
            reached = rung.leading
            at = (reached.stage, reached.basis) if reached.stage else ("", "")
            found[(*key, rung.kind or "", rung.jurisdiction or "")][at][row.application] = None
    return tuple(
        GateStages(
            gate or None,
            title,
            kind or None,
            jurisdiction or None,
            tuple(
                AtStage(stage, basis, tuple(applications))
                for (stage, basis), applications in sorted(
                    stages.items(), key=lambda each: (STAGE.place(each[0][0]), each[0][1])
                )
            ),
        )
        for (_, gate, title, kind, jurisdiction), stages in sorted(found.items())
    )


def standing_there(gate: GateStages, at: AtStage, *, uid: str) -> Filter:
    """The filter of the open applications at one stage; `uid` is that of the gate, if it is one."""
    if gate.gate is not None:
        reached = AtGate(uid, stage=at.stage, basis=at.basis)
    else:
        sort = {"kind": gate.kind or "", "country": gate.jurisdiction or ""}
        reached = AtGate(**sort, stage=at.stage, basis=at.basis)
    # One whose closing is yet to come is open.
    return All((reached, Not(Dated("closed", Until()))))
