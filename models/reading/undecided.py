"""What two people said differently and nobody has decided yet: fields, and records kept or not."""

from dataclasses import dataclass
from typing import Final

from models.history.life import kept_although_deleted
from models.history.timeline import words
from models.reading.reader import Reader
from models.records import CATALOGUE, LIFE

WITHHELD: Final = "what is withheld from this copy"
"""What stands for a value that nobody here can tell."""


@dataclass(frozen=True)
class Undecided:
    """One field in which several values stand, the displayed one last, in words.

    Without a field, a record that somebody deleted and somebody else went on with.
    """

    record: int
    kind: str
    label: str
    field: str = ""
    values: tuple[str, ...] = ()


def undecided(reader: Reader) -> list[Undecided]:
    """Every open conflict of the records that are here, in the order of the records."""
    connection = reader.database.connection()
    fields = list(connection.execute(_FIELDS, (LIFE,)))
    kept = list(kept_although_deleted(connection))
    labels = reader.labels({record for record, _ in fields} | set(kept))
    found = [_of_field(reader, record, field, labels) for record, field in fields]
    found += [_kept(reader, record, labels) for record in kept]
    return sorted(found, key=lambda each: (each.record, each.field))


def sentence(one: Undecided) -> str:
    """What is undecided, for a person."""
    what = f"{one.kind} “{one.label}”"
    if not one.field:
        return f"{what}: kept although deleted, as another changed it; nobody has decided yet."
    values = " or ".join(map(_said, one.values))
    return f"{what}, {one.field}: in conflict, {values}; nobody has decided yet."


def _said(value: str) -> str:
    if value == WITHHELD:
        return value
    return f"“{value}”" if value else "nothing"


def _of_field(reader: Reader, record: int, field: str, labels: dict[int, str]) -> Undecided:
    entry = CATALOGUE.get(reader.kind(record) or "")
    fact = entry.facts.get(field) if entry else None
    said = (
        WITHHELD
        if head.value is None
        else words(
            fact, head.value, fact and fact.recalled(head.value, reader.ledger), reader.label
        )
        for head in reader.heads(record, field)
    )
    return Undecided(
        record=record,
        kind=entry.label if entry else "",
        label=labels.get(record, "?"),
        field=fact.label if fact else field,
        values=tuple(dict.fromkeys(said)),
    )


def _kept(reader: Reader, record: int, labels: dict[int, str]) -> Undecided:
    entry = CATALOGUE.get(reader.kind(record) or "")
    return Undecided(record, entry.label if entry else "", labels.get(record, "?"))


_FIELDS = (
    "SELECT c.record, c.field FROM conflict c JOIN entity e ON e.id = c.record"
    " WHERE e.gone = 0 AND c.field <> ?"
)
