"""The line at the foot of the window: what was just done, with Undo, and that all is saved.

It holds no state of the case: others tell it what to say.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.elided import Elided
from gui.widgets.labels import label, say
from gui.work import Work

SHOWN_FOR = 10_000
"""Milliseconds until a message gives way to the saved state; a warning stays until replaced."""


class MessageBar(QWidget):
    """Says one thing at a time; what is asked of the user stays until it is answered."""

    def __init__(self, *, work: Work) -> None:
        super().__init__()
        self._saved = self._unsaved = ""
        self._lead: tuple[str, Callable[[], object] | None] = ("", None)
        self._resting = True
        self._do: dict[QPushButton, Callable[[], object] | None] = {}
        self._text = Elided(role=Role.CAPTION, tone="muted")
        self._button, self._further = QPushButton(), QPushButton()
        for each in (self._button, self._further):
            each.setProperty("kind", "small")
            each.clicked.connect(lambda _=False, each=each: self._act(each))
        # The line keeps its height, so that nothing above it moves when something is said.
        room = self._button.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._button.setSizePolicy(room)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(120)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setProperty("kind", "small")
        self._cancel.clicked.connect(self._cancel_all)
        for button in (self._button, self._further, self._cancel):
            # Both are gone once pressed: a click leaves the keyboard where it is.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._facts = label("", role=Role.CAPTION, tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 2, 2 * GRID, 2)
        row.setSpacing(GRID)
        row.addWidget(self._text)
        row.addWidget(self._button)
        row.addWidget(self._further)
        row.addStretch(1)
        row.addWidget(self._progress)
        row.addWidget(self._cancel)
        row.addWidget(self._facts)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self._work = work
        work.busy.connect(self._show_work)
        self._show_work()
        self.clear()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def saved(self, at: datetime) -> None:
        """All changes are in the file since this time, given in the user's zone."""
        self._saved = tr("All changes saved {time}").format(time=at.strftime("%H:%M"))
        if not self._timer.isActive():
            self.clear()

    def unsaved(
        self, words: str, *, offer: str = "", do: Callable[[], object] | None = None
    ) -> None:
        """Say instead of the saved state that something is not saved, perhaps with one thing to do
        about it; empty once all is."""
        self._unsaved, self._lead = words, (offer, do)
        if self._resting:
            self.clear()

    def state(self, words: str) -> None:
        """What stands when nothing was just done, such as that the file is read only."""
        self._saved = words
        self.clear()

    def tell(
        self,
        words: str,
        *,
        offer: str = "",
        do: Callable[[], object] | None = None,
        also: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Say what was just done, with one thing to do about it such as Undo, or two."""
        self._show(words, tone="", offer=offer, do=do)
        if also is not None:
            self._offer(self._further, *also)
        self._timer.start(SHOWN_FOR)

    def ask(self, words: str, *, offer: str = "", do: Callable[[], object] | None = None) -> None:
        """Say something that nobody should miss, perhaps with one thing to do about it; it stays
        until something else is said."""
        self._show(words, tone="", offer=offer, do=do)
        self._timer.stop()

    def warn(self, words: str, *, offer: str = "", do: Callable[[], object] | None = None) -> None:
        """Say what went wrong; it stays until something else is said."""
        self._show(words, tone="negative", offer=offer, do=do)
        self._timer.stop()

    def facts(self, words: str) -> None:
        """Say on the right what is always true of the open file, such as its counts."""
        say(self._facts, words, tone="muted")

    def clear(self) -> None:
        """Go back to the saved state."""
        self._timer.stop()
        tone = "caution" if self._unsaved else "muted"
        offer, do = self._lead if self._unsaved else ("", None)
        self._show(self._unsaved or self._saved, tone=tone, offer=offer, do=do)
        self._resting = True

    def _show(self, words: str, *, tone: str, offer: str, do: Callable[[], object] | None) -> None:
        say(self._text, words, tone=tone)
        self._resting = False
        self._offer(self._button, offer, do)
        self._offer(self._further, "", None)

    def _offer(self, button: QPushButton, words: str, do: Callable[[], object] | None) -> None:
        self._do[button] = do
        button.setText(words)
        button.setVisible(bool(words))

    def _act(self, button: QPushButton) -> None:
        do = self._do.get(button)
        self.clear()
        if do is not None:
            do()

    def _show_work(self) -> None:
        jobs = [job for job in self._work.jobs if not job.quiet]
        self._progress.setVisible(bool(jobs))
        self._cancel.setVisible(bool(jobs))
        if jobs:
            self._progress.setRange(0, 1000 if jobs[0].share else 0)
            self._progress.setValue(round(jobs[0].share * 1000))
            self._progress.setToolTip(jobs[0].label)

    def _cancel_all(self) -> None:
        for job in self._work.jobs:
            if not job.quiet:
                job.cancel()
        self.tell(tr("Stopped."))
