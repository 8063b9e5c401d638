"""Products: what is to be bought, sold or licensed, and how regimes classify it."""

from models.records.fields import Fact, Main, Record
from models.records.kinds import Amount, Code, Prose, Reference, Text
from models.records.vocabularies import PRODUCT_CATEGORY, REGIME


class Product(Main):
    """What is to be bought or licensed."""

    code = "product"
    label = "Product"
    group = "reference"
    headline = ("name",)
    listed = ("maker", "category")

    name = Fact(Text(), "Name")
    maker = Fact(Reference(("company",)), "Maker", inverse="Products made", matters=True)
    category = Fact(Code(PRODUCT_CATEGORY), "Category")
    description = Fact(Prose(), "Description")


class Classification(Record):
    """What one regime's list calls a product, such as an ECCN or an HS code."""

    code = "classification"
    label = "Classification"
    headline = ("regime", "number")

    product = Fact(Reference(("product",)), "Product", owner=True, fixed=True)
    regime = Fact(Code(REGIME), "Regime")
    number = Fact(Text(), "Number", help="As the list writes it, such as 3A090 or 8473.30.")


class Performance(Record):
    """One measured or stated property of a product."""

    code = "performance"
    label = "Performance fact"
    headline = ("measure", "value")

    product = Fact(Reference(("product",)), "Product", owner=True, fixed=True)
    measure = Fact(Text(), "Measure", help="What is measured, such as memory or peak rate.")
    value = Fact(Amount(), "Value")
    statement = Fact(Text(), "In words", help="Where there is no number.")
