"""Puts a telling together: the parts in their places, the furniture of the pages, the cover.

It decides no words but those of its head and furniture, and draws nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from briefings import pieces
from briefings.blocks import Block, Gap, Heading
from briefings.document.cover import Cover
from briefings.document.picture import Picture
from briefings.naming import clipped, named, titled
from briefings.page import Content, Furniture
from briefings.parts.catalogue import HEADLINES
from briefings.phrases import phrases
from briefings.style import NOTE, SUBTITLE, TITLE
from briefings.telling import Telling
from briefings.text import Prose
from models.language import page_language
from models.reading.standing.words import joined
from models.records.kinds import When

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
    cover = _cover(telling, facts, title) if order.cover else None
    blocks = [
        *([facts.logo] if facts.logo is not None and cover is None else []),
        *_opening(telling, title, cover=cover),
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


def _opening(telling: Telling, title: str, *, cover: Cover | None) -> list[Block]:
    over = telling.over
    wide = telling.title if over.wider and telling.company is None else scope_named(telling)
    under = f"{phrases.as_of(telling.day)} · {wide}"
    head = Heading(
        Prose(clipped(title, _LONGEST_TITLE), TITLE), title=clipped(title, 120), name="summary"
    )
    lines = [clipped(under, _LONGEST_TITLE)]
    if cover is None:
        lines += _about_itself(telling)
    return [head, Prose("\n".join(lines), SUBTITLE)]


def _about_itself(telling: Telling) -> list[str]:
    order = telling.order
    said = (
        phrases.version(order.version) if order.version else "",
        phrases.reviewed_by(order.reviewer) if order.reviewer else "",
        phrases.distributed_to(order.distribution) if order.distribution else "",
    )
    line = " · ".join(clipped(each, _LONGEST) for each in said if each)
    return [line] if line else []


def _closing(telling: Telling) -> list[Block]:
    closing = [text for text in (telling.dossier.contact, telling.dossier.disclaimer) if text]
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


def instant_said(instant: datetime) -> str:
    """An instant in words, with its time and zone: “31 January 2026, 23:59 UTC”."""
    day = When(instant.date().isoformat()).said()
    zone = getattr(instant.tzinfo, "key", "") or instant.tzname() or ""
    return phrases.instant(day, instant.strftime("%H:%M"), zone)
