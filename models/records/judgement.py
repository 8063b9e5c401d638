"""Judgements: what the desk thinks, apart from what sources say."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, OrderKey, Prose
from models.records.vocabularies import CONFIDENCE, JUDGEMENT_KIND, LIKELIHOOD


class Judgement(Main):
    """The desk's own view. Likelihood and confidence are apart [ICD 203]."""

    code = "judgement"
    label = "Judgement"
    group = "assessment"
    headline = ("statement",)
    listed = ("kind", "likelihood", "confidence", "as_of")
    relations = (
        Many(
            "about",
            "About",
            to=("application", "condition", "concern", "company", "authority", "gate", "pool"),
            inverse="Judgements",
        ),
    )

    kind = Fact(Code(JUDGEMENT_KIND), "Kind", matters=True)
    statement = Fact(Prose(), "Statement")
    likelihood = Fact(Code(LIKELIHOOD), "Likelihood")
    confidence = Fact(Code(CONFIDENCE), "Confidence")
    confidence_reason = Fact(Prose(), "Reason for the confidence")
    why = Fact(Prose(), "Why it matters")
    would_change = Fact(Prose(), "What would change it", help="For a gap: how it could be closed.")
    as_of = Fact(Date(), "As of", matters=True)
    position = Fact(OrderKey(), "Order")
