"""The company profile: what it is, its applications at every gate, and all that bears on it."""

from typing import Final

from briefings.kinds.kind import Kind, below, beside

COMPANY: Final = Kind(
    "company",
    (
        *below("company"),
        *beside(("bottom_line", 7), ("evidence", 5)),
        *below("roles", "ladder"),
        *beside(("key_judgements", 7), ("unknown", 5)),
        *below("board", "application", "conditions", "fulfilments"),
        *below("answers", "concerns", "events"),
        *below("open_forecasts", "resolved_forecasts", "readings", "sources", "notes", "key"),
    ),
    about="company",
)
