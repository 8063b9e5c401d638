"""Whom the records of a gate bind: the applications that they name, or all of the gate's."""

from models.reading.standing import Matter
from models.reading.standing.known import begun
from models.records import Condition, Decision


def bound(matter: Matter, record: Condition | Decision) -> tuple[int, ...]:
    """The applications that a condition or a decision is for.

    One that names none is taken for all of its gate, as the standing takes it: for those that must
    pass it, and those on which somebody decided there.
    """
    if record.id in matter.scoped or record.gate is None:
        return matter.linked(record.id, f"{record.code}.applications")
    decided = (
        application
        for each in matter.decisions_at.get(record.gate, ())
        for application in matter.linked(each.id, "decision.applications")
    )
    return tuple(dict.fromkeys((*matter.linked(record.gate, "gate.applications"), *decided)))


def closed(matter: Matter) -> frozenset[int]:
    """The applications of the matter that were closed by its day."""
    return frozenset(
        id
        for id, each in matter.by_kind["application"].items()
        if (when := getattr(each, "closed", None)) is not None and begun(when, matter.as_of)
    )
