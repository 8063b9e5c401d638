"""The passage that is shown of what was found, and where in it the words stand."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice

from models.search.queries import Term
from models.search.words import Word, words

Hit = tuple[int, int]
"""Where something found begins and ends in a text: offsets in characters."""

LONGEST = 200
"""Characters of an excerpt, marks of what is left out among them."""

_BEFORE = 40
_LEFT_OUT = "…"


@dataclass(frozen=True)
class Excerpt:
    """A line out of a text; `fitting` are the terms that stand in it, by their places."""

    text: str
    hits: tuple[Hit, ...]
    fitting: frozenset[int]


def excerpt(text: str, terms: Sequence[Term]) -> Excerpt:
    """The line of a text around the first of the terms in it; its beginning where none is.

    Spaces and the ends of lines become one space each.
    """
    found = _found(text, terms)
    first = next(found, None)
    start = 0 if first is None else _start(text, min(first[1][0], len(text) - LONGEST + _BEFORE))
    end = min(len(text), start + LONGEST - 2)
    if end < len(text):
        gap = text.rfind(" ", start + LONGEST // 2, end)
        end = gap if gap > 0 else end
    fitting, hits = set(), []
    while first is not None and first[1][1] <= end:
        fitting.add(first[0])
        hits.append(first[1])
        first = next(found, None)
    return _lined(text, start, end, _merged(hits), frozenset(fitting))


def standing(text: str, terms: Sequence[Term]) -> tuple[frozenset[int], tuple[Hit, ...]]:
    """Which of the terms stand in a text, by their places, and where, in order and apart."""
    found = list(_found(text, terms))
    return frozenset(place for place, _ in found), _merged([hit for _, hit in found])


def _found(text: str, terms: Sequence[Term]) -> Iterator[tuple[int, Hit]]:
    """Each term that stands in a text, by its place among the terms, and where it stands."""
    wanted = [(place, term) for place, term in enumerate(terms) if term.words]
    longest = max((len(term.words) for _, term in wanted), default=0)
    coming = words(text) if wanted else iter(())
    found: list[Word] = []
    for at in count():
        # No further than is asked for: whoever shows a line stops after it.
        found.extend(islice(coming, at + longest - len(found)))
        if at == len(found):
            return
        for place, term in wanted:
            if term.fits(found, at):
                yield place, (found[at].start, found[at + len(term.words) - 1].end)


def _merged(hits: list[Hit]) -> tuple[Hit, ...]:
    apart: list[Hit] = []
    for start, end in sorted(hits):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def _start(text: str, first: int) -> int:
    if first <= _BEFORE:
        return 0
    gap = text.find(" ", first - _BEFORE, first)
    return gap + 1 if gap >= 0 else first - _BEFORE


def _lined(
    text: str, start: int, end: int, hits: tuple[Hit, ...], fitting: frozenset[int]
) -> Excerpt:
    """The part of a text as one line, and the hits where they stand in that."""
    made, part = _LEFT_OUT if start else "", text[start:end]
    if part == " ".join(part.split()):
        moved_by = len(made) - start
        made += part + (_LEFT_OUT if end < len(text) else "")
        return Excerpt(made, tuple((at + moved_by, to + moved_by) for at, to in hits), fitting)
    moved: list[int] = []
    marks = deque(mark for hit in hits for mark in hit)
    for at in range(start, end + 1):
        while marks and marks[0] == at:
            moved.append(len(made))
            marks.popleft()
        if at < end:
            sign = text[at]
            if not sign.isspace():
                made += sign
            elif made and not made.endswith(" "):
                made += " "
    made = made.rstrip() + (_LEFT_OUT if end < len(text) else "")
    return Excerpt(made, tuple(zip(moved[::2], moved[1::2], strict=True)), fitting)
