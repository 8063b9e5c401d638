"""What the desk thinks: judgements by kind, and their likelihood and confidence in sentences."""

from briefings.blocks import Block, Columns
from briefings.citing import Citing
from briefings.notes import note_blocks
from briefings.phrases import phrases
from briefings.style import CELL, LABEL, PAPER, POINT
from briefings.telling import Telling
from briefings.text import Prose, Run
from models.reading.judging import of_kind
from models.reading.standing import Matter, Overview
from models.records import Judgement
from models.records.kinds.formatting import unmarked
from models.records.vocabularies import CONFIDENCE, LIKELIHOOD


def likelihood(judgement: Judgement) -> str:
    """Its likelihood in a sentence with the standard's band; '' where none was given [ICD 203]."""
    if not judgement.likelihood:
        return ""
    term = LIKELIHOOD.term(judgement.likelihood)
    return phrases.likelihood(term.words, term.help)


def confidence(judgement: Judgement) -> str:
    """Its confidence and the reason, in a sentence of its own; '' where none was given."""
    if not judgement.confidence:
        return ""
    reason = unmarked(judgement.confidence_reason or "").strip().rstrip(".。")
    return phrases.confidence(CONFIDENCE.words(judgement.confidence), reason)


def measured(judgement: Judgement) -> str:
    """Its likelihood and then its confidence, each a sentence; '' where neither was given."""
    return phrases.gap().join(filter(None, (likelihood(judgement), confidence(judgement))))


def moved(telling: Telling, judgement: Judgement) -> tuple[Run, ...]:
    """An arrow and words for how a judgement moved since it was last told; nothing at the first."""
    if telling.earlier is None:
        return ()
    then = telling.earlier.matter.judgements.get(judgement.id)
    if then is None:
        return (Run(f"  {phrases.ARROW_NEW}", bold=True, colour=PAPER.accent),)
    was, now = then.likelihood or "", judgement.likelihood or ""
    if was == now:
        said = (
            phrases.ARROW_SAME if then.statement == judgement.statement else phrases.ARROW_REWORDED
        )
        return (Run(f"  {said}", colour=PAPER.muted),)
    if was not in LIKELIHOOD or now not in LIKELIHOOD:
        said = phrases.ARROW_SET if was not in LIKELIHOOD else phrases.ARROW_TAKEN_BACK
        return (Run(f"  {said}", bold=True, colour=PAPER.accent),)
    up = LIKELIHOOD.place(now) > LIKELIHOOD.place(was)
    said = phrases.arrow(LIKELIHOOD.words(was), up=up)
    return (Run(f"  {said}", bold=True, colour=PAPER.accent),)


def readings(telling: Telling) -> list[Block]:
    """Assumptions and alternative readings; beside them what would change the key judgements, and
    where statements can't both stand."""
    matter, overview, citing = telling.matter, telling.overview, telling.citing
    left = _others(matter, citing)
    right = [*_changers(telling), *_doubts(overview)]
    if left and right:
        return [Columns([(6, left), (6, right)], ruled=True, gutter=16, after=4)]
    return [*left, *right]


def _doubts(overview: Overview) -> list[Block]:
    found = dict.fromkeys(
        each.outside for standing in overview.standings.values() for each in standing.contradictions
    )
    if not found:
        return []
    doubts = [Prose(each, POINT, label="–", indent=8) for each in found]
    return [Prose(phrases.DIFFERENCES, LABEL, keep=True), *doubts]


def _others(matter: Matter, citing: Citing) -> list[Block]:
    blocks: list[Block] = []
    for kind, head in (
        ("assumption", phrases.ASSUMPTIONS),
        ("alternative", phrases.ALTERNATIVES),
    ):
        found = of_kind(matter, kind)
        if found:
            blocks.append(Prose(head, LABEL, keep=True))
        for each in found:
            blocks.append(
                Prose(
                    (Run(each.statement or ""), *citing.numbers(each)), POINT, label="–", indent=8
                )
            )
            sure = measured(each)
            if sure:
                blocks.append(Prose(sure, CELL.but(colour=PAPER.muted), indent=8))
    return blocks


def _changers(telling: Telling) -> list[Block]:
    matter, over = telling.matter, telling.over.judged
    blocks: list[Block] = []
    if over is not None and over.would_change:
        lead = phrases.BOTTOM_LINE + phrases.COLON
        blocks += note_blocks(over.would_change, POINT, lead=lead, label="–", indent=12)
    for number, each in enumerate(of_kind(matter, "key_judgement"), 1):
        if each.would_change:
            blocks += note_blocks(each.would_change, POINT, label=str(number), indent=12)
    if not blocks:
        return []
    return [Prose(phrases.CHANGERS, LABEL, keep=True), *blocks]
