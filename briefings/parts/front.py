"""The head of a briefing: its sentence, bottom line, evidence, and the short lists of page one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefings.blocks import Block, Columns, Heading
from briefings.citing import Citing
from briefings.naming import NAME, clipped, short, titled
from briefings.parts.judging import confidence, likelihood, measured, of_kind
from briefings.phrases import phrases
from briefings.style import BODY, CELL, LABEL, LEAD, PAPER, POINT, SUBTITLE, TITLE
from briefings.text import Content, Prose, Run
from models.reading.standing import Answer, Matter, Overview, Term
from models.reading.standing.words import joined
from models.records import Judgement
from models.records.vocabularies import CONDITION_STATE, OUTCOME, WORDING

_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])(?=.)\s*", re.DOTALL)
_STOPS = ".。"
_LONGEST_TITLE = 150
# How many of those who answered alike are named on the first page; the register names all.
_NAMES = 8


@dataclass(frozen=True)
class Headline:
    """The sentence over a briefing, the bottom line it comes from, and what that says further.

    `wider` tells that the bottom line is about the whole case and the briefing about one
    application of it.
    """

    title: str
    judged: Judgement | None
    rest: str
    wider: bool = False


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
    summaries = _summaries(overview)
    if len(summaries) == 1 and len(summaries[0]) <= _LONGEST_TITLE:
        return Headline(summaries[0].rstrip(_STOPS), judged, "")
    return Headline(case_title, judged, phrases.gap().join(summaries))


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


def _summaries(overview: Overview, *, most: int = 4) -> list[str]:
    found = dict.fromkeys(clipped(each.summary, 240) for each in overview.board)
    return list(found)[:most]


def opening(title: str, under: str) -> list[Block]:
    """The title and the line under it."""
    return [
        Heading(Prose(clipped(title, 400), TITLE), title=clipped(title, 120), name="summary"),
        Prose(clipped(under, 400), SUBTITLE),
    ]


def bottom_line(overview: Overview, citing: Citing, *, over: Headline) -> list[Block]:
    """The bottom line with its likelihood and, in a sentence of its own, its confidence."""
    head = phrases.BOTTOM_LINE_OF_CASE if over.wider else phrases.BOTTOM_LINE
    blocks: list[Block] = [Prose(head, LABEL)]
    first = over.judged
    if first is None:
        if over.rest or not overview.board:
            blocks.append(Prose(over.rest or phrases.NO_APPLICATION, LEAD))
        blocks.append(Prose(phrases.NO_BOTTOM_LINE, CELL))
        return blocks
    text = over.rest or first.why or phrases.gap().join(_summaries(overview))
    blocks.append(Prose((Run(text), *citing.numbers(first)), LEAD))
    if over.rest and first.why:
        blocks.append(Prose(first.why, BODY))
    change = phrases.would_change(first.would_change) if first.would_change else ""
    blocks.extend(
        Prose(line, BODY) for line in (likelihood(first), confidence(first), change) if line
    )
    return blocks


def evidence(matter: Matter, overview: Overview) -> list[Block]:
    """What everything rests on: the source summary statement that ICD 206 asks for up front."""
    weight = overview.weight
    blocks: list[Block] = [Prose(phrases.EVIDENCE, LABEL)]
    facts: list[Content] = [phrases.sentence(weight.words)]
    facts.append(Run(phrases.origins(len(weight.origins), len(weight.claims)), bold=True))
    counts = [
        (len(claims), said)
        for claims, said in (
            (weight.single_origin, phrases.ON_ONE),
            (weight.origin_unknown, phrases.ON_UNSTATED),
            (weight.unsourced, phrases.ON_NOTHING),
        )
        if claims
    ]
    if counts:
        several = any(len(each.backing.origins) > 1 for each in weight.claims)
        facts.append(phrases.rest(counts, several=several))
    unofficial = [title for gate, title in overview.gates if not _official(overview, gate)]
    if unofficial:
        whole = len(unofficial) == len(overview.gates)
        facts.append(
            (
                Run(phrases.NOTHING_OFFICIAL, bold=True),
                Run(phrases.AT_NO_GATE if whole else phrases.official_missing(unofficial)),
            )
        )
    if weight.newest is not None:
        facts.append(phrases.newest(weight.newest.said(), weight.days))
    if overview.answers and not any(each.kind == "answered" for each in overview.answers):
        facts.append(phrases.NO_CONFIRMATION)
    blocks.extend(Prose(fact, POINT) for fact in facts)
    return blocks


def conditions(
    matter: Matter, terms: Sequence[Term], citing: Citing, *, most: int = 4
) -> list[Block]:
    """The conditions that still bind or may come to, the next due first."""
    blocks: list[Block] = [Prose(phrases.KEY_CONDITIONS, LABEL)]
    open_terms = sorted(
        (each for each in terms if each.open),
        key=lambda each: (each.days is None, each.days or 0),
    )
    for each in open_terms[:most]:
        facts = [
            CONDITION_STATE.words(each.state) if each.state else phrases.STATE_NOT_STATED,
            WORDING.words(each.wording) if each.wording else "",
            phrases.set_by(short(matter, each.set_by)) if each.set_by else "",
            _due(each),
        ]
        blocks.append(
            Prose(
                (
                    Run(clipped(each.title, 120), bold=True),
                    *citing.numbers(matter.conditions[each.condition]),
                    Run(phrases.DASH + phrases.COMMA.join(fact for fact in facts if fact)),
                ),
                POINT,
            )
        )
    return _closed(blocks, len(open_terms) - most, phrases.NO_CONDITION)


def responses(matter: Matter, answers: Sequence[Answer], citing: Citing) -> list[Block]:
    """Who was asked and who answered, in a line for each way of answering."""
    blocks: list[Block] = [Prose(phrases.WHO_RESPONDED, LABEL)]
    grouped: dict[str, list[Answer]] = {}
    for each in answers:
        grouped.setdefault(each.outcome or each.kind, []).append(each)
    for outcome, those in grouped.items():
        parties = list(
            dict.fromkeys(short(matter, each.party) or clipped(each.label, NAME) for each in those)
        )
        names = joined(_few(parties))
        records = [matter.responses[each.response] for each in those if each.response is not None]
        owing = phrases.OWES if len(parties) == 1 else phrases.OWE
        said = OUTCOME.words(outcome) if outcome in OUTCOME else owing
        text = (records[0].text or "").rstrip() if len(those) == 1 and records else ""
        blocks.append(
            Prose(
                (
                    Run(names, bold=True),
                    Run(
                        phrases.came_back(
                            said, clipped(text, 170), unprompted=outcome == "unprompted"
                        )
                    ),
                    *citing.numbers(*records[:_NAMES]),
                ),
                POINT,
            )
        )
    return _closed(blocks, 0, phrases.NOBODY_ASKED)


def _few(names: list[str]) -> list[str]:
    if len(names) <= _NAMES:
        return names
    return [*names[: _NAMES - 1], phrases.more(len(names) - _NAMES + 1)]


def unknowns(matter: Matter, overview: Overview, citing: Citing, *, most: int = 6) -> list[Block]:
    """What nobody states: the gaps that the desk wrote down, then those that the records show."""
    blocks: list[Block] = [Prose(phrases.UNKNOWN, LABEL)]
    written = of_kind(matter, "gap")
    said: list[Content] = [
        (Run(clipped(each.statement or "", 200)), *citing.numbers(each)) for each in written
    ]
    if not written:
        said.extend(clipped(words_, 160) for words_ in gaps(overview))
    blocks.extend(Prose(each, POINT, label="–", indent=8) for each in said[:most])
    return _closed(blocks, len(said) - most, phrases.NO_GAP)


def gaps(overview: Overview) -> list[str]:
    """The gaps of all applications in words, each once."""
    found = (gap.words for each in overview.standings.values() for gap in each.gaps)
    return list(dict.fromkeys(found))


def watch(matter: Matter, citing: Citing, *, most: int = 5) -> list[Block]:
    """What to expect: what would be seen if things moved, and the forecasts still open."""
    blocks: list[Block] = [Prose(phrases.WATCH, LABEL)]
    said: list[Content] = [
        (Run(clipped(each.statement or "", 200)), *citing.numbers(each))
        for each in of_kind(matter, "indicator")
    ]
    for forecast in matter.forecasts.values():
        if forecast.resolution in (None, "open") and forecast.by_when is not None:
            said.append(
                (
                    Run(
                        phrases.expected(
                            clipped(forecast.statement or "", 160), forecast.by_when.said()
                        )
                    ),
                    *citing.numbers(forecast),
                )
            )
    blocks.extend(Prose(each, POINT, label="–", indent=8) for each in said[:most])
    return _closed(blocks, len(said) - most, phrases.NOTHING_TO_WATCH)


def side_by_side(*stacks: tuple[int, list[Block]], before: float = 4.0) -> Block:
    """Short lists beside one another, their widths in twelfths."""
    return Columns(stacks, ruled=True, gutter=16, before=before, after=4)


def _closed(blocks: list[Block], more: int, nothing: str) -> list[Block]:
    if len(blocks) == 1:
        blocks.append(Prose(nothing, CELL.but(colour=PAPER.muted)))
    if more > 0:
        blocks.append(Prose(phrases.more_follow(more), CELL.but(colour=PAPER.muted)))
    return blocks


def _official(overview: Overview, gate: int) -> bool:
    rungs = (row.rungs[gate] for row in overview.board if gate in row.rungs)
    return any(rung.official.positions for rung in rungs)


def _due(term: Term) -> str:
    return "" if term.days is None else phrases.due(term.days)


def key_judgements(matter: Matter, citing: Citing) -> list[Block]:
    """The desk's key judgements, numbered."""
    blocks: list[Block] = [Prose(phrases.KEY_JUDGEMENTS, LABEL)]
    for number, each in enumerate(of_kind(matter, "key_judgement"), 1):
        blocks.append(
            Prose(
                (Run(each.statement or phrases.NOT_WRITTEN), *citing.numbers(each)),
                replace(BODY, after=1),
                label=Run(str(number), bold=True),
                indent=12,
            )
        )
        blocks.extend(
            Prose(line, POINT.but(colour=PAPER.muted), indent=12)
            for line in (measured(each),)
            if line
        )
    return _closed(blocks, 0, phrases.NO_JUDGEMENT)
