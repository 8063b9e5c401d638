"""What a page says of forecasts and their record in English."""

from models.reading.standing.words import counted, days


class Scoring:
    """Heads and sentences around open and resolved forecasts, scores and calibration."""

    OPEN_FORECAST_COLUMNS = ("Expectation", "Made by", "Likelihood", "By when", "Days")
    RESOLVED_FORECAST_COLUMNS = ("Expectation", "Made by", "Likelihood", "Outcome", "Resolved on")
    SCORE_COLUMN = "Score"
    SCORE_COLUMNS = (
        "Forecaster",
        "Open",
        "Resolved",
        "Scored",
        "Came true",
        "Brier score",
        "Yardstick",
    )
    NOT_SCORED = "not scored"
    ALL_FORECASTERS = "All together"
    HOW_SCORED = (
        "The score is the mean of the squared distance between the likelihood stated and the "
        "outcome: 0 is perfect, 1 always wrong (Brier, 1950). A word counts as the middle of its "
        "band (US ICD 203). The yardstick is what always saying the share that came true would "
        "have scored, known only afterwards. Void forecasts count nowhere."
    )
    CALIBRATION_ACROSS = "Likelihood stated"
    CALIBRATION_UP = "Share that came true"
    CALIBRATION_DIAGONAL = "as stated"
    CALIBRATION_FEW = "Hollow: too few to tell."

    def forecasts_counted(self, still_open: int, past: int, resolved: int) -> str:
        """How many forecasts there are of each sort."""
        late = f", {past:,} of them past their day" if past else ""
        return f"{counted(still_open, 'forecast')} open{late}; {resolved:,} resolved."

    def forecast_days(self, left: int) -> str:
        """How long until a forecast's last day, or since."""
        return f"{days(-left)} past" if left < 0 else f"in {days(left)}" if left else "today"

    def forecasts_scored(self, scored: int, score: str) -> str:
        """The record in a headline."""
        return f"{counted(scored, 'forecast')} scored: Brier score {score}"

    def forecasts_unscored(self, still_open: int) -> str:
        """The record in a headline before anything is scored."""
        return f"{counted(still_open, 'forecast')} open, none scored yet"
