"""Writes one finished change set into the history and reads the tables anew where it touched them.

It decides nothing: the door says what changed, this says it to the file, in the door's transaction.
"""

import json as standard
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.history.changes import (
    SALT_BYTES,
    ChangeName,
    Entropy,
    LastingName,
    Person,
    change_hash,
    salted,
    set_hash,
    signed,
)
from models.history.ledger import Ledger
from models.history.life import DELETED, is_gone
from models.history.pacing import Told, paced, unheard
from models.records import CATALOGUE, LIFE, Entry
from models.records.kinds import Text

NAME_LENGTH = 300


@dataclass
class Pending:
    """A change that the door has taken and not yet written. `value` is canonical JSON."""

    record: int
    code: str
    value: str
    meant: Any
    targets: tuple[int, ...] = ()
    replaces: set[ChangeName] = field(default_factory=set)
    covers: set[ChangeName] = field(default_factory=set)


@dataclass(frozen=True)
class Heading:
    """What a change set says of itself."""

    id: int
    uid: str
    made: str
    who: Person
    label: str
    undoes: int | None


def write(
    ledger: Ledger,
    heading: Heading,
    pending: Sequence[Pending],
    added: set[int],
    entropy: Entropy,
    *,
    told: Told = unheard,
) -> None:
    """Write the set with its changes, then the tables that are read off them."""
    hashes = _write_changes(ledger, heading, pending, entropy, told)
    _write_set(ledger, heading, hashes, entropy)
    _mark_heads(ledger, heading.id)
    _write_rows(ledger, pending, added, told)
    _mark_conflicts(ledger, heading.id)
    _mark_gone(ledger, pending, told)


def _write_changes(
    ledger: Ledger, heading: Heading, pending: Sequence[Pending], entropy: Entropy, told: Told
) -> list[bytes]:
    connection = ledger.connection
    lasting = _Lasting(ledger, heading)
    rows, replaced, covered, pointers, hashes = [], [], [], [], []
    for seq, each in enumerate(paced(pending, told, since=0.0, until=0.4)):
        salt = entropy(SALT_BYTES)
        value_hash = salted(salt, each.value)
        hash = change_hash(
            (heading.uid, seq),
            record=ledger.uid(each.record),
            kind=ledger.kind(each.record) or "",
            field=each.code,
            value_hash=value_hash,
            replaces=lasting(each.replaces),
            covers=lasting(each.covers),
        )
        hashes.append(hash)
        rows.append((heading.id, seq, each.record, each.code, each.value, salt, value_hash, hash))
        replaced += [(heading.id, seq, *old) for old in each.replaces]
        covered += [(heading.id, seq, *old) for old in each.covers]
        pointers += [(target, heading.id, seq) for target in set(each.targets)]
    connection.executemany("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)", rows)
    connection.executemany("INSERT INTO replaced VALUES (?, ?, ?, ?)", replaced)
    connection.executemany("INSERT INTO covered VALUES (?, ?, ?, ?)", covered)
    connection.executemany("INSERT INTO pointer VALUES (?, ?, ?)", pointers)
    return hashes


class _Lasting:
    """Lasting names of changes, each set's uid asked for once."""

    def __init__(self, ledger: Ledger, heading: Heading) -> None:
        self._ledger = ledger
        self._uids = {heading.id: heading.uid}

    def __call__(self, names: Iterable[ChangeName]) -> list[LastingName]:
        names = list(names)
        unknown = {change_set for change_set, _ in names} - self._uids.keys()
        if unknown:
            self._uids.update(self._ledger.set_uids(unknown))
        return [(self._uids[change_set], seq) for change_set, seq in names]


def _write_set(ledger: Ledger, heading: Heading, hashes: list[bytes], entropy: Entropy) -> None:
    connection = ledger.connection
    tips = ledger.tips()
    author_salt, label_salt = entropy(SALT_BYTES), entropy(SALT_BYTES)
    author_hash = salted(author_salt, signed(heading.who))
    label_hash = salted(label_salt, heading.label)
    undone = heading.undoes
    hash = set_hash(
        heading.uid,
        made=heading.made,
        author_hash=author_hash,
        label_hash=label_hash,
        undoes=None if undone is None else ledger.set_uids([undone])[undone],
        after=[(uid, hash) for _, uid, hash in tips],
        changes=hashes,
    )
    said = {
        "made": heading.made,
        "person": heading.who.id,
        "author": heading.who.name,
        "author_salt": author_salt,
        "author_hash": author_hash,
        "label": heading.label,
        "label_salt": label_salt,
        "label_hash": label_hash,
        "undoes": undone,
        "hash": hash,
        "tip": 1,
    }
    settings = ", ".join(f"{column} = ?" for column in said)
    connection.execute(
        f"UPDATE change_set SET {settings} WHERE id = ?", (*said.values(), heading.id)
    )
    connection.executemany(
        "UPDATE change_set SET tip = 0 WHERE id = ?", [(id,) for id, _, _ in tips]
    )
    connection.executemany(
        "INSERT INTO after VALUES (?, ?)", [(heading.id, id) for id, _, _ in tips]
    )


