"""Numbers as sources state them: exact, at least, about, between; never rounded through a float.

Holds what quantities and money share; how such numbers are typed stands in `typed_numbers`.
"""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from models.errors import NotUnderstood
from models.language import spoken
from models.records.vocabularies import COMPARATOR

LONGEST = 60
"""More figures than any stated number has; enough to write each out in full."""


@dataclass(frozen=True)
class Compared:
    """A comparator of the vocabulary, its number, and the upper number of `between`."""

    comparator: str
    amount: Decimal
    upper: Decimal | None = None


def check_compared(value: Compared) -> None:
    """Raise NotUnderstood unless the parts fit together and can be written without a loss."""
    if value.comparator not in COMPARATOR:
        raise NotUnderstood(f"“{value.comparator}” is not a way to compare numbers.")
    check_decimal(value.amount)
    if (value.comparator == "between") != (value.upper is not None):
        raise NotUnderstood("Two numbers are stated with between, and only with it.")
    if value.upper is not None:
        check_decimal(value.upper)
        if value.upper <= value.amount:
            raise NotUnderstood("Write the smaller number first.")


def check_decimal(value: Decimal) -> None:
    """Raise NotUnderstood for what is no number, or too long to write out in full."""
    if not isinstance(value, Decimal):
        raise NotUnderstood("A number is expected here.")
    if not value.is_finite():
        raise NotUnderstood("A number is expected here.")
    if len(plain_figures(value)) > LONGEST:
        raise NotUnderstood(f"A number here has at most {LONGEST} figures.")


def plain_figures(value: Decimal) -> str:
    """The number written out, without exponent or grouping, and without a sign before zero."""
    if abs(value.adjusted()) > LONGEST:
        return "9" * (LONGEST + 1)
    figures = format(value, "f")
    return figures if value else figures.removeprefix("-")


def grouped(value: Decimal) -> str:
    """The number with its thousands grouped by commas, all its figures kept."""
    figures = plain_figures(value)
    before, point, after = figures.removeprefix("-").partition(".")
    sign = "-" if figures.startswith("-") else ""
    return f"{sign}{int(before):,}{point}{after}"


def shifted(value: Decimal, places: int) -> Decimal:
    """The number times a power of ten, exactly, without figures that the shift made needless."""
    # Decimal's own arithmetic rounds to 28 figures, so the figures are moved by hand.
    sign, digits, exponent = value.as_tuple()
    moved = int(exponent) + places
    while places < 0 and moved < 0 and len(digits) > 1 and digits[-1] == 0:
        digits, moved = digits[:-1], moved + 1
    if moved > 0:
        digits, moved = (*digits, *(0,) * moved), 0
    return Decimal((sign, digits, moved))


def from_figures(text: str) -> Decimal:
    """The number that `plain_figures` wrote. Raises NotUnderstood."""
    try:
        value = Decimal(text)
    except InvalidOperation as fault:
        raise NotUnderstood(f"“{text}” is not a number.") from fault
    check_decimal(value)
    if plain_figures(value) != text:
        raise NotUnderstood(f"“{text}” is not a number in its plain form.")
    return value


@spoken
def phrase(value: Compared, amount: str, upper: str) -> str:
    """The comparator in words around the amounts, which come ready written."""
    if value.comparator == "exactly":
        return amount
    if value.comparator == "between":
        return f"between {amount} and {upper}"
    return f"{COMPARATOR.words(value.comparator)} {amount}"


_TIE = ("less_than", "at_most", "about", "exactly", "between", "at_least", "more_than")


def compared_key(value: Compared) -> str:
    """A text that sorts as the amounts do; equal amounts by what the comparator makes of them."""
    tie = _TIE.index(value.comparator) if value.comparator in _TIE else len(_TIE)
    upper = decimal_key(value.upper) if value.upper is not None else ""
    return f"{decimal_key(value.amount)}/{tie}{upper}"


_COMPLEMENT = str.maketrans("0123456789", "9876543210")
_OFFSET = 5 * 10**18
"""Above every exponent that a Decimal can have."""


def decimal_key(value: Decimal) -> str:
    """A text that sorts, byte by byte, as the numbers do."""
    if not value:
        return "1"
    figures = "".join(map(str, value.as_tuple().digits)).lstrip("0").rstrip("0")
    size = f"{value.adjusted() + _OFFSET:019}{figures}"
    # The complement turns the order round; "~" then puts the shorter of two beginnings last.
    return f"2{size}" if value > 0 else f"0{size.translate(_COMPLEMENT)}~"
