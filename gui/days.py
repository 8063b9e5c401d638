"""What somebody typed for a day, understood."""

from datetime import date

from gui.translation import tr
from models.errors import NotUnderstood
from models.records.kinds import Date, When


def one_day(typed: str) -> tuple[date | None, str]:
    """The one day that was typed, and what to say under it: its words, or what is wrong."""
    try:
        when: When | None = Date().parse(typed)
    except NotUnderstood as error:
        return None, str(error)
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None, tr("One day is needed, such as 2026-01-31.")
    return when.earliest, when.said()
