"""Lets the user bring back a backup of the open case: as a copy beside it, never over it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs.refusal import Refusal
from gui.dialogs.restore import Restore
from gui.translation import tr
from gui.user.folders import backup_folder
from gui.work import Cancelled, Progress, Work
from models.case import Case
from models.errors import Refused
from models.storage.backups import Backup, Shelf, backups, bring_back, place_beside


def ask_backup(over: QWidget, case: Case, *, work: Work, opened: Callable[[Path], None]) -> Restore:
    """Show the backups of a case; `opened` is handed the copy of the one that is chosen."""
    path = case.path
    dialog = Restore(over, backups(Shelf(backup_folder(), case.uid, path)))

    def refuse(error: Exception) -> None:
        if isinstance(error, Refused):
            Refusal(over, error, title=tr("The backup was not restored")).open()
        else:
            work.broke.emit(error)

    def restore(backup: Backup) -> None:
        work.run(
            _restoring(backup, place_beside(path, backup)),
            label=tr("Restoring a backup"),
            owner=over,
            done=opened,
            failed=refuse,
        )

    dialog.chosen.connect(restore)
    dialog.open()
    return dialog


def _restoring(backup: Backup, target: Path) -> Callable[[Progress, Cancelled], Path]:
    return lambda progress, cancelled: bring_back(
        backup, target, progress=progress, cancelled=cancelled
    )
