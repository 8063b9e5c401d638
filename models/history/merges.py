"""By which merges this file came to hold what: of this file alone, so that they can be undone."""

import json as standard
from dataclasses import dataclass

import apsw

from models.history.frontiers import Frontier


@dataclass(frozen=True)
class Noted:
    """One merge: what it is called, when (RFC 3339 in UTC) and by whom (the person's id), and the
    states of the file before it and after it."""

    name: str
    merged: str
    person: str
    before: Frontier
    after: Frontier


def note_merge(connection: apsw.Connection, noted: Noted) -> None:
    """Keep the note of a merge, inside its transaction."""
    connection.execute(
        "INSERT INTO merge (merged, person, name, before, after) VALUES (?, ?, ?, ?, ?)",
        (
            noted.merged,
            noted.person,
            noted.name,
            standard.dumps(noted.before),
            standard.dumps(noted.after),
        ),
    )
