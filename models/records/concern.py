"""Concerns: scrutiny or allegations that bear on a case."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Prose, Reference, Text
from models.records.vocabularies import CONCERN_STATE, INSTRUMENT


class Concern(Main):
    """Scrutiny or an allegation, with what is and what is not established."""

    code = "concern"
    label = "Concern"
    help = "Scrutiny or an allegation that bears on a case."
    group = "case"
    headline = ("title",)
    listed = ("state", "raised_by", "instrument", "date")
    relations = (
        Many(
            "applications",
            "Applications",
            to=("application",),
            inverse="Concerns",
            help="The applications that it bears on.",
        ),
        Many(
            "against",
            "Against",
            to=("company", "authority"),
            inverse="Concerns",
            help="Whom it is directed at.",
        ),
    )

    title = Fact(Text(), "Title", help="What is alleged or feared, in a line.")
    state = Fact(Code(CONCERN_STATE), "State", matters=True, help="What became of it so far.")
    raised_by = Fact(
        Reference(("authority", "company")),
        "Raised by",
        inverse="Concerns raised",
        matters=True,
        help="Who raises it.",
    )
    addressed_to = Fact(
        Reference(("authority", "company")),
        "Addressed to",
        inverse="Concerns received",
        help="Who is to act on it.",
    )
    instrument = Fact(Code(INSTRUMENT), "Instrument", help="By what means it is raised.")
    date = Fact(Date(), "Date", help="When it was raised.")
    learned = Fact(Date(), "Learned", help="When the desk learned of it.")
    established = Fact(
        Prose(formatted=True),
        "What is established",
        section="Substance",
        help="What is shown, and by whom.",
    )
    not_established = Fact(
        Prose(formatted=True),
        "What is not established",
        section="Substance",
        help="What is claimed and not shown.",
    )
