"""Applications: one company's request, the unit of the case list."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Amount, Code, Date, MoneyKind, Prose, Reference, Text
from models.records.vocabularies import DIRECTION, PRIORITY, TLP


class Application(Main):
    """One company's request for approval of one transaction."""

    code = "application"
    label = "Application"
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
        ),
    )

    title = Fact(Text(), "Title", help="Who wants what from whom, in a line.")
    reference = Fact(Text(), "Reference", help="The number that the authority gave it.")
    applicant = Fact(Reference(("company",)), "Applicant", inverse="Applications", matters=True)
    counterparty = Fact(
        Reference(("company",)),
        "Counterparty",
        inverse="Counterparty in",
        help="The supplier or the buyer on the other side.",
    )
    handling = Fact(
        Code(TLP), "Handling", withhold=False, gap="as the case", help="If other than the case's."
    )
    direction = Fact(Code(DIRECTION), "Direction", section="Transaction")
    product = Fact(
        Reference(("product",)), "Product", section="Transaction", inverse="Applications"
    )
    quantity = Fact(
        Amount(),
        "Quantity",
        section="Transaction",
        matters=True,
        help="Of this application alone; what is known only for several stands in a pool.",
    )
    value = Fact(MoneyKind(), "Value", section="Transaction")
    end_use = Fact(Prose(), "Stated end use", section="Transaction", matters=True)
    filed = Fact(Date(), "Filed", section="Dates", matters=True)
    long_stop = Fact(
        Date(), "Long-stop date", section="Dates", help="When the contract lapses without approval."
    )
    analyst = Fact(Text(), "Lead analyst", section="Desk")
    priority = Fact(Code(PRIORITY), "Priority", section="Desk")
    amends = Fact(Reference(("application",)), "Amends", section="Desk", inverse="Amended by")
    supersedes = Fact(
        Reference(("application",)), "Supersedes", section="Desk", inverse="Superseded by"
    )
    closed = Fact(Date(), "Closed", section="Desk", gap="open")
    closed_why = Fact(Prose(), "Why closed", section="Desk")
