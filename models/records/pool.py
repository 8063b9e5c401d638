"""Pools: authorisations or caps known only for several applications together."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Amount, Prose, Reference, Text


class Pool(Main):
    """An authorisation or cap of several applications; how it is split stays unknown."""

    code = "pool"
    label = "Pool"
    group = "case"
    headline = ("title",)
    listed = ("quantity", "gate")
    relations = (Many("members", "Members", to=("application",), inverse="Pools", matters=True),)

    title = Fact(Text(), "Title")
    quantity = Fact(Amount(), "Quantity", matters=True)
    share = Fact(Prose(), "Share", help="Where the cap is a proportion rather than a number.")
    gate = Fact(Reference(("gate",)), "Gate", inverse="Pools")
