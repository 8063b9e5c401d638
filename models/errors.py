"""The errors that a person is told about; anything else that escapes is a defect of ours."""

from typing import Final

_QUOTED: Final = 80
"""Letters of a text by which a sentence about it lets it be known again."""


class Refused(Exception):
    """Something was asked that can't be done; says so in words for the person who asked.

    `happened` is the sentence that a command line prints; `kept` says what is safe, `do` what
    helps. Both may be empty where there is nothing to say.
    """

    def __init__(self, happened: str, *, kept: str = "", do: str = "") -> None:
        super().__init__(" ".join(sentence for sentence in (happened, kept, do) if sentence))
        self.happened = happened
        self.kept = kept
        self.do = do


class NotUnderstood(ValueError):
    """A typed or given value is not one of its kind; the text is a sentence for its field."""


class WroteOutsideEdit(RuntimeError):
    """A record was saved or deleted other than through `Case.edit`, which keeps the history."""


def quoted(text: str) -> str:
    """A text in quotation marks, on one line, for a sentence about it; a long one by its beginning.

    >>> quoted("one\\ntwo")
    '“one two”'
    """
    line = " ".join(text[: 2 * _QUOTED].split())
    return f"“{line}”" if len(text) <= _QUOTED else f"“{line[:_QUOTED].rstrip()}…”"
