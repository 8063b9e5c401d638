"""Writes a page: reads the case as it leaves, tells it piece by piece, whole or not at all.

The same order of the same state gives the same bytes. The case itself is not written to.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefings.handling import Labelled, allowed, may_be_named
from briefings.webpage.naming import names_page, refuse_telling
from briefings.webpage.order import PageOrder
from briefings.webpage.page import page
from briefings.webpage.subject import Subject
from models.errors import Refused
from models.exchange.sharing import Choice, as_it_leaves
from models.exchange.sharing.making import standing_still
from models.language import speaking
from models.reading.reader import Reader
from models.reading.standing import gather, overview
from models.reading.whole import Whole, whole
from models.records import Application, Dossier, Source
from models.storage.drafts import drafted
from models.storage.outputs import output_place
from models.storage.places import put_in_place, refuse_no_folder
from models.storage.troubles import telling

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]

_READ: Final = 0.4
"""The share of the work that is done before the first record is told."""


@dataclass(frozen=True)
class Written:
    """A page that was written: where, its title and TLP code, how many records it tells of."""

    path: Path
    title: str
    handling: str
    records: int
    size: int


def export_page(
    case: Reader,
    order: PageOrder,
    *,
    out: Path,
    anyway: bool = False,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Written:
    """Write the case as a page to `out`, in place of what stood there; whole or not at all.

    Sources that may not leave the desk are told of without their names and words. `anyway` writes
    it even where such a name stands in a text. Raises Refused, also when cancelled; then nothing
    was written.
    """
    names_page(out)
    place = output_place(out, case=case.path)
    refuse_no_folder(place)
    told = _Told(progress, cancelled)
    with (
        _subject(case, order, told, anyway=anyway) as subject,
        speaking(order.language),
        drafted(place) as draft,
    ):
        with telling(out), draft.open("x", encoding="utf-8", newline="\n") as file:
            for piece in _told_of(subject, told):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
            size = os.fstat(file.fileno()).st_size
        told(1.0)
        put_in_place(draft, place, replace=True)
        return Written(out, subject.case.title, subject.handling, len(subject.placed), size)


@contextmanager
def _subject(case: Reader, order: PageOrder, told: "_Told", *, anyway: bool) -> Iterator[Subject]:
    withhold = {"closed_sources"} | (order.without & {"texts", "notes"})
    choice = Choice(withhold=frozenset(withhold))
    with (
        speaking(order.language),
        standing_still(case, lambda share: told(0.2 * _READ * share)) as still,
        as_it_leaves(
            still, choice, progress=lambda share: told((0.2 + 0.4 * share) * _READ)
        ) as leaving,
    ):
        copy, plan = leaving
        read = whole(copy)
        told(0.8 * _READ)
        handling = _handling(copy, read, order)
        matter = gather(copy, as_of=order.as_of)
        seen = overview(matter)
        subject = Subject(order, copy, read, matter, seen, handling, still.frontier())
        if not anyway:
            refuse_telling(subject, plan.places)
        told(_READ)
        yield subject


def _told_of(subject: Subject, told: "_Told") -> Iterator[str]:
    count = sum(len(subject.whole.kinds[entry.code]) for entry in subject.sections)
    for number, piece in enumerate(page(subject)):
        if number % 16 == 0:
            told(_READ + (1 - _READ) * min(1.0, number / (count + 1)))
        yield piece


def _handling(copy: Reader, read: Whole, order: PageOrder) -> str:
    """The label of the page: every record on it counts, but sources without their names."""
    return allowed(
        list(_labelled(copy.dossier, read)),
        order.handling,
        applications=read.kinds[Application.code],
        dossier=copy.dossier,
        telling="A page",
    )


def _labelled(dossier: Dossier, read: Whole) -> Iterator[Labelled]:
    if dossier.handling:
        yield dossier.id, dossier.title or "", dossier.handling
    for id, record in (
        *read.kinds[Application.code].items(),
        *read.kinds[Source.code].items(),
    ):
        handling = getattr(record, "handling", None)
        if handling and not (isinstance(record, Source) and not may_be_named(record)):
            yield id, read.label(id), handling


class _Told:
    """Tells how much is done, and ends the work once that was asked for."""

    def __init__(self, progress: Progress, cancelled: Cancelled) -> None:
        self._progress = progress
        self._cancelled = cancelled

    def __call__(self, share: float) -> None:
        if self._cancelled():
            raise Refused("Writing the page was stopped.", kept="Nothing was written.")
        self._progress(share)
