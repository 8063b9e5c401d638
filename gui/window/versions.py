"""Looks for a newer version when the user wants it, or once a week if the user has said so.

Without an address in the settings it does nothing and asks no network.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dialogs.newer import Newer
from gui.dialogs.refusal import Refusal
from gui.program.releases import Release, newer
from gui.program.system import version
from gui.translation import tr
from gui.user.preferences import Preferences
from gui.user.settings import ASKED, RELEASES, WEEKLY
from gui.widgets.messages import MessageBar
from gui.work import Job, Work
from models.errors import Refused

WEEK: Final = timedelta(days=7)


class Versions(QObject):
    """Asks the list of versions aside, for one window."""

    def __init__(
        self, window: QWidget, *, preferences: Preferences, work: Work, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._work = work
        self._messages = messages

    def check(self) -> Job:
        """Ask now, and say what came of it whatever it is."""
        self._messages.tell(tr("Asking for the newest version…"))
        return self._ask(done=self._show, failed=self._refuse)

    def check_weekly(self, today: date) -> Job | None:
        """Ask if the user wants that of its own accord and a week has passed."""
        preferences = self._preferences
        if not (preferences.get(WEEKLY) and preferences.get(RELEASES)):
            return None
        asked = _day(preferences.get(ASKED))
        # A clock that went back asks once more.
        if asked is not None and asked <= today < asked + WEEK:
            return None
        preferences.put(ASKED, today.isoformat())
        return self._ask(done=self._offer, failed=self._mention)

    def _ask(
        self, *, done: Callable[[Release | None], None], failed: Callable[[Exception], None]
    ) -> Job:
        address, here = self._preferences.get(RELEASES), version()
        return self._work.run(
            lambda progress, cancelled: newer(address, than=here),
            label=tr("Asking for the newest version"),
            owner=self,
            done=done,
            failed=failed,
            quiet=True,
        )

    def _show(self, release: Release | None) -> None:
        if release is None:
            said = tr("There is no newer version than this one, {here}.")
            self._messages.tell(said.format(here=version()))
        else:
            self._messages.clear()
            Newer(self._window, release, here=version()).open()

    def _offer(self, release: Release | None) -> None:
        if release is not None:
            self._messages.ask(
                tr("Version {version} is there.").format(version=release.version),
                offer=tr("What is new"),
                do=lambda: self._show(release),
            )

    def _refuse(self, error: Exception) -> None:
        self._messages.clear()
        if isinstance(error, Refused):
            Refusal(self._window, error, title=tr("No version was found")).open()
        else:
            self._work.broke.emit(error)

    def _mention(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._messages.tell(error.happened)
        else:
            self._work.broke.emit(error)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
