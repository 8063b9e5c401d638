"""Inquiries: questions put to a company or an authority, and the time for answering."""

from models.records.fields import Fact, Main, Many, Record
from models.records.kinds import Code, Country, Date, Number, Prose, Reference, Text
from models.records.vocabularies import COUNTING, SILENCE_EFFECT


class Inquiry(Main):
    """A question put to someone, by the desk or by others such as a newsroom."""

    code = "inquiry"
    label = "Inquiry"
    help = "A question put to someone, by the desk or by others such as a newsroom."
    plural = "Inquiries"
    group = "case"
    headline = ("asked_of", "question")
    listed = ("asked_of", "asked_by", "date", "due")
    relations = (
        Many(
            "about",
            "About",
            to=("application", "condition", "concern"),
            inverse="Inquiries",
            help="What the question bears on.",
        ),
    )

    asked_by = Fact(Text(), "Asked by", help="Who asked: the desk, a newsroom, an authority.")
    asked_of = Fact(
        Reference(("authority", "company")),
        "Asked of",
        inverse="Inquiries",
        matters=True,
        help="Who is to answer.",
    )
    question = Fact(Prose(), "Question", help="What was asked.")
    channel = Fact(
        Text(), "Channel", help="By which way it was asked: letter, telephone, press office."
    )
    date = Fact(
        Date(), "Asked on", matters=True, help="When it was asked; silence is counted from here."
    )
    due = Fact(
        Date(),
        "Answer due",
        section="Time for answering",
        gap="no due date stated",
        help="The day by which an answer is owed.",
    )
    days = Fact(
        Number(unit="days", low=1, high=3660),
        "Days for answering",
        section="Time for answering",
        help="Where a rule gives days instead of a date.",
    )
    counting = Fact(
        Code(COUNTING),
        "Days counted",
        section="Time for answering",
        help="Whether the days are calendar days or working days.",
    )
    calendar = Fact(
        Country(),
        "Calendar of",
        section="Time for answering",
        help="The country whose working days count.",
    )
    silence = Fact(
        Code(SILENCE_EFFECT),
        "Effect of silence",
        section="Time for answering",
        gap="unknown",
        help="What the law makes of no answer in time.",
    )
    legal_basis = Fact(
        Text(), "Legal basis", section="Time for answering", help="The rule that says so."
    )


class ClockStop(Record):
    """A span in which the time for answering did not run."""

    code = "clock_stop"
    label = "Clock stop"
    help = "A span in which the time for answering did not run."
    headline = ("span",)

    inquiry = Fact(
        Reference(("inquiry",)),
        "Inquiry",
        owner=True,
        fixed=True,
        help="The inquiry whose clock stood.",
    )
    span = Fact(Date(), "From and to", help="A span such as 2026-02-10/2026-02-20.")
    reason = Fact(Text(), "Reason", help="Why it stood.")
