"""One open case file: what the window, the briefings and the command line are handed.

It joins what can be read with the one door for writing; the rules are theirs.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from models.errors import NotUnderstood, Refused
from models.history.changes import Changed, Clock, Entropy, Person, instant, now
from models.history.edit import Edit
from models.history.frontiers import around
from models.history.merges import Noted, note_merge, note_undoing
from models.history.pacing import UNITED, Told, in_two
from models.history.undo import Step, Undone, next_redo, next_undo
from models.reading.reader import Reader
from models.records import Dossier
from models.records.kinds.canonical import is_whole
from models.storage.connection import CaseDatabase
from models.storage.lock import Holder, Lock, acquire
from models.storage.making import make_file
from models.storage.opening import open_file
from models.storage.recognising import is_of_former_version
from models.storage.writer import Loan, Writer

DEFAULT_HANDLING = "amber_strict"


class Case(Reader):
    """An open case file. Used from one thread; work elsewhere opens a case or snapshot of its own.

    `read_only` is empty or says why nothing can be changed, and `holder` who writes instead, if
    anybody does. `former` is where the file was kept as an earlier version had made it, if opening
    brought it up to date. `on_changed` are told what each edit changed, once it is on the disk.
    """

    def __init__(
        self,
        database: CaseDatabase,
        path: Path,
        *,
        who: Person,
        read_only: str = "",
        lock: Lock | None = None,
        holder: Holder | None = None,
        former: Path | None = None,
        clock: Clock = now,
        entropy: Entropy = os.urandom,
    ) -> None:
        super().__init__(database, path)
        self.who = who
        self.read_only = read_only
        self.holder = holder
        self.former = former
        self.on_changed: list[Callable[[Changed], None]] = []
        self._lock = lock
        self._clock = clock
        self._entropy = entropy
        self._writer = Writer(
            database, path, newest=self.ledger.newest_uid, forget=self.ledger.forget
        )

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
        entropy: Entropy = os.urandom,
    ) -> "Case":
        """Make a new case file and open it. Raises Refused, leaving nothing behind.

        Its first change set is nobody's, so that no undoing takes the case itself away.
        """
        make_file(path, replace=replace)
        nobody = Person("", who.name)
        with ExitStack() as undone:
            undone.callback(path.unlink, missing_ok=True)
            case = cls.open(path, who=nobody, clock=clock, entropy=entropy)
            undone.callback(case.close)
            with case.edit("Started the case") as edit:
                edit.add(Dossier, title=title or None, handling=handling)
            undone.pop_all()
        case.who = who
        return case

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        who: Person,
        read_only: bool = False,
        pages_checked: bool = False,
        backups: Path | None = None,
        clock: Clock = now,
        entropy: Entropy = os.urandom,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> "Case":
        """Open a case file; where it can't be changed, read-only with the reason.

        One that an earlier version made is brought up to date first; the former is kept among the
        backups in the folder `backups`, else beside it. `pages_checked` spares the reading of every
        page after `quick_check` on another thread.

        Raises Refused, also when cancelled, for what is no case file, is damaged or comes from a
        newer version.
        """
        lock: Lock | Holder | None = None if read_only else acquire(path, who.name)
        write = isinstance(lock, Lock)
        former, why_not = None, ""
        try:
            if write and is_of_former_version(path):
                from models.upgrading import upgrade  # a start with today's file is spared it

                try:
                    former = upgrade(
                        path, backups=backups, clock=clock, progress=progress, cancelled=cancelled
                    )
                except Refused as refused:
                    if cancelled():
                        raise
                    why_not = refused.happened
            opened = open_file(path, write=write, pages_checked=pages_checked, cancelled=cancelled)
        except BaseException:
            if isinstance(lock, Lock):
                lock.release()
            raise
        reason = f"{why_not} {opened.read_only}".strip()
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
            holder=lock if isinstance(lock, Holder) and not lock.why else None,
            former=former,
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

    @property
    def lent(self) -> bool:
        """Whether another thread writes the file meanwhile."""
        return self._writer.lent

    def lend(self, why: Refused) -> Loan:
        """Let another thread write the file over a connection of its own, until `take_back`.

        Reading goes on here; every edit is refused with `why`. Raises Refused where nothing can be
        written.
        """
        self._refuse_unless_writable()
        return self._writer.lend(why)

    @classmethod
    @contextmanager
    def borrowed(
        cls, loan: Loan, *, who: Person, clock: Clock = now, entropy: Entropy = os.urandom
    ) -> Iterator["Case"]:
        """The case of a loan, on the thread that writes in the lender's place.

        Raises Refused if the file is not as it was lent.
        """
        opened = open_file(loan.path, write=True, pages_checked=True)
        with cls(
            opened.database,
            loan.path,
            who=who,
            read_only=opened.read_only,
            clock=clock,
            entropy=entropy,
        ) as case:
            case._writer.borrow(loan)
            try:
                yield case
            finally:
                case._writer.hand_back(loan)

    def take_back(self, loan: Loan, changed: Changed) -> None:
        """Write again, after a borrower has changed this and is gone, and tell of it.

        Raises Refused where the file can't be read any more.
        """
        self._writer.take_back(loan)
        self._tell(changed)

    def disturbed(self) -> Refused | None:
        """What has happened to the file from outside since it was last read or saved here, if
        anything: the refusal that the next edit would meet."""
        return self._writer.disturbed()

    def keep_alive(self) -> None:
        """Show other machines that this one still writes; once an hour is plenty.

        Raises Refused where the disk can't be written.
        """
        if self._lock is not None:
            self._lock.refresh()

    def __enter__(self) -> "Case":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # writing

    @contextmanager
    def edit(self, label: str, *, by: object = None) -> Iterator[Edit]:
        """The one door for writing: what the block does is one change set, or nothing if it raises.

        `label` says what is done, as undo will show it; `by` is handed on to `on_changed`.
        Raises Refused where the file can't be written, and NotUnderstood for a label that is no
        text; the file is then as it was.
        """
        with self._editing(label, by=by) as edit:
            yield edit
        self._tell(edit.changed)

    def undo(self, *, by: object = None) -> Undone | None:
        """Undo this person's newest edit that stands; None where there is none."""
        return self._invert(next_undo(self.ledger, self.who.id), "Undo", by)

    def redo(self, *, by: object = None) -> Undone | None:
        """Bring back what this person undid last; None where there is nothing."""
        return self._invert(next_redo(self.ledger, self.who.id), "Redo", by)

    @property
    def undo_label(self) -> str:
        """What undo would undo; empty where there is nothing."""
        step = next_undo(self.ledger, self.who.id)
        return step.label if step else ""

    @property
    def redo_label(self) -> str:
        """What redo would bring back; empty where there is nothing."""
        step = next_redo(self.ledger, self.who.id)
        return step.label if step else ""

    def _invert(self, step: Step | None, word: str, by: object) -> Undone | None:
        if step is None:
            return None
        with self._editing(f"{word}: {step.label}", by=by, undoes=step.change_set) as edit:
            left = self._write_inverse(edit, step)
            edit.close_step()
        self._tell(edit.changed)
        return Undone(step.label, edit.changed, left)

    def _write_inverse(self, edit: Edit, step: Step) -> tuple[tuple[int, str], ...]:
        from models.history.inverse import write_inverse

        if step.merge is not None:
            note_undoing(self.ledger.connection, step.merge, edit.change_set)
            return write_inverse(edit, since=step.merge.before, until=step.merge.after)
        assert step.change_set is not None
        before, after = around(self.ledger, step.change_set)
        return write_inverse(edit, since=before, until=after)

    def merge(
        self,
        theirs: Reader,
        *,
        label: str,
        by: object = None,
        told: Told | None = None,
        settle: Callable[[Edit], None] | None = None,
        settled: str = "",
    ) -> Changed:
        """Take over what another copy has and this file lacks, all of it or nothing.

        `theirs` stands still meanwhile; `label` is what undo calls it. `told`, else that of a loan,
        hears the share done; what it raises stops the merge. `settle` writes what was decided, an
        edit called `settled` that is undone with it. Raises Refused for a copy whose history
        contradicts this one or is not whole, and where the file can't be written.
        """
        from models.storage.uniting import unite  # a start is spared it

        self._refuse_unless_writable()
        with self._writer.transaction() as connection:
            before, told = self.frontier(), told or self._writer.told
            uniting, deciding = in_two(told, at=1.0 if settle is None else UNITED)
            brought = unite(self.ledger, theirs.database.connection(), told=uniting)
            decided = Changed()
            if settle is not None:
                settle(edit := self._new_edit(settled, by=by, told=deciding))
                edit.finish()
                decided = edit.changed
            if brought.sets:
                note = Noted(label, instant(self._clock()), self.who.id, before, self.frontier())
                note_merge(connection, note)
        changed = Changed(brought.records | decided.records, brought.fields | decided.fields, by)
        self._tell(changed)
        return changed

    @contextmanager
    def _editing(self, label: str, *, by: object, undoes: int | None = None) -> Iterator[Edit]:
        self._refuse_unless_writable()
        with self._writer.transaction():
            edit = self._new_edit(label, by=by, undoes=undoes, told=self._writer.told)
            yield edit
            edit.finish()

    def _new_edit(self, label: str, *, by: object, told: Told, undoes: int | None = None) -> Edit:
        if not (is_whole(label) and is_whole(self.who.name)):
            raise NotUnderstood("The edit's label or its author holds half a character.")
        return Edit(
            self.ledger,
            label=label,
            who=self.who,
            clock=self._clock,
            entropy=self._entropy,
            undoes=undoes,
            by=by,
            told=told,
        )

    def _refuse_unless_writable(self) -> None:
        if self.read_only:
            raise Refused(
                "This case can't be changed here.", kept="Nothing was changed.", do=self.read_only
            )

    def _tell(self, changed: Changed) -> None:
        if changed:
            for listener in list(self.on_changed):
                listener(changed)
