"""Who was asked, who owes an answer and for how long, who declined, who spoke unasked."""

from collections.abc import Iterable
from datetime import date

from models.reading.deadlines import Counted, answer_counted
from models.reading.standing import words
from models.reading.standing.backing import backing_of
from models.reading.standing.known import days_since, newest, one_day
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Answer
from models.records import Inquiry, Response
from models.records.kinds import When
from models.records.vocabularies import silent

OWED, DECLINED, REFERRED = "owed", "declined", "referred"
ANSWERED, UNPROMPTED = "answered", "unprompted"

_ORDER = (OWED, DECLINED, REFERRED, ANSWERED, UNPROMPTED)
_ALONE = {"unprompted", "published", ""}
"""What a response without an inquiry came to that nobody is said to have asked for."""


def answers(matter: Matter, application: int) -> tuple[Answer, ...]:
    """What came back to the questions that bear on an application, and what was said unasked."""
    about = (
        application,
        *matter.owning(application, "condition.applications"),
        *matter.owning(application, "concern.applications"),
    )
    inquiries = {id for each in about for id in matter.owning(each, "inquiry.about")}
    responses = {id for each in about for id in matter.owning(each, "response.about")}
    return collected(
        matter,
        [matter.inquiries[id] for id in sorted(inquiries) if id in matter.inquiries],
        [matter.responses[id] for id in sorted(responses) if id in matter.responses],
    )


def collected(
    matter: Matter, inquiries: Iterable[Inquiry], responses: Iterable[Response]
) -> tuple[Answer, ...]:
    """The answers to some inquiries, and to none; what is owed longest comes first.

    A response to one of the inquiries counts there, whatever it is said to be about; one that
    says nothing counts nowhere.
    """
    asked = {each.id: each for each in inquiries}
    alone = [each for each in responses if each.inquiry not in asked]
    more = {each.inquiry for each in alone if each.inquiry in matter.inquiries}
    asked |= {id: matter.inquiries[id] for id in sorted(more) if id is not None}
    found = [_to(matter, each) for each in asked.values()]
    found += [
        _unasked(matter, each)
        for each in alone
        if each.inquiry not in matter.inquiries and says_something(each)
    ]
    return tuple(sorted(found, key=_rank))


def says_something(response: Response) -> bool:
    """Whether a response tells what came back: by its outcome, or by its text alone."""
    return bool(response.outcome or response.text)


def asked_and_silent(
    matter: Matter, given: Iterable[Answer]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The authorities that were asked, and those among them that owe an answer."""
    asked = [
        each for each in given if each.inquiry is not None and each.party in matter.authorities
    ]
    return (
        tuple(dict.fromkeys(each.party for each in asked if each.party is not None)),
        tuple(dict.fromkeys(each.party for each in asked if each.party and each.kind == OWED)),
    )


def answer_due(matter: Matter, inquiry: Inquiry) -> date | None:
    """The last day for answering: as stated, or counted with its clock stops.

    None where the day of asking is not one day, or nobody knows whose working days count.
    """
    due: When | None = inquiry.due
    if due is not None:
        return due.latest
    time = answer_time(matter, inquiry)
    return time.last if time is not None else None


def answer_time(matter: Matter, inquiry: Inquiry) -> Counted | None:
    """The time for answering, counted day by day; None where it can't be."""
    asked = inquiry.asked_of
    party = matter.authorities.get(asked or 0) or matter.companies.get(asked or 0)
    return answer_counted(
        inquiry,
        one_day(inquiry.date),
        matter.clock_stops.get(inquiry.id, ()),
        home=party.country if party is not None else None,
        as_of=matter.as_of,
    )


def _to(matter: Matter, inquiry: Inquiry) -> Answer:
    given = [each for each in matter.responses_to.get(inquiry.id, ()) if says_something(each)]
    spoken = [each for each in given if not silent(each.outcome or "")]
    latest = newest(spoken or given)
    response = latest[-1] if latest else None
    party = inquiry.asked_of or (response.respondent if response else None)
    if spoken and response is not None:
        return _spoken(matter, response, inquiry.id, party, ANSWERED)
    since = inquiry.date or (response.date if response else None)
    due = answer_due(matter, inquiry)
    return _owed(matter, party, since, inquiry=inquiry, response=response, due=due)


def _unasked(matter: Matter, response: Response) -> Answer:
    if silent(response.outcome or ""):
        return _owed(matter, response.respondent, response.date, response=response)
    kind = UNPROMPTED if (response.outcome or "") in _ALONE else ANSWERED
    return _spoken(matter, response, None, response.respondent, kind)


def _owed(
    matter: Matter,
    party: int | None,
    since: When | None,
    *,
    inquiry: Inquiry | None = None,
    response: Response | None = None,
    due: date | None = None,
) -> Answer:
    number = days_since(since, matter.as_of)
    late = (matter.as_of - due).days if due is not None and due < matter.as_of else None
    effect = inquiry.silence if inquiry is not None else None
    who = matter.label(party) or words.somebody()
    outcome = response.outcome if response is not None else None
    span = words.span(since, number, exact=one_day(since) is not None)
    record = response or inquiry
    assert record is not None
    return Answer(
        kind=OWED,
        party=party,
        label=who,
        inquiry=inquiry.id if inquiry is not None else None,
        response=response.id if response is not None else None,
        outcome=outcome,
        since=since,
        days=number,
        exact=one_day(since) is not None,
        due=due,
        overdue=late,
        silence=effect,
        words=words.owed(who, outcome, span, words.answer_due(due, late, effect)),
        backing=backing_of(matter, record),
    )


def _spoken(
    matter: Matter, response: Response, inquiry: int | None, party: int | None, otherwise: str
) -> Answer:
    who = matter.label(response.respondent or party) or words.somebody()
    outcome = response.outcome
    return Answer(
        kind=outcome if outcome in (DECLINED, REFERRED) else otherwise,
        party=response.respondent or party,
        label=who,
        inquiry=inquiry,
        response=response.id,
        outcome=outcome,
        since=response.date,
        days=days_since(response.date, matter.as_of),
        exact=one_day(response.date) is not None,
        due=None,
        overdue=None,
        silence=None,
        words=words.responded(who, outcome, response.date),
        backing=backing_of(matter, response),
    )


def _rank(answer: Answer) -> tuple[int, int, int]:
    return (
        _ORDER.index(answer.kind),
        -(answer.days if answer.days is not None else -1),
        answer.inquiry or answer.response or 0,
    )
