"""Judgements: what the desk thinks, apart from what sources say."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, OrderKey, Prose
from models.records.vocabularies import CONFIDENCE, JUDGEMENT_KIND, LIKELIHOOD


class Judgement(Main):
    """The desk's own view. Likelihood and confidence are apart [ICD 203]."""

    code = "judgement"
    label = "Judgement"
    help = "What the desk itself thinks, apart from what sources say."
    group = "assessment"
    headline = ("statement",)
    listed = ("kind", "likelihood", "confidence", "as_of")
    relations = (
        Many(
            "about",
            "About",
            to=("application", "condition", "concern", "company", "authority", "gate", "pool"),
            inverse="Judgements",
            help="What is judged.",
        ),
    )

    kind = Fact(Code(JUDGEMENT_KIND), "Kind", matters=True, help="What sort of statement it is.")
    statement = Fact(
        Prose(), "Statement", help="The judgement, without words of likelihood or confidence in it."
    )
    likelihood = Fact(
        Code(LIKELIHOOD), "Likelihood", help="How likely it is; apart from how sure the desk is."
    )
    confidence = Fact(
        Code(CONFIDENCE), "Confidence", help="How well the judgement rests on its evidence."
    )
    confidence_reason = Fact(
        Prose(formatted=True),
        "Reason for the confidence",
        help="What the confidence rests on, and what it lacks.",
    )
    why = Fact(
        Prose(formatted=True),
        "Why it matters",
        help="What follows for the reader if it is right.",
    )
    would_change = Fact(
        Prose(formatted=True), "What would change it", help="For a gap: how it could be closed."
    )
    as_of = Fact(Date(), "As of", matters=True, help="The day on which the desk judged so.")
    position = Fact(OrderKey(), "Order", help="Where it stands among the judgements.")
