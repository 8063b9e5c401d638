"""Who was asked what, who answered and how soon, who is silent and for how long.

What became of each question is computed by the standing; here it is counted by respondent.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from models.reading.figures.spans import Lasted, Middle, lasted, middle, so_far
from models.reading.standing import Answer, Matter
from models.reading.standing.answers import (
    ANSWERED,
    DECLINED,
    OWED,
    REFERRED,
    UNPROMPTED,
    collected,
    says_something,
)
from models.records import Inquiry, Response
from models.records.kinds import When
from models.records.vocabularies import silent


@dataclass(frozen=True)
class Asked:
    """One question put to a respondent, or what came back without one on record.

    `replied` is when it first replied; `days` is how long that took, or how long it is silent so
    far, None where the dates bound nothing. The answer says which of the two.
    """

    answer: Answer
    asked_by: str
    about: tuple[int, ...]
    asked_on: When | None
    replied: When | None
    days: Lasted | None


@dataclass(frozen=True)
class AskedOf:
    """Everything that one respondent was asked, and how it answers.

    `party` is None for somebody not named, and for everybody together. `asked` counts what was
    asked: all but what was said unprompted. `times` is the median time to an answer, declining
    and referring elsewhere left out; `silence` the longest one that goes on.
    """

    party: int | None
    label: str
    rows: tuple[Asked, ...]
    asked: int
    answered: int
    declined: int
    referred: int
    silent: int
    overdue: int
    unprompted: int
    times: Middle | None
    silence: Lasted | None

    @property
    def share(self) -> float | None:
        """The share of what was asked that was answered, from 0 to 1; None if nothing was."""
        return self.answered / self.asked if self.asked else None


def asked(matter: Matter) -> tuple[AskedOf, ...]:
    """What each respondent was asked, in the order of their labels; nobody named comes last.

    A median counts the questions that were answered and whose two dates are certain; where some
    are known to a month or a span only, it also has the bounds between which it lies.
    """
    found: dict[int | None, list[Asked]] = {}
    given = collected(matter, matter.inquiries.values(), matter.responses.values())
    for each in given:
        found.setdefault(each.party, []).append(_asked(matter, each))
    ordered = sorted(found, key=lambda id: (id is None, matter.label(id), id or 0))
    return tuple(_counted(id, matter.label(id), found[id]) for id in ordered)


def everybody(respondents: Iterable[AskedOf]) -> AskedOf:
    """All respondents counted together."""
    return _counted(None, "", [row for each in respondents for row in each.rows])


def _asked(matter: Matter, answer: Answer) -> Asked:
    inquiry = matter.inquiries.get(answer.inquiry) if answer.inquiry is not None else None
    response = matter.responses.get(answer.response) if answer.response is not None else None
    asked_on = inquiry.date if inquiry is not None else None
    replied, days = None, None
    if answer.kind == OWED:
        days = so_far(answer.since, matter.as_of)
    elif inquiry is not None:
        first = _first_reply(matter, inquiry, answer.kind)
        replied = first.date if first is not None else None
        days = lasted(asked_on, replied)
    elif response is not None:
        replied = response.date
    return Asked(
        answer=answer,
        asked_by=(inquiry.asked_by or "") if inquiry is not None else "",
        about=_about(matter, inquiry, response),
        asked_on=asked_on,
        replied=replied,
        days=days,
    )


def _first_reply(matter: Matter, inquiry: Inquiry, kind: str) -> Response | None:
    """The first dated reply of the kind that an inquiry came to; a later one took no longer."""
    replies = [
        each
        for each in matter.responses_to.get(inquiry.id, ())
        if says_something(each) and not silent(each.outcome or "") and _kind(each) == kind
    ]
    dated = [each for each in replies if each.date is not None and each.date.latest is not None]
    return min(dated, key=lambda each: (each.date.latest, each.id), default=None)


def _kind(response: Response) -> str:
    outcome = response.outcome
    return outcome if outcome in (DECLINED, REFERRED) else ANSWERED


def _about(matter: Matter, inquiry: Inquiry | None, response: Response | None) -> tuple[int, ...]:
    said = matter.linked(inquiry.id, "inquiry.about") if inquiry is not None else ()
    if said or response is None:
        return said
    return matter.linked(response.id, "response.about")


def _counted(party: int | None, label: str, rows: list[Asked]) -> AskedOf:
    kinds = [each.answer.kind for each in rows]
    going_on = [each.days for each in rows if each.answer.kind == OWED and each.days is not None]
    return AskedOf(
        party=party,
        label=label,
        rows=tuple(rows),
        asked=len(rows) - kinds.count(UNPROMPTED),
        answered=kinds.count(ANSWERED),
        declined=kinds.count(DECLINED),
        referred=kinds.count(REFERRED),
        silent=kinds.count(OWED),
        overdue=sum(each.answer.overdue is not None for each in rows),
        unprompted=kinds.count(UNPROMPTED),
        times=middle(
            each.days for each in rows if each.answer.kind == ANSWERED and each.days is not None
        ),
        silence=max(going_on, key=lambda each: (each.least, each.most), default=None),
    )
