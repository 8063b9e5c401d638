"""Pools: authorisations or caps known only for several applications together."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Amount, Prose, Reference, Text


class Pool(Main):
    """An authorisation or cap of several applications; how it is split stays unknown."""

    code = "pool"
    label = "Pool"
    help = "An authorisation or cap known only for several applications together."
    group = "case"
    headline = ("title",)
    listed = ("quantity", "gate")
    relations = (
        Many(
            "members",
            "Members",
            to=("application",),
            inverse="Pools",
            matters=True,
            help="The applications that share it.",
        ),
    )

    title = Fact(Text(), "Title", help="What is allowed together, in a line.")
    quantity = Fact(
        Amount(),
        "Quantity",
        matters=True,
        help="How much its members may have together; it is never divided.",
    )
    share = Fact(Prose(), "Share", help="Where the cap is a proportion rather than a number.")
    gate = Fact(Reference(("gate",)), "Gate", inverse="Pools", help="The gate that allowed it.")
