"""The saved views of one case: where they stand, how many each lists, and what is done with them.

Each thing done is one edit with a label of its own, told of with a way back. They are counted
together and away from the window's thread.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from gui.actions.sections import DESK, VIEW
from gui.changes import Watch
from gui.palette.views import ViewOffers
from gui.panes.listing import as_list
from gui.panes.taking_back import TakingBack
from gui.screens.desk.views import ViewStrip
from gui.screens.sidebar import Sidebar
from gui.translation import tr
from gui.window.window import Window
from gui.work import Job
from models.case import Case
from models.history.changes import Changed
from models.keeping_views import VIEW_TITLES, add_samples, change_view, move_view, save_view
from models.reading.tallies import tallies_apart
from models.reading.views import SavedView

if TYPE_CHECKING:
    from gui.lists.pane import ListPane

PAUSE = 400
"""Milliseconds after an edit until the views are counted anew, so that several edits cost once."""


class Showing(Protocol):
    """What is needed of the panes."""

    @property
    def sidebar(self) -> Sidebar: ...
    def show_section(self, code: str) -> None: ...


class Viewing(QObject):
    """Shows the views in the sidebar and on the desk, and changes them."""

    def __init__(
        self, case: Case, window: Window, *, panes: Showing, today: Callable[[], date]
    ) -> None:
        super().__init__(window)
        self._case = case
        self._window = window
        self._panes = panes
        self._today = today
        self._edits = TakingBack(case, editing=window.commands, messages=window.messages)
        self._views = case.views()
        self._numbers: Mapping[str, int | None] = {}
        self._pages: dict[str, ListPane] = {}
        self._strip: ViewStrip | None = None
        self._job: Job | None = None
        self.offers = ViewOffers(lambda: self._views, show=self.show)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._count)
        sidebar = panes.sidebar
        sidebar.asked.connect(self._offer)
        sidebar.moved.connect(self.move)
        sidebar.renaming.connect(self.rename)
        sidebar.deleting.connect(self.delete)
        sidebar.begun.connect(self.begin_with_samples)
        Watch(sidebar, changes=window.changes, concerns=_any, refresh=self._follow)
        self._list()
        self._pause.start()

    def stop(self) -> None:
        """Count no more: the case is about to be closed."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()

    def show_on(self, strip: ViewStrip) -> None:
        """Show on the desk those views that are to stand there."""
        self._strip = strip
        strip.chosen.connect(self.show)
        strip.show_views(self._views, self._numbers)

    def show(self, uid: str) -> None:
        """Go to a view."""
        self._panes.show_section(f"{VIEW}{uid}")

    def view(self, code: str) -> SavedView | None:
        """The view of a place, by its code."""
        return next((each for each in self._views if f"{VIEW}{each.uid}" == code), None)

    def take_up(self, code: str, page: "ListPane") -> None:
        """Follow what becomes of the view that a page shows."""
        self._pages[code] = page
        self._wire(page)

    def take_list(self, page: "ListPane") -> None:
        """Let a list be saved as a view."""
        self._wire(page)

    # what is done

    def refresh(self, page: object) -> None:
        """Ask for a list anew, if that is what is shown."""
        if (rows := as_list(page)) is not None:
            rows.refresh()

    def save(self, page: object) -> None:
        """Ask under which name a list is saved as a view, and save it; not while its sentence can't
        be read, for the view would list something else."""
        rows = as_list(page)
        if rows is None or not _read(rows):
            return
        from gui.dialogs.view import ViewDialog

        dialog = ViewDialog(self._window)
        dialog.saved.connect(lambda title, on_desk: self._save(rows, title, on_desk))
        self._window.commands.named(dialog.open)

    def update(self, page: "ListPane") -> None:
        """Let the view of a page list what the page lists now."""
        view = page.view
        if view is None or not _read(page):
            return
        label = tr("Changed what the view “{name}” lists").format(name=view.title)
        asked = page.model.asked
        self._do(
            lambda: change_view(
                self._case,
                view,
                asked.filter,
                label=label,
                columns=page.model.fields,
                sorting=asked.sorting,
                grouping=asked.grouping,
            ),
            label,
        )

    def rename(self, code: str) -> None:
        """Ask for another name of a view, and whether the desk shows it."""
        view = self.view(code)
        if view is None or self._case.read_only:
            return
        from gui.dialogs.view import ViewDialog

        dialog = ViewDialog(self._window, title=view.title, on_desk=view.on_desk)
        dialog.saved.connect(lambda title, on_desk: self._rename(view, title, on_desk))
        self._window.commands.named(dialog.open)

    def move(self, code: str, by: int) -> None:
        """Move a view so many places up (below 0) or down among the others."""
        view = self.view(code)
        if view is None or self._case.read_only:
            return
        label = tr("Moved the view “{name}”").format(name=view.title)
        self._do(lambda: move_view(self._case, view, by=by, label=label), "")

    def delete(self, code: str) -> None:
        """Delete a view; the records that it lists stay."""
        view = self.view(code)
        if view is None or self._case.read_only:
            return
        label = tr("Deleted the view “{name}”").format(name=view.title)

        def write() -> None:
            with self._case.edit(label) as edit:
                edit.delete(view.id)

        self._do(write, label)

    def begin_with_samples(self) -> None:
        """Save the views that an empty case is offered."""
        label = tr("Saved views to begin with")
        titles = {code: tr(title) for code, title in VIEW_TITLES.items()}
        self._window.commands.named(
            lambda: self._do(lambda: add_samples(self._case, titles, label=label), label)
        )

    def _save(self, page: "ListPane", title: str, on_desk: bool) -> None:
        label = tr("Saved the view “{name}”").format(name=title)
        asked = page.model.asked
        self._do(
            lambda: save_view(
                self._case,
                title,
                page.kind,
                asked.filter,
                label=label,
                columns=page.model.fields,
                sorting=asked.sorting,
                grouping=asked.grouping,
                on_desk=on_desk,
            ),
            label,
        )

    def _rename(self, view: SavedView, title: str, on_desk: bool) -> None:
        label = tr("Renamed the view “{name}”").format(name=title)

        def write() -> None:
            with self._case.edit(label) as edit:
                edit.change(view.id, title=title, on_desk=on_desk or None)

        self._do(write, label)

    def _do(self, act: Callable[[], object], label: str) -> None:
        if self._edits.did(act, tr("The view was not changed")) and label:
            self._edits.tell(label)

    # what is shown

    def _wire(self, page: "ListPane") -> None:
        page.saving.connect(lambda: self.save(page))
        page.updating.connect(lambda: self.update(page))

    def _offer(self, code: str, at: QPoint) -> None:
        if self.view(code) is None or self._case.read_only:
            return
        menu = QMenu(self._panes.sidebar)
        menu.addAction(tr("Rename, or show on the desk…") + "\tF2", lambda: self.rename(code))
        menu.addAction(tr("Move up") + "\tAlt+↑", lambda: self.move(code, -1))
        menu.addAction(tr("Move down") + "\tAlt+↓", lambda: self.move(code, 1))
        menu.addSeparator()
        menu.addAction(tr("Delete view") + "\tDel", lambda: self.delete(code))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _follow(self) -> None:
        views = self._case.views()
        if views != self._views or [v.id for v in views] != [v.id for v in self._views]:
            self._views = views
            self._list()
        self._pause.start()

    def _list(self) -> None:
        shown = [(f"{VIEW}{each.uid}", each.title or tr("View")) for each in self._views]
        offer = "" if self._case.read_only else tr("Add some views")
        self._panes.sidebar.show_views(shown, offer=offer, fixed=bool(self._case.read_only))
        for code, page in list(self._pages.items()):
            view = self.view(code)
            if view is not None:
                page.adopt(view)
            elif self._panes.sidebar.shown == code or page.isVisible():
                self._panes.show_section(DESK)
        self._tell()

    def _count(self) -> None:
        if self._job is not None:
            self._job.cancel()
        path, today = self._case.path, self._today()
        self._job = self._window.work.run(
            lambda progress, cancelled: tallies_apart(path, today),
            label=tr("Counting what the views list"),
            owner=self,
            done=self._take,
            quiet=True,
        )

    def _take(self, numbers: Mapping[str, int | None]) -> None:
        self._job = None
        self._numbers = numbers
        self._tell()

    def _tell(self) -> None:
        self._panes.sidebar.show_counts(
            {f"{VIEW}{uid}": number or 0 for uid, number in self._numbers.items()}
        )
        if self._strip is not None:
            self._strip.show_views(self._views, self._numbers)


def _any(changed: Changed) -> bool:
    return bool(changed)


def _read(page: "ListPane") -> bool:
    """Whether the sentence of a list can be read; what is wrong with it stands under it."""
    if page.filter.read():
        return True
    page.filter.setFocus()
    return False
