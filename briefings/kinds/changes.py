"""The change briefing: what changed since an earlier state, and what stayed still."""

from typing import Final

from briefings.kinds.kind import Kind, below, beside

CHANGES: Final = Kind(
    "changes",
    (
        *beside(("bottom_line", 7), ("evidence", 5)),
        *below("ladder", "changed", "unchanged", "key_judgements", "outlook"),
        *below("change_log", "sources", "notes"),
    ),
    compares=True,
)
