"""A word of a vocabulary. Keeps a code that it does not know, as a newer file may hold it."""

from dataclasses import dataclass
from typing import ClassVar

from models.errors import NotOffered
from models.records.kinds.base import Json, LabelOf, Names, SqlValue
from models.records.kinds.written import Written, whole
from models.records.vocabularies import Vocabulary


@dataclass(frozen=True)
class Code(Written):
    """The code of one term of `vocabulary`."""

    vocabulary: Vocabulary
    key: ClassVar[str] = "code"
    sorted_apart: ClassVar[bool] = True

    def read(self, typed: str) -> str:
        """The code of the term that was typed, by code or words, in any case."""
        wanted = " ".join(typed.split()).casefold()
        for term in self.vocabulary:
            if wanted in (term.code.casefold(), term.words.casefold()):
                return term.code
        raise self._strange(typed)

    def words(self, value: str, label: LabelOf) -> str:
        """The words of the term; an unknown code as it is."""
        return self.vocabulary.words(value)

    def edited(self, value: str) -> str:
        """The words of the term; an unknown code as it is."""
        return self.vocabulary.words(value)

    def check(self, value: str) -> None:
        """Raise NotOffered for anything but a code of the vocabulary."""
        if value not in self.vocabulary:
            raise self._strange(value)

    def from_json(self, json: Json, names: Names) -> str:
        """The code, known or not. Raises NotUnderstood for anything but a text."""
        return whole(json)

    def loaded(self, stored: SqlValue) -> str:
        """The code, known or not."""
        return str(stored)

    def sort_key(self, value: str) -> int:
        """The term's place in the vocabulary; unknown codes come last."""
        return self.vocabulary.place(value)

    def _strange(self, text: str) -> NotOffered:
        return NotOffered(text, (term.words for term in self.vocabulary))
