"""Forecasts: expectations that can turn out right or wrong."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Number, Prose, Reference
from models.records.vocabularies import FORECASTER, LIKELIHOOD, RESOLUTION


class Forecast(Main):
    """An expectation with a day on which it can be told whether it came true."""

    code = "forecast"
    label = "Forecast"
    group = "assessment"
    headline = ("statement",)
    listed = ("made_by", "likelihood", "by_when", "resolution")
    relations = (
        Many("applications", "Applications", to=("application",), inverse="Forecasts"),
        Many("about", "About", to=("company", "product", "concern"), inverse="Forecasts"),
    )

    statement = Fact(Prose(), "Statement")
    made_by = Fact(Code(FORECASTER), "Made by", matters=True)
    forecaster = Fact(
        Reference(("source", "company", "authority")), "Forecaster", inverse="Forecasts"
    )
    likelihood = Fact(Code(LIKELIHOOD), "Likelihood")
    probability = Fact(
        Number(unit="%", low=1, high=99), "Probability", help="Where a number was given."
    )
    by_when = Fact(Date(), "By when", matters=True)
    depends_on = Fact(Prose(), "Depends on")
    made_on = Fact(Date(), "Made on")
    resolution = Fact(Code(RESOLUTION), "Resolution", section="Outcome", gap="open")
    resolved_on = Fact(Date(), "Resolved on", section="Outcome", gap="not yet")
