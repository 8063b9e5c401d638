"""How an axis of days is told in the language spoken."""

from briefings.charts.axis import AxisWords
from briefings.phrases import phrases


def axis_words() -> AxisWords:
    """The names of months, quarters, halves and years."""
    return AxisWords(
        phrases.MONTHS,
        phrases.AXIS_DAY,
        "{month}",
        phrases.AXIS_QUARTER,
        phrases.AXIS_HALF,
        phrases.AXIS_YEAR,
    )
