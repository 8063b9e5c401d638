"""The case briefing: where applications stand, how that is known, what is missing, what is next."""

from typing import Final

from briefings.kinds.kind import Kind, below, beside

CASE: Final = Kind(
    "case",
    (
        *beside(("bottom_line", 7), ("evidence", 5)),
        *below("ladder", "since_last"),
        *beside(("key_judgements", 7), ("key_conditions", 5)),
        *beside(("who_responded", 4), ("unknown", 4), ("watch", 4)),
        *below("new_page", "application", "board", "conditions", "answers"),
        *below("concerns", "gaps", "timeline", "readings", "outlook"),
        *below("change_log", "sources", "notes", "key"),
    ),
)
