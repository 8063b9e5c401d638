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
    help = "Where one authority stands at one gate, on one basis."
    group = "case"
    headline = ("authority", "stage")
    listed = ("stage", "basis", "gate", "authority", "date")
    relations = (
        Many(
            "applications",
            "Applications",
            to=("application",),
            inverse="Decisions",
            matters=True,
            help="The applications that it decides on.",
        ),
    )

    gate = Fact(
        Reference(("gate",)),
        "Gate",
        inverse="Decisions",
        matters=True,
        help="The gate at which it was taken.",
    )
    authority = Fact(
        Reference(("authority",)),
        "Authority",
        inverse="Decisions",
        matters=True,
        help="Who took it; leave it empty where the source names nobody.",
    )
    stage = Fact(Code(STAGE), "Stage", matters=True, help="How far it lets the applications come.")
    basis = Fact(
        Code(BASIS), "Basis", matters=True, help="Official, reported, or the desk's assessment."
    )
    date = Fact(Date(), "Date", section="Dates", matters=True, help="When it was taken.")
    learned = Fact(Date(), "Learned", section="Dates", help="When the desk learned of it.")
    valid_from = Fact(
        Date(), "Valid from", section="Dates", help="The first day on which it can be used."
    )
    valid_until = Fact(
        Date(),
        "Valid until",
        section="Dates",
        matters=True,
        help="The last day on which it can be used.",
    )
    reference = Fact(
        Text(), "Reference", section="Dates", help="The number that the authority gave it."
    )
    supersedes = Fact(
        Reference(("decision",)),
        "Supersedes",
        section="Dates",
        inverse="Superseded by",
        help="The earlier decision that it takes the place of.",
    )
