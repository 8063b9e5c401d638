"""What somebody typed into the search, read: words, beginnings, phrases, and where they stand.

`"in principle"` is a phrase, `appl*` a beginning, `stage:held` a word in a field,
`conditions:` a kind of record. Nothing typed is wrong: what means nothing else is a word.
"""

import re
from dataclasses import dataclass, replace

from models.search.places import KIND, named, of_kind
from models.search.words import Word, is_east_asian, words

SHORTEST = 2
"""Letters of the shortest word that is taken for a beginning by itself."""


@dataclass(frozen=True)
class Term:
    """Words that stand side by side in one passage; of the last perhaps only the beginning.

    `places` are where it may stand, any if empty, and `kinds` the places in which it names a kind
    of record instead. Without words, something is stated there at all.
    """

    words: tuple[str, ...]
    begins: bool = False
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def expression(self) -> str:
        """The term in the language of FTS5, over the columns `place` and `text`."""
        alternatives = []
        if not self.places:
            alternatives.append(f"text : {self.phrase}")
        elif self.words:
            alternatives.append(f"(place : ({_any(self.places)}) AND text : {self.phrase})")
        else:
            alternatives.append(f"place : ({_any(self.places)})")
        if self.kinds:
            alternatives.append(f"place : ({_any(self.kinds)})")
        return " OR ".join(alternatives)

    @property
    def phrase(self) -> str:
        """The words alone in the language of FTS5."""
        return f'"{" ".join(self.words)}"' + ("*" if self.begins else "")

    def fits(self, found: list[Word], at: int) -> bool:
        """Whether the words of a text go on as this term from a place among them."""
        last = len(self.words) - 1
        if at + last >= len(found) or not self.words:
            return False
        return all(
            found[at + n].text == word
            or (n == last and self.begins and found[at + n].text.startswith(word))
            for n, word in enumerate(self.words)
        )


def terms(typed: str) -> tuple[Term, ...]:
    """The terms of what was typed, all of which must be found in a record."""
    read = (_read(match, last=match.end() == len(typed)) for match in _PART.finditer(typed))
    return tuple(dict.fromkeys(term for term in read if term is not None))


_PART = re.compile(
    r"""
    (?: (?P<only>[^\s":：]+) | "(?P<onlyquoted>[^"]+)" ) [:：] (?=\s|$)
    |  (?: (?: (?P<field>[^\s":：]+) | "(?P<quoted>[^"]+)" ) [:：] )?
       (?: "(?P<phrase>[^"]*)(?P<closed>")?(?P<star>\*)? | (?P<word>[^\s"]+) )
    """,
    re.VERBOSE,
)


def _read(match: re.Match[str], *, last: bool) -> Term | None:
    name = next(filter(None, match.group("field", "quoted", "only", "onlyquoted")), "")
    places = named(name) if name else ()
    phrase, word = match["phrase"], match["word"]
    if name and not places:
        phrase, word = None, match.group()
    text = phrase if phrase is not None else word or ""
    term = Term(tuple(each.text for each in words(text)), places=places)
    if not term.words:
        return term if places else None
    starred = match["star"] is not None or text.endswith("*")
    typing = last and not match["closed"] and len(term.words[-1]) >= SHORTEST
    begins = (starred or typing) and not is_east_asian(term.words[-1])
    kinds = of_kind(text) if name.casefold() == KIND else ()
    return replace(term, begins=begins, kinds=kinds)


def _any(places: tuple[str, ...]) -> str:
    return " OR ".join(places)
