"""Marks what differs between texts, word by word.

Of two states of one text, what went is struck and what came is bold; of several wordings of one
thing, what differs is bold. All of it can be told apart in grey. It knows no record.
"""

import re
from collections.abc import Container, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from briefings.naming import clipped, on_one_line
from briefings.text import Run

# A letter of a script that is written without spaces is a word by itself.
_WORD: Final = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W\u3040-\u9fff\uac00-\ud7af]+|\s+|."
)
_AROUND: Final = 12
"""How many words of what both texts say stay before and after what differs."""
_MOST: Final = 320
"""How many words are compared; matching costs up to the square of their number."""
_ALIKE: Final = 0.6
"""The share of words and spaces from which on two wordings are taken for one that drifted."""
_LEADERS: Final = 4


def marked(was: str, now: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The two texts with marks; a long stretch that both share is cut short."""
    before, after = _words(was), _words(now)
    before, after = _near(before, after)
    gone: list[Run] = []
    came: list[Run] = []
    matched = SequenceMatcher(None, before, after, autojunk=False)
    for how, low, high, start, end in matched.get_opcodes():
        old, new = "".join(before[low:high]), "".join(after[start:end])
        if how == "equal":
            gone.append(Run(old))
            came.append(Run(new))
            continue
        gone += [Run(old, struck=True)] if old else []
        came += [Run(new, bold=True)] if new else []
    return tuple(gone), tuple(came)


def differing(texts: Sequence[str]) -> list[tuple[Run, ...]]:
    """Wordings of one thing, each with what sets it apart from the first that it resembles.

    Of that first one, what any of the others lacks is bold. One that resembles none is left plain.
    """
    # What is too long to be compared at a fair price is left plain.
    words = [found if len(found := _words(text)) <= _MOST else [] for text in texts]
    apart: list[set[int]] = [set() for _ in texts]
    leaders: list[int] = []
    for at, other in enumerate(words):
        folded = [word.casefold() for word in other]
        for leader in leaders:
            first = [word.casefold() for word in words[leader]]
            matched = SequenceMatcher(None, first, folded, autojunk=False)
            if _resemble(matched):
                for how, low, high, start, end in matched.get_opcodes():
                    if how != "equal":
                        apart[leader].update(range(low, high))
                        apart[at].update(range(start, end))
                break
        else:
            if other and len(leaders) < _LEADERS:
                leaders.append(at)
    return [
        tuple(_bold(words[at], apart[at])) if apart[at] else (Run(text),)
        for at, text in enumerate(texts)
    ]


def _resemble(matched: SequenceMatcher[str]) -> bool:
    return matched.quick_ratio() >= _ALIKE and matched.ratio() >= _ALIKE


def _bold(words: Sequence[str], apart: Container[int]) -> Iterator[Run]:
    for bold, stretch in groupby(enumerate(words), key=lambda each: each[0] in apart):
        text = "".join(word for _, word in stretch)
        yield Run(text, bold=True) if bold else Run(text)


def _words(text: str) -> list[str]:
    return _WORD.findall(on_one_line(text))


def _near(before: Sequence[str], after: Sequence[str]) -> tuple[list[str], list[str]]:
    """What differs of both with a few words around; an ellipsis stands for what is left out."""
    shorter = min(len(before), len(after))
    first = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    last = next(
        (at for at in range(shorter - first) if before[-1 - at] != after[-1 - at]), shorter - first
    )
    start = first - _AROUND if first > 2 * _AROUND else 0
    tail = last - _AROUND if last > 2 * _AROUND else 0
    return _cut(before, start, tail), _cut(after, start, tail)


def _cut(words: Sequence[str], start: int, tail: int) -> list[str]:
    kept = list(words[start : len(words) - tail])
    if len(kept) > _MOST:
        kept, tail = kept[:_MOST], 1
    kept = [part if len(part) <= 80 else clipped(part, 80) for part in kept]
    return [*(["… "] if start else []), *kept, *([" …"] if tail else [])]
