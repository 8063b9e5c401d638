"""Takes a briefing out of the window: written aside and then recorded, copied, or printed.

What a briefing says is the business of `briefings`; a file appears whole or not at all, and is
recorded only after that.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from briefings import Exported, Order, make, names_pdf, save, withdraw
from gui.files.outcome import Outcome
from gui.showing import Show, show_file
from gui.translation import counted, tr
from gui.widgets.messages import MessageBar
from gui.work import Cancelled, Job, Progress, Work
from models.case import Case
from models.errors import Refused
from models.history.changes import Person
from models.records.vocabularies import TLP
from models.storage.troubles import Stamp
from models.unchanging import unchanging

if TYPE_CHECKING:
    from briefings.making import Made

Ordering = Callable[[Case, datetime], Order]
"""The order that what was chosen comes to, in a copy of the case and at an instant."""

_READING = 0.2
"""The share of the work that is done before the first page is drawn."""


@dataclass(frozen=True)
class _Out:
    """A file that was written, and the pages that it holds if they can be recorded."""

    exported: Exported
    made: "Made | None" = None


class Exporter:
    """Exports briefings of one case file for one window."""

    def __init__(
        self, over: QWidget, case: Case, *, work: Work, messages: MessageBar, show: Show = show_file
    ) -> None:
        self._over = over
        self._case = case
        self._work = work
        self._messages = messages
        self._outcome = Outcome(
            over,
            work=work,
            messages=messages,
            not_done=tr("The briefing was not exported"),
            show=show,
        )

    def export(
        self,
        ordering: Ordering,
        out: Path,
        *,
        template: int | None = None,
        done: Callable[[Path, bool], None] = lambda path, kept: None,
    ) -> Job:
        """Write a PDF and record it, or one of its twins; the message line says how far it is.

        `done` is told the file and whether it was recorded.
        """

        def written(result: _Out) -> None:
            done(out, self._record(result, ordering, template))

        return self._run(
            _writing(self._case, ordering, out),
            tr("Exporting “{name}”").format(name=out.name),
            written,
        )

    def again(self, order: Order, out: Path, *, sha256: str) -> Job:
        """Write a recorded briefing once more, to the byte."""
        return self._run(
            _rewriting(self._case, order, out, sha256),
            tr("Exporting “{name}”").format(name=out.name),
            lambda result: self._tell(result.exported, ""),
        )

    def copy(self, ordering: Ordering) -> Job:
        """Put the words of a briefing on the clipboard, as for a mail."""

        def copied(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._messages.tell(tr("Copied the briefing as text"))

        return self._run(_wording(self._case, ordering), tr("Copying the briefing"), copied)

    def open(self, path: Path) -> None:
        """Show a file in the program that the system has for it."""
        self._outcome.open(path)

    def _run(self, task: Callable[..., object], label: str, done: Callable[..., None]) -> Job:
        self._messages.tell(f"{label}…")
        return self._work.run(
            task, label=label, owner=self._over, done=done, failed=self._outcome.refuse
        )

    def _record(self, result: _Out, ordering: Ordering, template: int | None) -> bool:
        """Record what was written and tell of it; whether that was possible."""
        from briefings.issuing import record

        exported, made = result.exported, result.made
        if made is None:
            self._tell(exported, tr("not recorded: only a PDF is"))
            return False
        if made.order.number is None:
            self._tell(exported, tr("not recorded: {why}").format(why=self._case.read_only))
            return False
        try:
            record(self._case, made, template=template)
        except Refused as refused:
            # What is on paper must be true: the same without its number takes its place.
            withdraw(exported)
            why = tr("not recorded: {why}").format(why=refused.happened)
            self._run(
                _writing(self._case, ordering, exported.path, recorded=False),
                tr("Exporting “{name}”").format(name=exported.path.name),
                lambda other: self._tell(other.exported, why),
            )
            return False
        self._tell(exported, tr("recorded as no. {number}").format(number=made.order.number))
        return True

    def _tell(self, exported: Exported, more: str) -> None:
        said = [
            tr("Exported “{name}”").format(name=exported.path.name),
            counted(exported.pages, "page", "pages") if exported.pages else "",
            TLP.words(exported.handling),
            more,
            *exported.notices,
        ]
        self._outcome.tell(", ".join(filter(None, said)), exported.path)


def _writing(
    live: Case, ordering: Ordering, out: Path, *, recorded: bool = True
) -> Callable[[Progress, Cancelled], _Out]:
    path, who, stamp = live.path, live.who, live.stamp

    def run(progress: Progress, cancelled: Cancelled) -> _Out:
        with _unchanging(path, who, stamp, progress, cancelled) as case:
            order = ordering(case, datetime.now().astimezone())
            if not names_pdf(out):
                from briefings.issuing import twin

                # Its check was shown before this was asked for.
                return _Out(twin(case, order.unrecorded(), out=out, anyway=True).exported)
            order = order if recorded else order.unrecorded()
            made = make(case, order, progress=_drawn(progress), cancelled=cancelled)
            return _Out(save(made, out, case=path), made)

    return run


def _rewriting(
    live: Case, order: Order, out: Path, sha256: str
) -> Callable[[Progress, Cancelled], _Out]:
    path, who, stamp = live.path, live.who, live.stamp

    def run(progress: Progress, cancelled: Cancelled) -> _Out:
        from briefings.issuing import verified

        with _unchanging(path, who, stamp, progress, cancelled) as case:
            made = make(case, order, progress=_drawn(progress), cancelled=cancelled)
            return _Out(save(verified(made, sha256), out, case=path))

    return run


def _wording(live: Case, ordering: Ordering) -> Callable[[Progress, Cancelled], str]:
    path, who, stamp = live.path, live.who, live.stamp

    def run(progress: Progress, cancelled: Cancelled) -> str:
        from briefings.issuing import as_words

        with _unchanging(path, who, stamp, progress, cancelled) as case:
            return as_words(case, ordering(case, datetime.now().astimezone()).unrecorded())

    return run


def _unchanging(
    path: Path, who: Person, stamp: Stamp, progress: Progress, cancelled: Cancelled
) -> AbstractContextManager[Case]:
    def copied(share: float) -> None:
        progress(_READING * share)

    return unchanging(path, who=who, of=stamp, progress=copied, cancelled=cancelled)


def _drawn(progress: Progress) -> Callable[[int, int], None]:
    return lambda pages, of: progress(_READING + (1 - _READING) * pages / max(1, of))
