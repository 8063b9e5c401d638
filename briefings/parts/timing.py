"""What happened when, drawn: events, decisions and responses, and what is due.

A date that is only about right is a hatched span. What it cannot tell stands in a line beneath.
"""

from collections.abc import Iterator
from typing import Final

from briefings import fonts
from briefings.axes import axis_words
from briefings.blocks import Block
from briefings.charts import Sign
from briefings.charts.signs import EXPECTED, HAPPENED
from briefings.charts.timeline import TimelineItem, TimelineRow
from briefings.charts.timeline import timeline as chart
from briefings.drawing import Drawing
from briefings.gist import subject
from briefings.naming import NAME, clipped, doubted, short, titled
from briefings.phrases import phrases
from briefings.style import CAPTION, PAPER
from briefings.telling import Telling
from briefings.text import Prose, Run
from models.reading.figures import calendar
from models.reading.standing.words import joined, opened, stage
from models.records import Decision, Event, Record, Response
from models.records.kinds import When
from models.records.vocabularies import OUTCOME

_ROOM: Final = 0.45
"""The part of a page that one chart may take."""
_LABEL: Final = 210
_MOST: Final = 14
"""How many things one row shows; the latest are kept."""


def timeline(telling: Telling) -> list[Block]:
    """Events, decisions, responses and days to come on one scale, and the notes of the events."""
    rows = [
        TimelineRow(title, tuple(items)[-_MOST:])
        for title, items in (
            (phrases.TIMELINE_EVENTS, _events(telling)),
            (phrases.TIMELINE_DECISIONS, _decisions(telling)),
            (phrases.TIMELINE_RESPONSES, _responses(telling)),
            (phrases.TIMELINE_DUE, _due(telling)),
        )
    ]
    rows = [row for row in rows if any(item.first or item.last for item in row.items)]
    events = _noted(telling)
    if not rows:
        return events
    charts = chart(
        rows,
        as_of=telling.matter.as_of,
        as_of_words=phrases.as_of(telling.day),
        words=axis_words(),
        width=telling.sheet.measure,
        measure=fonts.measure,
        palette=PAPER,
        room=telling.sheet.room * _ROOM,
    )
    return [*(Drawing(each, after=5.2) for each in charts), *events]


def _item(label: str, when: When | None, sign: Sign) -> TimelineItem:
    """One thing with its date behind its name, so that it takes one line where there is room."""
    soft = when is not None and (when.approximate or when.uncertain)
    return TimelineItem(
        clipped(label.rstrip(".。"), _LABEL) + (phrases.aside(when.said()) if when else ""),
        when.earliest if when else None,
        when.latest if when else None,
        sign=sign,
        soft=soft,
    )


def _events(telling: Telling) -> Iterator[TimelineItem]:
    dated = [each for each in telling.matter.events.values() if each.date is not None]
    for each in sorted(dated, key=_by_date):
        ahead = bool(each.date and each.date.earliest and each.date.earliest > telling.matter.as_of)
        title = each.title or phrases.WITHOUT_TITLE
        yield _item(title, each.date, EXPECTED if ahead else HAPPENED)


def _decisions(telling: Telling) -> Iterator[TimelineItem]:
    """Decisions, those at one gate of one date as one."""
    matter = telling.matter
    found = sorted((each for each in matter.decisions.values() if each.date), key=_by_date)
    grouped: dict[tuple[int | None, str], list[Decision]] = {}
    for each in found:
        grouped.setdefault((each.gate, str(each.date)), []).append(each)
    for (gate, _), those in grouped.items():
        told = dict.fromkeys(
            stage(each.stage)
            + (phrases.aside(short(matter, each.authority)) if each.authority else "")
            for each in those
        )
        codes = {(each.stage or "unknown", each.basis or "") for each in those}
        sign = Sign("stage", *codes.pop()) if len(codes) == 1 else HAPPENED
        said = titled(matter, gate) + phrases.COLON + phrases.LIST_COMMA.join(told)
        yield _item(said, those[0].date, sign)


def _responses(telling: Telling) -> Iterator[TimelineItem]:
    """Responses, those of one date as one."""
    found = sorted(
        (each for each in telling.matter.responses.values() if each.date and each.outcome),
        key=_by_date,
    )
    grouped: dict[str, dict[str, list[Response]]] = {}
    for each in found:
        grouped.setdefault(str(each.date), {}).setdefault(each.outcome or "", []).append(each)
    for outcomes in grouped.values():
        told = []
        for code, those in outcomes.items():
            names = list(dict.fromkeys(short(telling.matter, each.respondent) for each in those))
            if len(names) > 4:
                names = [*names[:3], phrases.more(len(names) - 3)]
            told.append(f"{joined(filter(None, names))}{phrases.COLON}{OUTCOME.words(code)}")
        sign = Sign("answer", next(iter(outcomes))) if len(outcomes) == 1 else HAPPENED
        when = next(iter(outcomes.values()))[0].date
        yield _item(phrases.SEMICOLON.join(told), when, sign)


def _due(telling: Telling) -> Iterator[TimelineItem]:
    for each in calendar(telling.matter, ahead=92):
        if each.kind == "event" or each.again:
            continue
        when = each.when or When(each.day.isoformat())
        kind = opened(phrases.DUE_KINDS[each.kind])
        label = f"{kind}{phrases.COLON}{subject(telling, each.record, '')}"
        yield _item(label, when, EXPECTED)


def _noted(telling: Telling) -> list[Block]:
    """The events with their notes, in one paragraph; the undated ones say so."""
    found = sorted(telling.matter.events.values(), key=lambda each: (each.date is None, each.id))
    if not found:
        return []
    runs: list[Run] = [Run(phrases.EVENTS + phrases.COLON, bold=True)]
    for index, each in enumerate(found):
        runs += [Run(phrases.SEMICOLON)] if index else []
        runs.append(Run(_called(each)))
        behind = telling.citing.behind(each, (None, "title", "date", "kind", "place"))
        runs += [
            *telling.citing.notes.numbers(behind),
            *doubted(telling.matter, [each], noted=telling.citing.noted),
        ]
    return [Prose(tuple(runs), CAPTION)]


def _called(event: Event) -> str:
    title = clipped(event.title or phrases.WITHOUT_TITLE, 2 * NAME)
    place = phrases.COMMA + clipped(event.place, NAME) if event.place else ""
    undated = phrases.aside(phrases.UNDATED) if event.date is None else ""
    return f"{title}{place}{undated}"


def _by_date(each: Record) -> tuple[bool, str, int]:
    when = getattr(each, "date", None)
    first = (when.earliest or when.latest) if when else None
    return first is None, first.isoformat() if first else "", each.id
