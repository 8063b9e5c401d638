"""The time that one record gives, read with what it is counted by."""

from dataclasses import dataclass
from datetime import date, datetime

from models.reading.deadlines.counting import Counted
from models.reading.deadlines.owed import answer_counted, day_ends, term_counted
from models.reading.reader import Reader
from models.records import Authority, ClockStop, Company, Condition, Inquiry, Record


@dataclass(frozen=True)
class Time:
    """A time counted for one record: the days, and the instant in UTC at which the last is over.

    `zone` is that of the authority whose day it is; `over` is None where it is not stated.
    """

    counted: Counted
    zone: str | None
    over: datetime | None


def time_of(case: Reader, record: Record, *, as_of: date) -> Time | None:
    """The time that an inquiry or a condition gives in days; None for any other record.

    None too where a date is stated instead, or something that counting takes is not known.
    """
    if isinstance(record, Inquiry) and record.due is None:
        party = case.get(record.asked_of) if record.asked_of is not None else None
        stops = case.referring(ClockStop, "inquiry", [record.id])
        start = record.date.day if record.date is not None else None
        counted = answer_counted(record, start, stops, home=_home(party), as_of=as_of)
    elif isinstance(record, Condition) and record.due is None:
        party = case.get(record.set_by) if record.set_by is not None else None
        start = record.counted_from.day if record.counted_from is not None else None
        counted = term_counted(record, start, home=_home(party))
    else:
        return None
    if counted is None:
        return None
    zone = party.time_zone if isinstance(party, Authority) else None
    return Time(counted, zone, day_ends(counted.last, zone))


def _home(party: Record | None) -> str | None:
    return party.country if isinstance(party, Authority | Company) else None
