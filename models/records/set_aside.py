"""What was set aside: something that asks for attention and was put off, or dismissed."""

from models.records.fields import Fact, Record
from models.records.kinds import Date, FieldName, Given, Prose, Reference


class SetAside(Record):
    """One reason why a record asks for attention, put off until a day or for good.

    The same reason at the same record is one, whoever sets it aside. It holds for what was seen
    then: once the reason says something else, it asks again.
    """

    code = "set_aside"
    label = "Set aside"
    plural = "Set aside"
    help = "A reason for attention that was put off until a day, or dismissed."
    headline = ("reason",)
    ends = ("about", "reason")

    about = Fact(
        Reference(()),
        "Of",
        owner=True,
        fixed=True,
        code="of",
        help="The record that asked for attention.",
    )
    reason = Fact(FieldName(), "Reason", fixed=True, help="Why it asked for attention.")
    until = Fact(Date(), "Until", gap="for good", help="The day on which it asks again.")
    seen = Fact(
        Given(),
        "What was seen",
        help="The fingerprint of what the reason said when it was set aside.",
    )
    note = Fact(Prose(), "Note", section="Notes", gap="no note", help="Why it can wait.")
