"""The desk's judgements of a matter, by kind and in the desk's own order."""

from models.reading.standing import Matter
from models.records import Judgement


def of_kind(matter: Matter, kind: str) -> list[Judgement]:
    """The judgements of one kind, in the desk's order."""
    return sorted(
        (each for each in matter.judgements.values() if each.kind == kind),
        key=lambda each: (each.position is None, each.position or "", each.id),
    )
