"""The fields and kinds of record that a search can be narrowed to, by what they are called.

A place is one word that the index keeps with each passage; it knows no index itself.
"""

from collections.abc import Iterator
from functools import cache

from models.records import CATALOGUE, Fact, Many
from models.search.passages import CONTENT, MAIN
from models.search.words import words

KIND = "kind"
"""The name under which a kind of record is asked for, beside the fields of that name."""


@cache
def places_of(kind: str, holder: str, field: str) -> str:
    """The places of a passage of a record of a kind: the kind, what holds the field, the field."""
    return f"{_main(kind)} {_holder(holder)} {_field(holder, field)}"


def named(name: str) -> tuple[str, ...]:
    """The places that a name may mean: a kind or a field, by label or permanent code.

    Neither case nor spaces count. Empty where it means none.
    """
    return _names().get(_plain(name), ())


def kinds_named(name: str) -> tuple[str, ...]:
    """The kinds of record that a name may mean, by code; those inside others are none."""
    places = named(name)
    return tuple(code for code in MAIN if _main(code) in places)


def field_label(kind: str, holder: str, field: str) -> str:
    """What a field is called at a record of a kind; with what holds it where that is another."""
    if field == CONTENT:
        return CATALOGUE[holder].label
    entry = CATALOGUE[holder]
    described: Fact | Many = entry.facts[field] if field in entry.facts else entry.manys[field]
    if holder == kind:
        return described.label
    return entry.label if field in entry.headline else f"{entry.label} · {described.label}"


def _main(kind: str) -> str:
    return f"k{_plain(kind)}"


def _holder(kind: str) -> str:
    return f"h{_plain(kind)}"


def _field(holder: str, field: str) -> str:
    return f"f{_plain(holder)}0{_plain(field)}"


def _plain(name: str) -> str:
    return "".join(word.text for word in words(name.replace("_", " ")))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, place in _all():
        found.setdefault(_plain(name), {})[place] = None
    return {name: tuple(places) for name, places in found.items()}


def _all() -> Iterator[tuple[str, str]]:
    for entry in CATALOGUE.values():
        place = _main(entry.code) if entry.code in MAIN else _holder(entry.code)
        for name in (entry.code, entry.label, entry.plural):
            yield name, place
        fields: list[Fact | Many] = [*entry.facts.values(), *entry.manys.values()]
        for described in fields:
            place = _field(entry.code, described.code)
            yield described.code, place
            yield described.label, place
