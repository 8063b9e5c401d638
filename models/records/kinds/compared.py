"""Numbers as sources state them: exact, at least, about, between; never rounded through a float.

Reads and writes the part that quantities and money share.
"""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from models.errors import NotUnderstood
from models.records.vocabularies import COMPARATOR

_LONGEST = 60
_SPACES = " \u00a0\u202f\u2009'’"
NUMBER = (
    rf"[+-]?(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?![0-9])|[0-9]+)"
    r"(?:\.[0-9]+)?|[+-]?\.[0-9]+"
)
_SCALES = {
    "thousand": 3,
    "million": 6,
    "millions": 6,
    "mn": 6,
    "mio": 6,
    "billion": 9,
    "billions": 9,
    "bn": 9,
    "trillion": 12,
    "tn": 12,
}
SHORT_SCALES = {"k": 3, "m": 6, "b": 9, "t": 12}
_BEFORE = {
    "exactly": "exactly",
    "=": "exactly",
    "at least": "at_least",
    "no less than": "at_least",
    "not less than": "at_least",
    "no fewer than": "at_least",
    "≥": "at_least",
    ">=": "at_least",
    "more than": "more_than",
    "greater than": "more_than",
    "over": "more_than",
    "above": "more_than",
    ">": "more_than",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "approx.": "about",
    "roughly": "about",
    "circa": "about",
    "ca.": "about",
    "~": "about",
    "≈": "about",
    "at most": "at_most",
    "no more than": "at_most",
    "not more than": "at_most",
    "up to": "at_most",
    "≤": "at_most",
    "<=": "at_most",
    "less than": "less_than",
    "fewer than": "less_than",
    "under": "less_than",
    "below": "less_than",
    "<": "less_than",
}
_PREFIX = re.compile(
    "|".join(
        re.escape(each).replace(r"\ ", r"\s+") + (r"(?!\w)" if each[-1].isalpha() else "")
        for each in sorted(_BEFORE, key=len, reverse=True)
    ),
    re.IGNORECASE,
)
_COUNT = re.compile(NUMBER)
_SCALE = re.compile(
    r"\s*(" + "|".join(sorted(_SCALES, key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE
)
_SHORT_SCALE = re.compile(r"([kmbt])(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Compared:
    """A comparator of the vocabulary, its number, and the upper number of `between`."""

    comparator: str
    amount: Decimal
    upper: Decimal | None = None


def comparator(typed: str) -> tuple[str, str]:
    """The comparator that the text begins with (exactly, if none), and the rest of the text."""
    match = _PREFIX.match(typed)
    if match is None:
        return "exactly", typed
    return _BEFORE[" ".join(match.group().casefold().split())], typed[match.end() :].lstrip()


def number(typed: str, *, short: str) -> tuple[Decimal, str] | None:
    """The number that the text begins with and the rest of it, or None.

    `short` holds the letters that may stand for thousand (k), million (m), billion (b) or
    trillion (t) right after the figures. Raises NotUnderstood where the figures are ambiguous.
    """
    text = typed.replace("\u2212", "-")
    match = _COUNT.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    _refuse_ambiguous(match.group(), rest)
    plain = re.sub(f"[,{_SPACES}]", "", match.group())
    scale, rest = _scale(rest, short)
    return _scaled(plain, scale), rest


def _refuse_ambiguous(figures: str, rest: str) -> None:
    if re.match(r"[.,][0-9]", rest) or re.match(rf"[{_SPACES}][0-9]", rest):
        raise NotUnderstood(
            f"“{figures}{rest[:4]}” can be read in two ways: "
            "write thousands as 1,200,000 and fractions as 1.2."
        )


def _scale(rest: str, short: str) -> tuple[int, str]:
    word = _SCALE.match(rest)
    if word:
        return _SCALES[word[1].casefold()], rest[word.end() :]
    letter = _SHORT_SCALE.match(rest)
    if letter and letter[1].casefold() in short:
        return SHORT_SCALES[letter[1].casefold()], rest[letter.end() :]
    return 0, rest


def _scaled(plain: str, scale: int) -> Decimal:
    if len(plain) > _LONGEST:
        raise NotUnderstood(f"A number here has at most {_LONGEST} figures.")
    figures = Decimal(plain)
    if not scale:
        return figures
    shifted = figures.scaleb(scale)
    return shifted.quantize(Decimal(1)) if shifted == shifted.to_integral_value() else shifted


def begins_with_scale(text: str) -> bool:
    """Whether the text would be read as part of the number before it."""
    return bool(_SCALE.match(text))


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
    if not isinstance(value, Decimal) or not value.is_finite():
        raise NotUnderstood("A number is expected here.")
    if len(plain_figures(value)) > _LONGEST:
        raise NotUnderstood(f"A number here has at most {_LONGEST} figures.")


def plain_figures(value: Decimal) -> str:
    """The number written out, without exponent or grouping, and without a sign before zero."""
    if abs(value.adjusted()) > _LONGEST:
        return "9" * (_LONGEST + 1)
    figures = format(value, "f")
    return figures.removeprefix("-") if not value else figures


def grouped(value: Decimal) -> str:
    """The number with its thousands grouped by commas, all its figures kept."""
    whole, point, fraction = plain_figures(value).partition(".")
    return (
        f"{int(whole.lstrip('-') or 0):,}{point}{fraction}"
        if value >= 0
        else (f"-{grouped(-value)}")
    )


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
