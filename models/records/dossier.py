"""The case file's record of itself: what it is called and how its pages are headed."""

from models.records.fields import Fact, Main
from models.records.kinds import Code, LanguageTag, Prose, Reference, Text, TimeZone
from models.records.vocabularies import TLP


class Dossier(Main):
    """The case itself, exactly one in a file; its uid is the case's."""

    code = "case"
    label = "Case"
    help = "What the file is called, and how its pages are headed."
    group = "file"
    headline = ("title",)
    listed = ("handling",)

    title = Fact(Text(), "Title", help="What the case is called.")
    handling = Fact(
        Code(TLP),
        "Handling",
        help="The TLP label of everything in the file that has none of its own.",
        matters=True,
        withhold=False,
    )
    classification = Fact(
        Text(),
        "Classification",
        section="Briefings",
        help="A line of the desk's own that stands beside the handling label.",
    )
    desk = Fact(Text(), "Desk", section="Briefings", help="Stands in the foot of each page.")
    logo = Fact(
        Reference(("attachment",)),
        "Logo",
        section="Briefings",
        inverse="Logo of",
        help="The picture kept with the case that stands at the head of its briefings.",
    )
    contact = Fact(Prose(), "Contact", section="Briefings", help="Whom a reader can ask.")
    disclaimer = Fact(Prose(), "Disclaimer", section="Briefings", help="Closes each briefing.")
    time_zone = Fact(
        TimeZone(), "Time zone", section="Briefings", help="For the cut-off and the days counted."
    )
    language = Fact(
        LanguageTag(), "Language", section="Briefings", help="The language that the desk writes."
    )
