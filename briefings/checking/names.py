"""Finds many names in many texts as whole words in any case, in one walk over each text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

SHORTEST: Final = 4
"""How many letters a name must have to be looked for; one of Chinese script counts for two."""

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
# Scripts without spaces: every character is a word.
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+")
_IDEOGRAPH = re.compile(rf"[{_CJK}]")
# So many characters may stand between two words of a name, and so many words tell it.
_LONGEST_GAP = 3
_MOST_WORDS = 24


def words_in(name: str) -> int:
    """How many words a name has; every character of a script without spaces is one."""
    return len(_WORD.findall(name))


@dataclass
class Names:
    """Names to look for, by their words."""

    _first: dict[str, "_Step"] = field(default_factory=dict)

    def add(self, name: str) -> None:
        """Look for a name too; one that is too short to tell is left out."""
        words = [each.casefold() for each in _WORD.findall(name)[:_MOST_WORDS]]
        letters = sum(1 + bool(_IDEOGRAPH.match(each)) for word in words for each in word)
        if letters < SHORTEST:
            return
        steps = self._first
        step = _Step()
        for word in words:
            step = steps.setdefault(word, _Step())
            steps = step.following
        step.ends = True

    def found(self, text: str) -> Iterator[str]:
        """The names that stand in a text, as they are written there, the longest at each place."""
        words = list(_WORD.finditer(text)) if self._first else []
        passed = 0
        for at, first in enumerate(words):
            if first.start() < passed:
                continue
            end = self._end(text, words, at)
            if end is not None:
                passed = end
                yield text[first.start() : end]

    def _end(self, text: str, words: list[re.Match[str]], at: int) -> int | None:
        steps, end, before = self._first, None, words[at].start()
        for place in range(at, len(words)):
            word = words[place]
            if word.start() - before > _LONGEST_GAP or "\n\n" in text[before : word.start()]:
                break
            step = steps.get(word.group().casefold())
            if step is None:
                break
            if step.ends:
                end = word.end()
            steps, before = step.following, word.end()
        return end


@dataclass
class _Step:
    following: dict[str, "_Step"] = field(default_factory=dict)
    ends: bool = False
