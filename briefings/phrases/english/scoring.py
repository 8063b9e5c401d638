"""What a page says of forecasts and their record in English."""

from models.reading.standing.words import counted


class Scoring:
    """Heads and sentences around open and resolved forecasts, scores and calibration."""

    OPEN_FORECAST_COLUMNS = ("Expectation", "Made by", "Likelihood", "By when", "Days")
    RESOLVED_FORECAST_COLUMNS = ("Expectation", "Made by", "Likelihood", "Outcome", "Resolved on")
    SCORE_COLUMN = "Score"
    SCORE_COLUMNS = (
        "Forecaster",
        "Open",
        "Void",
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
    CALIBRATION_DIAGONAL = "On this line it came true as often as stated."
    CALIBRATION_FEW = "Hollow and dashed: fewer than 5 forecasts, too few to tell."
    TOO_FEW_SCORED = "too few to tell skill from luck"

    def forecasts_counted(self, still_open: int, past: int, resolved: int) -> str:
        """How many forecasts there are of each sort."""
        if not still_open and not resolved:
            return "No forecast is open, and none is resolved."
        late = f", {past:,} of them past {'its' if past == 1 else 'their'} day" if past else ""
        done = f"{resolved:,} resolved" if resolved else "none resolved"
        return f"{counted(still_open, 'forecast')} open{late}; {done}."

    def forecasts_scored(self, scored: int, score: str) -> str:
        """The record in a headline."""
        return f"{counted(scored, 'forecast')} scored: Brier score {score}"

    def forecasts_unscored(self, still_open: int) -> str:
        """The record in a headline before anything is scored."""
        if not still_open:
            return "No forecast is open, and none is scored yet"
        return f"{counted(still_open, 'forecast')} open, none scored yet"
