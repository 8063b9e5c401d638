"""The source annex: every source, what rests on it and would fall with it, wording by wording."""

from typing import Final

from briefings.kinds.kind import Kind, below

SOURCES: Final = Kind(
    "sources",
    (
        *below("sources_short", "origins", "source_register", "resting", "wording"),
        *below("notes", "key"),
    ),
)
