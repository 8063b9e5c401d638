"""All that the pane shows of one record, asked of the case at once.

The number of queries depends on the record's kind, never on how many records there are.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gui.forms.relations import Relation, children_of, headings
from gui.translation import tr
from models.case import Case
from models.history.life import Deletion
from models.reading.evidence import Evidence, Place
from models.reading.identities import Authorship, Identity, authorships, identities
from models.reading.labels import IN_THE_TRASH
from models.reading.origins import Cited
from models.reading.withheld import withheld
from models.records import CATALOGUE, Citation, Entry, Fact, Link, Record, entry
from models.records.kinds import Amount, Code, Date
from models.records.vocabularies import STAGE

_TOLD = (Code, Date, Amount)
COMBINED = "combined_into"
"""The field by which a record says that another stands for it."""


@dataclass(frozen=True)
class Related:
    """A record at the other end: by which way, in which role, by which link, and what it says."""

    id: int
    relation: Relation
    role: str = ""
    link: Link | None = None
    record: Record | None = None

    @property
    def combined(self) -> bool:
        """Whether it was combined into the record shown: it lies in the trash for that."""
        return combines(self.relation)


@dataclass(frozen=True)
class Group:
    """The related records that stand under one heading."""

    heading: str
    relations: tuple[Relation, ...]
    members: tuple[Related, ...]


@dataclass(frozen=True)
class Shown:
    """One record with everything that the pane shows of it.

    `into` is the record that it was combined into, None for one that stands for itself; `kept` says
    who deleted one that another went on with, as long as nobody has decided whether it stays. By
    number, `links_kept` says the same of its links.
    """

    id: int
    uid: str
    entry: Entry
    record: Record
    gone: bool
    into: int | None
    kept: tuple[Deletion, ...]
    links_kept: dict[int, tuple[Deletion, ...]]
    authorships: dict[int, Authorship]
    labels: dict[int, str]
    identities: dict[int, Identity]
    evidence: dict[Place, Evidence]
    children: dict[str, tuple[Record, ...]]
    manys: dict[str, tuple[Link, ...]]
    groups: tuple[Group, ...]
    withheld: frozenset[tuple[int, str]]

    def label(self, id: int) -> str:
        """What a record is called, and that it is in the trash if it is."""
        known = self.labels.get(id, "?")
        if id in self.identities and self.identities[id].gone:
            return tr(IN_THE_TRASH).format(name=known)
        return known

    def icon(self, id: int) -> str:
        """The icon of a record's kind."""
        known = CATALOGUE.get(self.identities[id].kind) if id in self.identities else None
        return known.icon if known and known.group else "link"

    @property
    def title(self) -> str:
        """What the record shown is called."""
        return self.labels.get(self.id, "?")

    @property
    def related(self) -> int:
        """How many related records there are."""
        return sum(len(group.members) for group in self.groups)

    @property
    def citations(self) -> int:
        """How many citations stand at the record, its fields and its child records."""
        return sum(1 for each in self.evidence.values() for _ in cited_in(each))


def cited_in(evidence: Evidence) -> Iterator[Cited]:
    """Every citation of a place, those for earlier values last."""
    yield from evidence.supporting
    yield from evidence.disputing
    yield from evidence.context
    yield from evidence.earlier


def read(case: Case, id: int) -> Shown | None:
    """Everything about a record, deleted ones included; None for an unknown number."""
    record = case.get(id)
    if record is None:
        return None
    described = entry(record)
    children = {
        each.code: tuple(case.referring(each.model, each.owner.name, [id]))
        for each in children_of(described)
        if each.owner is not None
    }
    outward = _by_relation(case.links(owners=[id]))
    groups = _groups(case, id, described)
    links_kept = case.kept_although_deleted(
        [id, *(link.id for links in outward.values() for link in links)]
    )
    kept = links_kept.pop(id, ())
    evidence = case.evidence([id, *(child.id for each in children.values() for child in each)])
    named = {id, *_targets([record])}
    named |= {link.target for links in outward.values() for link in links}
    named |= _targets(child for each in children.values() for child in each)
    named |= {each.id for group in groups for each in group.members}
    named |= _targets(each.record for group in groups for each in group.members if each.record)
    named |= {s for each in evidence.values() for c in cited_in(each) for s in c.chain.sources}
    cited = [c.citation.id for each in evidence.values() for c in cited_in(each)]
    known = identities(case.ledger, named)
    return Shown(
        id=id,
        uid=case.ledger.uid(id),
        entry=described,
        record=record,
        gone=known[id].gone,
        into=getattr(record, COMBINED, None),
        kept=kept,
        links_kept=links_kept,
        authorships=authorships(case.ledger, [id, *cited]),
        labels=case.labels(named),
        identities=known,
        evidence=evidence,
        children=children,
        manys={code.partition(".")[2]: links for code, links in outward.items()},
        groups=tuple(_still_here(group, known) for group in groups),
        withheld=withheld(
            case.database.connection(),
            [id, *(child.id for each in children.values() for child in each)],
        ),
    )


