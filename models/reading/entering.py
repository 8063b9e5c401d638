"""Who gave a value, when and as what: whoever said it first, though it was undone and redone."""

import json as standard
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from models.history.changes import ChangeName
from models.history.ledger import Ledger
from models.history.standing_for import StandsFor
from models.reading.difference import Entered


def entered_by(ledger: Ledger, names: Iterable[ChangeName]) -> dict[ChangeName, Entered]:
    """Who first gave the value of each of some changes, when and as what.

    Undoing and redoing bring back what others have said; that is still theirs.
    """
    names = list(names)
    known = _sets(ledger, {name[0] for name in names})
    follow = StandsFor(ledger)
    origins = {
        name: follow.origin(name) if known[name[0]].undoes else name
        for name in names
        if name[0] in known
    }
    known |= _sets(ledger, {origin[0] for origin in origins.values()} - known.keys())
    return {name: known[origin[0]].entered for name, origin in origins.items()}


@dataclass(frozen=True)
class _Set:
    entered: Entered
    undoes: bool


def _sets(ledger: Ledger, ids: Iterable[int]) -> dict[int, _Set]:
    rows = ledger.connection.execute(
        "SELECT id, undoes IS NOT NULL, uid, coalesce(made, ''), coalesce(author, ''),"
        " coalesce(label, '') FROM change_set WHERE id IN (SELECT value FROM json_each(?))",
        (standard.dumps(sorted(ids)),),
    )
    return {
        id: _Set(Entered(str(uuid.UUID(bytes=uid)), *said), bool(undoes))
        for id, undoes, uid, *said in rows
    }
