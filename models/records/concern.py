"""Concerns: scrutiny or allegations that bear on a case."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Prose, Reference, Text
from models.records.vocabularies import CONCERN_STATE, INSTRUMENT


class Concern(Main):
    """Scrutiny or an allegation, with what is and what is not established."""

    code = "concern"
    label = "Concern"
    group = "case"
    headline = ("title",)
    listed = ("state", "raised_by", "instrument", "date")
    relations = (
        Many("applications", "Applications", to=("application",), inverse="Concerns"),
        Many("against", "Against", to=("company", "authority"), inverse="Concerns"),
    )

    title = Fact(Text(), "Title")
    state = Fact(Code(CONCERN_STATE), "State", matters=True)
    raised_by = Fact(
        Reference(("authority", "company")), "Raised by", inverse="Concerns raised", matters=True
    )
    addressed_to = Fact(
        Reference(("authority", "company")), "Addressed to", inverse="Concerns received"
    )
    instrument = Fact(Code(INSTRUMENT), "Instrument")
    date = Fact(Date(), "Date")
    learned = Fact(Date(), "Learned")
    established = Fact(Prose(), "What is established", section="Substance")
    not_established = Fact(Prose(), "What is not established", section="Substance")
