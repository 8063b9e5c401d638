"""Changes of one record as one: on a first page, a record takes one row.

It puts nothing into words that `briefings.changing` has not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefings.changing import Line, Words
from briefings.phrases import phrases
from briefings.text import Run

_COMMA = ","


def folded(found: Iterable[Line]) -> list[Line]:
    """The lines with those of one record as one, in the place of the first of them."""
    grouped: dict[int, list[Line]] = {}
    for each in found:
        grouped.setdefault(each.record, []).append(each)
    return [_folded(those) if len(those) > 1 else those[0] for those in grouped.values()]


def _folded(those: Sequence[Line]) -> Line:
    first, *others = those
    fields = [first.field, *(each.field[:1].lower() + each.field[1:] for each in others)]
    return replace(
        first,
        field=phrases.LIST_COMMA.join(fields),
        was=_listed(each.was for each in those),
        now=_listed(each.now for each in those),
        notes=_noted(note for each in those for note in each.notes),
        entered=tuple(dict.fromkeys(made for each in those for made in each.entered)),
    )


def _noted(notes: Iterable[Run]) -> Words:
    """Each number once, with commas between them."""
    known: dict[str, Run] = {}
    for each in notes:
        if each.text != _COMMA:
            known.setdefault(each.text, each)
    found: list[Run] = []
    for each in known.values():
        found += [replace(each, text=_COMMA, link="", anchor="")] if found else []
        found.append(each)
    return tuple(found)


def _listed(values: Iterable[Words]) -> Words:
    """Values one after the other, what is the same only once."""
    found: list[Run] = []
    for each in dict.fromkeys(values):
        found += [Run(phrases.COMMA)] if found else []
        found += each
    return tuple(found)
