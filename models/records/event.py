"""Events: what happened or is scheduled."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Prose, Text
from models.records.vocabularies import EVENT_KIND


class Event(Main):
    """Something that happened or is scheduled, and bears on an application."""

    code = "event"
    label = "Event"
    help = "Something that happened or is scheduled, and bears on an application."
    group = "case"
    headline = ("title",)
    listed = ("date", "kind", "place")
    relations = (
        Many(
            "applications",
            "Applications",
            to=("application",),
            inverse="Events",
            help="The applications that it bears on.",
        ),
        Many(
            "parties",
            "Parties",
            to=("company", "authority"),
            inverse="Events",
            help="Who took part in it.",
        ),
    )

    title = Fact(Text(), "Title", help="What happened, in a line.")
    date = Fact(Date(), "Date", matters=True, help="When it happened, or is to happen.")
    kind = Fact(Code(EVENT_KIND), "Kind", help="What sort of event it is.")
    place = Fact(Text(), "Place", help="Where it happened.")
    learned = Fact(Date(), "Learned", help="When the desk learned of it.")
    description = Fact(Prose(formatted=True), "What happened", help="What happened, in sentences.")
