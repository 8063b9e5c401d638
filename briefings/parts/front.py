"""The head of a briefing: its sentence, bottom line, evidence, and the short lists of page one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.blocks import Block, Columns, Heading
from briefings.citing import Citing
from briefings.naming import clipped, listed, short
from briefings.parts.judging import confidence, likelihood, of_kind
from briefings.style import BODY, CELL, LABEL, LEAD, PAPER, POINT, SUBTITLE, TITLE
from briefings.text import Content, Prose, Run
from models.reading.standing import Answer, Matter, Overview, Term
from models.reading.standing.words import counted, days
from models.records import Judgement
from models.records.vocabularies import CONDITION_STATE, OUTCOME, WORDING

_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+")
_LONGEST_TITLE = 150


def headline(matter: Matter, overview: Overview, *, case_title: str) -> tuple[str, str]:
    """The title, a sentence where the desk wrote or the standing gives one, and what follows it."""
    bottom = of_kind(matter, "bottom_line")
    statement = (bottom[0].statement or "").strip() if bottom else ""
    first, *rest = _SENTENCE.split(statement, maxsplit=1)
    if first and len(first) <= _LONGEST_TITLE:
        return first.rstrip("."), "".join(rest)
    if statement:
        return case_title, statement
    summaries = list(dict.fromkeys(each.summary for each in overview.board))
    if len(summaries) == 1 and len(summaries[0]) <= _LONGEST_TITLE:
        return summaries[0].rstrip("."), ""
    return case_title, " ".join(summaries[:4])


def opening(title: str, under: str) -> list[Block]:
    """The title and the line under it."""
    return [
        Heading(Prose(clipped(title, 400), TITLE), title=clipped(title, 120), name="summary"),
        Prose(clipped(under, 400), SUBTITLE),
    ]


def bottom_line(matter: Matter, overview: Overview, citing: Citing, *, rest: str) -> list[Block]:
    """The bottom line with its likelihood and, in a sentence of its own, its confidence."""
    judged = of_kind(matter, "bottom_line")
    blocks: list[Block] = [Prose("Bottom line", LABEL)]
    if not judged:
        said = rest or " ".join(dict.fromkeys(each.summary for each in overview.board))
        blocks.append(Prose(said or "No application is in this scope yet.", LEAD))
        blocks.append(
            Prose("Computed from the records; the desk has written no bottom line.", CELL)
        )
        return blocks
    first = judged[0]
    text = rest or first.why or " ".join(dict.fromkeys(each.summary for each in overview.board))
    blocks.append(Prose((Run(text), *citing.numbers(first)), LEAD))
    if rest and first.why:
        blocks.append(Prose(first.why, BODY))
    change = f"What would change it: {first.would_change}" if first.would_change else ""
    blocks.extend(
        Prose(line, BODY) for line in (likelihood(first), confidence(first), change) if line
    )
    return blocks


def evidence(matter: Matter, overview: Overview) -> list[Block]:
    """What everything rests on: the source summary statement that ICD 206 asks for up front."""
    weight = overview.weight
    blocks: list[Block] = [Prose("Evidence", LABEL)]
    facts: list[Content] = [f"{weight.words[:1].upper()}{weight.words[1:]}."]
    facts.append(
        Run(
            f"{counted(len(weight.origins), 'independent origin')} for "
            f"{counted(len(weight.claims), 'statement')}.",
            bold=True,
        )
    )
    parts = [
        f"{len(claims)} {said}"
        for claims, said in (
            (weight.single_origin, "rest on one alone"),
            (weight.origin_unknown, "on none that is stated"),
            (weight.unsourced, "on nothing cited"),
        )
        if claims
    ]
    if parts:
        several = any(len(each.backing.origins) > 1 for each in weight.claims)
        facts.append(f"{listed(parts)}{'' if several else '; none on two or more'}.")
    unofficial = [title for gate, title in overview.gates if not _official(overview, gate)]
    if unofficial:
        whole = len(unofficial) == len(overview.gates)
        facts.append(
            (
                Run("Nothing official", bold=True),
                Run(" at any gate." if whole else f" at: {listed(unofficial)}."),
            )
        )
    if weight.newest is not None:
        age = f", {days(weight.days)} before this day" if weight.days else ""
        facts.append(f"Newest source: {weight.newest.said()}{age}.")
    if overview.answers and not any(each.kind == "answered" for each in overview.answers):
        facts.append("No party that was asked has confirmed it.")
    blocks.extend(Prose(fact, POINT) for fact in facts)
    return blocks


def conditions(
    matter: Matter, terms: Sequence[Term], citing: Citing, *, most: int = 4
) -> list[Block]:
    """The conditions that still bind or may come to, the next due first."""
    blocks: list[Block] = [Prose("Key conditions", LABEL)]
    open_terms = sorted(
        (each for each in terms if each.open),
        key=lambda each: (each.days is None, each.days or 0),
    )
    for each in open_terms[:most]:
        facts = [
            CONDITION_STATE.words(each.state) if each.state else "state not stated",
            WORDING.words(each.wording) if each.wording else "",
            f"by {short(matter, each.set_by)}" if each.set_by else "",
            _due(each),
        ]
        blocks.append(
            Prose(
                (
                    Run(clipped(each.title, 120), bold=True),
                    *citing.numbers(matter.conditions[each.condition]),
                    Run(" – " + ", ".join(fact for fact in facts if fact)),
                ),
                POINT,
            )
        )
    return _closed(blocks, len(open_terms) - most, "None is known.")


def responses(matter: Matter, answers: Sequence[Answer], citing: Citing) -> list[Block]:
    """Who was asked and who answered, in a line for each way of answering."""
    blocks: list[Block] = [Prose("Who responded", LABEL)]
    grouped: dict[str, list[Answer]] = {}
    for each in answers:
        grouped.setdefault(each.outcome or each.kind, []).append(each)
    for outcome, those in grouped.items():
        names = listed(list(dict.fromkeys(short(matter, each.party) for each in those)))
        records = [matter.responses[each.response] for each in those if each.response is not None]
        said = OUTCOME.words(outcome) if outcome in OUTCOME else "owe an answer"
        text = (records[0].text or "").rstrip() if len(those) == 1 and records else ""
        own = f": {clipped(text, 170)}" if text else ""
        end = "" if own.endswith((".", "…")) else "."
        blocks.append(
            Prose(
                (
                    Run(names or "Not stated", bold=True),
                    Run(f"{',' if outcome == 'unprompted' else ''} {said}{own}{end}"),
                    *citing.numbers(*records),
                ),
                POINT,
            )
        )
    return _closed(blocks, 0, "Nobody is known to have been asked.")


def unknowns(matter: Matter, overview: Overview, citing: Citing, *, most: int = 6) -> list[Block]:
    """What nobody states: the gaps that the desk wrote down, then those that the records show."""
    blocks: list[Block] = [Prose("What we don’t know", LABEL)]
    written = of_kind(matter, "gap")
    said: list[Content] = [
        (Run(clipped(each.statement or "", 200)), *citing.numbers(each)) for each in written
    ]
    if not written:
        said.extend(clipped(words_, 160) for words_ in gaps(overview))
    blocks.extend(Prose(each, POINT, label="–", indent=8) for each in said[:most])
    return _closed(blocks, len(said) - most, "No gap is recorded.")


def gaps(overview: Overview) -> list[str]:
    """The gaps of all applications in words, each once."""
    found = (gap.words for each in overview.standings.values() for gap in each.gaps)
    return list(dict.fromkeys(found))


def watch(matter: Matter, citing: Citing, *, most: int = 5) -> list[Block]:
    """What to expect: what would be seen if things moved, and the forecasts still open."""
    blocks: list[Block] = [Prose("What to watch for", LABEL)]
    said: list[Content] = [
        (Run(clipped(each.statement or "", 200)), *citing.numbers(each))
        for each in of_kind(matter, "indicator")
    ]
    for forecast in matter.forecasts.values():
        if forecast.resolution in (None, "open") and forecast.by_when is not None:
            said.append(
                (
                    Run(f"Expected: {clipped(forecast.statement or '', 160).rstrip('.')}"),
                    Run(f" ({forecast.by_when.said()})"),
                    *citing.numbers(forecast),
                )
            )
    blocks.extend(Prose(each, POINT, label="–", indent=8) for each in said[:most])
    return _closed(blocks, len(said) - most, "Nothing is recorded.")


def side_by_side(*stacks: tuple[int, list[Block]], before: float = 4.0) -> Block:
    """Short lists beside one another, their widths in twelfths."""
    return Columns(stacks, ruled=True, gutter=16, before=before, after=4)


def _closed(blocks: list[Block], more: int, nothing: str) -> list[Block]:
    if len(blocks) == 1:
        blocks.append(Prose(nothing, CELL.but(colour=PAPER.muted)))
    if more > 0:
        blocks.append(
            Prose(f"and {more} more on the following pages", CELL.but(colour=PAPER.muted))
        )
    return blocks


def _official(overview: Overview, gate: int) -> bool:
    rungs = (row.rungs[gate] for row in overview.board if gate in row.rungs)
    return any(rung.official.positions for rung in rungs)


def _due(term: Term) -> str:
    if term.days is None:
        return ""
    if term.overdue:
        return f"overdue by {days(-term.days)}"
    return f"due in {days(term.days)}"


def key_judgements(matter: Matter, citing: Citing) -> list[Block]:
    """The desk's key judgements, numbered."""
    blocks: list[Block] = [Prose("Key judgements", LABEL)]
    for number, each in enumerate(of_kind(matter, "key_judgement"), 1):
        blocks.append(
            Prose(
                (Run(each.statement or "not written"), *citing.numbers(each)),
                replace(BODY, after=1),
                label=Run(str(number), bold=True),
                indent=12,
            )
        )
        blocks.extend(
            Prose(line, POINT.but(colour=PAPER.muted), indent=12)
            for line in (_measured(each),)
            if line
        )
    return _closed(blocks, 0, "The desk has written none.")


def _measured(judgement: Judgement) -> str:
    return " ".join(part for part in (likelihood(judgement), confidence(judgement)) if part)
