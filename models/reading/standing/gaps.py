"""What nobody knows: empty fields that matter, and questions that the records leave open."""

from collections.abc import Iterable

from models.reading.standing import words
from models.reading.standing.findings import Gap
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Allowance, Position, Rung, Term
from models.reading.standing.wholes import Grounds
from models.records import Fact, Many, Record, entry
from models.records.vocabularies import passes

_APPROVALS = frozenset(
    {
        "approved_in_principle",
        "approved_terms_pending",
        "approved_with_conditions",
    }
)
_SAID_OTHERWISE = {
    "decision": frozenset({"valid_until", "applications", "gate"}),
    "gate": frozenset({"authorities", "applications"}),
    "condition": frozenset({"applications"}),
    "pool": frozenset({"members"}),
}
"""Fields whose emptiness has a sentence of its own, or none because it is plain to see."""


def gaps(matter: Matter, found: Grounds) -> tuple[Gap, ...]:
    """What is not known of one application, the gates first."""
    ladder = found.ladder
    missing = [gap for rung in ladder for gap in _at(matter, rung, found.terms)]
    unofficial = [rung for rung in ladder if not rung.known_officially]
    if unofficial:
        sentence = words.nothing_official(rung.title for rung in unofficial)
        missing.append(Gap("official", unofficial[0].gate, sentence))
    circle = [rung.title for rung in ladder if rung.cycle]
    if circle:
        missing.append(Gap("ladder", ladder[0].gate, words.cycle(circle), "after"))
    missing += [gap for each in found.allowances for gap in _of_pool(matter, each)]
    missing += empty_fields(matter, matter.applications[found.application])
    for each in found.positions:
        missing += _of_decision(matter, each)
    missing += [Gap("field", id, words.no_gate(matter.label(id)), "gate") for id in found.homeless]
    for term in found.terms:
        missing += empty_fields(matter, matter.conditions[term.condition])
    return tuple(missing)


def empty_fields(matter: Matter, record: Record) -> list[Gap]:
    """The fields and relations of a record that matter and are empty."""
    described = entry(record)
    name = matter.label(record.id)
    silent = _SAID_OTHERWISE.get(described.code, frozenset())
    return [
        Gap("field", record.id, words.field_gap(name, each.label), each.code)
        for each in described.mattering
        if each.code not in silent and _is_empty(matter, record, each)
    ]


def _is_empty(matter: Matter, record: Record, described: Fact | Many) -> bool:
    if isinstance(described, Many):
        return not matter.linked(record.id, f"{record.code}.{described.code}")
    return getattr(record, described.name) is None


def terms_unknown(rung: Rung, terms: Iterable[Term]) -> bool:
    """Whether something is approved under terms of which none of the words is known."""
    stages = {rung.official.stage, rung.reported.stage}
    stages |= {each.stage for each in rung.beside}
    if not stages & _APPROVALS:
        return False
    return not any(each.known for each in terms if each.gate in (None, rung.gate))


def role_open(rung: Rung) -> Gap | None:
    """That somebody of no stated role decided at a gate of which no approver is known."""
    acting = [each for each in rung.beside if each.authority is not None and not each.roles]
    if not acting or any(role == "approver" for _, role in rung.roles):
        return None
    names = dict.fromkeys(each.label for each in acting)
    return Gap("role", rung.gate, words.role_open(rung.title, names), "authorities")


def _at(matter: Matter, rung: Rung, terms: tuple[Term, ...]) -> list[Gap]:
    found = []
    role = role_open(rung)
    if role is not None:
        found.append(role)
    elif not any(role == "approver" for _, role in rung.roles):
        found.append(Gap("approver", rung.gate, words.no_approver(rung.title), "authorities"))
    elif rung.leading.stage:
        found += [
            Gap("approver", rung.gate, words.open_approver(matter.label(each), rung.title))
            for each in rung.open_approvers
        ]
    heard = rung.official.stage or rung.reported.stage or rung.assessed.stage
    if not heard and not rung.beside:
        found.append(Gap("decision", rung.gate, words.no_decision(rung.title)))
    if terms_unknown(rung, terms):
        found.append(Gap("terms", rung.gate, words.terms_unknown(rung.title)))
    return found


def _of_pool(matter: Matter, allowance: Allowance) -> list[Gap]:
    found = []
    if not allowance.split_known and len(allowance.members) > 1:
        sentence = words.split_unknown(allowance.title, len(allowance.members))
        found.append(Gap("split", allowance.pool, sentence))
    return found + empty_fields(matter, matter.pools[allowance.pool])


def _of_decision(matter: Matter, position: Position) -> list[Gap]:
    decision = matter.decisions[position.decision]
    said = words.position(
        position.label, matter.label(position.gate), position.stage, position.basis
    )
    found = [
        Gap("field", gap.record, words.field_gap(said, label), gap.field)
        for gap in empty_fields(matter, decision)
        if (label := entry(decision).facts[gap.field or ""].label)
    ]
    approved = passes(position.stage) or position.stage in _APPROVALS
    if approved and position.stage != "not_required" and decision.valid_until is None:
        found.append(Gap("field", decision.id, words.validity_unknown(said), "valid_until"))
    if position.for_all:
        found.append(Gap("applications", decision.id, words.for_all(said), "applications"))
    return found
