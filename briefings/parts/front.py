"""What a reader needs who reads nothing else: bottom line, key judgements, what all rests on."""

from collections.abc import Sequence
from dataclasses import replace

from briefings.blocks import Block
from briefings.handling import may_be_named
from briefings.headline import summed_up
from briefings.kinds import KINDS
from briefings.naming import clipped
from briefings.notes import note_blocks, noted
from briefings.parts.judging import confidence, likelihood, measured, moved
from briefings.phrases import phrases
from briefings.style import BODY, CELL, LEAD, PAPER, POINT
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.judging import of_kind
from models.reading.standing import Overview
from models.records.kinds.formatting import unmarked

_LONGEST = 100_000
# More gates than these are counted and not named.
_GATES = 4


def bottom_line_title(telling: Telling) -> str:
    """Whose bottom line it is."""
    return phrases.BOTTOM_LINE_OF_CASE if telling.over.wider else phrases.BOTTOM_LINE


def bottom_line(telling: Telling) -> list[Block]:
    """The bottom line with its likelihood and, in a sentence of its own, its confidence."""
    over, overview = telling.over, telling.overview
    first = over.judged
    if first is None:
        said = clipped_to(telling, over.rest) or ("" if overview.board else phrases.NO_APPLICATION)
        blocks: list[Block] = [Prose(said, LEAD)] if said else []
        return [*blocks, Prose(phrases.NO_BOTTOM_LINE, CELL)]
    said = over.rest or unmarked(first.why or "") or phrases.gap().join(summed_up(overview))
    lead: Sequence[Run] = (Run(clipped_to(telling, said)),)
    if first.why and not over.rest and not telling.brevity:
        lead = noted(first.why)
    blocks = [Prose((*lead, *telling.citing.numbers(first), *moved(telling, first)), LEAD)]
    if over.rest and first.why:
        blocks += (
            [Prose(clipped_to(telling, unmarked(first.why)), BODY)]
            if telling.brevity
            else note_blocks(first.why, BODY)
        )
    change = phrases.would_change(unmarked(first.would_change)) if first.would_change else ""
    elsewhere = any(each.part == "readings" for each in telling.pieces)
    more = (
        likelihood(first),
        clipped_to(telling, confidence(first)),
        "" if telling.brevity or elsewhere else change,
    )
    return [*blocks, *(Prose(line, BODY) for line in more if line)]


def key_judgements(telling: Telling) -> list[Block]:
    """The desk's key judgements, numbered, each with an arrow since it was last told."""
    found = of_kind(telling.matter, "key_judgement")
    blocks: list[Block] = []
    for number, each in enumerate(found[: telling.most(12)], 1):
        said = (
            Run(clipped_to(telling, each.statement or phrases.NOT_WRITTEN)),
            *telling.citing.numbers(each),
            *moved(telling, each),
        )
        label = Run(str(number), bold=True)
        blocks.append(Prose(said, replace(BODY, after=1), label=label, indent=12))
        sure = clipped_to(telling, measured(each))
        if sure:
            blocks.append(Prose(sure, POINT.but(colour=PAPER.muted), indent=12))
    return closed(telling, blocks, len(found) - telling.most(12), phrases.NO_JUDGEMENT)


def evidence(telling: Telling) -> list[Block]:
    """What everything rests on: the source summary statement that ICD 206 asks for up front."""
    overview, weight = telling.overview, telling.overview.weight
    facts: list[Content] = [
        phrases.sentence(weight.words),
        Run(phrases.origins(len(weight.origins), len(weight.claims)), bold=True),
    ]
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
        said = (
            phrases.AT_NO_GATE
            if whole
            else phrases.official_missing(unofficial)
            if len(unofficial) <= _GATES
            else phrases.official_missing_at(len(unofficial), len(overview.gates))
        )
        facts.append((Run(phrases.NOTHING_OFFICIAL, bold=True), Run(said)))
    if weight.newest is not None:
        sources = (telling.matter.sources[id] for id in weight.sources)
        named = not all(map(may_be_named, sources))
        facts.append(phrases.newest(weight.newest.said(), weight.days, named=named))
    if overview.answers and not any(each.kind == "answered" for each in overview.answers):
        facts.append(phrases.NO_CONFIRMATION)
    return [Prose(fact, POINT) for fact in facts]


def clipped_to(telling: Telling, text: str) -> str:
    """A text as long as there is room for; whole as long as the briefing need not be short."""
    return clipped(text, telling.longest(_LONGEST)) if telling.brevity else text


def closed(telling: Telling, blocks: list[Block], more: int, nothing: str) -> list[Block]:
    """A short list with what it says when it is empty, or that more follow."""
    if not blocks:
        return [Prose(nothing, CELL.but(colour=PAPER.muted))]
    if more > 0:
        alone = KINDS[telling.order.kind].most_pages == 1 and not telling.order.pieces
        said = phrases.and_more(more) if alone else phrases.more_follow(more)
        blocks.append(Prose(said, CELL.but(colour=PAPER.muted)))
    return blocks


def _official(overview: Overview, gate: int) -> bool:
    rungs = (row.rungs[gate] for row in overview.board if gate in row.rungs)
    return any(rung.known_officially for rung in rungs)
