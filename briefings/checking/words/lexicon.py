"""What a list of words for the rules is, and how its lines become patterns. Holds no word."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, each list a pattern.

    `standard` are the words of the standard's first row. `other` are words for the same degrees
    that do not belong there, each in a group named by the code of the degree. `loose` name no
    degree at all; after `supposed` in the same clause they claim nothing. `confidence` are phrases
    of confidence. `vague` name sources as nobody. `confirmed` claims confirmation; `undecided`
    takes it back, or makes it a condition.
    """

    standard: re.Pattern[str]
    other: re.Pattern[str]
    loose: re.Pattern[str]
    supposed: re.Pattern[str]
    confidence: re.Pattern[str]
    vague: re.Pattern[str]
    confirmed: re.Pattern[str]
    undecided: re.Pattern[str]

    def likelihood(self, text: str) -> Iterator[re.Match[str]]:
        """Every word of likelihood in a text, whichever list it stands on."""
        for pattern in (self.standard, self.other, self.loose):
            yield from pattern.finditer(text)


def whole_words(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern of phrases as whole words in any case; a space in one is any white space."""
    return re.compile(rf"(?<!\w)(?:{_either(phrases)})(?!\w)", re.IGNORECASE)


def anywhere(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern of phrases in a script that sets no spaces between words."""
    return re.compile(_either(phrases))


def whole_words_by_degree(degrees: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    """Like `whole_words`, with a group for each degree, the first that matches winning."""
    return re.compile(rf"(?<!\w)(?:{_groups(degrees)})(?!\w)", re.IGNORECASE)


def anywhere_by_degree(degrees: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    """Like `anywhere`, with a group for each degree, the first that matches winning."""
    return re.compile(_groups(degrees))


def _groups(degrees: Mapping[str, Iterable[str]]) -> str:
    return "|".join(f"(?P<{code}>{_either(phrases)})" for code, phrases in degrees.items())


def _either(phrases: Iterable[str]) -> str:
    return "|".join(each.replace(" ", r"\s++") for each in phrases)
