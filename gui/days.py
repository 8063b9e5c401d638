"""What somebody typed for a day, understood."""

from datetime import date, datetime, timedelta

from gui.translation import tr
from models.errors import NotUnderstood
from models.records.kinds import Date, When

_FROM_TODAY = {"yesterday": -1, "today": 0, "tomorrow": 1}


def spelled_out(typed: str) -> str:
    """What was typed; where that is "today", "yesterday" or "tomorrow", the day that is meant.

    A day is kept as such: tomorrow "today" would say another.
    """
    days = _FROM_TODAY.get(typed.strip().casefold())
    if days is None:
        return typed
    return (datetime.now().astimezone().date() + timedelta(days)).isoformat()


def one_day(typed: str) -> tuple[date | None, str]:
    """The one day that was typed, and what to say under it: its words, or what is wrong."""
    try:
        when: When | None = Date().parse(spelled_out(typed))
    except NotUnderstood as error:
        return None, str(error)
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None, tr("One day is needed, such as 2026-01-31.")
    return when.earliest, when.said()
