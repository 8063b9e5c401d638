"""The sentence over a briefing: the desk's own judgement where there is one, else the standing."""

import re
from dataclasses import replace
from typing import Final

from briefings.naming import clipped, titled
from briefings.phrases import phrases
from briefings.telling import Headline
from models.reading.judging import of_kind
from models.reading.standing import Matter, Overview
from models.records import Judgement

_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])(?=.)\s*", re.DOTALL)
_STOPS: Final = ".。"
_LONGEST_TITLE: Final = 150


def headline(matter: Matter, overview: Overview, *, case_title: str, whole: bool) -> Headline:
    """The desk's own sentence about the scope; for a single application otherwise its standing."""
    judged = next(iter(of_kind(matter, "bottom_line")), None)
    wider = False
    if len(matter.applications) == 1 and not whole:
        own = _own(matter)
        judged, wider = own or judged, own is None and judged is not None
    statement = (judged.statement or "").strip() if judged else ""
    if wider or (not statement and len(overview.board) == 1):
        row = overview.board[0]
        title = phrases.standing(
            titled(matter, row.application), clipped(row.summary, _LONGEST_TITLE)
        )
        return Headline(title, judged, statement, wider)
    first, *rest = _SENTENCE.split(statement, maxsplit=1)
    if first and len(first) <= _LONGEST_TITLE:
        return Headline(first.rstrip(_STOPS), judged, "".join(rest))
    if statement:
        return Headline(case_title, judged, statement)
    summaries = summed_up(overview)
    if len(summaries) == 1 and len(summaries[0]) <= _LONGEST_TITLE:
        return Headline(summaries[0].rstrip(_STOPS), judged, "")
    return Headline(case_title, judged, phrases.gap().join(summaries))


def summed_up(overview: Overview, *, most: int = 4) -> list[str]:
    """Where the applications stand, a sentence each, no sentence twice."""
    found = dict.fromkeys(clipped(each.summary, 240) for each in overview.board)
    return list(found)[:most]


def _own(matter: Matter) -> Judgement | None:
    """The first bottom line about the only application of a matter and about no other."""
    (application,) = matter.applications
    beside = {*matter.gates, *matter.conditions, *matter.concerns, *matter.pools}
    beside |= {application, *matter.companies, *matter.authorities}
    for each in of_kind(matter, "bottom_line"):
        about = matter.linked(each.id, "judgement.about")
        if application in about and beside.issuperset(about):
            return each
    return None


def at_length(over: Headline) -> Headline:
    """The same with the whole bottom line beneath, where a kind has a headline of its own."""
    return replace(over, rest=(over.judged.statement or "").strip()) if over.judged else over
