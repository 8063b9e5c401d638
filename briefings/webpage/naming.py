"""What a page may be called, and whose names it may not tell."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from briefings.handling import may_be_named
from briefings.webpage.files import has_file
from briefings.webpage.subject import Subject
from models.errors import Refused
from models.exchange.sharing import Place
from models.reading.whole import Whole
from models.records import CATALOGUE, Source

ENDINGS: Final = (".html", ".htm")
_SHOWN: Final = 3
_BYTES: Final = ("attachment", "sha256")


def names_page(out: Path) -> None:
    """Refuse a name that is not that of a web page."""
    if out.suffix.lower() not in ENDINGS:
        raise Refused(
            f"“{out.name}” is not called as a web page is.",
            kept="Nothing was written.",
            do="Choose a name that ends in .html.",
        )


def refuse_telling(subject: Subject, places: Iterable[Place]) -> None:
    """Refuse where the name of a withheld source stands in what the page would tell.

    A name that gives nobody away, for something open bears it too, is none.
    """
    read, history = subject.whole, "history" not in subject.order.without
    open_names = _open_names(read)
    found = [
        (place, word)
        for place in places
        if place.whole and place.record is not None and (place.stands or history)
        if (place.kind, place.field) != _BYTES or has_file(subject.files.get(place.record or 0))
        for word in [place.found[0].word]
        if word.casefold() not in open_names
    ]
    if not found:
        return
    shown = [f"“{word}” in {_where(read, place)}" for place, word in dict.fromkeys(found[:_SHOWN])]
    more = f" There are {len(found) - _SHOWN} more." if len(found) > _SHOWN else ""
    raise Refused(
        f"The name of a source that may not leave the desk would stand on the page:"
        f" {'; '.join(shown)}.{more}",
        kept="Nothing was written.",
        do="Change these texts"
        + (", leave out the history where they said so earlier" if history else "")
        + ", or ask for the page anyway.",
    )


def _where(read: Whole, place: Place) -> str:
    entry = CATALOGUE.get(place.kind or "")
    fact = entry.facts.get(place.field or "") if entry is not None else None
    if (place.kind, place.field) == _BYTES:
        return f"the attached file “{read.label(place.record or 0)}”"
    said = f"“{fact.label}” of " if fact is not None else ""
    earlier = "" if place.stands else "an earlier "
    return f"{earlier}{said}“{read.label(place.record or 0)}”"


def _open_names(read: Whole) -> set[str]:
    """The names of everything on the page, and of who brought out or wrote the sources named."""
    found = {label.casefold() for id, label in read.labels.items()}
    for source in read.kinds[Source.code].values():
        if isinstance(source, Source) and may_be_named(source):
            found |= {each.casefold() for each in (source.publisher, source.author) if each}
    return found
