"""Fulfilments: what happens after an approval, from order to use."""

from models.records.fields import Fact, Main
from models.records.kinds import Amount, Code, Date, Reference
from models.records.vocabularies import FULFILMENT_STEP


class Fulfilment(Main):
    """One step of carrying out an approved transaction; it draws down the pool."""

    code = "fulfilment"
    label = "Fulfilment"
    help = "One step of carrying out an approved transaction."
    group = "case"
    headline = ("step", "quantity")
    listed = ("application", "step", "quantity", "date")

    application = Fact(
        Reference(("application",)),
        "Application",
        inverse="Fulfilments",
        matters=True,
        help="The application that is carried out.",
    )
    step = Fact(
        Code(FULFILMENT_STEP),
        "Step",
        matters=True,
        help="What happened: an order is not yet a shipment.",
    )
    quantity = Fact(Amount(), "Quantity", help="How much of it.")
    date = Fact(Date(), "Date", matters=True, help="When it happened.")
    learned = Fact(Date(), "Learned", help="When the desk learned of it.")
