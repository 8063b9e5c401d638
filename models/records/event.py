"""Events: what happened or is scheduled."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Prose, Text
from models.records.vocabularies import EVENT_KIND


class Event(Main):
    """Something that happened or is scheduled, and bears on an application."""

    code = "event"
    label = "Event"
    group = "case"
    headline = ("title",)
    listed = ("date", "kind", "place")
    relations = (
        Many("applications", "Applications", to=("application",), inverse="Events"),
        Many("parties", "Parties", to=("company", "authority"), inverse="Events"),
    )

    title = Fact(Text(), "Title")
    date = Fact(Date(), "Date", matters=True)
    kind = Fact(Code(EVENT_KIND), "Kind")
    place = Fact(Text(), "Place")
    learned = Fact(Date(), "Learned")
    description = Fact(Prose(), "What happened")
