"""Cuts a text into sentences and sets quotations apart; takes time in proportion to its length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

BLANK: Final = "\ufffc"
"""What stands in the place of a quoted character: neither a word nor a space."""

# The closing mark of ‘…’ is an apostrophe too, so a letter may not follow it.
_QUOTED = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|„[^„“”]*[“”]|«[^«»]*»|「[^「」]*」|『[^『』]*』|《[^《》]*》|‘[^‘’]*’(?!\w)"
)
_END = re.compile(
    r"(?<![.!?])[.!?]++[\"”’)\]\ufffc]*+(?=\s)|(?<![。！？])[。！？]++[”’」』）\ufffc]*+|[\n\r]++"
)
_ABBREVIATED = re.compile(
    r"(?:^|[^\w.])(?:[A-Z]|(?:\w\.)+\w|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|No|Nos|Art|Sec|Inc|Ltd|Co"
    r"|Corp|St|vs|cf|approx|ca|e\.g|i\.e)\.$"
)
_LOOK_BACK = 12


@dataclass(frozen=True)
class Passage:
    """One sentence: `text` as it was typed, `own` the same with quotations blanked."""

    text: str
    own: str


def unquoted(text: str) -> str:
    """The text with everything in quotation marks blanked, every character in its place."""
    return _QUOTED.sub(lambda found: BLANK * len(found.group()), text)


def sentences(own: str, text: str) -> Iterator[Passage]:
    """The sentences of a text; `own` is the text with quotations blanked, of the same length."""
    start = 0
    for end in _END.finditer(own):
        if _goes_on(own, start, end):
            continue
        yield from _passage(own, text, start, end.end())
        start = end.end()
    yield from _passage(own, text, start, len(own))


def _goes_on(own: str, start: int, end: re.Match[str]) -> bool:
    """Whether a full stop only ends an abbreviation, or what follows begins like no sentence."""
    if not end.group().startswith("."):
        return False
    follows = own[end.end() : end.end() + _LOOK_BACK].lstrip()[:1]
    before = own[max(start, end.start() - _LOOK_BACK) : end.start() + 1]
    return follows.islower() or _ABBREVIATED.search(before) is not None


def _passage(own: str, text: str, start: int, end: int) -> Iterator[Passage]:
    if own[start:end].strip():
        yield Passage(text[start:end].strip(), own[start:end].strip())
