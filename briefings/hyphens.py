"""Where a word may be divided at the end of a line, by the rules of its language.

Names, codes and whatever has a capital, a figure or a sign in it are never divided.
"""

from bisect import bisect_left
from functools import cache
from typing import Final

import pyphen

# Letters that stay before the hyphen, and after it.
_BEFORE: Final = 3
_AFTER: Final = 3
_SHORTEST: Final = 7


def divisions(word: str, language: str) -> list[int]:
    """The offsets at which `word` may be divided, in order; none in a language without rules."""
    if len(word) < _SHORTEST or not (word.isalpha() and word.islower()):
        return []
    rules = _rules(language)
    if rules is None:
        return []
    found = [int(at) for at in rules.positions(word)]
    return found[bisect_left(found, _BEFORE) : bisect_left(found, len(word) - _AFTER + 1)]


@cache
def _rules(language: str) -> pyphen.Pyphen | None:
    # House spelling is British; its rules divide by origin, as careful printers do.
    wanted = "en_GB" if language.partition("-")[0] == "en" else language.replace("-", "_")
    known = pyphen.language_fallback(wanted)
    return pyphen.Pyphen(lang=known) if known else None
