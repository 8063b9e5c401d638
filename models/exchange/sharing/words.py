"""Looks for what is withheld in what leaves: whole names and titles, and their single words.

Texts are compared without regard to case, width of characters or kind of space, and inside longer
words too, because whoever looks into the bytes of a file would find them there.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from models.records import CATALOGUE
from models.records.vocabularies import VOCABULARIES
from models.storage.format import statements

SHORTEST: Final = 4
"""Characters of the shortest word that is looked for; one of Chinese script counts for two."""

LONGEST: Final = 400
"""Characters of the longest text that is looked for as a whole; of longer ones the words are."""

_REMEMBERED = 200_000

_TOKEN = re.compile(r"\w+")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;&/|、，；]|\band\b)\s*")


@dataclass(frozen=True)
class Found:
    """What of the withheld stands in a text: as it was written there, and whether it is whole.

    `part` tells a single word of the name of a person or body, which can give it away by itself.
    """

    word: str
    whole: bool
    part: bool = False


def folded(text: str) -> str:
    """A text as it is compared."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def tells(word: str) -> bool:
    """Whether a word is long enough to be looked for, and none that every case file holds."""
    length = len(word) + len(_IDEOGRAPH.findall(word))
    return length >= SHORTEST and word not in _of_every_file()


class Words:
    """Names and words to look for."""

    def __init__(self) -> None:
        self._written: dict[str, str] = {}
        self._parts: set[str] = set()
        self._of_names: set[str] = set()
        self._keyed: dict[str, set[str]] = {}
        self._unkeyed: set[str] = set()
        self._lengths: tuple[int, ...] | None = None
        self._in_token: dict[str, frozenset[str]] = {}

    def __bool__(self) -> bool:
        return bool(self._written)

    def __iter__(self) -> Iterator[Found]:
        """Everything that is looked for, in order."""
        whole = self._unkeyed.union(*self._keyed.values())
        for word in sorted(self._written):
            yield Found(self._written[word], word in whole, self._is_part(word, whole))

    def add_name(self, text: str, *, proper: bool = False) -> None:
        """Look for a name or title as a whole and for its words.

        It is `proper` where it names a person or body, so that each word of it may do.
        """
        self._add_whole(text)
        self.add_words(text)
        if proper:
            self._of_names.update(_TOKEN.findall(folded(text)))

    def add_names(self, text: str) -> None:
        """Look for the names of people or bodies that are listed in a text, and for their words."""
        for name in dict.fromkeys((text, *_BETWEEN_NAMES.split(text))):
            self.add_name(name, proper=True)

    def add_text(self, text: str) -> None:
        """Look for a text as a whole, unless it is long, and for its words."""
        if len(text) <= LONGEST:
            self._add_whole(text)
        self.add_words(text)

    def add_words(self, text: str) -> None:
        """Look for each word of a text; figures alone are none."""
        for word in _TOKEN.findall(folded(text)):
            if tells(word) and not word.isdecimal():
                self._parts.add(word)
                self._note(word, word)

    def _add_whole(self, text: str) -> None:
        name = folded(text)
        if not tells(name):
            return
        self._note(name, text.strip())
        tokens = [each for each in _TOKEN.findall(name) if tells(each)]
        if tokens:
            self._keyed.setdefault(max(tokens, key=len), set()).add(name)
        else:
            self._unkeyed.add(name)

    def _note(self, word: str, written: str) -> None:
        self._written.setdefault(word, written)
        self._lengths = None

    def found(self, text: str) -> tuple[Found, ...]:
        """What of it stands in a text: whole names first, then parts of names, the longest of each
        first."""
        if not self._written:
            return ()
        asked = folded(text)
        keys = {key for token in _TOKEN.findall(asked) for key in self._keys_in(token)}
        names = {name for key in keys for name in self._keyed.get(key, ()) if name in asked}
        names |= {name for name in self._unkeyed if name in asked}
        words = (keys & self._parts) - names
        parts = words & self._of_names
        return (
            *(Found(self._written[each], True) for each in _longest_first(names)),
            *(Found(self._written[each], False, True) for each in _longest_first(parts)),
            *(Found(self._written[each], False) for each in _longest_first(words - parts)),
        )

    def _is_part(self, word: str, whole: Collection[str]) -> bool:
        return word not in whole and word in self._of_names

    def _keys_in(self, token: str) -> frozenset[str]:
        """The words that are part of a token; each token is taken apart once."""
        if self._lengths is None:
            self._lengths = tuple(sorted({len(each) for each in self._parts | self._keyed.keys()}))
            self._in_token.clear()
        known = self._in_token.get(token)
        if known is None:
            if len(self._in_token) >= _REMEMBERED:
                self._in_token.clear()
            known = self._in_token[token] = frozenset(
                part
                for length in self._lengths
                for start in range(len(token) - length + 1)
                if (part := token[start : start + length]) in self._parts or part in self._keyed
            )
        return known


def _longest_first(words: set[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


@cache
def _of_every_file() -> str:
    """What stands in an empty case file, or in any as a code, gives nothing away."""
    codes = {"here", "deleted", "null", "true", "false", "known", "unknown"}
    for entry in CATALOGUE.values():
        codes |= {entry.code, *entry.facts, *entry.manys}
    for vocabulary in VOCABULARIES.values():
        codes |= set(vocabulary.codes)
    return "\n".join((*statements(), *sorted(codes), "SQLite format")).casefold()
