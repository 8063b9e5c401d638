"""Two states of the file side by side: the heads, and the life of records, in each.

It reads the history of what differs between them and leaves the rest alone; what a difference is,
and its words, are for `models.reading.differences`.
"""

import json as standard
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from models.history.changes import ChangeName
from models.history.frontiers import later
from models.history.ledger import Ledger
from models.history.life import DELETED as TRASHED
from models.records import LIFE

ABSENT: Final = "absent"
HERE: Final = "here"
DELETED: Final = "deleted"

Lives = tuple[str, str]
"""Whether a record is absent, here or deleted in the first state and in the second."""


@dataclass(frozen=True)
class Stood:
    """A head of the first state, of the second, or of both.

    `value` is canonical JSON, None where it is withheld; `content` tells values apart even then.
    """

    name: ChangeName
    record: int
    field: str
    value: str | None
    content: str
    before: bool
    after: bool


class TwoStates:
    """What two states of one file hold of its records. Raises Refused for a state unknown."""

    def __init__(
        self, ledger: Ledger, *, since: Iterable[str], until: Iterable[str] | None
    ) -> None:
        before = later(ledger, since)
        after = set() if until is None else later(ledger, until)
        self._connection = ledger.connection
        self._apart = standard.dumps(sorted(before ^ after))
        self._lacking = {
            "before": standard.dumps(sorted(before)),
            "after": standard.dumps(sorted(after)),
        }
        self.same = before == after

    def changed(self) -> set[int]:
        """The records that a set changed which only one of the states has."""
        return self._ids(
            "SELECT DISTINCT record FROM change WHERE record IS NOT NULL"
            " AND change_set IN (SELECT value FROM json_each(?1))"
        )

    def pointed_at(self) -> set[int]:
        """The records whose life what points at them may have decided otherwise."""
        return self._ids(
            "SELECT target FROM pointer WHERE change_set IN (SELECT value FROM json_each(?1))"
            " UNION SELECT p.target FROM replaced r"
            " JOIN pointer p ON p.change_set = r.old_set AND p.seq = r.old_seq"
            " WHERE r.change_set IN (SELECT value FROM json_each(?1))"
        )

    def heads(self, records: Iterable[int], field: str | None = None) -> dict[int, list[Stood]]:
        """The heads of these records in either state, of all fields or of one.

        Those of a field stand together, the one displayed last.
        """
        found: dict[int, list[Stood]] = {}
        for _, head in self._stood(_OF_RECORDS, records, field):
            found.setdefault(head.record, []).append(head)
        return found

    def towards(self, records: Iterable[int]) -> dict[int, list[Stood]]:
        """The heads that point at these records in either state."""
        found: dict[int, list[Stood]] = {}
        for target, head in self._stood(_TOWARDS, records):
            found.setdefault(target, []).append(head)
        return found

    def lives(self, records: Iterable[int]) -> dict[int, Lives]:
        """Whether each of these records is there in the two states, by the rule of life."""
        records = set(records)
        life = self.heads(records, LIFE)
        doubtful = {
            id for id, heads in life.items() if any(head.value == TRASHED for head in heads)
        }
        about = self._about(doubtful)
        covered = self._covered(doubtful)
        return {
            id: (
                _life([head for head in life.get(id, ()) if head.before], about[0], covered),
                _life([head for head in life.get(id, ()) if head.after], about[1], covered),
            )
            for id in records
        }

    def _about(self, records: set[int]) -> tuple[dict[int, set[ChangeName]], ...]:
        """The heads of other fields, and those that point at them, in each of the two states."""
        found: tuple[dict[int, set[ChangeName]], ...] = ({}, {})
        for heads_of in (self.heads(records), self.towards(records)):
            for about, heads in heads_of.items():
                for head in heads:
                    if head.record == about and head.field == LIFE:
                        continue
                    for side, stands in zip(found, (head.before, head.after), strict=True):
                        if stands:
                            side.setdefault(about, set()).add(head.name)
        return found

    def _covered(self, records: set[int]) -> dict[ChangeName, set[ChangeName]]:
        found: dict[ChangeName, set[ChangeName]] = {}
        for change_set, seq, old_set, old_seq in self._connection.execute(
            "SELECT v.change_set, v.seq, v.old_set, v.old_seq FROM json_each(?) w"
            " CROSS JOIN change c INDEXED BY change_record ON c.record = w.value AND c.field = ?"
            " JOIN covered v ON v.change_set = c.change_set AND v.seq = c.seq",
            (standard.dumps(sorted(records)), LIFE),
        ):
            found.setdefault((change_set, seq), set()).add((old_set, old_seq))
        return found

    def _stood(
        self, source: str, records: Iterable[int], field: str | None = None
    ) -> Iterator[tuple[int, Stood]]:
        asked = standard.dumps(sorted(set(records)))
        bound: dict[str, Any] = {"records": asked, "field": field, **self._lacking}
        for (
            about,
            change_set,
            seq,
            record,
            code,
            value,
            content,
            before,
            after,
        ) in self._connection.execute(
            _STOOD.format(source=source, only="" if field is None else " AND c.field = :field"),
            bound,
        ):
            yield (
                about,
                Stood((change_set, seq), record, code, value, content, bool(before), bool(after)),
            )

    def _ids(self, query: str) -> set[int]:
        return {id for (id,) in self._connection.execute(query, (self._apart,))}


def _life(
    heads: list[Stood],
    about: dict[int, set[ChangeName]],
    covered: dict[ChangeName, set[ChangeName]],
) -> str:
    if not heads:
        return ABSENT
    others = about.get(heads[0].record, set())
    gone = all(head.value == TRASHED and others <= covered.get(head.name, set()) for head in heads)
    return DELETED if gone else HERE


_OF_RECORDS = (
    "json_each(:records) w CROSS JOIN change c INDEXED BY change_record ON c.record = w.value"
)
_TOWARDS = (
    "json_each(:records) w CROSS JOIN pointer p ON p.target = w.value"
    " CROSS JOIN change c ON c.change_set = p.change_set AND c.seq = p.seq"
)


def _is_head(state: str) -> str:
    lacking = f"(SELECT value FROM json_each(:{state}))"
    return (
        f"(c.change_set NOT IN {lacking} AND NOT EXISTS (SELECT 1 FROM replaced r"
        " WHERE r.old_set = c.change_set AND r.old_seq = c.seq"
        f" AND r.change_set NOT IN {lacking}))"
    )


_STOOD = (
    "SELECT about, change_set, seq, record, field, value, content, before, after FROM ("
    "SELECT w.value AS about, c.change_set, c.seq, c.record, c.field, c.value, s.uid,"
    " coalesce(c.value, hex(c.value_hash)) AS content,"
    f" {_is_head('before')} AS before, {_is_head('after')} AS after"
    " FROM {source} JOIN change_set s ON s.id = c.change_set WHERE c.field IS NOT NULL{only})"
    " WHERE before OR after ORDER BY record, field, uid, seq"
)
