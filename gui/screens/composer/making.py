"""Makes the pages that were asked for last, aside, while somebody goes on choosing.

One is made at a time; a newer wish cancels the one before. It shows nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefings import make
from gui.screens.composer.choices import Choices, order_of
from gui.translation import tr
from gui.work import Cancelled, Job, Progress, Work
from models.case import Case
from models.errors import Refused
from models.unchanging import unchanging

if TYPE_CHECKING:
    from briefings.checking import Finding
    from briefings.making import Made

PAUSE = 250
"""Milliseconds after the last choice until pages are made of it."""


@dataclass(frozen=True)
class Proof:
    """Finished pages with the choices that they were made of."""

    choices: Choices
    made: "Made"
    findings: tuple["Finding", ...] = ()


class Maker(QObject):
    """`begun` says that the pages shown are old, `made` gives new ones, `refused` why not.

    An error that is no refusal goes where all of them go.
    """

    begun = Signal()
    made = Signal(object)
    refused = Signal(object)

    def __init__(self, case: Case, *, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._case = case
        self._work = work
        self._job: Job | None = None
        self._choices: Choices | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether pages are being made, or about to be."""
        return self._job is not None or self._pause.isActive()

    def ask(self, choices: Choices) -> None:
        """Make the pages of these choices, unless others are asked for soon."""
        self._choices = choices
        self._pause.start()
        self.begun.emit()

    def stop(self) -> None:
        """Make nothing more until asked to."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        self.stop()
        choices = self._choices
        if choices is None:
            return
        self._job = self._work.run(
            proving(self._case, choices),
            label=tr("Setting the pages"),
            owner=self,
            done=self._done,
            failed=self._failed,
        )

    def _done(self, proof: Proof) -> None:
        self._job = None
        self.made.emit(proof)

    def _failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, Refused):
            self.refused.emit(error)
        else:
            self._work.broke.emit(error)


def proving(live: Case, choices: Choices) -> Callable[[Progress, Cancelled], Proof | None]:
    """A task that makes the pages of these choices from a copy of the case of its own.

    Where the briefing can be recorded it bears the next number.
    """
    path, who, stamp, recorded = live.path, live.who, live.stamp, not live.read_only

    def run(progress: Progress, cancelled: Cancelled) -> Proof | None:
        with unchanging(path, who=who, of=stamp, cancelled=cancelled) as case:
            order = order_of(case, choices, now=datetime.now().astimezone(), recorded=recorded)
            made = make(case, order, progress=_share(progress), cancelled=cancelled)
            return Proof(choices, made, _findings(made))

    return run


def _findings(made: "Made") -> tuple["Finding", ...]:
    from briefings.checking import Finding, check

    told = made.telling
    noticed = (
        Finding("logo", told.dossier.id, "logo", sentence, "", "should")
        for sentence in made.notices
    )
    found = check(told.matter, told.overview, handling=made.handling, dossier=told.dossier)
    return (*found, *noticed)


def _share(progress: Progress) -> Callable[[int, int], None]:
    def drawn(pages: int, of: int) -> None:
        progress(0.3 + 0.7 * pages / max(1, of))

    return drawn
