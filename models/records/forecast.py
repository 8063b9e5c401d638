"""Forecasts: expectations that can turn out right or wrong."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Number, Prose, Reference
from models.records.vocabularies import FORECASTER, LIKELIHOOD, RESOLUTION


class Forecast(Main):
    """An expectation with a day on which it can be told whether it came true."""

    code = "forecast"
    label = "Forecast"
    help = "An expectation that can turn out right or wrong."
    group = "assessment"
    headline = ("statement",)
    listed = ("made_by", "likelihood", "by_when", "resolution")
    relations = (
        Many(
            "applications",
            "Applications",
            to=("application",),
            inverse="Forecasts",
            help="The applications that it bears on.",
        ),
        Many(
            "about",
            "About",
            to=("company", "product", "concern"),
            inverse="Forecasts",
            help="Whom or what it is about.",
        ),
    )

    statement = Fact(
        Prose(), "Statement", help="What is expected, so that one can tell whether it came true."
    )
    made_by = Fact(
        Code(FORECASTER),
        "Made by",
        matters=True,
        help="Whether the desk expects it or a source does.",
    )
    forecaster = Fact(
        Reference(("source", "company", "authority")),
        "Forecaster",
        inverse="Forecasts",
        help="Which source, company or authority expects it.",
    )
    likelihood = Fact(Code(LIKELIHOOD), "Likelihood", help="How likely its maker calls it.")
    probability = Fact(
        Number(unit="%", low=1, high=99), "Probability", help="Where a number was given."
    )
    by_when = Fact(Date(), "By when", matters=True, help="The day or span by which it can be told.")
    depends_on = Fact(Prose(), "Depends on", help="What must happen first.")
    made_on = Fact(Date(), "Made on", help="When it was made.")
    resolution = Fact(
        Code(RESOLUTION), "Resolution", section="Outcome", gap="open", help="Whether it came true."
    )
    resolved_on = Fact(
        Date(), "Resolved on", section="Outcome", gap="not yet", help="When that could be told."
    )
