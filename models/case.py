"""One open case file: what the window, the briefings and the command line are handed.

It joins the door, the history and the readings over one connection; the rules are theirs.
"""

import secrets
import uuid
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import apsw
import peewee

from models.errors import Refused
from models.history import undo
from models.history.changes import Changed, ChangeName, Clock, Entropy, Person, now
from models.history.edit import Edit
from models.history.ledger import Heads, Ledger
from models.history.timeline import Line, timeline
from models.history.undo import Step, Undone
from models.reading import lists, rows
from models.reading.evidence import Evidence, Place, evidence
from models.reading.labels import labels
from models.reading.lists import Deleted, Filter, Sort
from models.records import CATALOGUE, Dossier, Link, Record
from models.storage.connection import CaseDatabase, configure
from models.storage.format import make_tables
from models.storage.lock import Holder, Lock, acquire
from models.storage.opening import open_file
from models.storage.troubles import Stamp, said

R = TypeVar("R", bound=Record)

DEFAULT_HANDLING = "amber_strict"
TROUBLES = (apsw.Error, peewee.PeeweeException, OSError)


class Case:
    """An open case file. Used from one thread; work elsewhere opens a case or snapshot of its own.

    `read_only` is empty or says why nothing can be changed. `on_changed` holds the callables that
    are told what each edit changed, after it is on the disk.
    """

    def __init__(
        self,
        database: CaseDatabase,
        path: Path,
        *,
        who: Person,
        read_only: str = "",
        lock: Lock | None = None,
        clock: Clock = now,
        entropy: Entropy = secrets.token_bytes,
    ) -> None:
        self.database = database
        self.path = path
        self.who = who
        self.read_only = read_only
        self.on_changed: list[Callable[[Changed], None]] = []
        self.ledger = Ledger(database.connection())
        self._lock = lock
        self._clock = clock
        self._entropy = entropy
        self._editing = False
        self._stamp = Stamp.of(path)

    # opening and closing

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        title: str,
        who: Person,
        handling: str = DEFAULT_HANDLING,
        replace: bool = False,
        clock: Clock = now,
        entropy: Entropy = secrets.token_bytes,
    ) -> "Case":
        """Make a new case file and open it. Raises Refused, leaving nothing behind.

        Its first change set is nobody's, so that no undoing takes the case itself away.
        """
        make_file(path, replace=replace)
        case = cls.open(path, who=Person("", who.name), clock=clock, entropy=entropy)
        with case.edit("Started the case") as edit:
            edit.add(Dossier, title=title or None, handling=handling)
        case.who = who
        return case

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        who: Person,
        read_only: bool = False,
        clock: Clock = now,
        entropy: Entropy = secrets.token_bytes,
    ) -> "Case":
        """Open a case file; where it can't be changed, read-only with the reason.

        Raises Refused for what is no case file, is damaged or comes from a newer version.
        """
        lock: Lock | Holder | None = None if read_only else acquire(path, who.name)
        write = isinstance(lock, Lock)
        try:
            opened = open_file(path, write=write)
        except BaseException:
            if isinstance(lock, Lock):
                lock.release()
            raise
        reason = opened.read_only
        if isinstance(lock, Holder):
            reason = lock.sentence()
        elif read_only:
            reason = "It was opened for reading only."
        if reason and isinstance(lock, Lock):
            lock.release()
        return cls(
            opened.database,
            path,
            who=who,
            read_only=reason,
            lock=lock if isinstance(lock, Lock) and not reason else None,
            clock=clock,
            entropy=entropy,
        )

    def close(self) -> None:
        """Close the file and let others write it."""
        if not self.database.is_closed():
            self.database.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> "Case":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # writing

    @contextmanager
    def edit(self, label: str, *, by: object = None) -> Iterator[Edit]:
        """The one door for writing: what the block does is one change set, or nothing if it raises.

        `label` says what is done, as undo will show it; `by` is handed on to `on_changed`.
        Raises Refused where the file can't be written; it is then as it was.
        """
        edit = self._begin(label, by=by)
        with self._ended(edit):
            yield edit
        self._tell(edit.changed)

    def undo(self, *, by: object = None) -> Undone | None:
        """Undo this person's newest edit that stands; None where there is none."""
        return self._invert(undo.next_undo(self.ledger, self.who.id), "Undo", by)

    def redo(self, *, by: object = None) -> Undone | None:
        """Bring back what this person undid last; None where there is nothing."""
        return self._invert(undo.next_redo(self.ledger, self.who.id), "Redo", by)

    @property
    def undo_label(self) -> str:
        """What undo would undo; empty where there is nothing."""
        step = undo.next_undo(self.ledger, self.who.id)
        return step.label if step else ""

    @property
    def redo_label(self) -> str:
        """What redo would bring back; empty where there is nothing."""
        step = undo.next_redo(self.ledger, self.who.id)
        return step.label if step else ""

    def _invert(self, step: Step | None, word: str, by: object) -> Undone | None:
        if step is None:
            return None
        edit = self._begin(f"{word}: {step.label}", by=by, undoes=step.change_set)
        with self._ended(edit):
            left = undo.write_inverse(edit, step.change_set)
            edit.close_step()
        self._tell(edit.changed)
        return Undone(step.label, edit.changed, left)

    def _begin(self, label: str, *, by: object, undoes: int | None = None) -> Edit:
        if self.read_only:
            raise Refused(
                "This case can't be changed here.", kept="Nothing was changed.", do=self.read_only
            )
        if self._editing:
            raise RuntimeError("An edit is open already; one edit is one step.")
        try:
            self._stamp.check(self.path)
            connection = self.database.connection()
            connection.pragma("query_only", 0)
            connection.execute("BEGIN IMMEDIATE")
        except TROUBLES as error:
            raise said(error, self.path) from error
        self._editing = True
        return Edit(
            self.ledger,
            label=label,
            who=self.who,
            clock=self._clock,
            entropy=self._entropy,
            undoes=undoes,
            by=by,
        )

    @contextmanager
    def _ended(self, edit: Edit) -> Iterator[None]:
        connection = self.database.connection()
        try:
            yield
            edit.finish()
            connection.execute("COMMIT")
        except BaseException as error:
            self.ledger.forget()
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if isinstance(error, TROUBLES):
                raise said(error, self.path) from error
            raise
        finally:
            self._editing = False
            connection.pragma("query_only", 1)
            self._stamp = Stamp.of(self.path)

    def _tell(self, changed: Changed) -> None:
        if changed:
            for listener in list(self.on_changed):
                listener(changed)

    # reading

    @property
    def uid(self) -> str:
        """The uid of the case, which its copies share."""
        return self.ledger.uid(self.dossier.id)

    @property
    def dossier(self) -> Dossier:
        """The case's record of itself; of several after a merge, the file's own first one."""
        return rows.here(self.database, Dossier)[0]

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

    def referring(self, model: type[R], field: str, targets: Iterable[int]) -> list[R]:
        """The records of one kind whose reference, by attribute name, is one of these."""
        return rows.referring(self.database, model, field, targets)

    def links(
        self,
        *,
        owners: Iterable[int] | None = None,
        targets: Iterable[int] | None = None,
        relation: str | None = None,
    ) -> list[Link]:
        """Links from these owners or to these targets, of a relation."""
        return rows.links(self.database, owners=owners, targets=targets, relation=relation)

    def kind(self, id: int) -> str | None:
        """The permanent code of a record's kind."""
        return self.ledger.kind(id)

    def is_gone(self, id: int) -> bool:
        """Whether a record is in the trash."""
        return self.ledger.is_gone(id)

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
        sort: Sort | None = None,
        filter: Filter | None = None,
        limit: int | None = None,
    ) -> "array[int]":
        """The local numbers of all records of a kind, in order; `limit` gives the first of them."""
        return lists.ids(self.database.connection(), kind, sort=sort, filter=filter, limit=limit)

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
        known = self.labels([id for id, *_ in found])
        return [Deleted(id, kind, known.get(id, "?"), by, made) for id, kind, by, made in found]

    def heads(self, id: int, field: str) -> Heads:
        """The heads of one field, the displayed one last."""
        return self.ledger.heads(id, field)

    def seen(self, id: int, field: str) -> tuple[ChangeName, ...]:
        """What a form that shows a field now has seen; handed back to `Edit.set`."""
        return tuple(head.name for head in self.ledger.heads(id, field))

    def evidence(self, ids: Iterable[int]) -> dict[Place, Evidence]:
        """What stands behind each field of records; the key's field is None for the whole."""
        return evidence(self.database, self.ledger, ids)

    def history(self, id: int) -> list[Line]:
        """The changes of a record and of what it owns, in words, newest first."""
        return timeline(self.ledger, id, self.labels)

    def frontier(self) -> tuple[str, ...]:
        """The state of the file: the uids of the change sets that no other came after."""
        return tuple(uid for _, uid, _ in self.ledger.tips())


def make_file(path: Path, *, replace: bool = False) -> None:
    """Make an empty case file, whole or not at all. Raises Refused."""
    if path.exists() and not replace:
        raise Refused(
            f"“{path.name}” is there already.",
            kept="It was not touched.",
            do="Choose another name or open it.",
        )
    draft = path.with_name(f".{path.name}.{uuid.uuid4().hex}.new")
    try:
        connection = apsw.Connection(str(draft))
        try:
            configure(connection, write=True)
            connection.pragma("query_only", 0)
            with connection:
                make_tables(connection)
        finally:
            connection.close()
        draft.replace(path)
    except TROUBLES as error:
        draft.unlink(missing_ok=True)
        raise said(error, path) from error
