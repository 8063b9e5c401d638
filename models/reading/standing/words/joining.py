"""Numbers, lists, days and parties in words, for every sentence."""

from collections.abc import Iterable
from datetime import date

from models.language import spoken
from models.records.kinds import Amount, Quantity, When
from models.records.vocabularies import FULFILMENT_STEP


@spoken
def nobody() -> str:
    """An authority that no source names."""
    return "an authority not named"


@spoken
def somebody() -> str:
    """A party that no source names, as a sentence begins."""
    return "Somebody not named"


@spoken
def claimed(subject: str, value: str) -> str:
    """A claim: of what, and what is said of it."""
    return f"{subject}: {value}"


@spoken
def fulfilled(step: str | None, amount: Quantity | None) -> str:
    """A step of fulfilment with its amount."""
    said = FULFILMENT_STEP.words(step) if step else "step not stated"
    return said if amount is None else f"{said} {quantity(amount)}"


@spoken
def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 day`, `2 days`."""
    return f"{number:,} {one}" if number == 1 else f"{number:,} {many or one + 's'}"


@spoken
def days(number: int) -> str:
    """A number of days."""
    return counted(number, "day")


@spoken
def joined(parts: Iterable[str]) -> str:
    """Parts as a list in a sentence: `a, b and c`."""
    *most, last = list(parts) or [""]
    return f"{', '.join(most)} and {last}" if most else last


@spoken
def opened(sentence: str) -> str:
    """A sentence with its first letter raised."""
    return sentence[:1].upper() + sentence[1:]


@spoken
def day(value: date) -> str:
    """One day."""
    return When(value.isoformat()).said()


@spoken
def quantity(value: Quantity) -> str:
    """A quantity with its unit."""
    return Amount().words(value, str)
