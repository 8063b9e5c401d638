"""Numbers as people type them: grouped, scaled, compared. Refuses what can be read in two ways."""

import re
from dataclasses import dataclass
from decimal import Decimal

from models.errors import NotUnderstood
from models.records.kinds.compared import LONGEST, Compared, shifted

_SPACES = " \u00a0\u202f\u2009'’"
_NUMBER = (
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
_SHORT_SCALES = {"k": 3, "m": 6, "b": 9, "t": 12}
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
_PREFIX = r"(?i)" + "|".join(
    re.escape(each).replace(r"\ ", r"\s+") + (r"(?!\w)" if each[-1].isalpha() else "")
    for each in sorted(_BEFORE, key=len, reverse=True)
)
_SCALE = r"(?i)\s*(" + "|".join(sorted(_SCALES, key=len, reverse=True)) + r")(?!\w)"
_SHORT_SCALE = r"(?i)([kmbt])(?!\w)"
_BETWEEN = r"(?i)between(?!\w)\s*"
_JOINT = r"(?i)\s*(?:and|to)(?!\w)\s*|\s*[–-]\s*"


@dataclass(frozen=True)
class _Number:
    figures: Decimal
    scale: int
    rest: str


def read_compared(typed: str, *, short: str, asked: str) -> tuple[Compared, str]:
    """The number, compared or not, that the text begins with, and the rest of the text.

    `short` holds the letters that may stand for thousand (k), million (m), billion (b) or
    trillion (t) right after the figures; `asked` is the sentence that says how to write it.
    Raises NotUnderstood for what is no number, or can be read in two ways.
    """
    spanning = re.match(_BETWEEN, typed)
    how, rest = ("between", typed[spanning.end() :]) if spanning else _comparator(typed)
    first = _number(rest, short)
    if first is None:
        raise NotUnderstood(asked)
    joint = re.match(_JOINT, first.rest) if spanning or how == "exactly" else None
    second = _number(first.rest[joint.end() :], short) if joint else None
    if second is not None:
        # In "1 to 2 million" both are millions; in "900,000 to 1.2 million" only the second is.
        both = not first.scale and first.figures < second.figures
        amount = shifted(first.figures, second.scale if both else first.scale)
        return Compared("between", amount, shifted(second.figures, second.scale)), second.rest
    if spanning:
        raise NotUnderstood(asked)
    if how == "exactly" and first.rest.startswith("+"):
        return Compared("at_least", shifted(first.figures, first.scale)), first.rest[1:]
    return Compared(how, shifted(first.figures, first.scale)), first.rest


def reads_on(text: str) -> bool:
    """Whether the text would be taken for a part of the number before it, not for its unit."""
    joint = re.match(_JOINT, text)
    goes_on = joint is not None and re.match(_NUMBER, text[joint.end() :]) is not None
    return goes_on or bool(re.match(_SCALE, text)) or text[:1] in "+.,0123456789"


def _comparator(typed: str) -> tuple[str, str]:
    match = re.match(_PREFIX, typed)
    if match is None:
        return "exactly", typed
    return _BEFORE[" ".join(match.group().casefold().split())], typed[match.end() :].lstrip()


def _number(typed: str, short: str) -> _Number | None:
    text = typed.replace("\u2212", "-")
    match = re.match(_NUMBER, text)
    if match is None:
        return None
    figures, rest = match.group(), text[match.end() :]
    if re.match(rf"[.,{_SPACES}][0-9]", rest):
        raise NotUnderstood(
            f"“{figures}{rest[:4].rstrip()}” can be read in two ways: "
            "write thousands as 1,200,000 and fractions as 1.2."
        )
    plain = re.sub(f"[,{_SPACES}]", "", figures)
    if len(plain) > LONGEST:
        raise NotUnderstood(f"A number here has at most {LONGEST} figures.")
    word = re.match(_SCALE, rest)
    if word:
        return _Number(Decimal(plain), _SCALES[word[1].casefold()], rest[word.end() :])
    letter = re.match(_SHORT_SCALE, rest)
    if letter is None:
        return _Number(Decimal(plain), 0, rest)
    if letter[1].casefold() in short:
        return _Number(Decimal(plain), _SHORT_SCALES[letter[1].casefold()], rest[letter.end() :])
    if letter[1] == "m":
        raise NotUnderstood(f"Write {figures} million or, for metres, {figures} m.")
    return _Number(Decimal(plain), 0, rest)
