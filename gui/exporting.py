"""Exports a briefing aside: from a connection of its own, with progress, and tells of the outcome.

What a briefing says is the business of `briefings`; it appears whole or not at all.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from briefings import Exported, Order, export
from gui.dialogs.export import Wanted
from gui.dialogs.refusal import Refusal
from gui.messages import MessageBar
from gui.translation import counted, tr
from gui.work import Cancelled, Job, Progress, Work
from models.errors import Refused
from models.history.changes import Person
from models.records.vocabularies import TLP
from models.unchanging import unchanging

Exporting = Callable[[Progress, Cancelled], Exported]
Show = Callable[[Path], bool]
"""Shows a file in the program that the system has for it; whether it could."""

_READING = 0.2
"""The share of the work that is done before the first page is drawn."""


def show_file(path: Path) -> bool:
    """Show a file in the program that the system has for it; whether it could."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Exporter:
    """Exports briefings of one case file for one window."""

    def __init__(
        self, over: QWidget, *, work: Work, messages: MessageBar, show: Show = show_file
    ) -> None:
        self._over = over
        self._work = work
        self._messages = messages
        self._show = show

    def export(self, case: Path, wanted: Wanted, *, who: Person) -> Job:
        """Begin to export; the message line says how far it is and when it is done."""
        self._messages.tell(tr("Exporting “{name}”…").format(name=wanted.out.name))
        return self._work.run(
            _exporting(case, wanted, who),
            label=tr("Exporting “{name}”").format(name=wanted.out.name),
            owner=self._over,
            done=self._tell,
            failed=self._refuse,
        )

    def _tell(self, exported: Exported) -> None:
        pages = counted(exported.pages, "page", "pages")
        said = tr("Exported “{name}”, {pages}, {handling}").format(
            name=exported.path.name, pages=pages, handling=TLP.words(exported.handling)
        )
        self._messages.tell(said, offer=tr("Open"), do=lambda: self._open(exported.path))

    def _open(self, path: Path) -> None:
        if not self._show(path):
            self._messages.warn(
                tr("No program shows PDF files here; it lies at {path}.").format(path=path)
            )

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._work.broke.emit(error)
            return
        self._messages.clear()
        Refusal(self._over, error, title=tr("The briefing was not exported")).open()


def _exporting(
    path: Path, wanted: Wanted, who: Person
) -> Callable[[Progress, Cancelled], Exported]:
    def run(progress: Progress, cancelled: Cancelled) -> Exported:
        def drawn(pages: int, of: int) -> None:
            progress(_READING + (1 - _READING) * pages / max(1, of))

        def copied(share: float) -> None:
            progress(_READING * share)

        with unchanging(path, who=who, progress=copied, cancelled=cancelled) as case:
            order = Order(
                as_of=wanted.as_of,
                scope=tuple(case.ledger.uid(id) for id in wanted.scope or ()),
                page=wanted.page,
                author=who.name,
            )
            return export(
                case,
                order,
                out=wanted.out,
                progress=drawn,
                cancelled=cancelled,
            )

    return run
