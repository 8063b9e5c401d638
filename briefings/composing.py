"""Puts a telling together: the parts in their places, the furniture of the pages, the cover.

It decides no words but those of its head and furniture, and draws nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from briefings import pieces
from briefings.blocks import Block, Gap, Heading
from briefings.document.cover import Cover
from briefings.document.picture import Picture
from briefings.headline import at_length
from briefings.naming import clipped, instant_said, named, titled
from briefings.page import Content, Furniture
from briefings.parts.catalogue import HEADLINES
from briefings.parts.front import clipped_to
from briefings.phrases import phrases
from briefings.style import CELL, NOTE, PAPER, SUBTITLE, TITLE
from briefings.telling import Telling
from briefings.text import Prose, Run
from models.language import page_language
from models.reading.standing.words import joined

_LONGEST: Final = 200
_LONGEST_TITLE: Final = 400


@dataclass(frozen=True)
class Facts:
    """What a briefing says of itself: its handling as a code, its cut-off, whom it supersedes."""

    handling: str
    cut_off: datetime
    supersedes: str = ""
    logo: Picture | None = None


def composed(telling: Telling, facts: Facts) -> tuple[Content, Cover | None]:
    """The content of a briefing and, if one was asked for, its cover."""
    order = telling.order
    title = order.title or _headline(telling)
    if title != telling.over.title:
        telling = replace(telling, over=at_length(telling.over))
    cover = _cover(telling, facts, title) if order.cover else None
    blocks = [
        *([facts.logo] if facts.logo is not None and cover is None else []),
        *_opening(telling, facts, title, cover=cover),
        *pieces.told(telling),
        *_closing(telling),
    ]
    return Content(tuple(blocks), _furniture(telling, facts, title)), cover


def kind_named(telling: Telling) -> str:
    """The kind of briefing with its number, or that it is not recorded."""
    return phrases.numbered(phrases.KIND_NAMES[telling.order.kind], telling.order.number)


def scope_named(telling: Telling) -> str:
    """What a briefing tells of, in a line."""
    matter = telling.matter
    if telling.company is not None:
        return named(matter, telling.company)
    count = len(matter.applications)
    if telling.whole:
        return f"{telling.title} · {phrases.applications(count)}"
    names = [titled(matter, id) for id in matter.applications]
    if count == 1:
        (application,) = matter.applications.values()
        applicant = named(matter, application.applicant)
        return names[0] if not applicant or applicant in names[0] else f"{names[0]} · {applicant}"
    return joined(names) if count <= 3 else phrases.some_of(telling.title, count)


def _headline(telling: Telling) -> str:
    """What its kind says in a sentence, else the desk's own sentence about the scope."""
    own = HEADLINES.get(telling.order.kind)
    return (own(telling) if own else "") or telling.over.title


def _opening(telling: Telling, facts: Facts, title: str, *, cover: Cover | None) -> list[Block]:
    over = telling.over
    wide = telling.title if over.wider and telling.company is None else scope_named(telling)
    under = f"{phrases.as_of(telling.day)} · {wide}"
    head = Heading(
        Prose(clipped(title, telling.longest(_LONGEST_TITLE)), TITLE),
        title=clipped(title, 120),
        name="summary",
    )
    line = clipped(under, telling.longest(_LONGEST_TITLE))
    if cover is None:
        return [head, Prose(line, replace(SUBTITLE, after=1.3)), *_about_itself(telling, facts)]
    return [head, Prose(line, SUBTITLE)]


def _about_itself(telling: Telling, facts: Facts) -> list[Block]:
    """What a cover would tell, in a line or two: each fact after its quiet name."""
    order = telling.order
    number = kind_named(telling)
    version = phrases.COMMA + phrases.version(order.version).lower() if order.version else ""
    told = (
        (phrases.COVER_NUMBER, number + version if order.number is not None or version else ""),
        (phrases.COVER_SUPERSEDES, facts.supersedes),
        (phrases.COVER_CUT_OFF, instant_said(facts.cut_off)),
        (phrases.COVER_AUTHOR, order.author),
        (phrases.COVER_REVIEWER, order.reviewer),
        (phrases.COVER_DISTRIBUTION, order.distribution),
    )
    runs: list[Run] = []
    for name, value in told:
        if value:
            runs += [Run("   ")] if runs else []
            runs.append(Run(f"{name}\u00a0", colour=PAPER.muted))
            runs.append(Run(clipped(value, _LONGEST)))
    return [Prose(tuple(runs), replace(CELL, after=6.5))]


def _closing(telling: Telling) -> list[Block]:
    said = [text for text in (telling.dossier.contact, telling.dossier.disclaimer) if text]
    closing = [clipped_to(telling, text) for text in said]
    return [Gap(10), *(Prose(text, NOTE) for text in closing)] if closing else []


def _furniture(telling: Telling, facts: Facts, title: str) -> Furniture:
    order, dossier = telling.order, telling.dossier
    kind = kind_named(telling)
    scope = clipped(telling.title if telling.whole else scope_named(telling), _LONGEST)
    foot = (dossier.desk or "", order.author, phrases.cut_off(instant_said(facts.cut_off)))
    return Furniture(
        title=clipped(title, _LONGEST),
        subject=phrases.subject(kind, scope, telling.day),
        author=order.author,
        handling=facts.handling,
        head=phrases.running_head(kind, scope, telling.day),
        foot=" · ".join(part for part in foot if part),
        language=page_language(dossier.language),
        classification=dossier.classification or "",
        dated=facts.cut_off,
    )


def _cover(telling: Telling, facts: Facts, title: str) -> Cover:
    order, dossier = telling.order, telling.dossier
    return Cover(
        title=title,
        subtitle=scope_named(telling),
        kind=kind_named(telling),
        version=order.version,
        supersedes=facts.supersedes,
        as_of=telling.day,
        cut_off=instant_said(facts.cut_off),
        author=order.author,
        reviewer=order.reviewer,
        distribution=order.distribution,
        contact=dossier.contact or "",
        classification=dossier.classification or "",
        handling=facts.handling,
        desk=dossier.desk or "",
        disclaimer=dossier.disclaimer or "",
        logo=facts.logo,
    )
