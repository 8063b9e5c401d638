"""Exports the days to come of a case as a calendar: asks where to, and writes it aside.

Which days these are is the business of `briefings.deadlines`.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from briefings.deadlines import Written, export_calendar
from gui.file_names import file_name
from gui.files.outcome import Outcome
from gui.showing import Show, show_file
from gui.translation import counted, tr
from gui.widgets.messages import MessageBar
from gui.widgets.placing import ask_where
from gui.work import Cancelled, Job, Progress, Work
from models.case import Case
from models.language import ENGLISH
from models.unchanging import unchanging

ENDING = ".ics"


class CalendarExport:
    """Writes the calendar of one case for one window; `show` opens it in the reader's calendar."""

    def __init__(
        self,
        over: QWidget,
        case: Case,
        *,
        work: Work,
        messages: MessageBar,
        show: Show = show_file,
    ) -> None:
        self._over = over
        self._case = case
        self._work = work
        self._outcome = Outcome(
            over,
            work=work,
            messages=messages,
            not_done=tr("The calendar was not exported"),
            show=show,
        )

    def ask(self) -> QFileDialog:
        """Ask where it goes, and write it there."""
        return ask_where(
            self._over,
            tr("Where the calendar goes"),
            proposed=self._case.beside / f"{file_name(self._case.title[:80])}{ENDING}",
            kinds=[("iCalendar", ENDING)],
            then=self.export,
        )

    def export(self, out: Path) -> Job:
        """Write it; the message line says how many days it holds, and offers to open it."""
        return self._work.run(
            _writing(self._case, out),
            label=tr("Exporting “{name}”").format(name=out.name),
            owner=self._over,
            done=self._tell,
            failed=self._outcome.refuse,
        )

    def _tell(self, written: Written) -> None:
        days = counted(written.days, "day", "days")
        said = tr("Exported “{name}”").format(name=written.path.name)
        self._outcome.tell(f"{said}, {days}", written.path)


def _writing(live: Case, out: Path) -> Callable[[Progress, Cancelled], Written]:
    path, who, stamp = live.path, live.who, live.stamp

    def run(progress: Progress, cancelled: Cancelled) -> Written:
        with unchanging(path, who=who, of=stamp, cancelled=cancelled) as case:
            now = datetime.now().astimezone()
            return export_calendar(case, out=out, as_of=now.date(), exported=now, language=ENGLISH)

    return run
