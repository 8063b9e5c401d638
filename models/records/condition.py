"""Conditions: terms attached to an approval, and the wordings reported for them."""

from models.records.fields import Fact, Main, Many, Record
from models.records.kinds import Code, Country, Date, Flag, Number, Prose, Reference, Text
from models.records.vocabularies import (
    CONDITION_CATEGORY,
    CONDITION_STATE,
    COUNTING,
    LEGAL_NATURE,
    RECURRENCE,
    WORDING,
)


class Condition(Main):
    """A term attached to an approval: known, reported, or only known to exist."""

    code = "condition"
    label = "Condition"
    help = "A term attached to an approval: known, reported, or only known to exist."
    group = "case"
    headline = ("title",)
    listed = ("state", "wording", "category", "set_by", "due")
    relations = (
        Many(
            "applications",
            "Applications",
            to=("application",),
            inverse="Conditions",
            matters=True,
            help="The applications that it binds.",
        ),
    )

    title = Fact(Text(), "Title", help="What it demands, in a line.")
    state = Fact(
        Code(CONDITION_STATE),
        "State",
        matters=True,
        help="How far it has come, from rumour to fulfilment or breach.",
    )
    wording = Fact(
        Code(WORDING), "Wording", matters=True, help="How much of the text is known, and from whom."
    )
    text = Fact(Prose(), "Text", gap="not public", help="As written, in its own language.")
    translation = Fact(Prose(), "Translation", help="The text in the desk's language.")
    category = Fact(Code(CONDITION_CATEGORY), "Category", help="What it is about.")
    nature = Fact(Code(LEGAL_NATURE), "Legal nature", help="What breaking it leads to.")
    gate = Fact(
        Reference(("gate",)),
        "Gate",
        inverse="Conditions",
        help="The gate whose approval it is attached to.",
    )
    set_by = Fact(
        Reference(("authority",)),
        "Set by",
        inverse="Conditions set",
        matters=True,
        help="The authority that demands it.",
    )
    due = Fact(
        Date(),
        "Due",
        section="Compliance",
        gap="no due date stated",
        help="The day, or the first day, on which it must be met.",
    )
    recurrence = Fact(
        Code(RECURRENCE), "Recurs", section="Compliance", help="How often it falls due again."
    )
    counted_from = Fact(
        Date(),
        "Counted from",
        section="Compliance",
        help="The day after which days are counted, where a rule gives days instead of a date.",
    )
    days = Fact(
        Number(unit="days", low=1, high=3660),
        "Days for meeting it",
        section="Compliance",
        help="How many days the rule gives.",
    )
    counting = Fact(
        Code(COUNTING),
        "Days counted",
        section="Compliance",
        help="Whether the days are calendar days or working days.",
    )
    calendar = Fact(
        Country(),
        "Calendar of",
        section="Compliance",
        help="The country whose working days count.",
    )
    compliance = Fact(
        Prose(),
        "How compliance shows",
        section="Compliance",
        help="What is handed in or inspected to show that it is met.",
    )
    monitored_by = Fact(
        Reference(("authority", "company")),
        "Monitored by",
        section="Compliance",
        inverse="Conditions monitored",
        help="Who watches whether it is met.",
    )
    learned = Fact(Date(), "Learned", section="Compliance", help="When the desk learned of it.")
    supersedes = Fact(
        Reference(("condition",)),
        "Supersedes",
        section="Compliance",
        inverse="Superseded by",
        help="The earlier condition that it takes the place of.",
    )


class Wording(Record):
    """One reported wording of a condition, beside others that compete with it."""

    code = "wording"
    label = "Reported wording"
    help = "One reported wording of a condition, beside others that compete with it."
    headline = ("text",)

    condition = Fact(
        Reference(("condition",)),
        "Condition",
        owner=True,
        fixed=True,
        help="The condition that it words.",
    )
    text = Fact(Prose(), "Text", help="The words as reported, in their own language.")
    translation = Fact(Prose(), "Translation", help="The words in the desk's language.")
    wording = Fact(Code(WORDING), "Wording", help="How near these words are to the real ones.")
    promoted = Fact(
        Flag(),
        "Taken as the condition's text",
        help="Whether the desk takes this wording for the condition's own.",
    )
