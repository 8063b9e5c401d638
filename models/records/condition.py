"""Conditions: terms attached to an approval, and the wordings reported for them."""

from models.records.fields import Fact, Main, Many, Record
from models.records.kinds import Code, Date, Flag, Prose, Reference, Text
from models.records.vocabularies import (
    CONDITION_CATEGORY,
    CONDITION_STATE,
    LEGAL_NATURE,
    RECURRENCE,
    WORDING,
)


class Condition(Main):
    """A term attached to an approval: known, reported, or only known to exist."""

    code = "condition"
    label = "Condition"
    group = "case"
    headline = ("title",)
    listed = ("state", "wording", "category", "set_by", "due")
    relations = (
        Many(
            "applications", "Applications", to=("application",), inverse="Conditions", matters=True
        ),
    )

    title = Fact(Text(), "Title")
    state = Fact(Code(CONDITION_STATE), "State", matters=True)
    wording = Fact(
        Code(WORDING), "Wording", matters=True, help="How much of the text is known, and from whom."
    )
    text = Fact(Prose(), "Text", gap="not public", help="As written, in its own language.")
    translation = Fact(Prose(), "Translation")
    category = Fact(Code(CONDITION_CATEGORY), "Category")
    nature = Fact(Code(LEGAL_NATURE), "Legal nature")
    gate = Fact(Reference(("gate",)), "Gate", inverse="Conditions")
    set_by = Fact(Reference(("authority",)), "Set by", inverse="Conditions set", matters=True)
    due = Fact(Date(), "Due", section="Compliance", gap="no due date stated")
    recurrence = Fact(Code(RECURRENCE), "Recurs", section="Compliance")
    compliance = Fact(Prose(), "How compliance shows", section="Compliance")
    monitored_by = Fact(
        Reference(("authority", "company")),
        "Monitored by",
        section="Compliance",
        inverse="Conditions monitored",
    )
    learned = Fact(Date(), "Learned", section="Compliance", help="When the desk learned of it.")
    supersedes = Fact(
        Reference(("condition",)), "Supersedes", section="Compliance", inverse="Superseded by"
    )


class Wording(Record):
    """One reported wording of a condition, beside others that compete with it."""

    code = "wording"
    label = "Reported wording"
    headline = ("text",)

    condition = Fact(Reference(("condition",)), "Condition", owner=True, fixed=True)
    text = Fact(Prose(), "Text")
    translation = Fact(Prose(), "Translation")
    wording = Fact(Code(WORDING), "Wording")
    promoted = Fact(Flag(), "Taken as the condition's text")
