"""Shows the case of a window as of a day, in that window, and leads back to the present.

The past is read from a private file that is gone afterwards; the case itself stays open, so that
nobody else comes to write it meanwhile and the way back takes no reading.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.dialogs.as_of import AsOfQuestion, Wanted
from gui.dialogs.refusal import Refusal
from gui.files.front import Front
from gui.files.keeping import SIGN_OF_LIFE
from gui.translation import tr
from gui.user.folders import search_folder
from gui.widgets.banner import Offer
from gui.work import Cancelled, Job, Progress, Work
from models.case import Case
from models.errors import Refused
from models.records.kinds import When
from models.storage.drafts import private_folder
from models.unchanging import keep_as_it_stood, open_of_the_past


class Past(QObject):
    """What leads one window into the past of its case and back."""

    def __init__(self, window: QWidget, *, front: Front, work: Work) -> None:
        super().__init__(window)
        self._window = window
        self._front = front
        self._work = work
        self._job: Job | None = None
        self._present: Case | None = None
        self._place: TemporaryDirectory[str] | None = None
        self._living = QTimer(self)
        self._living.setInterval(SIGN_OF_LIFE)
        self._living.timeout.connect(self._show_life)

    def ask(self) -> None:
        """Ask for the day, and show the case as of that day."""
        case = self._front.case
        if case is not None and case.lent:
            self._front.messages.tell(tr("The file is being written; look at the past after it."))
        elif case is not None and self._present is None:
            question = AsOfQuestion(self._window)
            question.chosen.connect(self.show_day)
            question.open()

    def show_day(self, wanted: Wanted) -> None:
        """Read the case as of a day aside, and show that once it is read."""
        case = self._front.case
        if case is None or self._present is not None:
            return
        self._stop()
        self._place = private_folder()
        target = Path(self._place.name) / case.path.name
        day = When(wanted.day.isoformat()).said()
        self._job = self._work.run(
            _reading(case, target, wanted),
            label=tr("Reading the case as of {day}").format(day=day),
            owner=self,
            done=lambda _: self._enter(wanted, target),
            failed=self._refuse,
        )

    def leave(self) -> None:
        """Show the present again, at the place where the user is."""
        present = self._present
        if present is None:
            return
        past, stand = self._front.lay_aside()
        self._forget(past)
        self._present = None
        self._living.stop()
        self._front.show_case(present, at=stand)
        self._front.messages.tell(tr("This is the present again."))

    def keeps_to_present(self) -> bool:
        """Say that what leaves the desk is composed in the present."""
        back = tr("Go back to the present to compose; a briefing can be as of any day, too.")
        self._front.messages.tell(back)
        return True

    def end(self) -> None:
        """Let go of both, for the window is closed; its shown case is closed already."""
        self._living.stop()
        self._stop()
        if self._present is not None:
            self._present.close()
            self._present = None

    def _enter(self, wanted: Wanted, target: Path) -> None:
        self._job = None
        case = self._front.case
        if case is None or case.lent:
            self._stop()
            return
        try:
            past = open_of_the_past(target, of=case)
        except Refused as refused:
            self._refuse(refused)
            return
        self._present, stand = self._front.lay_aside()
        self._living.start()
        self._front.show_case(past, at=stand, day=wanted.day)
        self._front.banner.tell(
            _said(wanted),
            icon="history",
            tone="caution",
            offers=[Offer(tr("Back to the present (Esc)"), self.leave)],
        )

    def _forget(self, past: Case) -> None:
        from models.search import place_of

        index = place_of(search_folder(), uid=past.uid, path=past.path)
        past.close()
        with suppress(OSError):
            index.unlink(missing_ok=True)
        self._stop()

    def _stop(self) -> None:
        """Read nothing more, and take away what was read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._place is not None:
            self._place.cleanup()
            self._place = None

    def _refuse(self, error: Exception) -> None:
        self._stop()
        if isinstance(error, Refused):
            Refusal(self._window, error, title=tr("The case can't be shown so")).open()
        else:
            self._work.broke.emit(error)

    def _show_life(self) -> None:
        with suppress(Refused):
            if self._present is not None:
                self._present.keep_alive()


def _reading(case: Case, target: Path, wanted: Wanted) -> Callable[[Progress, Cancelled], None]:
    path, who, stamp = case.path, case.who, case.stamp
    day = wanted.day if wanted.as_it_stood else None

    def read(progress: Progress, cancelled: Cancelled) -> None:
        keep_as_it_stood(
            path, target, who=who, of=stamp, day=day, progress=progress, cancelled=cancelled
        )

    return read


def _said(wanted: Wanted) -> str:
    day = When(wanted.day.isoformat()).said()
    if wanted.as_it_stood:
        words = tr("You see the file as it stood at the end of {day}. Nothing can be changed.")
    else:
        words = tr(
            "You see the matter as it was known on {day}; lists and forms hold all that is in the"
            " file today. Nothing can be changed."
        )
    return words.format(day=day)
