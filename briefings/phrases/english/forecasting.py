"""How a page speaks in English of forecasts and of how they came out."""

from briefings.phrases.english.words import Words
from models.reading.standing.words import counted, days


class Forecasting(Words):
    """The words of the forecast record."""

    OPEN_COLUMNS = ("Expectation", "Made by", "Likelihood", "By when")
    RESOLVED_COLUMNS = ("Expectation", "Made by", "Likelihood", "Outcome", "Score")
    VOID_COLUMNS = ("Expectation", "Made by", "Likelihood", "Outcome")
    SCORE_COLUMNS = (
        "Forecaster",
        "Open",
        "Resolved",
        "Came true",
        "Void",
        "Scored",
        "Brier score",
        "Yardstick",
    )
    ALL_FORECASTERS = "All together"
    FORECASTER_NOT_STATED = "Forecaster not stated"
    SOME_SOURCE = "A source, not stated which"
    STATED_LIKELIHOOD = "Likelihood that was stated"
    CAME_TRUE = "Share that came true"
    WELL_CALIBRATED = "On the dashed line, what was called so likely came true as often."
    FEW_IN_BAND = "Hollow and dashed: fewer than 5 forecasts, too few to tell."
    FEW_SCORED = "too few to tell skill from luck"
    HOW_SCORED = (
        "Brier score: the mean of the squared distance between the likelihood that was stated and "
        "what came of it, from 0 at best to 1 at worst. A word of likelihood counts as the middle "
        "of its band. The yardstick is what always saying the share that came true would have "
        "scored; it is known only afterwards. Void forecasts and those without a likelihood are "
        "not scored."
    )

    def forecast_headline(self, open_: int, past: int, resolved: int, brier: str) -> str:
        """The forecast record in a sentence, without its stop."""
        said = f"{counted(open_, 'forecast')} open"
        said += f", {past:,} past {'its' if past == 1 else 'their'} day" if past else ""
        said += f"; {resolved:,} resolved" if resolved else "; none resolved"
        return said + (f", Brier score {brier}" if brier else "")

    def open_counts(self, open_: int, past: int, undated: int) -> str:
        """How many forecasts are open, past their day or without one."""
        said = f"{counted(open_, 'forecast')} open"
        said += f"; {past:,} past {'its' if past == 1 else 'their'} day" if past else ""
        return said + (f"; {undated:,} without a day" if undated else "") + "."

    def resolved_counts(self, resolved: int, came_true: int, void: int) -> str:
        """How many forecasts came true, did not, or are void."""
        if not resolved:
            said = "None resolved"
        else:
            said = f"{counted(resolved, 'forecast')} resolved: {came_true:,} came true,"
            said += f" {resolved - came_true:,} did not"
        return said + (f"; {void:,} void, counted apart" if void else "") + "."

    def days_left(self, left: int, *, certain: bool) -> str:
        """How many days are left, or since when it could be told."""
        if left < 0:
            return f"past its day by {days(-left)}"
        if not left:
            return "its last day is today"
        return f"{days(left)} left" if certain else f"up to {days(left)} left"

    def in_band(self, likelihood: str, low: int, high: int) -> str:
        """A band of likelihood by its word and its bounds."""
        return f"{likelihood} ({low} to {high} %)"

    def came_true_of(self, came_true: int, number: int) -> str:
        """How many forecasts of a band came true."""
        return f"{came_true:,} of {number:,} came true"
