"""Going through a sentence from left to right: phrases, quoted texts, numbers, what was expected.

It knows how such pieces are written, and nothing of filters.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from models.errors import NotUnderstood

V = TypeVar("V", bound=Hashable)

OPENING = {"“": "”", '"': '"', "「": "」", "«": "»"}
_SPACE = re.compile(r"\s*")
_BARE = re.compile(r"[^\s()（）“”\"「」«»,，&|]+")
_ENDING = re.compile(r"\s*(?:$|[()（）,，&|])")


class Misread(NotUnderstood):
    """A sentence that can't be read: `at` is the character where something else was expected."""

    def __init__(self, words: str, at: int) -> None:
        super().__init__(words)
        self.at = at


def quoted(text: str) -> str:
    """A text in quotation marks, which `Scanner.text` reads back."""
    return f"“{text.replace('”', '””')}”"


def begins_with(text: str, phrase: str, at: int) -> bool:
    """Whether a phrase stands at a place, whole, whatever its case."""
    end = at + len(phrase)
    if text[at:end].casefold() != phrase.casefold():
        return False
    return not (_of_a_word(phrase[-1:]) and _of_a_word(text[end : end + 1]))


def _of_a_word(letter: str) -> bool:
    """Whether what follows directly would belong to the same word; Chinese is written without."""
    return letter == "_" or (letter.isalnum() and letter < "\u2e80")


class Scanner:
    """A place in a sentence. What was looked for at each place is kept for completion.

    `unclosed` is where a quotation mark stands whose text went to the end of the sentence.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.looked_for: list[tuple[int, str]] = []
        self.unclosed: int | None = None

    def skip(self) -> int:
        """Go on to the next letter; gives the place."""
        found = _SPACE.match(self.text, self.at)
        assert found is not None
        self.at = found.end()
        return self.at

    def before(self, at: int) -> str:
        """What stands before a place, by which a sentence about it says where it is."""
        before = self.text[:at].strip()
        return f"…{before[-24:]}" if len(before) > 24 else before

    @property
    def ended(self) -> bool:
        """Whether nothing more follows."""
        return self.skip() == len(self.text)

    def choose(self, options: Mapping[str, V]) -> V | None:
        """The meaning of the longest phrase that stands here, behind which it then is.

        Of several phrases of one meaning only the first is offered for completion.
        """
        at = self.skip()
        first: dict[V, str] = {}
        for phrase, meaning in options.items():
            first.setdefault(meaning, phrase)
        self.looked_for += [(at, phrase) for phrase in first.values()]
        found = [each for each in options if begins_with(self.text, each, at)]
        if not found:
            return None
        phrase = max(found, key=len)
        self.at = at + len(phrase)
        return options[phrase]

    def take(self, ways: Iterable[str]) -> bool:
        """Go past one of some phrases, if one stands here."""
        return self.choose(dict.fromkeys(ways, True)) is True

    def quotation(self) -> str | None:
        """A text in quotation marks, if one stands here; one that is not closed goes to the end."""
        start = at = self.skip()
        closing = OPENING.get(self.text[at : at + 1])
        if closing is None:
            return None
        found = []
        at += 1
        while at < len(self.text):
            letter = self.text[at]
            at += 1
            if letter == closing:
                if self.text[at : at + 1] != closing:
                    break
                at += 1
            found.append(letter)
        else:
            self.unclosed = start
        self.at = at
        return "".join(found)

    def behind_each(self, ways: Sequence[str], start: int) -> Iterator[int]:
        """The places behind each of some phrases from a place on, inside texts too."""
        for at in range(start, len(self.text)):
            if not _of_a_word(self.text[at - 1 : at]):
                yield from (at + len(way) for way in ways if begins_with(self.text, way, at))

    def bare(self) -> str | None:
        """A word without quotation marks, if one stands here."""
        found = _BARE.match(self.text, self.skip())
        if found is None:
            return None
        self.at = found.end()
        return found.group()

    def matching(self, pattern: re.Pattern[str]) -> str | None:
        """What a pattern matches here, if it does."""
        found = pattern.match(self.text, self.skip())
        if found is None:
            return None
        self.at = found.end()
        return found.group()

    def up_to(self, ways: Iterable[str]) -> str:
        """What stands here up to a bracket, the end, or one of some phrases after a space."""
        start = at = self.skip()
        while at < len(self.text) and not _ENDING.match(self.text, at):
            spaced = at > start and self.text[at - 1].isspace()
            if spaced and any(begins_with(self.text, each, at) for each in ways):
                break
            at += 1
        self.at = at
        return self.text[start:at].strip()

    def ends_here(self, ways: Iterable[str]) -> bool:
        """Whether the end, a bracket or one of some phrases follows."""
        at = self.skip()
        return bool(_ENDING.match(self.text, at)) or any(
            begins_with(self.text, each, at) for each in ways
        )
