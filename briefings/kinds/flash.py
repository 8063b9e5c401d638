"""The flash: one page with what changed, for whoever reads nothing else today."""

from typing import Final

from briefings.kinds.kind import Kind, below, beside

FLASH: Final = Kind(
    "flash",
    (
        *beside(("bottom_line", 7), ("evidence", 5)),
        *below("since_last", "key_judgements", "ladder"),
        *beside(("unknown", 6), ("watch", 6)),
        *below("notes"),
    ),
    most_pages=1,
)
