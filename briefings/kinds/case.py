"""The case briefing: where applications stand, how that is known, what nobody knows, what is next.

A declaration of its parts in order; what each part says stands in `briefings.parts`.
"""

from collections.abc import Callable

from briefings.blocks import Block, Gap, Heading, Room
from briefings.citing import Citing
from briefings.naming import clipped, named, titled
from briefings.page import Content, Furniture
from briefings.parts import applications, front, gates, judging, registers, sources
from briefings.phrases import phrases
from briefings.style import HEADING, NOTE, Sheet
from briefings.text import Prose
from models.language import page_language
from models.reading.standing import Matter, Overview
from models.reading.standing.words import joined
from models.records import Dossier
from models.records.kinds import When
from models.records.vocabularies import narrowest

# The part of a page that the drawn ladder may take.
_LADDER = 0.42
# The first page stands alone unless this much of it is left.
_WORTH_STARTING = 0.35
_LONGEST = 200

Part = Callable[[Matter, Overview, Citing], list[Block]]


def _parts(matter: Matter) -> tuple[tuple[str, str, Part], ...]:
    """What follows the first page, in order, by name and title; what has nothing to say is left
    out."""
    return (
        ("application", phrases.APPLICATION, applications.alone)
        if len(matter.applications) == 1
        else ("board", phrases.BOARD, applications.board),
        ("conditions", phrases.CONDITIONS, registers.conditions),
        ("answers", phrases.ANSWERS, registers.answers),
        ("concerns", phrases.CONCERNS, registers.concerns),
        ("forecasts", phrases.FORECASTS, registers.forecasts),
        ("events", phrases.EVENTS, registers.events),
        ("readings", phrases.READINGS, judging.readings),
        # Last: they list what the parts before them cited.
        ("sources", phrases.SOURCES, sources.listed),
        ("notes", phrases.NOTES, sources.notes),
        ("key", phrases.WORDS_USED, sources.key),
    )


def case_briefing(
    matter: Matter,
    overview: Overview,
    dossier: Dossier,
    *,
    title: str,
    whole: bool,
    author: str,
    sheet: Sheet,
) -> Content:
    """The case briefing of a matter; `title` is the case's, `whole` that its scope is the file."""
    handling = narrowest(
        tuple(
            each
            for each in (dossier.handling, *(a.handling for a in matter.applications.values()))
            if each
        )
    )
    citing = Citing(matter, handling=handling or "red")
    over = front.headline(matter, overview, case_title=title, whole=whole)
    day = When(matter.as_of.isoformat()).said()
    scope = _scope(matter, title=title, whole=whole)
    blocks = [
        *front.opening(over.title, f"{phrases.as_of(day)} · {title if over.wider else scope}"),
        *_first_page(matter, overview, citing, over=over, sheet=sheet),
        Room(sheet.room * _WORTH_STARTING),
        *_following(matter, overview, citing),
        *_closing(dossier),
    ]
    foot = " · ".join(part for part in (dossier.desk, author, phrases.cut_off(day)) if part)
    return Content(
        tuple(blocks),
        Furniture(
            title=clipped(over.title, _LONGEST),
            subject=phrases.subject(clipped(title, _LONGEST), day),
            author=author,
            handling=handling or "red",
            head=phrases.running_head(title if whole else scope, day),
            foot=foot,
            language=page_language(dossier.language),
        ),
    )


def _first_page(
    matter: Matter, overview: Overview, citing: Citing, *, over: front.Headline, sheet: Sheet
) -> list[Block]:
    blocks = [
        front.side_by_side(
            (7, front.bottom_line(overview, citing, over=over)),
            (5, front.evidence(matter, overview)),
        )
    ]
    if overview.gates:
        blocks.extend(gates.drawn(matter, overview, width=sheet.measure, room=sheet.room * _LADDER))
    blocks.append(
        front.side_by_side(
            (7, front.key_judgements(matter, citing)),
            (5, front.conditions(matter, overview.terms, citing)),
        )
    )
    blocks.append(
        front.side_by_side(
            (4, front.responses(matter, overview.answers, citing)),
            (4, front.unknowns(matter, overview, citing)),
            (4, front.watch(matter, citing)),
        )
    )
    return blocks


def _following(matter: Matter, overview: Overview, citing: Citing) -> list[Block]:
    blocks: list[Block] = []
    for name, title, told in _parts(matter):
        body = told(matter, overview, citing)
        if body:
            blocks += [Heading(Prose(title, HEADING), title=title, name=f"part-{name}"), *body]
    return blocks


def _closing(dossier: Dossier) -> list[Block]:
    closing = [text for text in (dossier.contact, dossier.disclaimer) if text]
    return [Gap(10), *(Prose(text, NOTE) for text in closing)] if closing else []


def _scope(matter: Matter, *, title: str, whole: bool) -> str:
    count = len(matter.applications)
    if whole:
        return f"{title} · {phrases.applications(count)}"
    names = [titled(matter, id) for id in matter.applications]
    if count == 1:
        (application,) = matter.applications.values()
        applicant = named(matter, application.applicant)
        return names[0] if not applicant or applicant in names[0] else f"{names[0]} · {applicant}"
    return joined(names) if count <= 3 else phrases.some_of(title, count)
