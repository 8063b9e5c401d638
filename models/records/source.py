"""Sources: where a statement comes from, and through whom it came."""

from models.records.fields import Fact, Main, Record
from models.records.kinds import (
    Code,
    Date,
    Flag,
    LanguageTag,
    OrderKey,
    Prose,
    Reference,
    Text,
    Url,
)
from models.records.vocabularies import ACCESS, RELIABILITY, SOURCE_KIND, SOURCE_STATE, TLP


class Source(Main):
    """Where a statement comes from: a text, a person, the desk's own observation."""

    code = "source"
    label = "Source"
    help = "Where a statement comes from: a text, a person, the desk's own observation."
    group = "evidence"
    headline = ("title",)
    listed = ("kind", "publisher", "reliability", "published")

    title = Fact(
        Text(), "Title", help="What the desk calls it; for an unnamed person, as it is described."
    )
    kind = Fact(
        Code(SOURCE_KIND), "Kind", withhold=False, matters=True, help="What sort of source it is."
    )
    publisher = Fact(Text(), "Publisher", help="Who brought it out.")
    author = Fact(Text(), "Author", help="Who wrote or said it.")
    url = Fact(Url(), "Address", help="Where it can be found.")
    language = Fact(LanguageTag(), "Language", help="The language that it is in.")
    published = Fact(Date(), "Published", section="Dates", matters=True, help="When it came out.")
    learned = Fact(Date(), "Learned", section="Dates", help="When the desk first had it.")
    reliability = Fact(
        Code(RELIABILITY),
        "Reliability",
        section="Grading",
        gap="not rated",
        withhold=False,
        matters=True,
        help="Of the source, apart from what it says here: Admiralty code, A to F.",
    )
    access = Fact(
        Code(ACCESS),
        "Access",
        section="Grading",
        help="For people: whether they saw it themselves.",
    )
    state = Fact(
        Code(SOURCE_STATE),
        "State",
        section="Grading",
        withhold=False,
        help="Whether it still stands by its words.",
    )
    handling = Fact(
        Code(TLP),
        "Handling",
        section="Grading",
        withhold=False,
        gap="as the case",
        help="How far it may be passed on, if other than the case.",
    )
    may_leave = Fact(
        Flag(),
        "May leave the desk",
        section="Grading",
        withhold=False,
        help="Whether its identity may stand in what is handed out.",
    )
    text = Fact(Prose(), "Full text", section="Text", help="As captured; kept against loss.")


class Relay(Record):
    """One source passing on what another said; together they form the chain of a statement."""

    code = "relay"
    label = "Relayed source"
    help = "One source passing on what another said."
    headline = ("relayed",)
    ends = ("source", "relayed")

    source = Fact(
        Reference(("source",)),
        "Source",
        owner=True,
        fixed=True,
        withhold=False,
        help="The source that passes it on.",
    )
    relayed = Fact(
        Reference(("source",)),
        "Relays",
        fixed=True,
        withhold=False,
        inverse="Relayed by",
        help="The source whose words it passes on.",
    )
    position = Fact(
        OrderKey(), "Order", withhold=False, help="Where it stands among the sources relayed."
    )
    passage = Fact(Prose(), "Passage", help="Where the one names or quotes the other.")
    reliability = Fact(
        Code(RELIABILITY),
        "Reliability as relay",
        gap="not rated",
        withhold=False,
        help="How faithfully it passes on, where that differs from its own reliability.",
    )
    wording = Fact(Text(), "Described as", help="How the one describes the other.")
