"""The figures about the panes: how many records there are, what is urgent, what is not saved."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtWidgets import QWidget

from gui.actions.sections import DESK, SECTIONS
from gui.changes import Watch
from gui.outlook import Outlook
from gui.panes.drafted import Showing, show_drafted, tell_drafts
from gui.panes.listing import as_list
from gui.panes.record_place import RecordPlace
from gui.screens.sidebar import Sidebar
from gui.translation import counted, tr
from gui.window.window import Window
from models.case import Case
from models.history.changes import Changed
from models.records import LIFE
from models.storage.troubles import TROUBLES


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
        panes: Showing,
    ) -> None:
        self._case = case
        self._window = window
        self._messages = window.messages
        self._sidebar = sidebar
        self._outlook = outlook
        self._record = record
        self._page = page
        self._panes = panes
        outlook.read.connect(self.show_urgent)
        record.drafts_changed.connect(self.show_unsaved)
        Watch(
            sidebar,
            changes=window.changes,
            concerns=_lives_changed,
            refresh=self._show_counts,
        )
        self._show_counts()

    def end(self) -> None:
        """Show none any more, and keep of the case what the first screen shows of it."""
        self._messages.unsaved("")
        view = self._outlook.view
        if view is not None and self._window.day is None:
            # Needed once a case is left; a start is spared it.
            from gui.panes.glimpsing import glimpse
            from gui.user.glimpses import keep

            # A file that can't be read any more is closed all the same.
            with suppress(*TROUBLES):
                keep(self._case.path, glimpse(self._case, view))

    def tell_unsaved(self) -> None:
        """Say what was typed before and is not saved, with the way there."""
        self.show_unsaved()
        tell_drafts(self._case, self._record.drafts, panes=self._panes, messages=self._messages)

    def show_unsaved(self) -> None:
        """Say what was typed and is not saved."""
        number = self._record.drafts.number
        fields = counted(number, "field", "fields")
        words = tr("Not saved: what was typed in {fields}").format(fields=fields)
        kept = words if number and not self._case.read_only else ""
        self._messages.unsaved(kept, offer=tr("Show"), do=self._show_drafted)

    def _show_drafted(self) -> None:
        drafts, messages = self._record.drafts, self._messages
        show_drafted(self._case, drafts, panes=self._panes, messages=messages)

    def _show_counts(self) -> None:
        counts = self._case.counts()
        number = counted(counts.get("application", 0), "application", "applications")
        self._messages.facts(" · ".join(filter(None, (number, self._case.who.name))))
        self._sidebar.show_counts({code: counts.get(code, 0) for code in SECTIONS if code != DESK})

    def show_urgent(self) -> None:
        """Say how much is pressing, and mark in the list of applications where each stands."""
        view = self._outlook.view
        if view is None:
            return
        self._sidebar.show_counts({DESK: len(view.overview.pressing)})
        applications = as_list(self._page("application"))
        if applications is not None:
            marks = {row.application: row.mark for row in view.overview.board}
            applications.model.show_marks(marks)


def _lives_changed(changed: Changed) -> bool:
    return any(field == LIFE for _, field in changed.fields)
