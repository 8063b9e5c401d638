"""What a vocabulary is: permanent codes, and the words that show them. Holds no vocabulary."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from models.language import spoken


@dataclass(frozen=True)
class Term:
    """One word of a vocabulary; the code is stored and never changes, the words may."""

    code: str
    words: str
    help: str = ""


@spoken
def terms(vocabulary: "Vocabulary") -> tuple[Term, ...]:
    """The terms of a vocabulary in their words."""
    return vocabulary.terms


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of terms, in the order in which they are offered and sorted.

    A file from a newer version may hold other codes: they are shown as they are, never dropped.
    """

    code: str
    label: str
    terms: tuple[Term, ...]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {term.code: place for place, term in enumerate(self.terms)}

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in order."""
        return tuple(term.code for term in self.terms)

    def __iter__(self) -> Iterator[Term]:
        """The terms, in order."""
        return iter(terms(self))

    def __contains__(self, code: object) -> bool:
        """Whether the code is one of this vocabulary."""
        return code in self._places

    def term(self, code: str) -> Term:
        """The term of a code; an unknown code is a term shown as it is."""
        place = self._places.get(code)
        return Term(code, code) if place is None else terms(self)[place]

    def words(self, code: str) -> str:
        """The words of a code; an unknown code is shown as it is."""
        return self.term(code).words

    def place(self, code: str) -> int:
        """Where the code stands in the order, from 0; an unknown code stands after all."""
        return self._places.get(code, len(self.terms))
