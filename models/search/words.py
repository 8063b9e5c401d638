"""How a text falls into words for the search, the same for what is kept and for what is typed.

Case, accents and the width of letters don't count; each Chinese, Japanese or Korean character is a
word of its own, so that a name of two is found inside a sentence. It knows no index.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

_EAST_ASIAN = (
    r"\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3040-\u30ff\u3100-\u312f"
    r"\u3130-\u318f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    r"\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_VOICED = "\u3099\u309a"
"""Marks that make another letter of a kana: か is not が."""
_GROUPED = r"(?<![0-9A-Za-z])[0-9]{1,3}(?:[,\u00a0\u202f][0-9]{3})+(?![0-9A-Za-z])"
_BETWEEN_GROUPS = str.maketrans("", "", ",\u00a0\u202f")
_LAST_WITH_MARKS = 0x20000


class Word(NamedTuple):
    """One word of a text, folded, and where it stands there: offsets in characters."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """The words of a text in their order; one that folds into several stands for each of them."""
    if text.isascii():
        for match in _plain().finditer(text):
            yield Word(_joined(match).lower(), match.start(), match.end())
        return
    for match in _pattern().finditer(text):
        for folded in _folded(match.group()):
            yield Word(folded, match.start(), match.end())


def spelled(text: str) -> str:
    """The words of a text with a space between, as the index takes them.

    Of a text in ASCII the marks between words may be left in: the index parts words at them, too.
    """
    if text.isascii():
        return (_grouped().sub(_joined, text) if "," in text else text).lower()
    return " ".join(word.text for word in words(text))


def is_east_asian(word: str) -> bool:
    """Whether a folded word is a character that is a word of its own."""
    return len(word) == 1 and _east_asian().fullmatch(word) is not None


@lru_cache(maxsize=1 << 16)
def _folded(found: str) -> tuple[str, ...]:
    if found.isascii():
        return (found.translate(_BETWEEN_GROUPS).lower(),)
    plain = unicodedata.normalize("NFKC", found).casefold()
    bare = "".join(
        each
        for each in unicodedata.normalize("NFD", plain)
        if not unicodedata.combining(each) or each in _VOICED
    )
    # What one sign stands for can hold what parts words, as “⒈” and “¼” do.
    composed = unicodedata.normalize("NFC", bare)
    return tuple("".join(each if _within(each) else " " for each in composed).split())


def _within(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def _joined(match: re.Match[str]) -> str:
    return match.group().translate(_BETWEEN_GROUPS)


@cache
def _grouped() -> re.Pattern[str]:
    return re.compile(_GROUPED)


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(f"{_GROUPED}|[0-9A-Za-z]+")


@cache
def _east_asian() -> re.Pattern[str]:
    return re.compile(f"[{_EAST_ASIAN}]")


@cache
def _pattern() -> re.Pattern[str]:
    """A grouped number, an East Asian character, or a run of other letters and figures.

    `re` takes what is written above or below a letter for no part of a word.
    """
    marks = "".join(
        re.escape(chr(code))
        for code in range(0x300, _LAST_WITH_MARKS)
        if unicodedata.category(chr(code)).startswith("M")
    )
    letter = rf"[^\W_{_EAST_ASIAN}]"
    return re.compile(f"{_GROUPED}|[{_EAST_ASIAN}][{marks}]*|(?:{letter}|[{marks}])+")
