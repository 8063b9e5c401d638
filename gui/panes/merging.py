"""Merges copies into the open case of one window, and compares it with others or with its past.

It looks, backs up and merges aside; what a merge brings is the business of `models`.
"""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from gui.dialogs.comparing import Comparing
from gui.dialogs.refusal import Refusal
from gui.files.decrypting import ask_key
from gui.files.reporting import Reporting
from gui.opening import SUFFIX
from gui.panes.merge_tasks import backing_up, looking, merging
from gui.panes.recording import Recorder
from gui.panes.taking_back import TakingBack
from gui.screens.merging.look import Look
from gui.screens.merging.page import Merging
from gui.screens.merging.words import brought
from gui.translation import tr
from gui.widgets.banner import Offer
from gui.window.window import Window
from gui.work import Job
from models.case import Case
from models.errors import Refused
from models.exchange.encryption import ENDING
from models.history.changes import instant, now
from models.merge_report import Merged
from models.reading.arrivals import Arrivals
from models.records import LIFE
from models.storage.recognising import is_encrypted


class Leading(Protocol):
    """What is needed of the panes."""

    @property
    def recorder(self) -> Recorder: ...
    def back(self) -> None: ...
    def show_merging(self) -> None: ...
    def lead(self, record: int, field: str) -> None: ...


