"""Fulfilments: what happens after an approval, from order to use."""

from models.records.fields import Fact, Main
from models.records.kinds import Amount, Code, Date, Reference
from models.records.vocabularies import FULFILMENT_STEP


class Fulfilment(Main):
    """One step of carrying out an approved transaction; it draws down the pool."""

    code = "fulfilment"
    label = "Fulfilment"
    group = "case"
    headline = ("step", "quantity")
    listed = ("application", "step", "quantity", "date")

    application = Fact(
        Reference(("application",)), "Application", inverse="Fulfilments", matters=True
    )
    step = Fact(Code(FULFILMENT_STEP), "Step", matters=True)
    quantity = Fact(Amount(), "Quantity")
    date = Fact(Date(), "Date", matters=True)
    learned = Fact(Date(), "Learned")
