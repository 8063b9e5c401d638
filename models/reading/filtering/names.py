"""Names of records and of views in the sentence of a filter: from uid to name and back."""

import json as standard
from collections.abc import Sequence
from typing import Final, Protocol
from uuid import UUID

import apsw

from models.reading.filtering.filters import HAS
from models.reading.filtering.pieces import Sql, like
from models.reading.labels import labels
from models.records.kinds import text_key

VIEW: Final = "view"
_OFFERED: Final = 20


class Named(Protocol):
    """What a case is asked about names."""

    def called(self, uid: str, /) -> str | None:
        """What a record is called; None for one that the file does not know."""

    def bearing(self, kinds: tuple[str, ...], name: str, /) -> Sequence[str]:
        """The uids of the records of these kinds that are called exactly so, but for case."""

    def offered(self, kinds: tuple[str, ...], beginning: str, /) -> Sequence[str]:
        """Some names of records of these kinds that hold a text, those beginning so first."""


class Nobody:
    """Stands where no case is: nothing is called anything."""

    def called(self, uid: str, /) -> str | None:
        """Nothing."""
        return None

    def bearing(self, kinds: tuple[str, ...], name: str, /) -> Sequence[str]:
        """Nothing."""
        return ()

    def offered(self, kinds: tuple[str, ...], beginning: str, /) -> Sequence[str]:
        """Nothing."""
        return ()


NOBODY = Nobody()


class CaseNames:
    """The names of one case, as a filter of one kind of record uses them."""

    def __init__(self, connection: apsw.Connection, kind: str) -> None:
        self._connection = connection
        self._kind = kind

    def called(self, uid: str, /) -> str | None:
        """What a record is called; None for one that the file does not know."""
        row = self._connection.execute(
            "SELECT id, name FROM entity WHERE uid = ?", (UUID(uid).bytes,)
        ).fetchone()
        if row is None:
            return None
        return str(row[1] or labels(self._connection, [row[0]]).get(row[0], "?"))

    def bearing(self, kinds: tuple[str, ...], name: str, /) -> Sequence[str]:
        """The uids of the records of these kinds that are called exactly so, but for case."""
        test, bound = self._of(kinds)
        return [
            str(UUID(bytes=uid))
            for uid, found in self._connection.execute(
                f"SELECT uid, name FROM entity WHERE gone = 0 AND name_sort = ? AND {test}",
                (text_key(name), *bound),
            )
            if found.casefold() == name.casefold()
        ]

    def offered(self, kinds: tuple[str, ...], beginning: str, /) -> Sequence[str]:
        """Some names of records of these kinds that hold a text, those beginning so first."""
        test, bound = self._of(kinds)
        has = like("name", beginning, HAS)
        return [
            name
            for (name,) in self._connection.execute(
                f"SELECT name FROM entity WHERE gone = 0 AND name IS NOT NULL AND {test}"
                f" AND {has.sql} ORDER BY name_sort >= ? DESC, name_sort, id LIMIT {_OFFERED}",
                (*bound, *has.bound, text_key(beginning)),
            )
        ]

    def _of(self, kinds: tuple[str, ...]) -> tuple[str, tuple[Sql, ...]]:
        if kinds == (VIEW,):
            return "id IN (SELECT id FROM view WHERE listed = ?)", (self._kind,)
        if not kinds:
            return "kind IS NOT NULL AND kind <> ?", (VIEW,)
        return "kind IN (SELECT value FROM json_each(?))", (standard.dumps(list(kinds)),)
