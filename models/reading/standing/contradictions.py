"""What can't all be true: different stages, denials, names without an identity, open conflicts."""

from collections.abc import Callable, Iterable

from models.reading.evidence import Alternative
from models.reading.standing import words
from models.reading.standing.answers import ANSWERED
from models.reading.standing.findings import Claim, Contradiction
from models.reading.standing.known import newest
from models.reading.standing.ladder import REPORTED, possibly_same
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Answer, Position
from models.records import Fact, entry

_LONGEST = 80
"""So much of a value is told in a sentence about several, in characters."""


def contradictions(
    matter: Matter,
    *,
    positions: tuple[Position, ...],
    answers: Iterable[Answer],
    claims: Iterable[Claim],
    authorities: Iterable[int],
) -> tuple[Contradiction, ...]:
    """The contradictions among what bears on one application."""
    return (
        *_stages(matter, positions),
        *_denials(positions, answers),
        *unestablished(matter, authorities),
        *_withdrawn(claims),
    )


def conflicts(matter: Matter, records: Iterable[int]) -> tuple[Contradiction, ...]:
    """Fields of records that copies of the file, or citations, disagree about."""
    found = []
    for record in sorted(matter.doubted.keys() & set(records)) if matter.doubted else ():
        for field, one in matter.doubted[record]:
            name, called = matter.label(record), _field(matter, record, field)
            if one.conflict and field is None:
                found.append(Contradiction("kept", (record,), words.kept(name)))
            elif one.conflict:
                fact = _fact(matter, record, field)
                sentence, unnamed = disagreement(
                    name, called, one.alternatives, fact=fact, label=matter.label
                )
                found.append(Contradiction("conflict", (record,), sentence, field, unnamed))
            if one.disputed:
                sentence = words.disputed(name, called)
                found.append(Contradiction("disputed", (record,), sentence, field))
    return tuple(found)


def disagreement(
    name: str,
    called: str,
    alternatives: Iterable[Alternative],
    *,
    fact: Fact | None,
    label: Callable[[int], str],
) -> tuple[str, str]:
    """Which values of a field stand undecided, in a sentence that names who gave each, and in one
    that says when instead."""
    those = tuple(alternatives)
    said = [_said(each, fact, label) for each in those]
    by = [", ".join(each.given_by) for each in those]
    on = [words.entered_on(each.made) for each in those]
    return (
        words.conflict(name, called, zip(said, by, strict=True)),
        words.conflict(name, called, zip(said, on, strict=True)),
    )


def unestablished(matter: Matter, authorities: Iterable[int]) -> tuple[Contradiction, ...]:
    """The authorities of which it is not established who they are."""
    found = []
    for id in sorted(set(authorities)):
        authority = matter.authorities.get(id)
        if authority is not None and authority.identity == "as_named":
            may = possibly_same(matter, id)
            sentence = words.as_named(matter.label(id), map(matter.label, may))
            found.append(Contradiction("identity", (id, *may), sentence, "identity"))
    return tuple(found)


def _stages(matter: Matter, positions: tuple[Position, ...]) -> list[Contradiction]:
    """Of one authority at one gate on one basis; an older stage that a newer follows is none."""
    together: dict[tuple[int, int, str], list[Position]] = {}
    for each in positions:
        if each.authority is not None and each.basis:
            together.setdefault((each.gate, each.authority, each.basis), []).append(each)
    found = []
    for (gate, _, basis), those in together.items():
        latest = newest(those)
        stages = [each.stage for each in latest]
        if len(set(stages)) > 1:
            sentence = words.two_stages(latest[0].label, matter.label(gate), basis, stages)
            found.append(
                Contradiction("stages", tuple(each.decision for each in latest), sentence, "stage")
            )
    return found


def _denials(positions: Iterable[Position], answers: Iterable[Answer]) -> list[Contradiction]:
    reports = tuple(each.decision for each in positions if each.basis == REPORTED)
    if not reports:
        return []
    return [
        Contradiction(
            "denied", (each.response, *reports), words.denied(each.label, len(reports)), "outcome"
        )
        for each in answers
        if each.kind == ANSWERED and each.outcome == "denied" and each.response is not None
    ]


def _withdrawn(claims: Iterable[Claim]) -> list[Contradiction]:
    return [
        Contradiction("withdrawn", (each.record,), words.withdrawn(each.words), each.field)
        for each in claims
        if each.backing.withdrawn
    ]


def _said(one: Alternative, fact: Fact | None, label: Callable[[int], str]) -> str:
    """One of the values that stand undecided, in words."""
    said = "" if one.value is None else str(one.value)
    if fact is not None and one.value is not None:
        said = fact.kind.words(one.value, label)
    return words.given(_short(said), withheld=one.withheld)


def _short(said: str) -> str:
    """A value on one line, cut where it is a whole text."""
    line = " ".join(said.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _field(matter: Matter, record: int, field: str | None) -> str:
    if field is None:
        return "it"
    fact = _fact(matter, record, field)
    return fact.label if fact is not None else field


def _fact(matter: Matter, record: int, field: str | None) -> Fact | None:
    one = matter.records.get(record)
    return entry(one).facts.get(field or "") if one is not None else None
