"""The authority tracker: who was asked what, who answered, declined or is silent, and how long."""

from typing import Final

from briefings.kinds.kind import Kind, below, beside

ANSWERS: Final = Kind(
    "answers",
    (
        *beside(("answers_short", 7), ("evidence", 5)),
        *below("answer_matrix", "respondents", "questions", "unasked", "authority_positions"),
        *below("sources", "notes", "key"),
    ),
)
