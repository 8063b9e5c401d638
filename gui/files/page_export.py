"""Exports the case of a window as one web page: asks how and where to, and writes it aside.

What stands on the page is the business of `briefings.webpage`.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from briefings.webpage import PageOrder, Written, export_page
from gui.dialogs.page import AskPage, PageChoices
from gui.file_names import file_name
from gui.files.outcome import Outcome
from gui.showing import Show, show_file
from gui.translation import tr
from gui.widgets.messages import MessageBar
from gui.widgets.placing import ask_where
from gui.work import Cancelled, Job, Progress, Work
from models.case import Case
from models.records.vocabularies import TLP
from models.unchanging import unchanging

ENDING = ".html"


class PageExport:
    """Writes one case as a page for one window; `show` opens a file in the reader's browser."""

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
        self._messages = messages
        self._outcome = Outcome(
            over,
            work=work,
            messages=messages,
            not_done=tr("The page was not exported"),
            show=show,
        )

    def ask(self) -> AskPage:
        """Ask how it is to be written, then where to, and write it."""
        question = AskPage(self._over)
        # Not the bare method: the question keeps who asked it for as long as it is open.
        question.chosen.connect(lambda choices: self._ask_place(choices))
        question.open()
        return question

    def export(self, choices: PageChoices, out: Path) -> Job:
        """Write the page; the message line says how far it is, and offers to open it."""
        name = tr("Exporting “{name}”").format(name=out.name)
        self._messages.tell(f"{name}…")
        return self._work.run(
            _writing(self._case, choices, out),
            label=name,
            owner=self._over,
            done=self._tell,
            failed=self._outcome.refuse,
        )

    def _ask_place(self, choices: PageChoices) -> None:
        today = datetime.now().astimezone().date()
        ask_where(
            self._over,
            tr("Where the page goes"),
            proposed=self._case.beside / f"{file_name(self._case.title[:80])} {today}{ENDING}",
            kinds=[("HTML", ENDING)],
            then=lambda out: self.export(choices, out),
        )

    def _tell(self, written: Written) -> None:
        said = tr("Exported “{name}”").format(name=written.path.name)
        self._outcome.tell(f"{said}, {TLP.words(written.handling)}", written.path)


def _writing(
    live: Case, choices: PageChoices, out: Path
) -> Callable[[Progress, Cancelled], Written]:
    path, who, stamp = live.path, live.who, live.stamp

    def run(progress: Progress, cancelled: Cancelled) -> Written:
        with unchanging(path, who=who, of=stamp, cancelled=cancelled) as case:
            now = datetime.now().astimezone()
            order = PageOrder(
                as_of=now.date(),
                exported=now,
                by=who.name,
                handling=choices.handling,
                language=choices.language,
                without=choices.without,
            )
            return export_page(
                case,
                order,
                out=out,
                anyway=choices.anyway,
                progress=progress,
                cancelled=cancelled,
            )

    return run
