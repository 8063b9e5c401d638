"""Gates: the independent approvals that a transaction needs, and who decides at them."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Country, Reference, Text
from models.records.vocabularies import GATE_KIND, GATE_ROLE


class Gate(Main):
    """One of the approvals that a transaction must pass, such as an export licence."""

    code = "gate"
    label = "Gate"
    help = "One of the independent approvals that a transaction must pass."
    group = "case"
    headline = ("title",)
    listed = ("kind", "jurisdiction", "after")
    relations = (
        Many(
            "applications",
            "Applications",
            to=("application",),
            inverse="Gates",
            matters=True,
            help="The applications that must pass it.",
        ),
        Many(
            "authorities",
            "Authorities",
            to=("authority",),
            inverse="Gates",
            roles=GATE_ROLE,
            matters=True,
            help="Only a decision of an approver advances the gate.",
        ),
    )

    title = Fact(Text(), "Title", help="Whose approval of what.")
    kind = Fact(Code(GATE_KIND), "Kind", help="What sort of approval it is.")
    jurisdiction = Fact(Country(), "Jurisdiction", help="Whose law it stands under.")
    after = Fact(
        Reference(("gate",)),
        "Needed after",
        inverse="Followed by",
        gap="no gate before it",
        help="The gate that must be passed before this one.",
    )
