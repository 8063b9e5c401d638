"""How two records are said to be of one thing, or not to be, whatever they are called."""

from typing import Final

from models.records.fields import Fact, Many
from models.records.kinds import Reference

COMBINABLE: Final = ("company", "authority", "product")
"""The kinds of record of which two can turn out to be one."""


def into(kind: str) -> Fact:
    """The field of a kind whose records can be combined; written by `models.combining` alone."""
    return Fact(
        Reference((kind,)),
        "Combined into",
        section="Record",
        fixed=True,
        gap="not combined",
        inverse="Also recorded as",
        help="The record that stands for this one, too.",
    )


def apart(kind: str, *, section: str = "Facts") -> Many:
    """The relation between two records of a kind that look like one thing and are two."""
    return Many(
        "not_same",
        "Not the same as",
        to=(kind,),
        inverse="Not the same as",
        section=section,
        help="Others that look like this one and are not; they are not offered for combining.",
    )
