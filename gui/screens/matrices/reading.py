"""What the matrices show, read at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from briefings.handling import handling_of
from gui.reading.aside import MOST
from models.case import Case
from models.reading.figures.grids import GRIDS, Grid, grid
from models.reading.standing import gather


@dataclass(frozen=True)
class Told:
    """The grids by their codes, as of which day, of what, and how they may be passed on.

    `number` counts the applications read, `of` all that there are if some are left out, else 0.
    """

    grids: Mapping[str, Grid]
    name: str
    as_of: date
    handling: str
    number: int
    of: int = 0


def told(case: Case, *, day: date) -> Told:
    """All grids of the case as of a day."""
    ids = case.ids("application")
    matter = gather(case, ids[:MOST] if len(ids) > MOST else None, as_of=day)
    return Told(
        grids={code: grid(matter, code) for code in GRIDS},
        name=case.title,
        as_of=day,
        handling=handling_of(matter, case.dossier),
        number=len(matter.applications),
        of=len(ids) if len(ids) > MOST else 0,
    )
