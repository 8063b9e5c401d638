"""The whole case read at once: every record with what stands inside it, leads to it and backs it.

Plain values in a number of queries that never depends on the size of the case; what is in the
trash is left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from models.history.ledger import Ledger
from models.history.life import DELETED
from models.reading import rows
from models.reading.evidence import Evidence, Place, cited_by, evidence
from models.reading.identities import uids
from models.reading.labels import labels
from models.reading.origins import Cited
from models.reading.reader import Reader
from models.records import CATALOGUE, LIFE, Citation, Fact, Link, Record, Share

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Version:
    """One of several values that stand against each other; who said it when.

    `value` is canonical JSON, None where it is withheld; `author` and `made` (RFC 3339, UTC) are
    empty where they are withheld.
    """

    value: str | None
    author: str
    made: str


@dataclass(frozen=True)
class Whole:
    """Everything in a case that is not in the trash, but for the records of shared copies.

    `kinds` hold the records by the permanent code of their kind, in the order of the catalogue and
    within it by name. `inside` are child records by their owner, in order; `references` the records
    whose field names another, by that other, child records left out. `about` are the citations of
    a record or of one of its fields, `resting` those whose words passed through a source.
    `withheld` are the fields that this file does not hold the value of; `versions` the values that
    stand against each other, the displayed one last. `deletions` are those that did not see what
    keeps a record.
    """

    kinds: Mapping[str, Mapping[int, Record]]
    uids: Mapping[int, str]
    labels: Mapping[int, str]
    inside: Mapping[int, tuple[Record, ...]]
    links_of: Mapping[int, tuple[Link, ...]]
    links_to: Mapping[int, tuple[Link, ...]]
    references: Mapping[int, tuple[tuple[Record, Fact], ...]]
    about: Mapping[int, tuple[Cited, ...]]
    resting: Mapping[int, tuple[Cited, ...]]
    evidence: Mapping[Place, Evidence]
    withheld: frozenset[tuple[int, str]]
    versions: Mapping[tuple[int, str], tuple[Version, ...]]
    deletions: Mapping[int, tuple[Version, ...]]

    def label(self, id: int) -> str:
        """What a record is called."""
        return self.labels.get(id, "?")


def whole(case: Reader) -> Whole:
    """Read everything of a case that stands still. Raises Refused where the file is damaged."""
    kinds = {
        entry.code: _named(case, entry.code)
        for entry in CATALOGUE.values()
        if entry.model not in (Share, Link)
    }
    records = {id: record for several in kinds.values() for id, record in several.items()}
    links = [each for each in rows.links(case.database) if each.owner in records]
    mentioned = {*records, *(id for each in links for id in (each.id, each.target))}
    mentioned |= {id for record in records.values() for _, id in _targets(record)}
    citations = [each for each in records.values() if isinstance(each, Citation)]
    cited = cited_by(case.database, citations)
    return Whole(
        kinds=kinds,
        uids=uids(case.ledger, mentioned),
        labels=labels(case.database.connection(), mentioned, marked=True),
        inside=_inside(records.values()),
        links_of=_by((each.owner, each) for each in links),
        links_to=_by((each.target, each) for each in links),
        references=_by(
            (target, (record, fact))
            for record in records.values()
            if CATALOGUE[record.code].owner is None
            for fact, target in _targets(record)
        ),
        about=_by((each.citation.about, each) for each in cited.values()),
        resting=_by(
            (id, each) for each in cited.values() for id in dict.fromkeys(each.chain.sources)
        ),
        evidence=evidence(case.database, case.ledger, records),
        withheld=_withheld(case.ledger),
        versions=_versions(case.ledger),
        deletions=_deletions(case.ledger),
    )


def _named(case: Reader, kind: str) -> dict[int, Record]:
    """The records of a kind, those of each name together, as a list shows them."""
    found = {each.id: each for each in rows.here(case.database, CATALOGUE[kind].model)}
    return {id: found[id] for id in case.ids(kind) if id in found}


def _targets(record: Record) -> Iterable[tuple[Fact, int]]:
    for fact in CATALOGUE[record.code].facts.values():
        value = getattr(record, fact.name)
        if value is not None:
            for target in fact.kind.targets(value):
                yield fact, target


def _inside(records: Iterable[Record]) -> dict[int, tuple[Record, ...]]:
    found = []
    for record in records:
        owner = CATALOGUE[record.code].owner
        target = getattr(record, owner.name) if owner else None
        if target is not None and not isinstance(record, Citation):
            found.append((target, record))
    found.sort(key=lambda pair: (getattr(pair[1], "position", None) or "", pair[1].id))
    return _by(found)


def _by(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    found: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _withheld(ledger: Ledger) -> frozenset[tuple[int, str]]:
    return frozenset(
        ledger.connection.execute(
            "SELECT record, field FROM change"
            " WHERE head = 1 AND value IS NULL AND record IS NOT NULL"
        )
    )


def _versions(ledger: Ledger) -> dict[tuple[int, str], tuple[Version, ...]]:
    rows = ledger.connection.execute(
        "SELECT c.record, c.field, c.value, coalesce(s.author, ''), coalesce(s.made, '')"
        " FROM conflict f JOIN change c ON c.record = f.record AND c.field = f.field AND c.head = 1"
        " JOIN change_set s ON s.id = c.change_set ORDER BY c.record, c.field, s.uid, c.seq"
    )
    return _by(((record, field), Version(*said)) for record, field, *said in rows)


def _deletions(ledger: Ledger) -> dict[int, tuple[Version, ...]]:
    rows = ledger.connection.execute(
        "SELECT c.record, c.value, coalesce(s.author, ''), coalesce(s.made, '')"
        " FROM change c JOIN change_set s ON s.id = c.change_set"
        " JOIN entity e ON e.id = c.record AND e.gone = 0"
        " WHERE c.field = ? AND c.head = 1 AND c.value = ? ORDER BY c.record, s.uid",
        (LIFE, DELETED),
    )
    return _by((record, Version(*said)) for record, *said in rows)
