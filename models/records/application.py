"""Applications: one company's request, the unit of the case list."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Amount, Code, Date, MoneyKind, Prose, Reference, Text
from models.records.vocabularies import DIRECTION, PRIORITY, TLP


class Application(Main):
    """One company's request for approval of one transaction."""

    code = "application"
    label = "Application"
    help = "One company's request for approval of one transaction."
    group = "case"
    headline = ("title",)
    listed = ("applicant", "product", "quantity", "filed")
    relations = (
        Many(
            "end_users",
            "End users",
            to=("company",),
            inverse="End user in",
            section="Transaction",
            matters=True,
            help="Who will use the goods in the end, as stated.",
        ),
    )

    title = Fact(Text(), "Title", help="Who wants what from whom, in a line.")
    reference = Fact(Text(), "Reference", help="The number that the authority gave it.")
    applicant = Fact(
        Reference(("company",)),
        "Applicant",
        inverse="Applications",
        matters=True,
        help="The company that asks.",
    )
    counterparty = Fact(
        Reference(("company",)),
        "Counterparty",
        inverse="Counterparty in",
        help="The supplier or the buyer on the other side.",
    )
    handling = Fact(
        Code(TLP), "Handling", withhold=False, gap="as the case", help="If other than the case's."
    )
    direction = Fact(
        Code(DIRECTION),
        "Direction",
        section="Transaction",
        help="Whether goods come in or go out, or a company changes hands.",
    )
    product = Fact(
        Reference(("product",)),
        "Product",
        section="Transaction",
        inverse="Applications",
        help="What is to be bought, sold or licensed.",
    )
    quantity = Fact(
        Amount(),
        "Quantity",
        section="Transaction",
        matters=True,
        help="Of this application alone; what is known only for several stands in a pool.",
    )
    value = Fact(
        MoneyKind(),
        "Value",
        section="Transaction",
        help="What is to be paid for this application alone.",
    )
    end_use = Fact(
        Prose(),
        "Stated end use",
        section="Transaction",
        matters=True,
        help="What the applicant says it will be used for.",
    )
    filed = Fact(
        Date(), "Filed", section="Dates", matters=True, help="When the application was handed in."
    )
    long_stop = Fact(
        Date(), "Long-stop date", section="Dates", help="When the contract lapses without approval."
    )
    analyst = Fact(Text(), "Lead analyst", section="Desk", help="Who at the desk follows it.")
    priority = Fact(
        Code(PRIORITY), "Priority", section="Desk", help="How soon the desk wants to look at it."
    )
    amends = Fact(
        Reference(("application",)),
        "Amends",
        section="Desk",
        inverse="Amended by",
        help="The earlier application that it changes.",
    )
    supersedes = Fact(
        Reference(("application",)),
        "Supersedes",
        section="Desk",
        inverse="Superseded by",
        help="The earlier application that it takes the place of.",
    )
    closed = Fact(
        Date(), "Closed", section="Desk", gap="open", help="When nothing more was to be decided."
    )
    closed_why = Fact(
        Prose(formatted=True),
        "Why closed",
        section="Desk",
        help="What ended it: cleared, refused, given up.",
    )
