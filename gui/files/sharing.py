"""Hands out copies of the open case for one window: looks, makes them aside, and then records.

What leaves and what is withheld is the business of `models`.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs.passphrase import Passphrase
from gui.dialogs.refusal import Refusal
from gui.screens.sharing.page import ShareCopy, Wanted
from gui.translation import tr
from gui.widgets.messages import MessageBar
from gui.widgets.placing import ask_where
from gui.work import Cancelled, Job, Progress, Work
from models.case import Case
from models.errors import NotUnderstood, Refused
from models.exchange.encryption import ENDING
from models.exchange.sharing import Choice, Leaving, Made, leaving, make, record
from models.unchanging import unchanging

SUFFIX = ".proviso"


class Sharer:
    """Shares copies of one case file."""

    def __init__(
        self,
        over: QWidget,
        case: Case,
        *,
        work: Work,
        messages: MessageBar,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._over = over
        self._case = case
        self._work = work
        self._messages = messages
        self._today = today
        self._job: Job | None = None

    def ask(self) -> ShareCopy:
        """Open the dialog in which it is chosen what leaves."""
        dialog = ShareCopy(self._over, self._case)
        dialog.looked.connect(lambda choice: self._look(dialog, choice))
        dialog.wanted.connect(lambda wanted: self._ask_place(dialog, wanted))
        dialog.finished.connect(lambda _: self._stop())
        dialog.open()
        return dialog

    def share(self, dialog: ShareCopy, wanted: Wanted, out: Path) -> None:
        """Make the copy, aside; once it is whole, record it and close the dialog."""
        dialog.show_busy(True)
        self._job = self._work.run(
            _making(self._case, wanted, out),
            label=tr("Sharing “{name}”").format(name=out.name),
            owner=dialog,
            done=lambda made: self._record(dialog, wanted, made),
            failed=lambda error: self._refuse(dialog, error),
        )

    def _look(self, dialog: ShareCopy, choice: Choice) -> None:
        self._stop()

        def seen(found: Leaving) -> None:
            ids = {each.record for each in found.places if each.record is not None}
            dialog.show_leaving(choice, found, self._case.labels(ids | dialog.seen.records))

        def refused(error: Exception) -> None:
            if isinstance(error, Refused):
                dialog.show_refused(str(error))
            else:
                self._work.broke.emit(error)

        self._job = self._work.run(
            _looking(self._case, choice),
            label=tr("Looking what would leave"),
            owner=dialog,
            done=seen,
            failed=refused,
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _ask_place(self, dialog: ShareCopy, wanted: Wanted) -> None:
        ending = SUFFIX + ENDING * (wanted.lock is not None)
        ask_where(
            dialog,
            tr("Where the copy goes"),
            proposed=_free(self._case.path, wanted.to, ending),
            kinds=[(tr("Copies of a case"), ending)],
            then=lambda out: self.share(dialog, wanted, _ended(out, ending)),
            anew=True,
        )

    def _record(self, dialog: ShareCopy, wanted: Wanted, made: Made) -> None:
        self._job = None
        why_not = self._case.read_only
        if not why_not:
            try:
                record(self._case, made, wanted.choice, to=wanted.to, today=self._today())
            except (Refused, NotUnderstood) as error:
                why_not = str(error)
        said = tr("Shared “{name}”").format(name=made.path.name)
        if wanted.to:
            said = tr("{shared} with {whom}").format(shared=said, whom=wanted.to)
        dialog.accept()
        if why_not:
            self._messages.warn(f"{said}; {tr('not recorded: {why}').format(why=why_not)}")
        else:
            self._messages.tell(f"{said}, {tr('recorded under shared copies')}")
        if wanted.lock is not None and wanted.lock.passphrase:
            Passphrase(self._over, made.path.name, wanted.lock.passphrase).open()

    def _refuse(self, dialog: ShareCopy, error: Exception) -> None:
        self._job = None
        dialog.show_busy(False)
        if isinstance(error, Refused):
            Refusal(dialog, error, title=tr("The copy was not made")).open()
        else:
            self._work.broke.emit(error)


def _looking(live: Case, choice: Choice) -> Callable[[Progress, Cancelled], Leaving]:
    path, who, stamp = live.path, live.who, live.stamp

    def look(progress: Progress, cancelled: Cancelled) -> Leaving:
        with unchanging(path, who=who, of=stamp, pages_checked=False, cancelled=cancelled) as case:
            return leaving(case, choice, progress=progress, cancelled=cancelled)

    return look


def _making(live: Case, wanted: Wanted, out: Path) -> Callable[[Progress, Cancelled], Made]:
    path, who, stamp = live.path, live.who, live.stamp

    def do(progress: Progress, cancelled: Cancelled) -> Made:
        with unchanging(path, who=who, of=stamp, pages_checked=False, cancelled=cancelled) as case:
            return make(
                case,
                wanted.choice,
                out=out,
                to=wanted.to,
                lock=wanted.lock,
                progress=progress,
                cancelled=cancelled,
            )

    return do


def _ended(path: Path, ending: str) -> Path:
    if path.name.lower().endswith(ending):
        return path
    return path.with_name(path.name.removesuffix(ENDING).removesuffix(SUFFIX) + ending)


def _free(case: Path, to: str, ending: str) -> Path:
    kept = "".join(each for each in to if each.isalnum() or each in " -_").strip()[:40]
    name = tr("{name} for {whom}").format(name=case.stem, whom=kept) if kept else case.stem
    free, number = case.with_name(f"{name}{ending}"), 2
    while free.exists():
        free, number = case.with_name(f"{name} {number}{ending}"), number + 1
    return free
