"""Responses: what came back to an inquiry, silence included, or an unprompted statement."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Prose, Reference, Text
from models.records.vocabularies import OFFICIAL_STANDING, OUTCOME


class Response(Main):
    """What came back: words, a refusal to comment, silence, or a statement nobody asked for."""

    code = "response"
    label = "Response"
    help = "What came back, silence included, or a statement that nobody asked for."
    group = "case"
    headline = ("respondent", "outcome")
    listed = ("outcome", "respondent", "date", "inquiry")
    relations = (
        Many(
            "about",
            "About",
            to=("application", "condition", "concern"),
            inverse="Responses",
            help="What the response bears on.",
        ),
    )

    inquiry = Fact(
        Reference(("inquiry",)),
        "Inquiry",
        inverse="Responses",
        gap="none: unprompted",
        help="The question that it answers.",
    )
    respondent = Fact(
        Reference(("authority", "company")),
        "Respondent",
        inverse="Responses",
        matters=True,
        help="The company or authority that spoke, or did not.",
    )
    speaker = Fact(Text(), "Speaker", help="The person who spoke, and in which office.")
    outcome = Fact(
        Code(OUTCOME),
        "Outcome",
        matters=True,
        help="What came back: words, a refusal to comment, or nothing.",
    )
    date = Fact(
        Date(), "Date", matters=True, help="When it came, or when its absence was reported."
    )
    learned = Fact(Date(), "Learned", help="When the desk learned of it.")
    place = Fact(Text(), "Place or channel", help="Where or through what it was said.")
    text = Fact(Prose(), "Text", help="What was said.")
    standing = Fact(
        Code(OFFICIAL_STANDING), "Official standing", help="Whether it binds the one who spoke."
    )
