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


def company_headline(matter: Matter, overview: Overview, company: int) -> Headline:
    """The desk's own sentence about a company or its applications; else where those stand."""
    lines = of_kind(matter, "bottom_line")
    own = _of_company(matter, lines, company)
    judged = own or next(iter(lines), None)
    statement = (judged.statement or "").strip() if judged else ""
    first, *rest = _SENTENCE.split(statement, maxsplit=1)
    if own is not None and first and len(first) <= _LONGEST_TITLE:
        return Headline(first.rstrip(_STOPS), own, "".join(rest))
    name, board = titled(matter, company), overview.board
    blocked = sum(row.blocks is not None and not row.closed for row in board)
    if len(board) == 1:
        title = phrases.standing(name, clipped(board[0].summary, _LONGEST_TITLE))
    else:
        title = phrases.company_headline(name, len(board), blocked)
    if judged is None and len(board) != 1:
        statement = phrases.gap().join(summed_up(overview))
    return Headline(title, judged, statement, own is None and judged is not None)


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
    """The same with the whole bottom line beneath, where another sentence is the title."""
    statement = (over.judged.statement or "").strip() if over.judged is not None else ""
    return replace(over, rest=statement or over.rest)


def _of_company(matter: Matter, lines: list[Judgement], company: int) -> Judgement | None:
    """The first bottom line about the company, else the first about its applications alone."""
    about = {each.id: set(matter.linked(each.id, "judgement.about")) for each in lines}
    named = next((each for each in lines if company in about[each.id]), None)
    if named is not None:
        return named
    its = set(matter.applications)
    return next((each for each in lines if about[each.id] and about[each.id] <= its), None)