def words_of(fact: Fact, record: Record, label: Callable[[int], str]) -> str:
    """A field of a record in words; empty where nothing is stated."""
    value = getattr(record, fact.name)
    return "" if value is None else fact.kind.words(value, label)


def detail(related: Related, label: Callable[[int], str]) -> str:
    """What a row says of a record beyond its name: its role, or what matters most of it."""
    record = related.record
    if record is None:
        return related.role
    if isinstance(record, Citation):
        about = record.field or ""
        return about.replace("_", " ")
    described = entry(record)
    told = [
        words_of(fact, record, label)
        for fact in described.facts.values()
        if fact.matters and fact.code not in described.headline and isinstance(fact.kind, _TOLD)
    ]
    return " · ".join(each for each in (related.role, *told) if each)


def stage_of(record: Record | None) -> tuple[str, str]:
    """The stage and the basis that a record states, as its mark shows them; empty for others."""
    if record is None:
        return "", ""
    facts = entry(record).facts.values()
    stage = next((fact for fact in facts if fact.kind == Code(STAGE)), None)
    if stage is None:
        return "", ""
    return getattr(record, stage.name) or "unknown", getattr(record, "basis", None) or ""


def combines(way: Relation) -> bool:
    """Whether the records of a way were combined into the one that they are shown at."""
    return way.fact is not None and way.fact.code == COMBINED


def _groups(case: Case, id: int, described: Entry) -> list[Group]:
    inward = _by_relation(case.links(targets=[id]))
    owners: dict[str, set[int]] = {}
    for code, links in inward.items():
        owners.setdefault(code.partition(".")[0], set()).update(link.owner for link in links)
    records: dict[int, Record] = {}
    for code, ids in owners.items():
        if code in CATALOGUE:
            records |= case.rows(CATALOGUE[code].model, ids)
    return [
        Group(heading, ways, tuple(_members(case, id, ways, inward, records)))
        for heading, ways in headings(described).items()
    ]


def _members(
    case: Case,
    id: int,
    ways: tuple[Relation, ...],
    inward: dict[str, tuple[Link, ...]],
    records: dict[int, Record],
) -> Iterator[Related]:
    seen: set[int] = set()
    for way in ways:
        for each in _by_link(way, inward, records) if way.many else _by_field(case, id, way):
            if each.id not in seen:
                seen.add(each.id)
                yield each


def _by_link(
    way: Relation, inward: dict[str, tuple[Link, ...]], records: dict[int, Record]
) -> Iterator[Related]:
    assert way.many is not None
    roles = way.many.roles
    for link in inward.get(f"{way.entry.code}.{way.many.code}", ()):
        role = roles.words(link.role) if roles and link.role else ""
        yield Related(link.owner, way, role, link, records.get(link.owner))


def _by_field(case: Case, id: int, way: Relation) -> Iterator[Related]:
    assert way.fact is not None
    owner = way.entry.owner
    for record in case.referring(way.entry.model, way.fact.name, [id], gone=combines(way)):
        # A child record is shown as the record inside which it is edited.
        at = getattr(record, owner.name) if owner else record.id
        if at is not None:
            yield Related(at, way, record=record)


def _still_here(group: Group, known: dict[int, Identity]) -> Group:
    members = tuple(
        m for m in group.members if m.id in known and (not known[m.id].gone or m.combined)
    )
    return Group(group.heading, group.relations, members)


def _by_relation(links: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.relation, []).append(link)
    return {code: tuple(each) for code, each in found.items()}


def _targets(records: Iterable[Record]) -> set[int]:
    return {
        target
        for record in records
        for fact in entry(record).facts.values()
        if (value := getattr(record, fact.name)) is not None
        for target in fact.kind.targets(value)
    }
