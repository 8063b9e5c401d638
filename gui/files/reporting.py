"""Writes the report of a merge or of a comparison to a file of the user's choosing, aside."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs.report import AskReport
from gui.files.outcome import Outcome
from gui.showing import Show, show_file
from gui.translation import tr
from gui.user.settings import LOOKS, Settings
from gui.widgets.messages import MessageBar
from gui.widgets.placing import ask_where
from gui.work import Cancelled, Progress, Work
from models.case import Case
from models.deciding import decided_since
from models.exchange.reports import write_report
from models.history.changes import Person
from models.language import ENGLISH, speaking
from models.merge_report import Merged
from models.reading.arrivals import Arrivals, told_again
from models.unchanging import unchanging

Looking = Callable[[Progress, Cancelled], Arrivals]

_KINDS = (("PDF", ".pdf"), ("Text", ".txt"), ("JSON", ".json"))


class Reporting:
    """Asks for the language and the place of a report, and writes it; one for one window."""

    def __init__(
        self,
        over: QWidget,
        case: Case,
        *,
        settings: Settings,
        work: Work,
        messages: MessageBar,
        show: Show = show_file,
    ) -> None:
        self._over = over
        self._case = case
        self._settings = settings
        self._work = work
        self._outcome = Outcome(
            over,
            work=work,
            messages=messages,
            not_done=tr("The report was not written"),
            show=show,
        )

    def ask(self, merged: Merged, looking: Looking | None) -> None:
        """Ask, then write what a copy brought: as PDF, as text, or as JSON for programs.

        `looking` looks at the copy again, while it is not merged.
        """
        looks = self._settings.get(LOOKS)
        question = AskReport(self._over, language=looks.get("language", ENGLISH))

        def take(language: str) -> None:
            self._settings.put(LOOKS, self._settings.get(LOOKS) | {"language": language})
            self._ask_place(merged, looking, language)

        question.chosen.connect(take)
        question.open()

    def _ask_place(self, merged: Merged, looking: Looking | None, language: str) -> None:
        name = tr("Merge of {name}.pdf").format(name=Path(merged.name).stem)
        ask_where(
            self._over,
            tr("Where the report goes"),
            proposed=self._case.beside / name,
            kinds=_KINDS,
            then=lambda out: self._write(merged, looking, language, out),
        )

    def _write(self, merged: Merged, looking: Looking | None, language: str, out: Path) -> None:
        said = tr("Wrote the report “{name}”").format(name=out.name)
        self._work.run(
            _writing(self._case.path, self._case.who, merged, looking, language, out),
            label=tr("Writing the report “{name}”").format(name=out.name),
            owner=self._over,
            done=lambda _: self._outcome.tell(said, out),
            failed=self._outcome.refuse,
        )


def _writing(
    path: Path,
    who: Person,
    merged: Merged,
    looking: Looking | None,
    language: str,
    out: Path,
) -> Callable[[Progress, Cancelled], None]:
    def run(progress: Progress, cancelled: Cancelled) -> None:
        with speaking(language), unchanging(path, who=who, cancelled=cancelled) as case:
            told = _worded(case, merged, looking, language, progress, cancelled)
            if out.suffix.lower() != ".pdf":
                write_report([told], out, case=case)
                return
            from briefings.merging import write_pdf

            write_pdf([told], out, case=case)

    return run


def _worded(
    case: Case,
    merged: Merged,
    looking: Looking | None,
    language: str,
    progress: Progress,
    cancelled: Cancelled,
) -> Merged:
    """The merge in the language that is spoken, with what was decided since."""
    arrivals = merged.arrivals
    # The window looked in English; names and values are words as much as the headings are.
    if language != ENGLISH:
        arrivals = told_again(case, arrivals) if looking is None else looking(progress, cancelled)
    known = merged.decided
    decided = decided_since(case, arrivals, known) if looking is None else known
    return replace(merged, arrivals=arrivals, decided=decided)
