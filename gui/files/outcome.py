"""How the writing of a file ended, told in its window: done, with an offer to open it; refused."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs.refusal import Refusal
from gui.showing import Show
from gui.translation import tr
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.errors import Refused


class Outcome:
    """Tells one window how it went; `not_done` heads what is said of a refusal."""

    def __init__(
        self, over: QWidget, *, work: Work, messages: MessageBar, not_done: str, show: Show
    ) -> None:
        self._over = over
        self._work = work
        self._messages = messages
        self._not_done = not_done
        self._show = show

    def tell(self, said: str, path: Path) -> None:
        """Say what was written, and offer to open it."""
        self._messages.tell(said, offer=tr("Open"), do=lambda: self.open(path))

    def open(self, path: Path) -> None:
        """Show a file in the program that the system has for it, or say where it lies."""
        if not self._show(path):
            self._messages.warn(
                tr("No program shows such files here; it lies at {path}.").format(path=path)
            )

    def refuse(self, error: Exception) -> None:
        """Say why nothing was written; what is no refusal is a mistake of the program."""
        if not isinstance(error, Refused):
            self._work.broke.emit(error)
            return
        self._messages.clear()
        Refusal(self._over, error, title=self._not_done).open()
