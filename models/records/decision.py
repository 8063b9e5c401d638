"""Decisions: one authority's position at a gate."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Reference, Text
from models.records.vocabularies import BASIS, STAGE


class Decision(Main):
    """Where one authority stands at one gate, on one basis.

    Official, reported and assessed decisions stand side by side as records of their own.
    """

    code = "decision"
    label = "Decision"
    group = "case"
    headline = ("authority", "stage")
    listed = ("stage", "basis", "gate", "authority", "date")
    relations = (
        Many(
            "applications", "Applications", to=("application",), inverse="Decisions", matters=True
        ),
    )

    gate = Fact(Reference(("gate",)), "Gate", inverse="Decisions", matters=True)
    authority = Fact(Reference(("authority",)), "Authority", inverse="Decisions", matters=True)
    stage = Fact(Code(STAGE), "Stage", matters=True)
    basis = Fact(
        Code(BASIS), "Basis", matters=True, help="Official, reported, or the desk's assessment."
    )
    date = Fact(Date(), "Date", section="Dates", matters=True, help="When it was taken.")
    learned = Fact(Date(), "Learned", section="Dates", help="When the desk learned of it.")
    valid_from = Fact(Date(), "Valid from", section="Dates")
    valid_until = Fact(Date(), "Valid until", section="Dates", matters=True)
    reference = Fact(Text(), "Reference", section="Dates")
    supersedes = Fact(
        Reference(("decision",)), "Supersedes", section="Dates", inverse="Superseded by"
    )
