"""Every sentence of the standing, in English. A second language is another file like this one.

It words what others computed; it decides nothing and reads nothing.
"""

from collections.abc import Iterable
from datetime import date

from models.records.kinds import Amount, Quantity, When
from models.records.vocabularies import (
    BASIS,
    CONDITION_STATE,
    GATE_ROLE,
    OUTCOME,
    SOURCE_KIND,
    STAGE,
)

NOBODY = "an authority not named"

_PLURALS = {
    "law": "laws or regulations",
    "speech": "speeches or remarks",
    "named_person": "named people",
    "unnamed_person": "unnamed people",
    "unnamed_people": "groups of unnamed people",
    "database": "databases or registers",
    "social_media": "social media posts",
    "study": "studies",
    "other": "other sources",
}
_UNCOUNTED = {"unnamed_people"}
_BASIS_FIRST = {"official": "Officially", "reported": "Reported", "assessed": "Assessed by us as"}
_PENDING = {"not_filed", "preparing", "filed", "accepted", "under_review", "held", "unknown"}
"""Stages at which something lies with an authority, rather than being done by it."""


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 day`, `2 days`."""
    return f"{number:,} {one}" if number == 1 else f"{number:,} {many or one + 's'}"


def days(number: int) -> str:
    """A number of days."""
    return counted(number, "day")


def joined(parts: Iterable[str]) -> str:
    """Parts as a list in a sentence: `a, b and c`."""
    *most, last = list(parts) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def opened(sentence: str) -> str:
    """A sentence with its first letter raised."""
    return sentence[:1].upper() + sentence[1:]


def day(value: date) -> str:
    """One day."""
    return When(value.isoformat()).said()


def quantity(value: Quantity) -> str:
    """A quantity with its unit."""
    return Amount().words(value, str)


# evidence


def source_kinds(kinds: Iterable[tuple[str, int]]) -> str:
    """Sources by kind: `1 article, 1 agency report, unnamed people`."""
    said = []
    for kind, number in kinds:
        if not kind:
            said.append(f"{counted(number, 'source')} of a kind not stated")
            continue
        one = SOURCE_KIND.words(kind)
        if number == 1 and kind in _UNCOUNTED:
            said.append(one)
        else:
            said.append(counted(number, one, _PLURALS.get(kind, f"{one}s")))
    return ", ".join(said) or "no source"


def drift(source: str, relayed: str, described: str, passage: str) -> str:
    """How one source describes or quotes another."""
    said = f"{source} describes {relayed} as “{described}”" if described else f"{source}: {relayed}"
    if not passage:
        return f"{said}."
    return f"{said}; in its words: “{passage}”" + ("" if passage.endswith(".") else ".")


# gates


def stage(code: str | None) -> str:
    """A stage, or that none is known."""
    return STAGE.words(code) if code else "no decision known"


def position(authority: str, gate: str, code: str, basis: str | None) -> str:
    """One authority's position at a gate."""
    return f"{authority} at {gate}: {STAGE.words(code)} ({on_basis(basis)})"


def on_basis(basis: str | None) -> str:
    """On whose word."""
    return BASIS.words(basis) if basis else "basis not stated"


def reached(basis: str, stages: Iterable[str], *, ran_out: bool) -> str:
    """The stage that a gate reached on one basis, as a summary begins with it."""
    said = " or ".join(dict.fromkeys(map(STAGE.words, stages)))
    ended = ", which has run out" if ran_out else ""
    return f"{_BASIS_FIRST.get(basis, opened(basis))} {said}{ended}"


def beside(authority: str, roles: Iterable[str], code: str, basis: str | None) -> str:
    """A position that does not advance the gate, where no approver's is known, and why not."""
    by = "at" if code in _PENDING else "by"
    said = opened(f"{_BASIS_FIRST.get(basis or '', '')} {STAGE.words(code)}".strip())
    held = joined(GATE_ROLE.words(each) for each in roles)
    tail = [] if basis else [on_basis(basis)]
    if authority != NOBODY and held != GATE_ROLE.words("approver"):
        tail.append(f"whose role at the gate is {held or 'not stated'}")
    return ", ".join((f"{said} {by} {authority}", *tail))


def summary(parts: Iterable[str]) -> str:
    """The parts of a summary as one sentence."""
    return opened("; ".join(part for part in parts if part)) + "."


NO_GATE = "No gate is stated that it must pass"
NO_DECISION = "No decision known"
TERMS_UNKNOWN = "terms unknown"


def blocks(gate: str) -> str:
    """That a gate blocks."""
    return f"{gate} blocks"


def all_passed(number: int) -> str:
    """That every gate is passed."""
    return "its one gate is passed" if number == 1 else f"all {number} gates are passed"


def closed(when: When, why: str | None) -> str:
    """That the application is closed."""
    return f"closed {when.said()}" + (f": {why}" if why else "")


# answers


def owed(who: str, outcome: str | None, span: str, due: str) -> str:
    """That an answer is owed."""
    did = {
        "acknowledged": "has only acknowledged the question",
        "not_reached": "could not be reached",
    }.get(outcome or "", "has not answered")
    return f"{who} {did}{span}{due}."


def span(since: When | None, number: int | None, *, exact: bool) -> str:
    """For how long, as far as the date allows: a number only where the date is certain enough."""
    if since is None:
        return "; when it was asked is not stated"
    if exact and number is not None:
        return f" for {days(number)}, since {since.said()}"
    if number and not since.approximate and not since.uncertain:
        return f" for at least {days(number)}, since {since.said()}"
    return f" since {since.said()}"


def answer_due(due: date | None, overdue: int | None, effect: str | None) -> str:
    """When the answer is due, and what silence means then."""
    said = ""
    if due is not None:
        late = f", {days(overdue)} ago" if overdue else ""
        said = f"; the answer {'was' if overdue else 'is'} due on {day(due)}{late}"
    if effect in ("deemed_approval", "deemed_refusal"):
        counts = "an approval" if effect == "deemed_approval" else "a refusal"
        said += f"; silence counts as {counts}"
    return said


def responded(who: str, outcome: str | None, when: When | None) -> str:
    """What came back."""
    did = OUTCOME.words(outcome or "answered")
    return f"{who}: {did}" + (f", {when.said()}" if when else "") + "."


# contradictions


def two_stages(authority: str, gate: str, basis: str, stages: Iterable[str]) -> str:
    """Two positions of one authority that can't be ordered."""
    said = joined(dict.fromkeys(map(STAGE.words, stages)))
    return (
        f"{authority} is {on_basis(basis)} at different stages of {gate}, {said},"
        " and the dates do not tell which is newer."
    )


def denied(who: str, reports: int) -> str:
    """A denial beside reports."""
    return f"{who} denied the report; {counted(reports, 'reported decision')} stands beside it."


def as_named(name: str, possibly: Iterable[str]) -> str:
    """An authority whose identity is open."""
    may = " or ".join(possibly)
    tail = f"; it may be {may}" if may else ""
    return f"Which body is meant is not established: {name}{tail}."


def conflict(record: str, field: str) -> str:
    """Copies of the file disagree."""
    return f"{record}: copies of this file give different values of {field.lower()}."


def disputed(record: str, field: str) -> str:
    """A citation disputes a value."""
    return f"{record}: a source disputes {field.lower()}."


def withdrawn(claim: str) -> str:
    """Every source of a claim was retracted or denied."""
    return f"{claim}: every source that carries it was retracted or denied."


# gaps


def field_gap(record: str, field: str) -> str:
    """A field that matters and is empty."""
    return f"{field} not stated: {record}."


def no_approver(gate: str) -> str:
    """Nobody is named as the one who decides."""
    return f"Who approves is not stated: {gate}."


def role_open(gate: str, authorities: Iterable[str]) -> str:
    """Nobody is named as the one who decides, and somebody of no stated role decided."""
    names = list(authorities)
    approve = "it approves" if len(names) == 1 else "they approve"
    return f"{joined(names)} decided there; whether {approve} is not stated: {gate}."


def no_decision(gate: str) -> str:
    """Nothing is known of where a gate stands."""
    return f"No decision is known: {gate}."


def open_approver(authority: str, gate: str) -> str:
    """One of the approvers has not been heard of."""
    return f"No decision of one of the approvers, {authority}, is known: {gate}."


def nothing_official(gates: Iterable[str]) -> str:
    """Nothing official is known at some gates."""
    return f"Nothing official is known of {joined(gates)}."


def terms_unknown(gate: str) -> str:
    """The terms of an approval are not known."""
    return f"The terms are not known: {gate}."


def split_unknown(pool: str, members: int) -> str:
    """How a pool is split is not known."""
    return f"How {pool} is split among its {counted(members, 'member')} is not known."


def validity_unknown(decision: str) -> str:
    """For how long an approval holds is not known."""
    return f"For how long it holds is not stated: {decision}."


def for_all(decision: str) -> str:
    """A decision names no application."""
    return f"Which applications are meant is not stated: {decision}; taken for all of the gate."


def no_gate(decision: str) -> str:
    """A decision names no gate."""
    return f"At which gate is not stated: {decision}."


def cycle(gates: Iterable[str]) -> str:
    """The order of gates leads back to itself."""
    return f"Each of {joined(gates)} is said to be needed after another of them."


# attention


def condition_due(title: str, when: date, number: int) -> str:
    """A condition that falls due."""
    if number < 0:
        return f"{title} was due on {day(when)}, {days(-number)} ago."
    return f"{title} is due on {day(when)}, " + (f"in {days(number)}." if number else "today.")


def forecast_due(statement: str, when: When) -> str:
    """A forecast whose day has come."""
    return f"Can be told by now ({when.said()}): {statement}"


def single_origin(claim: str, origin: str) -> str:
    """A claim that one origin carries."""
    return f"{claim}: one origin carries it, {origin}."


def origin_unknown(claim: str) -> str:
    """A claim whose origin nobody states."""
    return f"{claim}: where it comes from is not stated."


def unsourced(record: str, fields: Iterable[str]) -> str:
    """Values that no source supports."""
    return f"{record}: no source is cited for {joined(each.lower() for each in fields)}."


def condition_state(title: str, state: str | None) -> str:
    """A condition with its state."""
    return f"{title}: {CONDITION_STATE.words(state)}" if state else title
