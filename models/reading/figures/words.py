"""Every sentence of the figures, in English; each has its namesake in `chinese`.

It words what others computed; it decides nothing and reads nothing.
"""

from models.language import spoken
from models.reading.figures.asking import AskedOf
from models.reading.figures.forecasts import Bin, Score
from models.reading.figures.spans import Lasted, Middle
from models.reading.standing.words import counted, days


@spoken
def number(value: float, places: int = 2) -> str:
    """A figure with so many decimals."""
    return f"{value:.{places}f}"


@spoken
def brier(score: Score) -> str:
    """What a forecaster scores, beside the yardstick; or that nothing can be scored."""
    if score.brier is None or score.yardstick is None:
        return "No forecast with a likelihood has been resolved, so there is no score."
    return (
        f"Brier score {number(score.brier)} over {counted(score.scored, 'forecast')}; always"
        f" saying the share that came true would have scored {number(score.yardstick)}."
    )


@spoken
def few(score: Score) -> str:
    """The caution where a score rests on few forecasts."""
    return f"With {counted(score.scored, 'scored forecast')}, skill can't be told from luck."


@spoken
def left_out(score: Score) -> str:
    """The forecasts that no score counts; empty without any."""
    said = []
    if score.void:
        said.append(f"{score.void:,} void")
    if score.unscored:
        said.append(f"{score.unscored:,} without a likelihood")
    return f"Left out: {', '.join(said)}." if said else ""


@spoken
def calibrated(each: Bin) -> str:
    """A band against what came of it."""
    return f"{each.low} to {each.high} %: {each.came_true:,} of {each.number:,} came true"


@spoken
def lasted(span: Lasted) -> str:
    """A number of days, or between which it lies."""
    return days(span.least) if span.exact else f"{span.least:,} to {days(span.most)}"


@spoken
def middle(times: Middle) -> str:
    """The median time to an answer, with what it rests on."""
    said = ""
    if times.exact is not None:
        said = f"{_plain(times.exact)} {_noun(times.exact)} (median of {times.of:,})"
    if times.of < times.number:
        bounds = f"between {_plain(times.least)} and {_plain(times.most)} days"
        said += f"{'; ' if said else ''}{bounds} with dates known to a span (of {times.number:,})"
    return said


@spoken
def share(found: AskedOf) -> str:
    """How much of what was asked was answered."""
    return f"{found.answered:,} of {found.asked:,} answered"


@spoken
def falls(number: int) -> str:
    """What would fall with a source."""
    if not number:
        return "Nothing rests on it alone."
    verb = "rests" if number == 1 else "rest"
    return f"{counted(number, 'statement')} {verb} on it alone and would fall with it."


@spoken
def outdated(behind: int) -> str:
    """That newer evidence stands beside a judgement."""
    return f"Evidence that bears on it is {days(behind)} newer."


def _noun(number: float) -> str:
    return "day" if number == 1 else "days"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
