"""Looks for what is withheld in what leaves: whole names and titles, and their single words.

Texts are compared without regard to case, width of characters or kind of space, and inside longer
words too, because whoever looks into the bytes of a file would find them there.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
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

_AT_ONCE = 1 << 20
"""Bytes that are searched at once."""

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
        self._names: set[str] = set()
        self._of_names: set[str] = set()
        self._finder: _Finder | None = None

    def __bool__(self) -> bool:
        return bool(self._written)

    def __iter__(self) -> Iterator[Found]:
        """Everything that is looked for, in order."""
        return map(self._found, sorted(self._written))

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
                self._note(word, word)

    def _add_whole(self, text: str) -> None:
        name = folded(text)
        if not tells(name):
            return
        self._names.add(name)
        self._note(name, text.strip())

    def _note(self, word: str, written: str) -> None:
        self._written.setdefault(word, written)
        self._finder = None

    def found(self, text: str) -> tuple[Found, ...]:
        """What of it stands in a text: whole names first, then parts of names, the longest of each
        first."""
        if not self._written:
            return ()
        if self._finder is None:
            told = {word: self._found(word) for word in self._written}
            self._finder = _Finder({word: told[word] for word in sorted(told, key=_weight(told))})
        return self._finder.found(folded(text))

    def _found(self, word: str) -> Found:
        whole = word in self._names
        return Found(self._written[word], whole, not whole and word in self._of_names)


class _Finder:
    """Finds all of some words in a text in one pass over it, however many they are."""

    def __init__(self, words: Mapping[str, Found]) -> None:
        # Few starts hand a copy out.
        from ahocorasick_rs import BytesAhoCorasick

        self._told = tuple(words.values())
        coded = [_coded(word) for word in words]
        self._overlap = max(map(len, coded)) - 1
        self._machine = BytesAhoCorasick(coded)

    def found(self, text: str) -> tuple[Found, ...]:
        """What stands in a text, in the order of the words."""
        content, met = _coded(text), set[int]()
        # By pieces, for every single finding is told of.
        for start in range(0, len(content), _AT_ONCE):
            piece = content[start : start + _AT_ONCE + self._overlap]
            found = self._machine.find_matches_as_indexes(piece, overlapping=True)
            met.update([at for at, _, _ in found])
        return tuple([self._told[at] for at in sorted(met)])


def _weight(told: Mapping[str, Found]) -> Callable[[str], tuple[bool, bool, int, str]]:
    """Whole names come first, then parts of names, the longest of each first."""
    return lambda word: (not told[word].whole, not told[word].part, -len(word), word)


def _coded(text: str) -> bytes:
    """A text as bytes; what the history holds may be half a character."""
    return text.encode("utf-8", "surrogatepass")


@cache
def _of_every_file() -> str:
    """What stands in an empty case file, or in any as a code, gives nothing away."""
    codes = {"here", "deleted", "null", "true", "false", "known", "unknown"}
    for entry in CATALOGUE.values():
        codes |= {entry.code, *entry.facts, *entry.manys}
    for vocabulary in VOCABULARIES.values():
        codes |= set(vocabulary.codes)
    return "\n".join((*statements(), *sorted(codes), "SQLite format")).casefold()
