"""Opens case files, opens one again at the same place, and saves copies, for one window.

What is refused leaves the window as it was; what takes long runs aside. What a case file is, and
when it is refused, is decided by `models`.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.actions.sections import DESK
from gui.dialogs.refusal import Refusal
from gui.files.former import tell_former
from gui.files.front import Front
from gui.files.instance import Instance
from gui.files.processes import start_another
from gui.files.session import Session
from gui.forms.drafts import Drafts
from gui.opening import SUFFIX, examined, takes_long
from gui.translation import tr
from gui.user.folders import backup_folder, draft_folder
from gui.user.glimpses import may_be_seen
from gui.user.settings import Settings
from gui.user.stand import Stand
from gui.user.system_recents import note_aside
from gui.widgets.placing import ask_where
from gui.work import Cancelled, Job, Progress, Work
from models.case import Case
from models.errors import Refused
from models.history.changes import Person
from models.storage.connection import CaseDatabase
from models.storage.opening import open_file
from models.storage.recognising import is_encrypted
from models.storage.snapshot import copy_file, snapshot


class CaseFiles(QObject):
    """The file of one window, from opening it to saving a copy of it."""

    def __init__(
        self,
        window: QWidget,
        *,
        front: Front,
        settings: Settings,
        work: Work,
        instance: Instance,
        session: Session,
        person: Callable[[], Person],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._front = front
        self._settings = settings
        self._work = work
        self._instance = instance
        self._session = session
        self._person = person
        self._opening: Job | None = None
        self._path: Path | None = None
        work.busy.connect(self._notice_stop)

    def ask_open(self) -> None:
        """Let the user pick a case file and show it."""
        # Needed once somebody asks; a start is spared it.
        from models.exchange.encryption import ENDING

        picker = self._picker(tr("Open a case file"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilters(_filters(SUFFIX, SUFFIX + ENDING))
        picker.fileSelected.connect(lambda path: self.open_path(Path(path)))
        picker.open()

    def open_path(self, path: Path) -> None:
        """Show a case file: here if the window has none, else in a process of its own."""
        shown = self._front.case
        if self._opening is not None and self._path == path:
            return
        if is_encrypted(path):
            self._decrypt(path)
            return
        if shown is not None and shown.path.resolve() == path.resolve():
            self._front.come_up()
        elif shown is not None:
            start_another(path)
        elif not self._instance.claim(path):
            self._window.close()
        else:
            self.show_path(path)

    def show_path(self, path: Path) -> None:
        """Show a case file in this window, which has none and has claimed it already.

        Every page of a large one is read aside first, so that the window goes on; so is one that an
        earlier version made, which is brought up to date.
        """
        self._stop_opening()
        if is_encrypted(path):
            self._give_up()
            self._decrypt(path)
        elif takes_long(path):
            self._examine(path, then=lambda: self._open(path, checked=True))
        else:
            self._open(path)

    def show_made(self, making: Callable[[], Case]) -> None:
        """Show a case file that is made or opened by a call, in a window that has claimed it."""
        self._take(making, Stand(DESK))

    def reload(self) -> None:
        """Open the file again where it is, at the same place; for writing if that is free now.

        Until it is found whole, and if it is not, the window shows what it showed.
        """
        case = self._front.case
        if case is not None:
            path = case.path
            self._examine(path, then=lambda: self._exchange(path))

    def go_on_with(self, path: Path) -> None:
        """Show another file, a copy of the one that is shown, in its place."""
        self._examine(path, then=lambda: self._exchange(path))

    def ask_copy(self) -> None:
        """Ask where a copy of the file goes, and save it there."""
        case = self._front.case
        if case is None:
            return
        ask_where(
            self._window,
            tr("Save a copy of the case file"),
            proposed=_free(case.path),
            kinds=[(tr("Case files"), SUFFIX)],
            # The question itself asks before a file is replaced.
            then=lambda out: self.copy_to(out, replace=True),
        )

    def copy_to(self, target: Path, *, replace: bool) -> None:
        """Save a copy of the file as it is now; whole and read back, or not at all.

        Where the file is not the one that was opened any more, what the open connection still has
        is saved.
        """
        case = self._front.case
        if case is None:
            return
        try:
            copying = _copying(case, target, replace=replace)
        except Refused as refused:
            self._refuse_copy(refused)
            return
        self._front.messages.tell(tr("Saving a copy as “{name}”…").format(name=target.name))
        self._work.run(
            copying,
            label=tr("Saving a copy as “{name}”").format(name=target.name),
            owner=self._window,
            done=self._tell_copied,
            failed=self._refuse_copy,
        )

    def _decrypt(self, path: Path) -> None:
        """Show the case that is encrypted in a file, once it is decrypted to a place of its own."""
        from gui.files.decrypting import open_encrypted

        open_encrypted(self._window, path, work=self._work, opened=self.open_path)

    def _examine(self, path: Path, *, then: Callable[[], None]) -> None:
        """Read every page of a file, aside if that takes long; on with `then` if it is whole."""
        self._stop_opening()
        if not takes_long(path):
            try:
                examined(path, self._person())
            except Refused as refused:
                self._refuse_opening(refused)
            else:
                then()
            return

        def done(former: Path | None) -> None:
            self._opening = None
            self._front.messages.clear()
            then()
            if former is not None:
                tell_former(self._front.messages, path, former)

        self._front.messages.tell(tr("Opening “{name}”…").format(name=path.name))
        person, self._path = self._person(), path
        self._opening = self._work.run(
            lambda progress, cancelled: examined(
                path, person, progress=progress, cancelled=cancelled
            ),
            label=tr("Opening “{name}”").format(name=path.name),
            owner=self._window,
            done=done,
            failed=self._refuse_opening,
        )

    def _stop_opening(self) -> None:
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None

    def _notice_stop(self) -> None:
        # A job that was cancelled delivers nothing.
        job = self._opening
        if job is not None and job.cancelled and job not in self._work.jobs:
            self._opening = None
            self._give_up()

    def _give_up(self) -> None:
        """Go back to the first screen where no case file is open."""
        if self._front.case is None:
            self._instance.release()
            self._front.show_welcome()

    def _open(self, path: Path, *, checked: bool = False, at: Stand | None = None) -> None:
        left = self._session.left(path) if at is None else None
        self._take(
            lambda: Case.open(
                path, who=self._person(), pages_checked=checked, backups=backup_folder()
            ),
            at if left is None else left.stand,
        )

    def _exchange(self, path: Path) -> None:
        case = self._front.case
        if case is None:
            return
        other = case.path.resolve() != path.resolve()
        if other and not self._instance.claim(path):
            return
        self._open(path, checked=True, at=self._front.put_away())

    def _take(self, opening: Callable[[], Case], at: Stand | None) -> None:
        try:
            case = opening()
        except Refused as refused:
            self._refuse_opening(refused)
            return
        self._settings.opened(case.path)
        self._session.begin(case.path)
        if may_be_seen(case.dossier.handling or ""):
            note_aside(case.path, work=self._work, owner=self)
        self._front.show_case(case, at=at)

    def _refuse_opening(self, error: Exception) -> None:
        self._opening = None
        self._front.messages.clear()
        self._give_up()
        if isinstance(error, Refused):
            Refusal(self._window, error, title=tr("The case file was not opened")).open()
        else:
            self._work.broke.emit(error)

    def _tell_copied(self, target: Path) -> None:
        case = self._front.case
        gone_on = case is not None and not case.read_only and case.disturbed() is not None
        if case is not None and gone_on:
            drafts = Drafts(draft_folder(), uid=case.uid, path=case.path)
            drafts.copy_to(Drafts(draft_folder(), uid=case.uid, path=target))
        self._front.messages.ask(
            tr("Saved a copy as “{name}”.").format(name=target.name),
            offer=tr("Go on in the copy") if gone_on else tr("Open the copy"),
            do=lambda: self.go_on_with(target) if gone_on else self.open_path(target),
        )

    def _refuse_copy(self, error: Exception) -> None:
        self._front.messages.clear()
        if isinstance(error, Refused):
            Refusal(self._window, error, title=tr("The copy was not saved")).open()
        else:
            self._work.broke.emit(error)

    def _picker(self, title: str) -> QFileDialog:
        picker = QFileDialog(self._window, title)
        picker.setNameFilters(_filters(SUFFIX))
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._front.case is not None:
            picker.setDirectory(str(self._front.case.path.parent))
        return picker


def _copying(case: Case, target: Path, *, replace: bool) -> Callable[[Progress, Cancelled], Path]:
    """What saves a copy on another thread. Raises Refused."""
    path = case.path
    if target.resolve() == path.resolve():
        raise Refused(
            tr("“{name}” is the name of this case itself.").format(name=target.name),
            kept=tr("It is as it was."),
            do=tr("Choose another name for the copy."),
        )
    # Another thread can't use this connection at the same time, nor get at a file that is gone.
    held = snapshot(case.database) if case.disturbed() is not None else None

    def copy(progress: Progress, cancelled: Cancelled) -> Path:
        database: CaseDatabase = held or open_file(path, write=False, pages_checked=True).database
        try:
            copy_file(database, target, replace=replace, progress=progress, cancelled=cancelled)
        finally:
            database.close()
        return target

    return copy


def _filters(*endings: str) -> list[str]:
    listed = " ".join(f"*{each}" for each in endings)
    return [f"{tr('Case files')} ({listed})", f"{tr('All files')} (*)"]


def _free(path: Path) -> Path:
    name = tr("{name} copy").format(name=path.stem)
    free, number = path.with_name(f"{name}{SUFFIX}"), 2
    while free.exists():
        free, number = path.with_name(f"{name} {number}{SUFFIX}"), number + 1
    return free
