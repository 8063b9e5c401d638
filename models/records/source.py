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
    group = "evidence"
    headline = ("title",)
    listed = ("kind", "publisher", "reliability", "published")

    title = Fact(Text(), "Title")
    kind = Fact(Code(SOURCE_KIND), "Kind", withhold=False, matters=True)
    publisher = Fact(Text(), "Publisher")
    author = Fact(Text(), "Author")
    url = Fact(Url(), "Address")
    language = Fact(LanguageTag(), "Language")
    published = Fact(Date(), "Published", section="Dates", matters=True)
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
        Code(ACCESS), "Access", section="Grading", help="For people: did they see it themselves?"
    )
    state = Fact(Code(SOURCE_STATE), "State", section="Grading", withhold=False)
    handling = Fact(Code(TLP), "Handling", section="Grading", withhold=False, gap="as the case")
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
    headline = ("relayed",)
    ends = ("source", "relayed")

    source = Fact(Reference(("source",)), "Source", owner=True, fixed=True, withhold=False)
    relayed = Fact(
        Reference(("source",)), "Relays", fixed=True, withhold=False, inverse="Relayed by"
    )
    position = Fact(OrderKey(), "Order", withhold=False)
    passage = Fact(Prose(), "Passage", help="Where the one names or quotes the other.")
    reliability = Fact(
        Code(RELIABILITY),
        "Reliability as relay",
        gap="not rated",
        withhold=False,
        help="How faithfully it passes on, where that differs from its own reliability.",
    )
    wording = Fact(Text(), "Described as", help="How the one describes the other.")
