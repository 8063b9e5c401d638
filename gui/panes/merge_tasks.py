"""What the merge screen has done on other threads: looking, backing up, merging and deciding."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

from gui.files.writing import Act
from gui.screens.merging.look import Look
from gui.user.folders import backup_folder
from gui.work import Cancelled, Progress
from models.case import Case
from models.history.changes import Changed, Person
from models.merging import Decisions, looked_at, other_copy, settle, since_then
from models.reading.arrivals import Arrivals
from models.storage.backups import MERGE, Shelf, back_up
from models.storage.opening import open_file


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


def merging(look: Look, decisions: Decisions, *, label: str, settled: str) -> Act[Changed]:
    """Merges a copy and decides what was decided, which is called `settled` in the history."""

    def merge(case: Case, cancelled: Cancelled) -> Changed:
        assert look.path is not None
        with other_copy(
            look.path, into=case.path, who=case.who, key=look.key, cancelled=cancelled
        ) as theirs:
            return case.merge(
                theirs,
                label=label,
                settle=lambda edit: settle(case, edit, decisions),
                settled=settled,
            )

    return merge
