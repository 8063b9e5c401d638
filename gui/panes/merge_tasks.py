"""What the merge screen has done on other threads: looking, backing up, merging and deciding."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path

from gui.folders import backup_folder
from gui.screens.merging.look import Look
from gui.work import Cancelled, Job, Progress
from models.case import Case
from models.history.changes import Changed, Person
from models.merging import Decisions, decide, looked_at, other_copy, since_then, stopping
from models.reading.arrivals import Arrivals
from models.storage.backups import MERGE, Shelf, back_up
from models.storage.opening import open_file
from models.storage.writer import Loan


@dataclass
class Writing:
    """A merge that is being written: the right to write, what it changed so far, and the labels of
    its steps that are done, as undo calls them."""

    loan: Loan
    label: str
    decisions: Decisions
    deciding_label: str
    changed: Changed = field(default_factory=Changed)
    steps: list[str] = field(default_factory=list)
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
            writing.changed = case.merge(theirs, label=writing.label, told=told)
            writing.steps.append(writing.label)
            if writing.decisions:
                decided = decide(case, writing.decisions, label=writing.deciding_label)
                writing.changed = _both(writing.changed, decided)
                writing.steps.append(writing.deciding_label)
        return writing.changed

    return run


def _both(one: Changed, other: Changed) -> Changed:
    return Changed(one.records | other.records, one.fields | other.fields)
