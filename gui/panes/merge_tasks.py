"""What the merge screen has done on other threads: looking, backing up, merging and deciding."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path

from gui.screens.merging.look import Look
from gui.user.folders import backup_folder
from gui.work import Cancelled, Job, Progress
from models.case import Case
from models.history.changes import Changed, Person
from models.merging import Decisions, looked_at, other_copy, settle, since_then, stopping
from models.reading.arrivals import Arrivals
from models.storage.backups import MERGE, Shelf, back_up
from models.storage.opening import open_file
from models.storage.writer import Loan


@dataclass
class Writing:
    """A merge that is being written: the right to write, what undo calls it, what was decided and
    how that is called in the history; and what it changed, once it is `done`."""

    loan: Loan
    label: str
    decisions: Decisions
    deciding_label: str
    changed: Changed = field(default_factory=Changed)
    done: bool = False
    job: Job | None = None


def looking(path: Path, look: Look, who: Person) -> Callable[[Progress, Cancelled], Arrivals]:
    """Looks at another copy, or at the case's own past."""

    def run(progress: Progress, cancelled: Cancelled) -> Arrivals:
        if look.day is not None:
            midnight = datetime.combine(look.day + timedelta(days=1), time()).astimezone()
            return since_then(path, midnight, who=who, progress=progress, cancelled=cancelled)
        assert look.path is not None
        return looked_at(
            path,
            look.path,
            who=who,
            key=look.key,
            both=not look.merging,
            progress=progress,
            cancelled=cancelled,
        )

    return run


def backing_up(path: Path, uid: str) -> Callable[[Progress, Cancelled], Path]:
    """Makes a backup before a merge."""

    def run(progress: Progress, cancelled: Cancelled) -> Path:
        database = open_file(path, write=False, pages_checked=True).database
        try:
            shelf = Shelf(backup_folder(), uid, path)
            return back_up(database, shelf, why=MERGE, progress=progress, cancelled=cancelled)
        finally:
            database.close()

    return run


def merging(writing: Writing, look: Look, who: Person) -> Callable[[Progress, Cancelled], Changed]:
    """Merges a copy in the window's place, and decides what was decided."""

    def run(progress: Progress, cancelled: Cancelled) -> Changed:
        path, other = writing.loan.path, look.path
        assert other is not None
        with (
            other_copy(other, into=path, who=who, key=look.key, cancelled=cancelled) as theirs,
            Case.borrowed(writing.loan, who=who) as case,
        ):
            told = stopping(progress, cancelled)
            # Kept at once: whoever cancels after this gets no answer, but the merge stands.
            writing.changed = case.merge(
                theirs,
                label=writing.label,
                told=told,
                settle=lambda edit: settle(case, edit, writing.decisions),
                settled=writing.deciding_label,
            )
            writing.done = True
        return writing.changed

    return run
