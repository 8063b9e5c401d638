"""The figures that some briefings are about: scores, times to answer, what is due, what rests on
what. All are pure functions of a matter; nothing is stored, and nothing asks the clock.
"""

from models.reading.figures.asking import Asked, AskedOf, asked, everybody
from models.reading.figures.chronology import Chronology, Moment, chronology
from models.reading.figures.companies import Part, applications_of, family, gather_company, roles
from models.reading.figures.compliance import Bound, compliance
from models.reading.figures.due import Due, calendar
from models.reading.figures.exceptions import Exceptional, blocked_since, exceptions
from models.reading.figures.forecasts import Bin, Expected, Score, Track, track
from models.reading.figures.sourcing import (
    Rest,
    SideBySide,
    Sourced,
    Told,
    side_by_side,
    sourcing,
)
from models.reading.figures.spans import Lasted, Middle
from models.reading.figures.staleness import Aged, Newest, ages, stale

__all__ = [
    "Aged",
    "Asked",
    "AskedOf",
    "Bin",
    "Bound",
    "Chronology",
    "Due",
    "Exceptional",
    "Expected",
    "Lasted",
    "Middle",
    "Moment",
    "Newest",
    "Part",
    "Rest",
    "Score",
    "SideBySide",
    "Sourced",
    "Told",
    "Track",
    "ages",
    "applications_of",
    "asked",
    "blocked_since",
    "calendar",
    "chronology",
    "compliance",
    "everybody",
    "exceptions",
    "family",
    "gather_company",
    "roles",
    "side_by_side",
    "sourcing",
    "stale",
    "track",
]