class Merger:
    """Makes the merge screen of a window and does what it asks for."""

    def __init__(self, case: Case, window: Window, *, panes: Leading) -> None:
        self._case = case
        self._window = window
        self._panes = panes
        self._edits = TakingBack(case, editing=window.commands, messages=window.messages)
        self._looking: Job | None = None
        self._backing: Job | None = None
        self._report: Merged | None = None
        self._reporting = Reporting(
            window, case, settings=window.settings, work=window.work, messages=window.messages
        )
        self.page: Merging | None = None
        window.work.busy.connect(self._notice_stop)

    def make(self) -> Merging:
        """The screen, wired to what it asks for."""
        made = self.page = Merging(theme=self._window.theme, stands=self._stands)
        made.looked.connect(self._look)
        made.wanted.connect(lambda: self._window.commands.named(self._back_up))
        made.reported.connect(self._ask_report)
        made.closed.connect(self._panes.back)
        made.led.connect(self._lead)
        made.detail.combined.connect(self._combine)
        made.stepped.connect(self._window.situate)
        self._window.changes.changed.connect(lambda _: made.hear())
        return made

    def ask_copy(self, then: Callable[[Path], None], *, title: str) -> None:
        """Let the user pick another case file."""
        picker = QFileDialog(self._window, title)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = f"{tr('Case files')} (*{SUFFIX} *{SUFFIX}{ENDING})"
        picker.setNameFilters([kinds, f"{tr('All files')} (*)"])
        picker.setDirectory(str(self._case.path.parent))
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.fileSelected.connect(lambda path: then(Path(path)))
        picker.open()

    def begin_merge(self, copy: Path) -> None:
        """Look what merging a copy brings."""
        self.begin(Look(path=copy, merging=True))

    def begin(self, look: Look) -> None:
        """Show the screen and look; ask first for what opens a file that came encrypted."""
        if look.path is not None and look.key is None and is_encrypted(look.path):
            ask_key(
                self._window,
                look.path,
                work=self._window.work,
                opened=lambda key: self.begin(replace(look, key=key)),
            )
            return
        self._panes.show_merging()
        assert self.page is not None
        if not self._case.lent:
            self.page.begin(look)

    def ask_compare(self) -> None:
        """Let the user choose what the case is compared with."""
        asked = Comparing(self._window)
        asked.with_file.connect(
            lambda: self.ask_copy(
                lambda path: self.begin(Look(path=path)), title=tr("Compare with another case file")
            )
        )
        asked.with_day.connect(lambda day: self.begin(Look(day=day)))
        asked.open()

    def stop(self) -> None:
        """Look no more."""
        self._stoplooking()

    # looking

    def _look(self, look: Look) -> None:
        page = self.page
        if page is None or self._case.lent:
            return
        self._stoplooking()
        if page.arrivals is None:
            page.show_waiting(tr("Looking at “{name}”…").format(name=look.name))
        self._looking = self._window.work.run(
            looking(self._case.path, look, self._case.who),
            label=tr("Looking at “{name}”").format(name=look.name),
            owner=page,
            done=self._show,
            failed=self._refuse_look,
        )

    def _show(self, arrivals: Arrivals) -> None:
        self._looking = None
        if self.page is not None:
            self.page.show_arrivals(arrivals)

    def _refuse_look(self, error: Exception) -> None:
        self._looking = None
        if self.page is not None and isinstance(error, Refused):
            self.page.show_refused(error)
        else:
            self._window.work.broke.emit(error)

    def _stoplooking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _notice_stop(self) -> None:
        # A job that was cancelled delivers nothing.
        page = self.page
        if self._is_stopped(self._looking):
            self._looking = None
            if page is not None:
                page.show_waiting(tr("Stopped."), again=True)
        if self._is_stopped(self._backing):
            self._backing = None
            if page is not None:
                page.show_ready()

    def _is_stopped(self, job: Job | None) -> bool:
        return job is not None and job.cancelled and job not in self._window.work.jobs

    # merging

    def _back_up(self) -> None:
        page = self.page
        if page is None or page.look is None or self._case.lent:
            return
        page.show_busy(tr("Making a backup of the case as it is now…"))
        self._backing = self._window.work.run(
            backing_up(self._case.path, self._case.uid),
            label=tr("Making a backup"),
            owner=page,
            done=lambda _: self._merge(),
            failed=self._ask_without,
        )

    def _ask_without(self, error: Exception) -> None:
        assert self.page is not None
        self.page.show_ready()
        if not isinstance(error, Refused):
            self._window.work.broke.emit(error)
            return
        Refusal(
            self._window,
            Refused(error.happened, kept=tr("Nothing was merged yet."), do=error.do),
            title=tr("No backup could be made before the merge"),
            offers=[Offer(tr("Merge without a backup"), self._merge)],
            close=tr("Cancel"),
        ).open()

    def _merge(self) -> None:
        page = self.page
        if page is None or page.look is None or page.look.path is None:
            return
        deciding = page.deciding
        assert deciding is not None
        name = page.look.path.name
        label = tr("Merged “{name}”").format(name=name)
        page.show_busy(tr("Merging… What you type meanwhile is kept, and saved after it."))
        # What was typed meanwhile comes after what was decided, as a decision replaces what stands.
        self._window.commands.writing.write(
            merging(
                page.look,
                deciding.decisions(),
                label=label,
                settled=tr("Decided between the values of “{name}”").format(name=name),
            ),
            changes=inf,
            doing=tr("Merging “{name}”").format(name=name),
            title=tr("The merge was not made"),
            done=lambda _: self._done(page, label),
            given_up=page.show_ready,
        )

    def _done(self, page: Merging, label: str) -> None:
        arrivals, deciding, look = page.arrivals, page.deciding, page.look
        assert arrivals is not None
        assert deciding is not None
        assert look is not None
        made = instant(now())
        decided = deciding.decided(self._case.who.name, made)
        self._report = Merged(look.name, made, self._case.who.name, arrivals, decided)
        said = f"{label}: {brought(arrivals, undecided=deciding.open)}"
        page.show_merged(said)
        self._window.messages.tell(
            said,
            offer=tr("Undo"),
            do=lambda: self._edits.undo(label),
            also=(tr("Report…"), self._ask_report),
        )

    # after it

    def _stands(self, uid: str, field: str) -> bool:
        """Whether it is undecided which value a field has, or whether a record stays."""
        record = self._case.find(uid)
        if record is None:
            return False
        if field == LIFE:
            return record in self._case.kept_although_deleted([record])
        return len(self._case.heads(record, field)) > 1

    def _lead(self, uid: str, field: str) -> None:
        record = self._case.find(uid)
        if record is not None:
            self._panes.lead(record, field)

    def _combine(self, uid: str, other: str) -> None:
        ids = self._case.find(uid), self._case.find(other)
        if ids[0] is not None and ids[1] is not None:
            self._panes.recorder.combine_two(ids[0], ids[1])

    def _ask_report(self) -> None:
        page = self.page
        if page is None or page.arrivals is None or page.look is None:
            return
        if page.merged and self._report is not None:
            self._reporting.ask(self._report, None)
            return
        who, look = self._case.who, page.look
        decided = {} if page.deciding is None else page.deciding.decided(who.name, "")
        self._reporting.ask(
            Merged(look.name, "", who.name, page.arrivals, decided),
            looking(self._case.path, look, who),
        )
