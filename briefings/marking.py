"""Marks what differs between two texts, word by word: what went is struck, what came is bold.

Both marks can be told apart in grey. It knows no record.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from briefings.naming import clipped
from briefings.text import Run

# A letter of a script that is written without spaces is a word by itself.
_WORD: Final = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W\u3040-\u9fff\uac00-\ud7af]+|\s+|."
)
_AROUND: Final = 12
"""How many words of what both texts say stay before and after what differs."""
_MOST: Final = 320
"""How many words are compared; matching costs up to the square of their number."""


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


def _words(text: str) -> list[str]:
    return _WORD.findall(" ".join(text.split()))


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
