"""Authorities: ministries, agencies, commissions, legislatures and their members."""

from models.records import combined
from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Country, Prose, Reference, Text, TimeZone
from models.records.vocabularies import IDENTITY


class Authority(Main):
    """A body that decides, sets conditions, is consulted, or raises a concern."""

    code = "authority"
    label = "Authority"
    help = "A body that decides, sets conditions, is consulted, or raises a concern."
    plural = "Authorities"
    group = "reference"
    headline = ("name",)
    listed = ("abbreviation", "native_name", "country", "identity")
    relations = (
        Many(
            "possibly_same",
            "Possibly the same as",
            to=("authority",),
            inverse="Possibly the same as",
            section="Identity",
            gap="no candidate stated",
            help="Authorities that a source may have meant by this name.",
        ),
        combined.apart("authority", section="Identity"),
    )

    name = Fact(Text(), "Name", help="In the desk's language; as named by the source if unsure.")
    native_name = Fact(Text(), "Native name", help="As it writes itself.")
    abbreviation = Fact(Text(), "Abbreviation", help="The letters that it is known by.")
    country = Fact(
        Country(), "Country or union", matters=True, help="The country or union that it belongs to."
    )
    time_zone = Fact(
        TimeZone(), "Time zone", help="Where its days end; a day is counted to their end there."
    )
    remit = Fact(Prose(), "Remit", help="What it has power over.")
    parent = Fact(
        Reference(("authority",)),
        "Part of",
        inverse="Bodies under it",
        help="The body that it is a part of.",
    )
    identity = Fact(
        Code(IDENTITY),
        "Identity",
        section="Identity",
        matters=True,
        help="Whether it is known which body a source meant.",
    )
    combined_into = combined.into("authority")
