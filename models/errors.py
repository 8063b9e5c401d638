"""The errors that a person is told about; anything else that escapes is a defect of ours."""

from collections.abc import Iterable
from typing import Final

_QUOTED: Final = 80
"""Letters of a text by which a sentence about it lets it be known again."""
_NEAREST: Final = 3
"""So many words that are like a mistyped one are named."""
_ALIKE: Final = 0.75
"""From this ratio of equal letters a mistyped text is like one word of several."""


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


class NotOffered(NotUnderstood):
    """A text is none of the words of a list. `offered` are these words, in order.

    `hint` is the sentence without them, for where they are said apart: it names the nearest.
    """

    def __init__(self, text: str, offered: Iterable[str]) -> None:
        self.offered = tuple(offered)
        self.hint = f"{quoted(text)} is none of its words{_meant(text, self.offered)}"
        super().__init__(f"{self.hint} There are: {', '.join(self.offered)}.")


def _meant(text: str, offered: tuple[str, ...]) -> str:
    # Needed only once somebody mistypes.
    from difflib import get_close_matches

    typed = " ".join(text[:_QUOTED].split()).casefold()
    whole = {each.casefold(): each for each in offered}
    # Of several words, one may have been meant for all of them.
    parts = {part: each for each in whole for part in each.replace(",", "").split()}
    near = [
        *(each for each in whole if typed and typed in each),
        *get_close_matches(typed, whole),
        *(parts[each] for each in get_close_matches(typed, parts, cutoff=_ALIKE)),
    ]
    named = [quoted(whole[each]) for each in dict.fromkeys(near)][:_NEAREST]
    if not named:
        return "."
    *others, last = named
    return f": did you mean {', '.join(others)} or {last}?" if others else f": did you mean {last}?"


class WroteOutsideEdit(RuntimeError):
    """A record was saved or deleted other than through `Case.edit`, which keeps the history."""


def quoted(text: str) -> str:
    """A text in quotation marks, on one line, for a sentence about it; a long one by its beginning.

    >>> quoted("one\\ntwo")
    '“one two”'
    """
    line = " ".join(text[: 2 * _QUOTED].split())
    return f"“{line}”" if len(text) <= _QUOTED else f"“{line[:_QUOTED].rstrip()}…”"
