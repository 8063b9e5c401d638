"""What nobody sees to: tasks whose day has come, applications that nobody has touched for long."""

import json as standard
from collections.abc import Iterator
from datetime import date
from typing import Final

from models.history.taken_back import TAKEN_BACK
from models.reading.reader import Reader
from models.reading.standing.attention import URGENCY
from models.reading.standing.wholes import Attention, Overview
from models.reading.standing.words import task_due, untouched_for
from models.records import Task
from models.records.kinds import When

UNTOUCHED: Final = 30
"""Days without an edit after which an open application asks to be looked at."""

_DONE = frozenset({"done", "dropped"})
# What was touched lately, mostly all, is not even read.
_LEFT_ALONE = f"""
SELECT wanted.value, max(s.made) AS newest FROM json_each(?) AS wanted
LEFT JOIN change c ON c.record = wanted.value
LEFT JOIN change_set s ON s.id = c.change_set AND s.id NOT IN ({TAKEN_BACK})
GROUP BY wanted.value HAVING newest IS NULL OR newest < ?
"""


def tasks_open(case: Reader) -> Iterator[tuple[Task, When, date]]:
    """The tasks not done by a day: with the date that is stated, and the last day it can mean."""
    for each in case.all(Task):
        last = each.due.latest if each.due is not None else None
        if each.due is not None and last is not None and each.state not in _DONE:
            yield each, each.due, last


def tasks_due(case: Reader, *, as_of: date) -> tuple[Attention, ...]:
    """The tasks not done whose day has come or is past, the longest past first."""
    found = []
    for each, due, last in tasks_open(case):
        if last > as_of:
            continue
        words, urgency = task_due(each.title or "", due), URGENCY["task_due"]
        days = (as_of - last).days
        found.append(Attention("task_due", urgency, each.id, words, "state", days, ()))
    return tuple(sorted(found, key=lambda each: -(each.days or 0)))


def untouched(case: Reader, overview: Overview) -> tuple[Attention, ...]:
    """The open applications of which nobody edited anything for `UNTOUCHED` days.

    An edit of what bears on one, such as its gates, counts for it; one that was undone does not,
    nor does the undoing. One query for all of them.
    """
    day = overview.as_of
    since = date.fromordinal(max(day.toordinal() - UNTOUCHED + 1, 1)).isoformat()
    wanted = standard.dumps(sorted(overview.bearing))
    made = dict(case.database.connection().execute(_LEFT_ALONE, (wanted, since)))
    touched = {
        application
        for record, applications in overview.bearing.items()
        if record not in made
        for application in applications
    }
    newest: dict[int, str] = {}
    for record, last in made.items():
        for application in overview.bearing[record]:
            newest[application] = max(newest.get(application, ""), last or "")
    found = []
    for row in overview.board:
        last = newest.get(row.application)
        if row.closed or row.application in touched or not last:
            continue
        days = (day - date.fromisoformat(last[:10])).days
        words, urgency = untouched_for(row.title, days), URGENCY["untouched"]
        whom = (row.application,)
        found.append(Attention("untouched", urgency, row.application, words, None, days, whom))
    return tuple(sorted(found, key=lambda each: -(each.days or 0)))
