"""The last day of a time that is given in days: counted, and shown as it was counted."""

from models.reading.deadlines.calendars import HOLIDAY, MOVED, STOPPED, WEEKEND, work_calendar
from models.reading.deadlines.counting import Counted, Step, counted
from models.reading.deadlines.owed import answer_counted, day_ends, term_counted
from models.reading.deadlines.telling import explained, given, step_words

__all__ = [
    "HOLIDAY",
    "MOVED",
    "STOPPED",
    "WEEKEND",
    "Counted",
    "Step",
    "answer_counted",
    "counted",
    "day_ends",
    "explained",
    "given",
    "step_words",
    "term_counted",
    "work_calendar",
]
