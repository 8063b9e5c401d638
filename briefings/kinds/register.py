"""The condition register: whom each binds, its state, when it is due, and how we know."""

from typing import Final

from briefings.kinds.kind import Kind, below, beside

REGISTER: Final = Kind(
    "register",
    (
        *beside(("conditions_short", 7), ("evidence", 5)),
        *below("register", "calendar", "bound_matrix", "sources", "notes", "key"),
    ),
)
