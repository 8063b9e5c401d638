"""What nobody sees to: tasks whose day has come, applications that nobody has touched for long."""

import json as standard
from collections.abc import Mapping
from datetime import date
from typing import Final

from models.reading.reader import Reader
from models.reading.standing.attention import URGENCY, bearing
from models.reading.standing.wholes import Attention, Standing
from models.reading.standing.words import task_due, untouched_for
from models.records import Task

UNTOUCHED: Final = 30
"""Days without an edit after which an open application asks to be looked at."""

_DONE = frozenset({"done", "dropped"})
# Of a field that was changed twice only the last change is a head, and that is the newest.
_TOUCHED = """
SELECT c.record, max(s.made) FROM change c JOIN change_set s ON s.id = c.change_set
WHERE c.head = 1 AND c.record IN (SELECT value FROM json_each(?)) GROUP BY c.record
"""


def tasks_due(case: Reader, *, as_of: date) -> tuple[Attention, ...]:
    """The tasks not done whose day has come or is past, the longest past first."""
    found = []
    for each in case.all(Task):
        last = each.due.latest if each.due is not None else None
        if each.due is None or last is None or last > as_of or each.state in _DONE:
            continue
        words, urgency = task_due(each.title or "", each.due), URGENCY["task_due"]
        days = (as_of - last).days
        found.append(Attention("task_due", urgency, each.id, words, "state", days, ()))
    return tuple(sorted(found, key=lambda each: -(each.days or 0)))


def untouched(
    case: Reader, standings: Mapping[int, Standing], *, as_of: date
) -> tuple[Attention, ...]:
    """The open applications of which nobody edited anything for `UNTOUCHED` days.

    An edit of what bears on one, such as its gates, counts for it. One query for all of them.
    """
    around: dict[int, set[int]] = {}
    for record, applications in bearing(standings).items():
        for application in applications:
            around.setdefault(application, {application}).add(record)
    wanted = standard.dumps(sorted({record for each in around.values() for record in each}))
    made = dict(case.database.connection().execute(_TOUCHED, (wanted,)))
    found = []
    for application, records in around.items():
        newest = max((made[each] for each in records if made.get(each)), default="")
        if not newest or standings[application].closed is not None:
            continue
        days = (as_of - date.fromisoformat(newest[:10])).days
        if days >= UNTOUCHED:
            words = untouched_for(standings[application].title, days)
            urgency, whom = URGENCY["untouched"], (application,)
            found.append(Attention("untouched", urgency, application, words, None, days, whom))
    return tuple(sorted(found, key=lambda each: -(each.days or 0)))
