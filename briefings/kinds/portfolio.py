"""The portfolio status: every application on one table with its ladder, then the exceptions."""

from typing import Final

from briefings.kinds.kind import Kind, below, beside

PORTFOLIO: Final = Kind(
    "portfolio",
    (
        *beside(("tally", 5), ("evidence", 7)),
        *below("portfolio", "exceptions", "stages", "sources", "notes", "key"),
    ),
    landscape=True,
)
