"""The standing of one application, read and computed as the window and the briefing do."""

from datetime import date

from models import Case
from models.reading.standing import Rung, Standing, gather, standing

DAY = date(2026, 1, 31)


def stands(case: Case, application: int, *, as_of: date = DAY) -> Standing:
    """Where an application stands at the end of a day."""
    return standing(gather(case, [application], as_of=as_of), application)


def only_rung(case: Case, application: int, *, as_of: date = DAY) -> Rung:
    """The one gate on the ladder of an application."""
    (rung,) = stands(case, application, as_of=as_of).ladder
    return rung
