"""The history of a case file folded in plain Python, to compare with what the file's tables say.

Written from the rules of docs/case-file.md, sharing no code with the program but the kinds of
value, the catalogue and SHA-256.
"""

import hashlib
import json
import uuid
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import apsw

from models import Case
from models.records import CATALOGUE

Name = tuple[bytes, int]
Place = tuple[int, str]


@dataclass(frozen=True)
class Change:
    """One change; `replaces` and `covers` by lasting names."""

    record: int
    field: str
    value: str
    replaces: frozenset[Name]
    covers: frozenset[Name]


class Fold:
    """What the history comes to: heads, displayed values, conflicts, what is gone."""

    def __init__(self, case: Case) -> None:
        self.connection = case.database.connection()
        self.uids = dict(self.connection.execute("SELECT id, uid FROM change_set"))
        self.changes = self._changes()
        replaced = {old for each in self.changes.values() for old in each.replaces}
        self.heads: dict[Place, list[Name]] = defaultdict(list)
        for name in sorted(self.changes.keys() - replaced):
            each = self.changes[name]
            self.heads[each.record, each.field].append(name)
        self.kinds = dict(
            self.connection.execute("SELECT id, kind FROM entity WHERE kind IS NOT NULL")
        )
        self.numbers = {
            str(uuid.UUID(bytes=uid)): id
            for id, uid in self.connection.execute("SELECT id, uid FROM entity")
        }
        self.gone = {id for id in self.kinds if self._is_gone(id)}

    def _changes(self) -> dict[Name, Change]:
        old: dict[str, dict[tuple[int, int], set[Name]]] = {}
        for table in ("replaced", "covered"):
            old[table] = defaultdict(set)
            rows = self.connection.execute(f"SELECT change_set, seq, old_set, old_seq FROM {table}")
            for change_set, seq, old_set, old_seq in rows:
                old[table][change_set, seq].add((self.uids[old_set], old_seq))
        return {
            (self.uids[change_set], seq): Change(
                record,
                field,
                value,
                frozenset(old["replaced"][change_set, seq]),
                frozenset(old["covered"][change_set, seq]),
            )
            for change_set, seq, record, field, value in self.connection.execute(
                "SELECT change_set, seq, record, field, value FROM change"
            )
        }

    def values(self, record: int, field: str) -> list[str]:
        """The values of a field's heads, the displayed one last."""
        return [self.changes[name].value for name in self.heads.get((record, field), [])]

    def living(self) -> dict[int, dict[str, tuple[str, frozenset[str]]]]:
        """The records that are here: each field that states something, displayed and all values."""
        found: dict[int, dict[str, tuple[str, frozenset[str]]]] = {
            id: {} for id in self.kinds if id not in self.gone
        }
        for (record, field), names in self.heads.items():
            values = [self.changes[name].value for name in names]
            if record in found and set(values) != {"null"}:
                found[record][field] = (values[-1], frozenset(values))
        return found

    def portrait(self) -> dict[str, tuple[str, bool, dict[str, list[tuple[Name, str]]]]]:
        """Every record by its uid: kind, whether it is gone, and each field's heads with values."""
        uids = {id: uid for uid, id in self.numbers.items()}
        found: dict[str, tuple[str, bool, dict[str, list[tuple[Name, str]]]]] = {
            uids[id]: (kind, id in self.gone, {}) for id, kind in self.kinds.items()
        }
        for (record, field), names in self.heads.items():
            values = [(name, self.changes[name].value) for name in names]
            found[uids[record]][2][field] = values
        return found

    def _is_gone(self, record: int) -> bool:
        life = [self.changes[name] for name in self.heads.get((record, "life"), [])]
        if not life or any(each.value != '"deleted"' for each in life):
            return False
        about = {
            name
            for (one, field), names in self.heads.items()
            for name in names
            if (one == record and field != "life") or record in self.targets(name)
        }
        return all(about <= each.covers for each in life)

    def targets(self, name: Name) -> set[int]:
        """The records that a change points at."""
        each = self.changes[name]
        return {self.numbers[uid] for uid in _uids(each.value) if self._points(each)}

    def _points(self, change: Change) -> bool:
        kind = self.kinds.get(change.record)
        fact = CATALOGUE[kind].facts.get(change.field) if kind else None
        return fact is not None and fact.kind.key in ("reference", "path")


def _uids(value: str) -> list[str]:
    parsed = json.loads(value)
    found = parsed.get("relays", []) if isinstance(parsed, dict) else [parsed]
    return [each for each in found if isinstance(each, str)]


