"""Questions, what came back, and what is alleged; knows which outcomes are an answer."""

from models.records.vocabularies.base import Term, Vocabulary

SILENCE_EFFECT = Vocabulary(
    "silence_effect",
    "Effect of silence",
    (
        Term("deemed_approval", "deemed approval", "No answer in time counts as a yes."),
        Term("deemed_refusal", "deemed refusal", "No answer in time counts as a no."),
        Term("none", "none", "No answer has no effect in law."),
        Term("unknown", "unknown"),
    ),
)
"""What the law makes of no answer in time. Deemed approval after China's Anti-Monopoly Law,
article 30; deemed refusal after the General Court's case law on silence; the list is this
program's own."""

COUNTING = Vocabulary(
    "counting",
    "Days counted",
    (
        Term("calendar", "calendar days"),
        Term("working", "working days", "Of the country whose calendar is named beside it."),
    ),
)
"""Which days count towards the time for an answer. This program's own."""

OUTCOME = Vocabulary(
    "outcome",
    "Outcome",
    (
        Term("answered", "answered"),
        Term("answered_in_part", "answered in part"),
        Term("acknowledged", "acknowledged only", "Said that the question arrived, no more."),
        Term("declined", "declined to comment"),
        Term("no_response", "did not respond"),
        Term("not_reached", "could not be reached"),
        Term("referred", "referred elsewhere"),
        Term("denied", "denied the report"),
        Term("confirmed", "confirmed the report"),
        Term("unprompted", "unprompted statement", "Said without having been asked by us."),
        Term("published", "published statement"),
    ),
)
"""What came back to a question, in the words that newsrooms use. This program's own."""

OFFICIAL_STANDING = Vocabulary(
    "official_standing",
    "Official standing",
    (
        Term("official_decision", "official decision", "It is the decision, or announces it."),
        Term("official_statement", "official statement", "On the record, and decides nothing."),
        Term("on_record", "on the record", "Named, and not on behalf of an authority."),
        Term("personal", "personal understanding", "Named, and speaks for nobody else."),
        Term("background", "on background", "To be used, not to be attributed by name."),
        Term("off_record", "off the record", "Not to be used."),
        Term("unknown", "unknown"),
    ),
)
"""On whose behalf the words were said. On the record, background and off the record as
newsrooms define them; the list is this program's own."""

CONCERN_STATE = Vocabulary(
    "concern_state",
    "State",
    (
        Term("alleged", "alleged"),
        Term("under_inquiry", "under inquiry"),
        Term("substantiated", "substantiated"),
        Term("not_substantiated", "not substantiated"),
        Term("answered", "answered"),
        Term("withdrawn", "withdrawn"),
        Term("closed", "closed"),
    ),
)
"""What became of an allegation. Substantiated and not substantiated as inspectors general use
them; the list is this program's own."""

INSTRUMENT = Vocabulary(
    "instrument",
    "Instrument",
    (
        Term("letter", "letter"),
        Term("hearing", "hearing"),
        Term("report", "report"),
        Term("lawsuit", "lawsuit"),
        Term("statement", "statement"),
        Term("inquiry", "official inquiry"),
        Term("bill", "bill or motion"),
        Term("article", "press article"),
        Term("other", "other"),
    ),
)
"""By which means a concern was raised. This program's own."""

_SILENT = frozenset({"no_response", "not_reached", "acknowledged"})
_ANSWERED = frozenset({"answered", "answered_in_part", "denied", "confirmed", "published"})


def silent(outcome: str) -> bool:
    """Whether nothing of substance came back, so that an answer is still owed."""
    return outcome in _SILENT


def answered(outcome: str) -> bool:
    """Whether the outcome says something about what was asked; declining does not."""
    return outcome in _ANSWERED
