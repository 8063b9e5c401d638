"""What the file knows of a record of any kind: what it is, who made it, who changed it last."""

import json as standard
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from models.history.ledger import Ledger


@dataclass(frozen=True)
class Identity:
    """The kind of a record by its permanent code, and whether it is in the trash."""

    kind: str
    gone: bool


@dataclass(frozen=True)
class Authorship:
    """The first and the last change set that touched a record; times are RFC 3339 text in UTC."""

    made: str = ""
    made_by: str = ""
    changed: str = ""
    changed_by: str = ""


def identities(ledger: Ledger, ids: Iterable[int]) -> dict[int, Identity]:
    """The identity of each record, in one query; unknown numbers are left out."""
    return {
        id: Identity(kind, bool(gone))
        for id, kind, gone in ledger.connection.execute(
            "SELECT id, coalesce(kind, ''), gone FROM entity"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (standard.dumps(sorted(set(ids))),),
        )
    }


def uids(ledger: Ledger, ids: Iterable[int]) -> dict[int, str]:
    """The uid of each record, in one query; unknown numbers are left out."""
    return {
        id: str(uuid.UUID(bytes=packed))
        for id, packed in ledger.connection.execute(
            "SELECT id, uid FROM entity WHERE id IN (SELECT value FROM json_each(?))",
            (standard.dumps(sorted(set(ids))),),
        )
    }


def authorships(ledger: Ledger, ids: Iterable[int]) -> dict[int, Authorship]:
    """Who made each record and who changed it last, in one query; empty where it is withheld."""
    found: dict[int, Authorship] = {}
    for id, made, author, _ in ledger.connection.execute(
        "SELECT DISTINCT c.record, coalesce(s.made, ''), coalesce(s.author, ''), s.uid"
        " FROM change c JOIN change_set s ON s.id = c.change_set"
        " WHERE c.record IN (SELECT value FROM json_each(?)) ORDER BY s.uid",
        (standard.dumps(sorted(set(ids))),),
    ):
        first = found.get(id, Authorship(made, author, made, author))
        found[id] = Authorship(first.made, first.made_by, made, author)
    return found
