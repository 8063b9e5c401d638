"""What can be asked of a case file, whoever holds it open: the open case, or a private copy of it.

It reads and never writes; the rules of each reading stand in the modules beside it.
"""

from array import array
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar
from uuid import UUID

from models.errors import Refused
from models.history.changes import ChangeName
from models.history.frontiers import frontier_at
from models.history.ledger import Head, Heads, Ledger
from models.history.life import Deletion, kept_although_deleted
from models.reading import lists, pages, rows
from models.reading.attachments import attached
from models.reading.evidence import Evidence, Place, evidence
from models.reading.filtering.filters import Filter
from models.reading.filtering.names import CaseNames
from models.reading.labels import labels
from models.reading.lists import Arranged, Deleted, Listing
from models.reading.pages import Row
from models.reading.sorting import Sort
from models.reading.tagging import tag_words
from models.reading.views import SavedView, saved_views
from models.records import CATALOGUE, Attachment, Dossier, Link, Record
from models.storage.connection import CaseDatabase
from models.storage.troubles import Stamp, telling

# What tells of changes is loaded once it is asked for: a window that opens a file is spared it.
if TYPE_CHECKING:
    from models.history.timeline import Line
    from models.reading.difference import Difference, Entered

R = TypeVar("R", bound=Record)


