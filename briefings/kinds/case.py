"""The case briefing: where applications stand, how that is known, what nobody knows, what is next.

A declaration of its parts in order; what each part says stands in `briefings.parts`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefings import phrases
from briefings.blocks import Block, Gap, Heading, Room
from briefings.citing import Citing
from briefings.naming import clipped, named
from briefings.page import Furniture
from briefings.parts import front, gates, judging, registers, sources
from briefings.style import HEADING, LABEL, NOTE, Sheet
from briefings.text import Prose
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


@dataclass(frozen=True)
class Content:
    """A briefing before it is set: its blocks in order and what stands on every page."""

    blocks: tuple[Block, ...]
    furniture: Furniture


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
    sentence, rest = front.headline(matter, overview, case_title=title)
    day = When(matter.as_of.isoformat()).said()
    scope = _scope(matter, title=title, whole=whole)
    blocks = [
        *front.opening(sentence, f"{phrases.as_of(day)} · {scope}"),
        *_first_page(matter, overview, citing, rest=rest, sheet=sheet),
        Room(sheet.room * _WORTH_STARTING),
        *_following(matter, overview, citing),
        *_closing(dossier),
    ]
    foot = " · ".join(part for part in (dossier.desk, author, phrases.cut_off(day)) if part)
    return Content(
        tuple(blocks),
        Furniture(
            title=clipped(sentence, _LONGEST),
            subject=phrases.subject(clipped(title, _LONGEST), day),
            author=author,
            handling=handling or "red",
            head=phrases.running_head(title if whole else scope, day),
            foot=foot,
            language=dossier.language or "en-GB",
        ),
    )


def _first_page(
    matter: Matter, overview: Overview, citing: Citing, *, rest: str, sheet: Sheet
) -> list[Block]:
    blocks = [
        front.side_by_side(
            (7, front.bottom_line(matter, overview, citing, rest=rest)),
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
    parts: list[tuple[str, Sequence[Block]]] = [
        _applications(matter, overview, citing),
        (
            phrases.CONDITIONS,
            [registers.condition_register(matter, overview, citing, title=phrases.CONDITIONS)]
            if overview.terms
            else [],
        ),
        (
            phrases.ANSWERS,
            [registers.answers_table(matter, overview, citing, title=phrases.ANSWERS)]
            if overview.answers
            else [],
        ),
        (
            phrases.CONCERNS,
            [registers.concern_table(matter, citing, title=phrases.CONCERNS)]
            if matter.concerns
            else [],
        ),
        (
            phrases.FORECASTS,
            [registers.forecast_table(matter, citing, title=phrases.FORECASTS)]
            if matter.forecasts
            else [],
        ),
        (
            phrases.EVENTS,
            [registers.event_table(matter, citing, title=phrases.EVENTS)] if matter.events else [],
        ),
        (phrases.READINGS, _readings(matter, overview, citing)),
    ]
    blocks: list[Block] = []
    for title, body in parts:
        blocks.extend(_part(title, body))
    blocks.extend(_sources(matter, overview, citing))
    return blocks


def _applications(
    matter: Matter, overview: Overview, citing: Citing
) -> tuple[str, Sequence[Block]]:
    if len(matter.applications) == 1:
        (application,) = matter.applications.values()
        title = phrases.APPLICATION
        body = [
            gates.facts(matter, application, citing, title=title),
            *gates.positions_table(matter, overview, citing, title=phrases.POSITIONS),
        ]
        return title, [*body, *gates.allowances(matter, overview, citing)]
    title = phrases.BOARD
    if not overview.board:
        return title, []
    body = gates.board(matter, overview, citing, title=title)
    return title, [*body, *gates.allowances(matter, overview, citing)]


def _sources(matter: Matter, overview: Overview, citing: Citing) -> list[Block]:
    cited = bool(citing.notes.listed())
    blocks: list[Block] = []
    if cited:
        table = sources.source_table(matter, citing, title=phrases.SOURCES)
        blocks.extend(_part(phrases.SOURCES, [table]))
        blocks.extend(_part(phrases.NOTES, [sources.notes(citing)]))
    blocks.extend(_part(phrases.WORDS_USED, sources.key(matter, overview, _grades(matter))))
    return blocks


def _readings(matter: Matter, overview: Overview, citing: Citing) -> list[Block]:
    left = judging.others(matter, citing)
    right = judging.changers(matter)
    doubts = registers.contradictions(overview)
    if doubts:
        right.extend([Prose(phrases.DIFFERENCES, LABEL, keep=True), *doubts])
    if left and right:
        return [front.side_by_side((6, left), (6, right), before=0)]
    return [*left, *right]


def _closing(dossier: Dossier) -> list[Block]:
    closing = [text for text in (dossier.contact, dossier.disclaimer) if text]
    return [Gap(10), *(Prose(text, NOTE) for text in closing)] if closing else []


def _part(title: str, body: Sequence[Block]) -> list[Block]:
    if not body:
        return []
    name = "part-" + title.lower().replace(" ", "-")
    return [Heading(Prose(title, HEADING), title=title, name=name), *body]


def _scope(matter: Matter, *, title: str, whole: bool) -> str:
    count = len(matter.applications)
    if whole:
        return f"{title} · {phrases.applications(count)}"
    names = [matter.label(id) for id in matter.applications]
    if count == 1:
        (application,) = matter.applications.values()
        applicant = named(matter, application.applicant)
        return names[0] if not applicant or applicant in names[0] else f"{names[0]} · {applicant}"
    return joined(names) if count <= 3 else phrases.some_of(title, count)


def _grades(matter: Matter) -> list[str]:
    return [
        cited.grade
        for known in matter.evidence.values()
        for cited in (*known.supporting, *known.disputing)
    ]