def differences(case: Case) -> list[str]:
    """Where the tables are not what the history comes to, in words for a failing test."""
    fold = Fold(case)
    connection = fold.connection
    found: list[str] = []
    marked = {
        (fold.uids[change_set], seq)
        for change_set, seq in connection.execute(
            "SELECT change_set, seq FROM change WHERE head = 1"
        )
    }
    if marked != {name for names in fold.heads.values() for name in names}:
        found.append("other heads are marked")
    gone = {id for (id,) in connection.execute("SELECT id FROM entity WHERE gone = 1")}
    if gone != fold.gone:
        found.append(f"gone: the table says {gone}, the history {fold.gone}")
    conflicts = {
        place
        for place, names in fold.heads.items()
        if len({fold.changes[name].value for name in names}) > 1
    }
    if set(connection.execute("SELECT record, field FROM conflict")) != conflicts:
        found.append(f"other conflicts are marked than {conflicts}")
    pointers = {(target, name) for name in fold.changes for target in fold.targets(name)}
    if {
        (target, (fold.uids[change_set], seq))
        for target, change_set, seq in connection.execute(
            "SELECT target, change_set, seq FROM pointer"
        )
    } != pointers:
        found.append("other pointers are kept")
    for id, kind in fold.kinds.items():
        found += _row(case, fold, id, kind)
    return found


def _row(case: Case, fold: Fold, id: int, kind: str) -> list[str]:
    entry = CATALOGUE[kind]
    columns = [column for fact in entry.facts.values() for column in fact.columns]
    quoted = ", ".join(f'"{column}"' for column in columns)
    row = fold.connection.execute(
        f'SELECT {quoted} FROM "{entry.table}" WHERE id = ?', (id,)
    ).fetchone()
    wanted: list[Any] = []
    for code, fact in entry.facts.items():
        values = fold.values(id, code)
        parsed = json.loads(values[-1]) if values else None
        wanted += fact.row(None if parsed is None else fact.kind.from_json(parsed, case.ledger))
    return [] if row == tuple(wanted) else [f"{kind} {id}: {row} is not {tuple(wanted)}"]


def broken_hashes(connection: apsw.Connection) -> list[str]:
    """The changes and sets whose hash is not that of their contents."""
    uids = dict(connection.execute("SELECT id, uid FROM change_set"))
    records = {
        id: (str(uuid.UUID(bytes=uid)), kind)
        for id, uid, kind in connection.execute("SELECT id, uid, kind FROM entity")
    }
    found = []
    of_set: dict[int, list[str]] = defaultdict(list)
    changes: list[tuple[Any, ...]] = connection.execute(
        "SELECT change_set, seq, record, field, value, salt, value_hash, hash FROM change"
        " ORDER BY change_set, seq"
    ).fetchall()
    for change_set, seq, record, field, value, salt, value_hash, sealed in changes:
        form = {
            "set": _text(uids[change_set]),
            "seq": seq,
            "record": records[record][0],
            "kind": records[record][1] or "",
            "field": field,
            "value": hashlib.sha256(salt + value.encode()).hexdigest(),
            "replaces": _names(connection, uids, "replaced", change_set, seq),
            "covers": _names(connection, uids, "covered", change_set, seq),
        }
        of_set[change_set].append(sealed.hex())
        if value_hash.hex() != form["value"] or _sealed(form) != sealed:
            found.append(f"change {seq} of set {change_set}")
    sets: list[tuple[Any, ...]] = connection.execute(
        "SELECT id, made, person, author, author_salt, label, label_salt, undoes, hash"
        " FROM change_set"
    ).fetchall()
    hashes = {id: hash for id, *_, hash in sets}
    for id, made, person, author, author_salt, label, label_salt, undoes, sealed in sets:
        after = connection.execute("SELECT earlier FROM after WHERE change_set = ?", (id,))
        form = {
            "uid": _text(uids[id]),
            "made": made,
            "author": hashlib.sha256(author_salt + _plain([person, author]).encode()).hexdigest(),
            "label": hashlib.sha256(label_salt + label.encode()).hexdigest(),
            "undoes": None if undoes is None else _text(uids[undoes]),
            "after": sorted([_text(uids[one]), hashes[one].hex()] for (one,) in after),
            "changes": of_set[id],
        }
        if _sealed(form) != sealed:
            found.append(f"set {id}")
    return found


def _names(
    connection: apsw.Connection, uids: dict[int, bytes], table: str, change_set: int, seq: int
) -> list[list[Any]]:
    rows = connection.execute(
        f"SELECT old_set, old_seq FROM {table} WHERE change_set = ? AND seq = ?", (change_set, seq)
    )
    return sorted([_text(uids[old_set]), old_seq] for old_set, old_seq in rows)


def _text(uid: bytes) -> str:
    return str(uuid.UUID(bytes=uid))


def _sealed(form: dict[str, Any]) -> bytes:
    """SHA-256 of canonical JSON; all keys and values here are ASCII, where that is plain."""
    return hashlib.sha256(_plain(form).encode()).digest()


def _plain(form: Any) -> str:
    return json.dumps(form, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
