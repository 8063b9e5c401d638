"""What differs, is missing or falls due, in sentences."""

from collections.abc import Iterable
from datetime import date

from models.language import spoken
from models.reading.standing.words.joining import counted, day, days, joined
from models.reading.standing.words.telling import on_basis
from models.records.kinds import When
from models.records.vocabularies import CONDITION_STATE, STAGE

# contradictions


@spoken
def two_stages(authority: str, gate: str, basis: str, stages: Iterable[str]) -> str:
    """Two positions of one authority that can't be ordered."""
    said = joined(dict.fromkeys(map(STAGE.words, stages)))
    return (
        f"{authority} is {on_basis(basis)} at different stages of {gate}, {said},"
        " and the dates do not tell which is newer."
    )


@spoken
def denied(who: str, reports: int) -> str:
    """A denial beside reports."""
    return f"{who} denied the report; {counted(reports, 'reported decision')} stands beside it."


@spoken
def as_named(name: str, possibly: Iterable[str]) -> str:
    """An authority whose identity is open."""
    may = " or ".join(possibly)
    tail = f"; it may be {may}" if may else ""
    return f"Which body is meant is not established: {name}{tail}."


@spoken
def conflict(record: str, field: str, values: Iterable[tuple[str, str]]) -> str:
    """Several values stand, each with who gave it or when, and nobody has decided between them."""
    said = " or ".join(f"{value} ({by})" if by else value for value, by in values)
    return f"{record}: {field.lower()} is in conflict: {said}."


@spoken
def given(value: str, *, withheld: bool) -> str:
    """One of several values: itself, or that it states nothing or is not in this file."""
    return "what is withheld from this copy" if withheld else value or "not stated"


@spoken
def entered_on(made: str) -> str:
    """On which day a value was given, by its instant as RFC 3339 in UTC."""
    return f"entered {When(made[:10]).said()}"


@spoken
def kept(record: str) -> str:
    """One copy of the file has deleted a record, another went on with it."""
    return f"{record} is kept although deleted: one copy deleted it, another changed it."


@spoken
def disputed(record: str, field: str) -> str:
    """A citation disputes a value."""
    return f"{record}: a source disputes {field.lower()}."


@spoken
def withdrawn(claim: str) -> str:
    """Every source of a claim was retracted or denied."""
    return f"{claim}: every source that carries it was retracted or denied."


# gaps


@spoken
def field_gap(record: str, field: str) -> str:
    """A field that matters and is empty."""
    return f"{field} not stated: {record}."


@spoken
def no_approver(gate: str) -> str:
    """Nobody is named as the one who decides."""
    return f"Who approves is not stated: {gate}."


@spoken
def role_open(gate: str, authorities: Iterable[str]) -> str:
    """Nobody is named as the one who decides, and somebody of no stated role decided."""
    names = list(authorities)
    approve = "it approves" if len(names) == 1 else "they approve"
    return f"{joined(names)} decided there; whether {approve} is not stated: {gate}."


@spoken
def no_decision(gate: str) -> str:
    """Nothing is known of where a gate stands."""
    return f"No decision is known: {gate}."


@spoken
def open_approver(authority: str, gate: str) -> str:
    """One of the approvers has not been heard of."""
    return f"No decision of one of the approvers, {authority}, is known: {gate}."


@spoken
def nothing_official(gates: Iterable[str]) -> str:
    """Nothing official is known at some gates."""
    return f"Nothing official is known of {joined(gates)}."


@spoken
def terms_unknown(gate: str) -> str:
    """The terms of an approval are not known."""
    return f"The terms are not known: {gate}."


@spoken
def split_unknown(pool: str, members: int) -> str:
    """How a pool is split is not known."""
    return f"How {pool} is split among its {counted(members, 'member')} is not known."


@spoken
def validity_unknown(decision: str) -> str:
    """For how long an approval holds is not known."""
    return f"For how long it holds is not stated: {decision}."


@spoken
def for_all(decision: str) -> str:
    """A decision names no application."""
    return f"Which applications are meant is not stated: {decision}; taken for all of the gate."


@spoken
def no_gate(decision: str) -> str:
    """A decision names no gate."""
    return f"At which gate is not stated: {decision}."


@spoken
def cycle(gates: Iterable[str]) -> str:
    """The order of gates leads back to itself."""
    return f"Each of {joined(gates)} is said to be needed after another of them."


# attention


@spoken
def condition_due(title: str, when: str, number: int, *, certain: bool) -> str:
    """A condition that falls due; the days of a span are counted to its last."""
    by = f"on {when}" if certain else f"by {when}"
    if number < 0:
        return f"{title} was due {by}, {'' if certain else 'at least '}{days(-number)} ago."
    if not number:
        return f"{title} is due {by}, {'today' if certain else 'today at the latest'}."
    return f"{title} is due {by}, in {'' if certain else 'at most '}{days(number)}."


@spoken
def forecast_due(statement: str, when: When) -> str:
    """A forecast whose day has come."""
    return f"Can be told by now ({when.said()}): {statement}"


@spoken
def lookalike(kind: str, first: str, second: str, shared: str) -> str:
    """Two records of a kind that may be one, by the name or number that they share."""
    one = f"one {kind.lower()}"
    if first == second:
        return f"Two records called “{first}” look like {one}."
    known = shared.casefold() in (first.casefold(), second.casefold())
    why = "" if known else f": both have “{shared}”"
    return f"“{first}” and “{second}” look like {one}{why}."


@spoken
def not_returned(recipient: str, file_name: str, since: date | None) -> str:
    """A copy of the case that was handed out and has not come back."""
    copy = f"copy “{file_name}”" if file_name else "copy"
    whose = f" for {recipient}" if recipient else ""
    return (
        f"Not returned since {day(since)}: the {copy}{whose}."
        if since
        else (f"Not returned: the {copy}{whose}.")
    )


@spoken
def single_origin(claim: str, origin: str) -> str:
    """A claim that one origin carries."""
    return f"{claim}: one origin carries it, {origin}."


@spoken
def origin_unknown(claim: str) -> str:
    """A claim whose origin nobody states."""
    return f"{claim}: where it comes from is not stated."


@spoken
def unsourced(record: str, fields: Iterable[str]) -> str:
    """Values that no source supports."""
    return f"{record}: no source is cited for {joined(each.lower() for each in fields)}."


@spoken
def condition_state(title: str, state: str | None) -> str:
    """A condition with its state."""
    return f"{title}: {CONDITION_STATE.words(state)}" if state else title


@spoken
def task_due(title: str, when: When) -> str:
    """A task whose day has come."""
    return f"To be done by {when.said()}: {title}"


@spoken
def untouched_for(title: str, number: int) -> str:
    """An application of which nobody edited anything for some days."""
    return f"Nobody has touched “{title}” for {days(number)}."
