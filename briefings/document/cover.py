"""The first page of a briefing that has one: what it is, whose it is, and what it rests on.

It chooses no words but the labels; a fact that is not known has no line.
"""

from dataclasses import dataclass, replace
from typing import Final

from briefings.blocks import Block, Columns, Gap, Rule, Stack
from briefings.document.picture import Picture
from briefings.naming import clipped
from briefings.phrases import phrases
from briefings.style import BODY, LEAD, MM, NOTE, PAPER, RULE, TITLE, Sheet, Type
from briefings.text import Prose
from models.records.vocabularies import TLP

LOGO: Final = (20 * MM, 70 * MM)
"""How high and wide a logo may stand on a cover, in points."""
SMALL_LOGO: Final = (9 * MM, 45 * MM)
"""How high and wide a logo may stand at the head of a page, in points."""

_HEADLINE: Final = Type(26, 32, bold=True, after=8)
_DESK: Final = Type(12, 16, bold=True, colour=PAPER.muted)
_KIND: Final = Type(11, 15, bold=True, colour=PAPER.accent, after=6)
_LABEL: Final = replace(BODY, colour=PAPER.muted, after=0)
_VALUE: Final = replace(BODY, after=0)
# The part of the free height that stands over the title, and what rounding may take.
_ABOVE: Final = 0.34
_SLACK: Final = 30.0
_LONGEST: Final = 300
_LINE: Final = 160


@dataclass(frozen=True)
class Cover:
    """What a cover says, in words ready to print; `handling` is a code of the TLP vocabulary."""

    title: str
    subtitle: str = ""
    kind: str = ""
    number: str = ""
    version: str = ""
    supersedes: str = ""
    as_of: str = ""
    cut_off: str = ""
    author: str = ""
    reviewer: str = ""
    distribution: str = ""
    contact: str = ""
    classification: str = ""
    handling: str = ""
    desk: str = ""
    disclaimer: str = ""
    logo: Picture | None = None


def cover_page(cover: Cover, sheet: Sheet) -> list[Block]:
    """The blocks of a cover, which fill no more than one page of `sheet`."""
    head: list[Block] = [cover.logo] if cover.logo else []
    if cover.desk:
        head.append(Prose(clipped(cover.desk, _LINE), _DESK))
    middle = _middle(cover)
    facts = _facts(cover)
    foot: list[Block] = [Prose(clipped(cover.disclaimer, 600), NOTE)] if cover.disclaimer else []
    taken = Stack([*head, *middle, *facts, *foot]).height(sheet.measure)
    free = max(sheet.room - taken - _SLACK, 0.0)
    # The title stands a little above the middle, where the eye expects it.
    rest = [Gap(free * (1 - _ABOVE)), *foot] if foot else []
    return [*head, Gap(free * _ABOVE), *middle, *facts, *rest]


def _middle(cover: Cover) -> list[Block]:
    named = " ".join(part for part in (cover.kind, cover.number) if part)
    blocks: list[Block] = [Prose(clipped(named, _LINE), _KIND)] if named else []
    long = len(cover.title) > 120
    headline = clipped(cover.title, _LONGEST)
    blocks.append(Prose(headline, TITLE if long else _HEADLINE))
    if cover.subtitle:
        blocks.append(Prose(clipped(cover.subtitle, _LONGEST), replace(LEAD, colour=PAPER.muted)))
    return [*blocks, Gap(10), Rule(weight=RULE, colour=PAPER.muted, after=8)]


def cover_facts(cover: Cover) -> list[tuple[str, str]]:
    """What is known of the document, each with the words before it."""
    handling = f"{TLP.words(cover.handling)}{phrases.DASH}{TLP.term(cover.handling).help}"
    told = (
        (phrases.COVER_AS_OF, cover.as_of),
        (phrases.COVER_CUT_OFF, cover.cut_off),
        (phrases.COVER_VERSION, cover.version),
        (phrases.COVER_SUPERSEDES, cover.supersedes),
        (phrases.COVER_AUTHOR, cover.author),
        (phrases.COVER_REVIEWER, cover.reviewer),
        (phrases.COVER_CLASSIFICATION, cover.classification),
        (phrases.COVER_HANDLING, handling if cover.handling else ""),
        (phrases.COVER_DISTRIBUTION, cover.distribution),
        (phrases.COVER_CONTACT, cover.contact),
    )
    return [(label, clipped(value, _LONGEST)) for label, value in told if value]


def _facts(cover: Cover) -> list[Block]:
    return [
        Columns([(3, [Prose(label, _LABEL)]), (9, [Prose(value, _VALUE)])], after=3)
        for label, value in cover_facts(cover)
    ]
