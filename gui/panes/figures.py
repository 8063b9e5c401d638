"""The figures about the panes: how many records there are, what is urgent, what is not saved."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.actions.sections import DESK, SECTIONS
from gui.changes import Watch
from gui.lists.pane import ListPane
from gui.outlook import Outlook
from gui.panes.record_place import RecordPlace
from gui.screens.sidebar import Sidebar
from gui.translation import counted, tr
from gui.window.window import Window
from models.case import Case
from models.history.changes import Changed
from models.records import LIFE


class Figures:
    """Keeps the figures of the sidebar, the status line and the list of applications.

    `page` gives the page of a section if it was made already.
    """

    def __init__(
        self,
        case: Case,
        window: Window,
        *,
        sidebar: Sidebar,
        outlook: Outlook,
        record: RecordPlace,
        page: Callable[[str], QWidget | None],
    ) -> None:
        self._case = case
        self._messages = window.messages
        self._sidebar = sidebar
        self._outlook = outlook
        self._record = record
        self._page = page
        outlook.read.connect(self._show_urgent)
        record.drafts_changed.connect(self.show_unsaved)
        Watch(
            sidebar,
            changes=window.changes,
            concerns=_lives_changed,
            refresh=self._show_counts,
        )
        self._show_counts()

    def show_unsaved(self) -> None:
        """Say what was typed and is not saved."""
        number = self._record.drafts.number
        fields = counted(number, "field", "fields")
        words = tr("Not saved: what was typed in {fields}").format(fields=fields)
        self._messages.unsaved(words if number and not self._case.read_only else "")

    def show_marks(self, pane: ListPane) -> None:
        """Let the list of applications show where each stands, as the desk does."""
        if self._outlook.view is not None:
            board = self._outlook.view.overview.board
            pane.model.show_marks({row.application: row.mark for row in board})

    def _show_counts(self) -> None:
        counts = self._case.counts()
        number = counted(counts.get("application", 0), "application", "applications")
        self._messages.facts(" · ".join(filter(None, (number, self._case.who.name))))
        self._sidebar.show_counts({code: counts.get(code, 0) for code in SECTIONS if code != DESK})

    def _show_urgent(self) -> None:
        if self._outlook.view is None:
            return
        self._sidebar.show_counts({DESK: len(self._outlook.view.overview.pressing)})
        applications = self._page("application")
        if isinstance(applications, ListPane):
            self.show_marks(applications)


def _lives_changed(changed: Changed) -> bool:
    return any(field == LIFE for _, field in changed.fields)