def _mark_heads(ledger: Ledger, change_set: int) -> None:
    ledger.connection.execute(
        "UPDATE change SET head = 0 WHERE (change_set, seq) IN"
        " (SELECT old_set, old_seq FROM replaced WHERE change_set = ?)",
        (change_set,),
    )


def _write_rows(ledger: Ledger, pending: Sequence[Pending], added: set[int], told: Told) -> None:
    written: dict[int, dict[str, Any]] = {}
    for each in pending:
        values = written.setdefault(each.record, {})
        if each.code != LIFE:
            values[each.code] = each.meant
    for record in paced(tuple(written), told, since=0.4, until=0.8):
        values = written[record]
        entry = CATALOGUE.get(ledger.kind(record) or "")
        if entry is not None:
            _write_row(ledger, entry, record, values, new=record in added)


def _write_row(
    ledger: Ledger, entry: Entry, record: int, values: dict[str, Any], *, new: bool
) -> None:
    known = {code: value for code, value in values.items() if code in entry.facts}
    columns = [column for code in known for column in entry.facts[code].columns]
    row = [cell for code, value in known.items() for cell in entry.facts[code].row(value)]
    if new:
        names = "".join(f', "{column}"' for column in columns)
        marks = ", ?" * len(columns)
        sql = f'INSERT INTO "{entry.table}" ("id"{names}) VALUES (?{marks})'
        ledger.connection.execute(sql, (record, *row))
    elif columns:
        settings = ", ".join(f'"{column}" = ?' for column in columns)
        sql = f'UPDATE "{entry.table}" SET {settings} WHERE "id" = ?'
        ledger.connection.execute(sql, (*row, record))
    naming = entry.naming
    if naming is not None and naming.code in known:
        name = known[naming.code]
        short = None if name is None else name[:NAME_LENGTH]
        ledger.connection.execute(
            "UPDATE entity SET name = ?, name_sort = ? WHERE id = ?",
            (short, None if short is None else sort_key(short), record),
        )


def sort_key(name: str) -> str:
    """The key by which records are ordered by name and found as one types."""
    return str(Text().sort_key(name))


def _mark_conflicts(ledger: Ledger, change_set: int) -> None:
    touched = "(SELECT record, field FROM change WHERE change_set = ?)"
    ledger.connection.execute(
        f"DELETE FROM conflict WHERE (record, field) IN {touched}", (change_set,)
    )
    ledger.connection.execute(
        "INSERT INTO conflict SELECT record, field FROM change"
        f" WHERE head = 1 AND (record, field) IN {touched} GROUP BY record, field"
        " HAVING count(DISTINCT coalesce(value, hex(value_hash))) > 1",
        (change_set,),
    )


def _mark_gone(ledger: Ledger, pending: Sequence[Pending], told: Told) -> None:
    """Only what the set touched, points at or pointed at can come or go."""
    connection = ledger.connection
    touched = {each.record for each in pending}
    touched.update(target for each in pending for target in each.targets)
    replaced = sorted({old for each in pending for old in each.replaces})
    touched.update(
        target
        for (target,) in connection.execute(
            "SELECT p.target FROM json_each(?) r CROSS JOIN pointer p"
            " ON p.change_set = r.value ->> 0 AND p.seq = r.value ->> 1",
            (standard.dumps(replaced),),
        )
    )
    maybe = [
        id
        for (id,) in connection.execute(
            "SELECT c.record FROM json_each(?) r CROSS JOIN change c"
            " ON c.record = r.value AND c.field = ? AND c.head = 1 WHERE c.value = ?",
            (standard.dumps(sorted(touched)), LIFE, DELETED),
        )
    ]
    gone = {id for id in paced(maybe, told, since=0.8, until=1.0) if is_gone(ledger, id)}
    connection.execute(
        "UPDATE entity SET gone = 0 WHERE gone = 1 AND id IN (SELECT value FROM json_each(?))",
        (standard.dumps(sorted(touched - gone)),),
    )
    connection.executemany("UPDATE entity SET gone = 1 WHERE id = ?", [(id,) for id in gone])
