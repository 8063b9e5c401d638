"""The days to come of a case as an iCalendar file [RFC 5545], for the calendar that a desk keeps.

Each is an event of whole days, named by its record's uid and field, so that importing a later file
moves what was imported before. The same state, day and instant give the same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from icalendar import Calendar, Event

from briefings.handling import handling_of
from briefings.naming import TITLE, clipped, titled
from briefings.phrases import phrases
from models.language import speaking
from models.reading.deadlines import given
from models.reading.figures import Due, calendar
from models.reading.neglected import tasks_open
from models.reading.reader import Reader
from models.reading.standing import Matter, gather
from models.reading.standing.answers import answer_time
from models.reading.standing.conditions import term
from models.records.vocabularies import TLP
from models.storage.drafts import drafted
from models.storage.outputs import output_place
from models.storage.places import put_in_place
from models.storage.troubles import telling

_PRODUCT: Final = "-//Proviso//Case calendar//EN"
_OPEN: Final = "clear"
# No text of a calendar may hold these [RFC 5545, 3.1, CONTROL]; a line feed is written as two
# letters.
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Written:
    """A calendar that was written: where, with how many days."""

    path: Path
    days: int


def export_calendar(
    case: Reader, *, out: Path, as_of: date, exported: datetime, language: str
) -> Written:
    """Write what is to come from `as_of` on, and what is past and not done, to `out`.

    It takes the place of what stood there, whole or not at all. Raises Refused.
    """
    place = output_place(out, case=case.path)
    with speaking(language), telling(case.path):
        made = _calendar(case, as_of, exported)
    with drafted(place) as draft:
        with telling(out):
            draft.write_bytes(made.to_ical())
        put_in_place(draft, place, replace=True)
    return Written(out, len(made.events))


def _calendar(case: Reader, as_of: date, exported: datetime) -> Calendar:
    matter = gather(case, as_of=as_of)
    handling = handling_of(matter, case.dossier)
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", _allowed(case.title))
    for each in calendar(matter):
        title = titled(matter, each.record, TITLE)
        told = _told(matter, each, TLP.words(handling))
        made.add_component(_event(case, each, title, told, handling, exported))
    for each, title in _tasks(case, as_of):
        told = _told(matter, each, TLP.words(handling))
        made.add_component(_event(case, each, title, told, handling, exported))
    return made


def _event(
    case: Reader, due: Due, title: str, told: Iterable[str], handling: str, exported: datetime
) -> Event:
    event = Event()
    event.add("uid", _name(case.ledger.uid(due.record), due))
    event.add("dtstamp", exported.astimezone(UTC))
    event.add("summary", phrases.headed(_kind(due), _allowed(title)))
    event.add("dtstart", due.day)
    event.add("dtend", min(due.day, date.max - timedelta(1)) + timedelta(1))
    event.add("description", _allowed("\n".join(told)))
    event.add("class", "PUBLIC" if handling == _OPEN else "CONFIDENTIAL")
    event.add("transp", "TRANSPARENT")
    return event


def _tasks(case: Reader, as_of: date) -> Iterator[tuple[Due, str]]:
    """The desk's own work, which no briefing tells of, with what each is called."""
    for task, due, last in tasks_open(case):
        yield (
            Due(
                kind="task",
                record=task.id,
                field="due",
                day=last,
                first=due.earliest,
                when=due,
                certain=due.day is not None,
                days=(last - as_of).days,
                again=False,
                applications=(),
            ),
            clipped(task.title or "", TITLE),
        )


def _allowed(text: str) -> str:
    return _CONTROLS.sub(" ", text)


def _name(uid: str, each: Due) -> str:
    day = f".{each.day.isoformat()}" if each.again else ""
    return f"{uid}.{each.field}{day}@proviso"


def _kind(each: Due) -> str:
    kind = phrases.DUE_KINDS[each.kind]
    return kind if each.certain else phrases.at_the_latest(kind)


def _told(matter: Matter, each: Due, label: str) -> Iterator[str]:
    yield label
    if each.when is not None and not each.certain:
        yield each.when.said()
    time = None
    if each.field == "days" and each.record in matter.inquiries:
        time = answer_time(matter, matter.inquiries[each.record])
    elif each.field == "days" and each.record in matter.conditions:
        time = term(matter, matter.conditions[each.record]).time
    if time is not None:
        yield given(time)
    for application in each.applications:
        yield titled(matter, application, TITLE)
