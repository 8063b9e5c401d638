"""What the desk shows of a case: where its applications stand, and all that needs attention.

It puts readings together and holds no rule of its own.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from models.reading.lookalikes import alike
from models.reading.neglected import tasks_due, untouched
from models.reading.reader import Reader
from models.reading.sharing import awaited
from models.reading.standing import Matter, Overview, gather, overview
from models.reading.unsettled import unsettled
from models.setting_aside import marked


def outlook(case: Reader, applications: Iterable[int] | None = None, *, as_of: date) -> Overview:
    """The overview of some applications, or of all, as of the end of a day.

    What only the file as a whole says stands in it too, and what was set aside is marked. The
    number of queries never depends on that of the records.
    """
    return seen(case, gather(case, applications, as_of=as_of))


def seen(case: Reader, matter: Matter) -> Overview:
    """The same of a matter that was gathered from the case already."""
    found, day = overview(matter), matter.as_of
    pressing = (
        *found.attention,
        *unsettled(case, found),
        *tasks_due(case, as_of=day),
        *alike(case),
        *awaited(case, as_of=day),
        *untouched(case, found),
    )
    ordered = sorted(pressing, key=lambda each: each.urgency)
    return replace(found, attention=marked(case, ordered, as_of=day))
