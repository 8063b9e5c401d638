"""Companies: applicants, suppliers, end users, intermediaries."""

from models.records import combined
from models.records.fields import Fact, Main
from models.records.kinds import Code, Country, Lei, Reference, Text, Url
from models.records.vocabularies import COMPANY_KIND


class Company(Main):
    """A company or other body that applies, supplies, buys or uses."""

    code = "company"
    label = "Company"
    help = "A company or other body that applies, supplies, buys or uses."
    plural = "Companies"
    group = "reference"
    headline = ("name",)
    listed = ("kind", "country", "parent")
    relations = (combined.apart("company"),)

    name = Fact(Text(), "Name", help="The name that the desk uses in its own writing.")
    kind = Fact(Code(COMPANY_KIND), "Kind", help="What it mostly is in the desk's cases.")
    country = Fact(
        Country(), "Country", help="Where it is seated, by ISO 3166-1; EU is allowed.", matters=True
    )
    lei = Fact(
        Lei(), "LEI", help="Legal entity identifier, ISO 17442; its check digits are verified."
    )
    parent = Fact(
        Reference(("company",)),
        "Parent company",
        inverse="Subsidiaries",
        help="The company that controls it.",
    )
    website = Fact(Url(), "Website", help="Its own address on the web.")
    combined_into = combined.into("company")
