"""What exactly would leave, before it does: by kind, record by record, and what still tells.

It makes the copy in memory and reads that, so that it says what whoever is given it will see.
"""

import json as standard
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import apsw

from models.exchange.sharing.choice import Choice
from models.exchange.sharing.making import standing_still
from models.exchange.sharing.places import Place
from models.exchange.sharing.plan import Plan, plan
from models.exchange.sharing.reading import in_memory
from models.exchange.sharing.steps import Cancelled, Progress, Steps
from models.reading.labels import labels
from models.reading.reader import Reader
from models.records import CATALOGUE, Source


@dataclass(frozen=True)
class Line:
    """One record: its local number and kind, what it is called, and in which fields it lacks what.

    One that leaves is called as the copy will call it.
    """

    record: int
    kind: str
    label: str
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True)
class Leaving:
    """Everything that leaves, what stays behind, and where words of that still stand.

    `leaves` and `stays` are records that are not in the trash; `in_the_trash` counts those there
    that leave. `earlier` counts withheld values that no longer stood, `labels` and `authors` the
    edits without them. `unnameable` are sources that leave with their names though they may not,
    `unread` attachments that leave and could not be searched through.
    """

    leaves: tuple[Line, ...]
    stays: tuple[Line, ...]
    in_the_trash: int
    earlier: int
    labels: int
    authors: int
    attached_bytes: int
    unnameable: tuple[int, ...]
    unread: tuple[int, ...]
    places: tuple[Place, ...]

    @property
    def by_kind(self) -> Mapping[str, int]:
        """How many records of each kind leave, in the order of the catalogue."""
        return _counted(self.leaves)

    @property
    def staying(self) -> Mapping[str, int]:
        """How many records of each kind stay behind whole, in the order of the catalogue."""
        return _counted(self.stays)


def leaving(
    case: Reader,
    choice: Choice,
    *,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Leaving:
    """What a choice lets leave of a case. Raises Refused, also when cancelled."""
    told = Steps(progress, cancelled)
    with standing_still(case, told.within(0, 0.2)) as still:
        decided = plan(still, choice, told=told.again)
        told(0.5)
        with in_memory(still, decided, told.within(0.5, 0.9)) as copy:
            found = _told(still, copy.database.connection(), decided)
    told(1.0)
    return found


def _told(case: Reader, copy: apsw.Connection, decided: Plan) -> Leaving:
    source = case.database.connection()
    withheld, earlier = _withheld(source, decided)
    here = _here(copy)
    before = _here(source)
    called = labels(copy, here)
    known = labels(source, before.keys() - here.keys())
    ((trash,),) = copy.execute("SELECT count(*) FROM entity WHERE gone = 1 AND kind <> 'link'")
    ((size,),) = copy.execute("SELECT coalesce(sum(length(bytes)), 0) FROM content")
    return Leaving(
        leaves=tuple(
            Line(id, kind, called.get(id, "?"), tuple(sorted(withheld.get(id, ()))))
            for id, kind in here.items()
        ),
        stays=tuple(
            Line(id, kind, known.get(id, "?")) for id, kind in before.items() if id not in here
        ),
        in_the_trash=trash,
        earlier=earlier,
        labels=len(decided.labels),
        authors=len(decided.authors),
        attached_bytes=size,
        unnameable=_unnameable(case, here, withheld),
        unread=tuple(id for id in decided.unread if id in here),
        places=decided.places,
    )


def _here(connection: apsw.Connection) -> dict[int, str]:
    """The records that are not in the trash, by kind in the order of the catalogue."""
    order = {kind: place for place, kind in enumerate(CATALOGUE)}
    rows: Iterable[tuple[int, str]] = connection.execute(
        "SELECT id, kind FROM entity WHERE kind IS NOT NULL AND gone = 0 ORDER BY id"
    )
    found = sorted(rows, key=lambda row: order.get(row[1], len(order)))
    return dict(found)


def _withheld(source: apsw.Connection, decided: Plan) -> tuple[dict[int, set[str]], int]:
    """The fields in which each record lacks what stands now, and how many earlier values stay."""
    found: dict[int, set[str]] = {}
    earlier = 0
    for record, field, head in source.execute(
        "SELECT c.record, c.field, c.head FROM json_each(?) w"
        " CROSS JOIN change c ON c.change_set = w.value ->> 0 AND c.seq = w.value ->> 1",
        (standard.dumps(sorted(decided.values)),),
    ):
        if head:
            found.setdefault(record, set()).add(field)
        else:
            earlier += 1
    return found, earlier


def _unnameable(
    case: Reader, here: Mapping[int, str], withheld: Mapping[int, set[str]]
) -> tuple[int, ...]:
    sources = [id for id, kind in here.items() if kind == "source"]
    return tuple(
        id
        for id, source in case.rows(Source, sources).items()
        if source.may_leave is False and source.title and "title" not in withheld.get(id, ())
    )


def _counted(lines: Iterable[Line]) -> Mapping[str, int]:
    return Counter(line.kind for line in lines)
