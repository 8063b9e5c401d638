"""Which days of a country are working days, and why a day is none.

What is announced year by year, as China's holidays and the weekend days worked in exchange, is as
far ahead known as the library `holidays` has it; later years follow the rules alone.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from holidays import HolidayBase

WEEKEND: Final = "weekend"
HOLIDAY: Final = "holiday"
MOVED: Final = "moved"
"""A day of the weekend that is worked, as announced by the State Council of China each year."""
STOPPED: Final = "stopped"

_SATURDAY = 5
_YEARS = range(1900, 2101)
"""Years whose holidays are asked for; the lunar calendars behind many of them end there."""


@dataclass(frozen=True)
class Day:
    """What a day is in a country: whether it is worked, why not, and the holiday's own name."""

    worked: bool
    why: str = ""
    name: str = ""


@dataclass(frozen=True)
class WorkCalendar:
    """The working days of one country, by its code in ISO 3166-1.

    Where its holidays are not `known`, as those of a union, Monday to Friday are taken for worked.
    """

    country: str
    known: bool

    def day(self, day: date) -> Day:
        """What a day is."""
        holidays = _holidays(self.country) if day.year in _YEARS else None
        if holidays is None:
            worked = day.weekday() < _SATURDAY
            return Day(worked, "" if worked else WEEKEND)
        off = day.weekday() in holidays.weekend
        if holidays.is_working_day(day):
            return Day(True, MOVED if off else "")
        name = holidays.get(day)
        return Day(False, HOLIDAY if name and not off else WEEKEND, name or "")


def work_calendar(country: str | None) -> WorkCalendar:
    """The calendar of a country; one that is not stated or not known has weekends only."""
    code = country or ""
    return WorkCalendar(code, known=bool(code) and _holidays(code) is not None)


@lru_cache(maxsize=32)
def _holidays(country: str) -> "HolidayBase | None":
    # Loaded once working days are counted: most cases never do.
    from holidays.registry import COUNTRIES

    for module, (name, *codes) in COUNTRIES.items():
        if country in codes:
            made: type[HolidayBase] = getattr(_module(f"holidays.countries.{module}"), name)
            return made(language="en_US")
    return None


def _module(name: str) -> ModuleType:
    """A module of a package, without the package's own code: that would import every country."""
    package = find_spec(name.rpartition(".")[0])
    assert package is not None
    spec = PathFinder.find_spec(name, package.submodule_search_locations)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