class Reader:
    """Everything that can be read of one case over one connection, used from one thread.

    `beside` is the folder where what is made of it goes first; `stamp` is the file's as it was
    opened, by which what reads it elsewhere knows it again.
    """

    def __init__(self, database: CaseDatabase, path: Path) -> None:
        self.database = database
        self.path = path
        self.beside = path.parent
        self.stamp = Stamp.of(path)
        self.ledger = Ledger(database.connection())

    @property
    def closed(self) -> bool:
        """Whether nothing can be asked of it any more."""
        return bool(self.database.is_closed())

    @property
    def uid(self) -> str:
        """The uid of the case, which its copies share."""
        return self.ledger.uid(self.dossier.id)

    @property
    def dossier(self) -> Dossier:
        """The case's record of itself; of several after a merge, the file's own first one.

        Deleting it changes nothing: a copy in which somebody did so is still of this case.
        """
        return rows.first(self.database, Dossier)

    @property
    def title(self) -> str:
        """What the case is called."""
        return self.dossier.title or self.path.stem

    def get(self, id: int) -> Record | None:
        """A record by its local number, deleted ones included; None for an unknown number."""
        kind = self.ledger.kind(id)
        if kind not in CATALOGUE:
            return None
        return rows.by_id(self.database, CATALOGUE[kind].model, [id]).get(id)

    def all(self, model: type[R]) -> list[R]:
        """Every record of one kind that is not deleted."""
        return rows.here(self.database, model)

    def rows(self, model: type[R], ids: Iterable[int]) -> dict[int, R]:
        """Records of one kind by local number, deleted ones included, in one query."""
        return rows.by_id(self.database, model, ids)

    def referring(
        self, model: type[R], field: str, targets: Iterable[int], *, gone: bool = False
    ) -> list[R]:
        """The records of one kind whose reference, by attribute name, is one of these.

        With `gone`, those in the trash too.
        """
        return rows.referring(self.database, model, field, targets, gone=gone)

    def links(
        self,
        *,
        owners: Iterable[int] | None = None,
        targets: Iterable[int] | None = None,
        relation: str | None = None,
    ) -> list[Link]:
        """Links from these owners or to these targets, of a relation."""
        return rows.links(self.database, owners=owners, targets=targets, relation=relation)

    def find(self, uid: str) -> int | None:
        """The local number of a record by its uid; None where the file does not know it."""
        return self.ledger.known_id(UUID(uid).bytes)

    def kind(self, id: int) -> str | None:
        """The permanent code of a record's kind."""
        return self.ledger.kind(id)

    def kinds(self, ids: Iterable[int]) -> set[str]:
        """The permanent codes of what these records are, in one query."""
        return lists.kinds(self.database.connection(), ids)

    def here(self, kind: str, ids: Iterable[int]) -> set[int]:
        """Those of these records that are of a kind and not in the trash, in one query."""
        return lists.here(self.database.connection(), kind, ids)

    def is_gone(self, id: int) -> bool:
        """Whether a record is in the trash."""
        return self.ledger.is_gone(id)

    def kept_although_deleted(self, ids: Iterable[int]) -> dict[int, tuple[Deletion, ...]]:
        """Those of these records that one deleted and another went on with, and who deleted them,
        as long as nobody has decided whether they stay."""
        return kept_although_deleted(self.ledger.connection, ids)

    def label(self, id: int) -> str:
        """What a record is called."""
        return self.labels([id]).get(id, "?")

    def labels(self, ids: Iterable[int]) -> dict[int, str]:
        """What records are called, in a number of queries that does not depend on theirs."""
        return labels(self.database.connection(), ids)

    def ids(
        self,
        kind: str,
        *,
        sort: Sort | Sequence[Sort] = (),
        filter: Filter | None = None,
        today: date | None = None,
        limit: int | None = None,
    ) -> "array[int]":
        """The local numbers of all records of a kind, in order; `limit` gives the first of them.

        Raises Refused for views that use each other in a circle, and ValueError for a filter that
        counts from today where no day is given.
        """
        return lists.ids(
            self.database.connection(), kind, sort=sort, filter=filter, today=today, limit=limit
        )

    def listing(self, asked: Arranged, *, limit: int | None = None) -> Listing:
        """All of a list, with its groups. Raises Refused, as `ids` does."""
        return lists.listing(self.database.connection(), asked, limit=limit)

    def views(self) -> tuple[SavedView, ...]:
        """The saved views, in their order."""
        return saved_views(self.database.connection())

    def names(self, kind: str) -> CaseNames:
        """What the records are called of which a filter of a kind speaks."""
        return CaseNames(self.database.connection(), kind)

    def page(
        self,
        kind: str,
        ids: Sequence[int],
        fields: Iterable[str],
        *,
        today: date | None = None,
    ) -> list[Row]:
        """Rows of a list in words, for these records and fields; as of `today` with counted days.

        Those are the last days of times that are given in days, where no date is stated.
        """
        return pages.page(self.database, kind, ids, fields, today=today)

    def named_like(
        self, kinds: Iterable[str], text: str, *, limit: int = 20
    ) -> list[tuple[int, str, str]]:
        """Records of these kinds whose name holds a text: local number, kind, name."""
        return lists.named_like(self.database.connection(), kinds, text, limit=limit)

    def counts(self) -> dict[str, int]:
        """How many records of each kind are here; deleted ones under ``trash``."""
        return lists.count(self.database.connection())

    def trash(self) -> list[Deleted]:
        """The deleted records, newest first."""
        found = lists.deleted(self.database.connection())
        known = self.labels({one for id, *_, into in found for one in (id, into) if one})
        return [
            Deleted(id, kind, known.get(id, "?"), by, made, known.get(into, "?") if into else "")
            for id, kind, by, made, into in found
        ]

    def heads(self, id: int, field: str) -> Heads:
        """The heads of one field, the displayed one last."""
        return self.ledger.heads(id, field)

    def seen(self, id: int, field: str) -> tuple[ChangeName, ...]:
        """What a form that shows a field now has seen; handed back to `Edit.set`."""
        return tuple(head.name for head in self.ledger.heads(id, field))

    def entered(self, heads: Iterable[Head]) -> "dict[ChangeName, Entered]":
        """Who first gave the value of each head, when and as what."""
        from models.reading.entering import entered_by

        return entered_by(self.ledger, [head.name for head in heads])

    def evidence(self, ids: Iterable[int]) -> dict[Place, Evidence]:
        """What stands behind each field of records; the key's field is None for the whole."""
        return evidence(self.database, self.ledger, ids)

    def attached(self, id: int) -> BinaryIO:
        """The bytes of an attachment as a stream, known to be those that were attached.

        Raises Refused where they are not, and for a record that is no attachment.
        """
        attachment = self.get(id)
        if not isinstance(attachment, Attachment):
            raise Refused("There is no such attachment.", do="Choose one that is in this file.")
        with telling(self.path):
            return attached(self.database.connection(), attachment)

    def tag_words(self) -> tuple[str, ...]:
        """Every word that a record bears as a tag, the most used first."""
        with telling(self.path):
            return tag_words(self.database.connection())

    def history(self, id: int) -> "list[Line]":
        """The changes of a record and of what it owns, in words, newest first."""
        from models.history.timeline import timeline

        return timeline(self.ledger, id, self.labels)

    def frontier(self) -> tuple[str, ...]:
        """The state of the file: the uids of the change sets that no other came after."""
        return tuple(uid for _, uid, _ in self.ledger.tips())

    def frontier_at(self, time: datetime) -> tuple[str, ...]:
        """The state of the file at an instant; empty before the case was begun."""
        return frontier_at(self.ledger, time)

    def differences(
        self,
        *,
        since: Iterable[str],
        until: Iterable[str] | None = None,
        records: Collection[int] | None = None,
    ) -> "tuple[Difference, ...]":
        """What differs between two states, of all records or these. Raises Refused."""
        from models.reading.differences import differences

        return differences(self.ledger, self.labels, since=since, until=until, records=records)
