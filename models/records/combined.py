"""The field by which two records of one thing are one."""

from models.records.fields import Fact
from models.records.kinds import Reference


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
