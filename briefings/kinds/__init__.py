"""Kinds of briefings, by their permanent codes; each is a declaration in a module of its own.

To add one: a module here, its line below, its term in the vocabulary of kinds, its name and help
under `KIND_NAMES` and `KIND_HELP` in each language of `briefings.phrases`, and its test.
"""

from typing import Final

from briefings.kinds.answers import ANSWERS
from briefings.kinds.case import CASE
from briefings.kinds.changes import CHANGES
from briefings.kinds.company import COMPANY
from briefings.kinds.composed import COMPOSED
from briefings.kinds.flash import FLASH
from briefings.kinds.forecasts import FORECASTS
from briefings.kinds.kind import Kind
from briefings.kinds.portfolio import PORTFOLIO
from briefings.kinds.register import REGISTER
from briefings.kinds.sources import SOURCES

__all__ = ["KINDS", "Kind"]

KINDS: Final[dict[str, Kind]] = {
    kind.code: kind
    for kind in (
        FLASH,
        CASE,
        CHANGES,
        COMPANY,
        PORTFOLIO,
        REGISTER,
        ANSWERS,
        SOURCES,
        FORECASTS,
        COMPOSED,
    )
}
