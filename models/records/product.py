"""Products: what is to be bought, sold or licensed, and how regimes classify it."""

from models.records import combined
from models.records.fields import Fact, Main, Record
from models.records.kinds import Amount, Code, Prose, Reference, Text
from models.records.vocabularies import PRODUCT_CATEGORY, REGIME


class Product(Main):
    """What is to be bought or licensed."""

    code = "product"
    label = "Product"
    help = "What is to be bought or licensed."
    group = "reference"
    headline = ("name",)
    listed = ("maker", "category")
    relations = (combined.apart("product"),)

    name = Fact(Text(), "Name", help="What it is called in trade.")
    maker = Fact(
        Reference(("company",)),
        "Maker",
        inverse="Products made",
        matters=True,
        help="Who makes it.",
    )
    category = Fact(Code(PRODUCT_CATEGORY), "Category", help="What sort of thing it is, coarsely.")
    description = Fact(
        Prose(formatted=True), "Description", help="What it is and what it is used for."
    )
    combined_into = combined.into("product")


class Classification(Record):
    """What one regime's list calls a product, such as an ECCN or an HS code."""

    code = "classification"
    label = "Classification"
    help = "What one regime's list calls a product."
    headline = ("regime", "number")

    product = Fact(
        Reference(("product",)),
        "Product",
        owner=True,
        fixed=True,
        help="The product that is classified.",
    )
    regime = Fact(Code(REGIME), "Regime", help="Whose list it is.")
    number = Fact(Text(), "Number", help="As the list writes it, such as 3A090 or 8473.30.")


class Performance(Record):
    """One measured or stated property of a product."""

    code = "performance"
    label = "Performance fact"
    help = "One measured or stated property of a product."
    headline = ("measure", "value")

    product = Fact(
        Reference(("product",)), "Product", owner=True, fixed=True, help="The product that has it."
    )
    measure = Fact(Text(), "Measure", help="What is measured, such as memory or peak rate.")
    value = Fact(Amount(), "Value", help="The number with its unit.")
    statement = Fact(Text(), "In words", help="Where there is no number.")
