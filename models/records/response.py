"""Responses: what came back to an inquiry, silence included, or an unprompted statement."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Prose, Reference, Text
from models.records.vocabularies import OFFICIAL_STANDING, OUTCOME


class Response(Main):
    """What came back: words, a refusal to comment, silence, or a statement nobody asked for."""

    code = "response"
    label = "Response"
    group = "case"
    headline = ("respondent", "outcome")
    listed = ("outcome", "respondent", "date", "inquiry")
    relations = (
        Many("about", "About", to=("application", "condition", "concern"), inverse="Responses"),
    )

    inquiry = Fact(Reference(("inquiry",)), "Inquiry", inverse="Responses", gap="none: unprompted")
    respondent = Fact(
        Reference(("authority", "company")), "Respondent", inverse="Responses", matters=True
    )
    speaker = Fact(Text(), "Speaker", help="The person who spoke, and in which office.")
    outcome = Fact(Code(OUTCOME), "Outcome", matters=True)
    date = Fact(Date(), "Date", matters=True)
    learned = Fact(Date(), "Learned")
    place = Fact(Text(), "Place or channel")
    text = Fact(Prose(), "Text")
    standing = Fact(
        Code(OFFICIAL_STANDING), "Official standing", help="Whether it binds the one who spoke."
    )
