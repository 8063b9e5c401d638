"""The citations that support values in one of two states; see `models.reading.evidence` for now."""

import json as standard
from collections.abc import Collection
from typing import Any

from models.history.heads import Numbers
from models.history.ledger import Ledger
from models.history.owners import holders, owned
from models.history.states import HERE, Stood, TwoStates
from models.records import CATALOGUE, Citation

_AGAINST = frozenset({"disputes", "context"})
_FIELDS = CATALOGUE[Citation.code].facts
_NO_NUMBERS = Numbers({}, {})


class Supporting:
    """What the second of two states holds in support of these records and their fields."""

    def __init__(self, ledger: Ledger, states: TwoStates, records: Collection[int]) -> None:
        self._given: dict[tuple[int, str | None], list[tuple[int, str | None]]] = {}
        citations = _citations(ledger, records)
        lives, heads, about = (
            states.lives(citations),
            states.heads(citations),
            holders(ledger, citations),
        )
        for id in sorted(citations):
            # One that was taken away from what it was about supports nothing.
            if lives[id][1] != HERE or not about[id]:
                continue
            said = {head.field: _meant(head) for head in heads[id] if head.after}
            if said.get("stance") not in _AGAINST:
                place = (about[id][0], said.get("field"))
                self._given.setdefault(place, []).append((id, said.get("given")))

    def of(self, record: int, field: str | None, value: str | None) -> tuple[int, ...]:
        """The citations for a value, as canonical JSON, of a field, or for the record as a whole.

        By local number; the same words count for a value only as long as it stands.
        """
        return tuple(
            id
            for id, given in self._given.get((record, field), ())
            if field is None or given is None or given == value
        )


def _citations(ledger: Ledger, records: Collection[int]) -> set[int]:
    rows = ledger.connection.execute(
        "SELECT id FROM entity WHERE kind = ? AND id IN (SELECT value FROM json_each(?))",
        (Citation.code, standard.dumps(owned(ledger, records))),
    )
    return {id for (id,) in rows}


def _meant(head: Stood) -> Any:
    """The value of a field that points at nothing; of a reference, nothing."""
    fact = _FIELDS.get(head.field)
    if fact is None or head.field not in ("stance", "field", "given"):
        return None
    return fact.recalled(head.value, _NO_NUMBERS)
