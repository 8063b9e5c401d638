"""What stands: evidence, gates and answers, in sentences."""

from collections.abc import Iterable
from datetime import date

from models.language import spoken
from models.reading.standing.words.joining import counted, day, days, joined, nobody, opened
from models.records.kinds import When
from models.records.vocabularies import BASIS, GATE_ROLE, OUTCOME, SOURCE_KIND, STAGE

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


# evidence


@spoken
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


@spoken
def drift(source: str, relayed: str, described: str, passage: str) -> str:
    """How one source describes or quotes another."""
    said = f"{source} describes {relayed} as “{described}”" if described else f"{source}: {relayed}"
    if not passage:
        return f"{said}."
    return f"{said}; in its words: “{passage}”" + ("" if passage.endswith(".") else ".")


# gates


@spoken
def stage(code: str | None) -> str:
    """A stage, or that none is known."""
    return STAGE.words(code) if code else "no decision known"


@spoken
def position(authority: str, gate: str, code: str, basis: str | None) -> str:
    """One authority's position at a gate."""
    return f"{authority} at {gate}: {STAGE.words(code)} ({on_basis(basis)})"


@spoken
def on_basis(basis: str | None) -> str:
    """On whose word."""
    return BASIS.words(basis) if basis else "basis not stated"


@spoken
def reached(basis: str, stages: Iterable[str], *, ran_out: bool) -> str:
    """The stage that a gate reached on one basis, as a summary begins with it."""
    said = " or ".join(dict.fromkeys(map(STAGE.words, stages)))
    ended = ", which has run out" if ran_out else ""
    return f"{_BASIS_FIRST.get(basis, opened(basis))} {said}{ended}"


@spoken
def in_doubt(said: str, *, conflict: bool) -> str:
    """A stage that a source speaks against, or between whose values nobody has decided."""
    return f"{said}, {'in conflict' if conflict else 'disputed'}"


@spoken
def beside(authority: str, roles: Iterable[str], code: str, basis: str | None) -> str:
    """A position that does not advance the gate, where no approver's is known, and why not."""
    by = "at" if code in _PENDING else "by"
    said = opened(f"{_BASIS_FIRST.get(basis or '', '')} {STAGE.words(code)}".strip())
    held = joined(GATE_ROLE.words(each) for each in roles)
    tail = [] if basis else [on_basis(basis)]
    if authority != nobody() and held != GATE_ROLE.words("approver"):
        tail.append(f"whose role at the gate is {held or 'not stated'}")
    return ", ".join((f"{said} {by} {authority}", *tail))


@spoken
def summary(parts: Iterable[str]) -> str:
    """The parts of a summary as one sentence."""
    return opened("; ".join(part for part in parts if part)) + "."


@spoken
def no_gate_stated() -> str:
    """That no gate is stated for an application."""
    return "No gate is stated that it must pass"


@spoken
def nothing_decided() -> str:
    """That no decision is known."""
    return "No decision known"


@spoken
def terms_open() -> str:
    """That the terms of an approval are unknown."""
    return "terms unknown"


@spoken
def blocks(gate: str) -> str:
    """That a gate blocks."""
    return f"{gate} blocks"


@spoken
def all_passed(number: int) -> str:
    """That every gate is passed."""
    return "its one gate is passed" if number == 1 else f"all {number} gates are passed"


@spoken
def closed(when: When, why: str | None) -> str:
    """That the application is closed."""
    return f"closed {when.said()}" + (f": {why}" if why else "")


# answers


@spoken
def owed(who: str, outcome: str | None, span: str, due: str) -> str:
    """That an answer is owed."""
    did = {
        "acknowledged": "has only acknowledged the question",
        "not_reached": "could not be reached",
    }.get(outcome or "", "has not answered")
    return f"{who} {did}{span}{due}."


@spoken
def span(since: When | None, number: int | None, *, exact: bool) -> str:
    """For how long, as far as the date allows: a number only where the date is certain enough."""
    if since is None:
        return "; when it was asked is not stated"
    if exact and number is not None:
        return f" for {days(number)}, since {since.said()}"
    if number and not since.approximate and not since.uncertain:
        return f" for at least {days(number)}, since {since.said()}"
    return f" since {since.said()}"


@spoken
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


@spoken
def responded(who: str, outcome: str | None, when: When | None) -> str:
    """What came back."""
    did = OUTCOME.words(outcome or "answered")
    return f"{who}: {did}" + (f", {when.said()}" if when else "") + "."
