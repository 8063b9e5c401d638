"""What needs the desk's attention on a day, each with its reason and in the order of urgency."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from models.reading.standing import words
from models.reading.standing.contradictions import conflicts, unestablished
from models.reading.standing.findings import Claim
from models.reading.standing.gaps import role_open
from models.reading.standing.known import begun
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Answer, Term
from models.reading.standing.wholes import Attention, Grounds
from models.records import Fact, Record, entry

SOON = 30
"""Days ahead within which what falls due needs attention."""

URGENCY = {
    reason: place
    for place, reason in enumerate(
        (
            "overdue",
            "condition_past",
            "task_due",
            "forecast_due",
            "contradiction",
            "conflict",
            "kept",
            "withdrawn",
            "condition_due",
            "silence",
            "identity",
            "lookalike",
            "role",
            "unsourced",
            "single_origin",
            "not_returned",
            "untouched",
        )
    )
}

_NEED_A_SOURCE = {
    "application": ("quantity", "filed"),
    "decision": ("stage", "date", "valid_until"),
    "condition": ("state", "text", "due"),
    "pool": ("quantity", "share"),
    "fulfilment": ("step", "quantity"),
    "response": ("outcome",),
    "concern": ("state",),
}
"""Fields whose values nobody can check without a source, by kind."""
_WEIGHED = frozenset({"decision", "condition", "pool"})
"""Kinds of record whose claims should not hang on one origin."""

UNDECIDED = frozenset({"conflict", "kept"})
"""Reasons that copies of the file differ: they are to be decided whatever they bear on."""

_REASONS = {
    "stages": "contradiction",
    "denied": "contradiction",
    "disputed": "contradiction",
    "identity": "identity",
    "conflict": "conflict",
    "kept": "kept",
    "withdrawn": "withdrawn",
}


def attention(
    matter: Matter,
    found: Mapping[int, Grounds],
    *,
    bears: Mapping[int, Sequence[int]],
    answers: Iterable[Answer],
    terms: Iterable[Term],
    stated: Iterable[Claim],
) -> tuple[Attention, ...]:
    """What needs attention, the most urgent first; what bears on closed applications only is left
    out, unless copies of the file disagree about it.

    `bears` gives the applications that each record bears on.
    """
    stated = list(stated)
    items = [
        *_of_answers(answers),
        *_of_terms(terms),
        *_of_forecasts(matter),
        *_of_contradictions(matter, found.values()),
        *_of_roles(found.values()),
        *_of_sources(matter, stated),
    ]
    placed = [
        replace(each, applications=each.applications or tuple(bears.get(each.record, ())))
        for each in items
    ]
    closed = {id for id, each in found.items() if each.closed is not None}
    kept = [
        each
        for each in placed
        if each.reason in UNDECIDED
        or not each.applications
        or not closed.issuperset(each.applications)
    ]
    return tuple(sorted(kept, key=_rank))


def _rank(each: Attention) -> tuple[int, int, int, str]:
    ahead = each.reason == "condition_due"
    number = each.days if each.days is not None else -1
    return (each.urgency, number if ahead else -number, each.record, each.field or "")


def _item(
    reason: str,
    record: int,
    sentence: str,
    *,
    field: str | None = None,
    days: int | None = None,
    applications: tuple[int, ...] = (),
) -> Attention:
    return Attention(reason, URGENCY[reason], record, sentence, field, days, applications)


def bearing(found: Iterable[Grounds]) -> dict[int, list[int]]:
    """The applications that each record bears on."""
    bears: dict[int, list[int]] = {}
    for each in found:
        records = {each.application, *(rung.gate for rung in each.ladder)}
        records |= {claim.record for claim in each.claims}
        records |= {answer.inquiry for answer in each.answers if answer.inquiry is not None}
        records |= {record for one in each.contradictions for record in one.records}
        for record in records:
            bears.setdefault(record, []).append(each.application)
    return bears


def _of_answers(answers: Iterable[Answer]) -> Iterator[Attention]:
    for each in answers:
        record = each.inquiry or each.response
        if each.kind != "owed" or record is None:
            continue
        if each.overdue:
            yield _item("overdue", record, each.words, days=each.overdue)
        else:
            yield _item("silence", record, each.words, days=each.days)


def _of_terms(terms: Iterable[Term]) -> Iterator[Attention]:
    for each in terms:
        if not each.open or each.next_due is None or each.days is None or each.days > SOON:
            continue
        sentence = words.condition_due(each.title, each.next_said, each.days, certain=each.certain)
        reason = "condition_past" if each.overdue else "condition_due"
        field = "due" if each.time is None else "days"
        yield _item(reason, each.condition, sentence, field=field, days=abs(each.days))


def _of_forecasts(matter: Matter) -> Iterator[Attention]:
    for each in matter.forecasts.values():
        open_still = each.resolution in (None, "open") or not begun(each.resolved_on, matter.as_of)
        when = each.by_when
        if not open_still or when is None or when.latest is None or when.latest > matter.as_of:
            continue
        yield _item(
            "forecast_due",
            each.id,
            words.forecast_due(matter.label(each.id), when),
            field="resolution",
            days=(matter.as_of - when.latest).days,
            applications=matter.linked(each.id, "forecast.applications"),
        )


def _of_contradictions(matter: Matter, grounds: Iterable[Grounds]) -> Iterator[Attention]:
    found = [one for each in grounds for one in each.contradictions]
    found += [*conflicts(matter, matter.records), *unestablished(matter, matter.authorities)]
    for each in {(one.kind, one.records, one.field): one for one in found}.values():
        yield _item(_REASONS[each.kind], each.records[0], each.words, field=each.field)


def _of_roles(grounds: Iterable[Grounds]) -> Iterator[Attention]:
    found = (role_open(rung) for each in grounds for rung in each.ladder)
    for each in dict.fromkeys(gap for gap in found if gap is not None):
        yield _item("role", each.record, each.words, field=each.field)


def _of_sources(matter: Matter, stated: Iterable[Claim]) -> Iterator[Attention]:
    for each in stated:
        record = matter.records.get(each.record)
        if record is None or record.code not in _WEIGHED:
            continue
        if len(each.backing.origins) == 1:
            origin = matter.label(each.backing.origins[0])
            sentence = words.single_origin(each.words, origin)
        elif each.backing.sourced and not each.backing.origins:
            sentence = words.origin_unknown(each.words)
        else:
            continue
        yield _item("single_origin", each.record, sentence, field=each.field)
    for kind, fields in _NEED_A_SOURCE.items():
        facts = [entry(kind).facts[code] for code in fields]
        for record in matter.by_kind[kind].values():
            given = [each for each in facts if getattr(record, each.name) is not None]
            if given:
                yield from _unsourced(matter, record, given)


def _unsourced(matter: Matter, record: Record, given: Iterable[Fact]) -> Iterator[Attention]:
    whole = matter.evidence.get((record.id, None))
    if (whole is not None and whole.sourced) or getattr(record, "basis", None) == "assessed":
        return
    bare = [
        each
        for each in given
        if not ((one := matter.evidence.get((record.id, each.code))) and one.sourced)
    ]
    if bare:
        sentence = words.unsourced(matter.label(record.id), [each.label for each in bare])
        yield _item("unsourced", record.id, sentence, field=bare[0].code)
