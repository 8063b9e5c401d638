"""What somebody typed into the search, read: words, beginnings, phrases, and where they stand.

`"in principle"` is a phrase, `appl*` a beginning, `stage:held` a word in a field,
`conditions:` a kind of record. Nothing typed is wrong: what means nothing else is a word.
"""

import re
from dataclasses import dataclass, replace

from models.search.places import KIND, kinds_named, named
from models.search.words import Word, is_east_asian, words

SHORTEST = 2
"""Letters of the shortest word that is taken for a beginning by itself."""


@dataclass(frozen=True)
class Term:
    """Words that stand side by side in one passage; of the last perhaps only the beginning.

    `places` are where it may stand, any if empty; without words, something is stated there at all.
    One with `kinds` asks for records of these kinds, by code, and for nothing else.
    """

    words: tuple[str, ...]
    begins: bool = False
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def expression(self) -> str:
        """The term in the language of FTS5, over the columns `place` and `text`."""
        among = f"place : ({' OR '.join(self.places)})" if self.places else ""
        said = f"text : {self.phrase}" if self.words else ""
        return " AND ".join(filter(None, (among, said)))

    @property
    def anywhere(self) -> bool:
        """Whether it may stand in a name as well as anywhere else."""
        return not (self.places or self.kinds)

    @property
    def phrase(self) -> str:
        """The words alone in the language of FTS5."""
        return f'"{" ".join(self.words)}"' + ("*" if self.begins else "")

    def fits(self, found: list[Word], at: int) -> bool:
        """Whether the words of a text go on as this term from a place among them."""
        if len(self.words) == 1:
            (word,), text = self.words, found[at].text
            return text.startswith(word) if self.begins else text == word
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
    kinds = kinds_named(text if _plain(name) == KIND else name) if places else ()
    term = Term(tuple(each.text for each in words(text)), places=places)
    if kinds and (_plain(name) == KIND or not term.words):
        return Term((), kinds=kinds)
    if not term.words:
        return term if places else None
    starred = match["star"] is not None or text.endswith("*")
    typing = last and not match["closed"] and len(term.words[-1]) >= SHORTEST
    return replace(term, begins=(starred or typing) and not is_east_asian(term.words[-1]))


def _plain(name: str) -> str:
    return name.strip().casefold()
