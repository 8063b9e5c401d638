"""Makes the page of each section when it is first shown, wired to where it leads.

What is shown there is the business of each page; where the user is, that of `gui/panes/panes.py`.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.actions.sections import (
    BRIEFINGS,
    CHANGED,
    COMPOSER,
    DESK,
    MATRICES,
    MERGING,
    SECTIONS,
    TIMELINE,
    TRASH,
    listed,
)
from gui.outlook import Outlook
from gui.palette.records import RecordOffers
from gui.panes.listing import as_list
from gui.panes.recording import Recorder
from gui.screens.desk.page import Desk
from gui.screens.sidebar import Sidebar
from gui.window.window import Window
from models.case import Case
from models.reading.stages import AtStage, GateStages, standing_there

if TYPE_CHECKING:
    from gui.lists.pane import ListPane
    from gui.panes.adding import Adding
    from gui.panes.bulk import Bulk
    from gui.panes.cell_editing import CellEditing
    from gui.panes.composing import Composing
    from gui.panes.merging import Merger
    from gui.panes.record_place import RecordPlace
    from gui.panes.seeing import Seeing
    from gui.panes.viewing import Viewing
    from gui.screens.composer.choices import Choices
    from gui.screens.trash import Trash


_OFFERED = {
    BRIEFINGS: ("follow_briefing", "make_again"),
    "clause": ("begin_condition", "add_usual_wordings"),
    "condition": ("begin_condition", "keep_wording"),
}
"""What else can be done with the records of a section, by the codes of actions."""


@runtime_checkable
class Page(Protocol):
    """A page of a section: it can take the keyboard."""

    def enter(self) -> None: ...


@runtime_checkable
class Rows(Protocol):
    """A page of records, of which one can be chosen."""

    def select(self, id: int) -> bool: ...


class Leading(Protocol):
    """Where pages lead."""

    @property
    def outlook(self) -> Outlook: ...
    @property
    def recorder(self) -> Recorder: ...
    @property
    def record(self) -> "RecordPlace": ...
    @property
    def middle(self) -> QStackedWidget: ...
    @property
    def sidebar(self) -> Sidebar: ...
    def show_section(self, code: str) -> None: ...
    def open_record(self, id: int) -> None: ...
    def choose_row(self, id: int) -> None: ...
    def enter_record(self, id: int) -> None: ...
    def compose(self) -> None: ...
    def put_in(self, begun: "Choices") -> None: ...
    def back(self) -> None: ...
    def show_merging(self) -> None: ...
    def lead(self, record: int, field: str) -> None: ...
    def go_to(self, record: int, field: str) -> None: ...


def present_day() -> date:
    """The day that it is for the user."""
    return datetime.now().astimezone().date()


def day_of(window: Window) -> Callable[[], date]:
    """What gives the day of which a window tells: the present one, or that which was asked for."""
    return lambda: window.day or present_day()


def known(case: Case, window: Window, *, panes: Leading) -> RecordOffers:
    """What the palette finds in a case."""
    return RecordOffers(
        case, changes=window.changes, work=window.work, lead=panes.go_to, parent=window
    )


class Pages:
    """The pages of one case in one window."""

    def __init__(self, case: Case, window: Window, *, panes: Leading) -> None:
        self._case = case
        self._window = window
        self._panes = panes

    @cached_property
    def composing(self) -> "Composing":
        """What composes briefings; most sessions begin without."""
        from gui.files.exporting import Exporter
        from gui.panes.composing import Composing

        window = self._window
        return Composing(
            self._case,
            window,
            exporter=Exporter(window, self._case, work=window.work, messages=window.messages),
            panes=self._panes,
            today=day_of(self._window),
        )

    @cached_property
    def merging(self) -> "Merger":
        """What merges copies and compares; most sessions do neither."""
        from gui.panes.merging import Merger

        return Merger(self._case, self._window, panes=self._panes)

    @cached_property
    def seeing(self) -> "Seeing":
        """What shows the case by time and across; most sessions begin without."""
        from gui.panes.seeing import Seeing

        return Seeing(self._case, self._window, panes=self._panes, today=day_of(self._window))

    @cached_property
    def bulk(self) -> "Bulk":
        """What acts on the rows that are chosen in a list."""
        from gui.panes.bulk import Bulk

        window = self._window
        made = Bulk(
            self._case,
            window,
            editing=window.commands,
            work=window.work,
            messages=window.messages,
        )
        made.combining.connect(lambda id, other: self._panes.recorder.combine_two(id, other))
        return made

    @cached_property
    def adding(self) -> "Adding":
        """What adds copied rows to a list as records."""
        from gui.panes.adding import Adding

        window = self._window
        return Adding(
            self._case,
            window,
            editing=window.commands,
            work=window.work,
            messages=window.messages,
            at_once=self.bulk.at_once,
        )

    @cached_property
    def cells(self) -> "CellEditing":
        """What changes single values where they stand in a list."""
        from gui.panes.cell_editing import CellEditing

        record = self._panes.record
        return CellEditing(
            self._window,
            saving=lambda: record.pane.saving,
            look_after=record.look_after,
            messages=self._window.messages,
        )

    @cached_property
    def viewing(self) -> "Viewing":
        """What shows the saved views and changes them."""
        from gui.panes.viewing import Viewing

        return Viewing(self._case, self._window, panes=self._panes, today=day_of(self._window))

    def show_timeline(self, page: QWidget, record: int) -> None:
        """Let the timeline tell of one record."""
        self.seeing.show_timeline(page, record)

    def follow(self, id: int) -> None:
        """Show a record that another one leads to: in its own list, or beside what is no list."""
        kind, beside = self._case.kind(id) or "", self._panes.middle.currentWidget()
        rows = as_list(beside)
        if rows is not None and rows.model.entry.code != kind and kind in SECTIONS:
            self._panes.go_to(id, "")
        else:
            self._panes.open_record(id)

    def end(self) -> None:
        """Make nothing more."""
        self.viewing.stop()
        if "seeing" in vars(self):
            self.seeing.stop()
        if "merging" in vars(self):
            self.merging.stop()
        if "composing" in vars(self) and self.composing.composer is not None:
            self.composing.composer.stop()

    def leads_to(self, section: str) -> bool:
        """Whether there is such a section; a view may be gone since its code was remembered."""
        return listed(section) in SECTIONS or self.viewing.view(section) is not None

    def page(self, section: str) -> QWidget:
        """A new page of a section."""
        if section == DESK:
            return self._desk()
        if section == TRASH:
            from gui.screens.trash import Trash

            trash = Trash(self._case, changes=self._window.changes, work=self._window.work)
            trash.restored.connect(self._panes.recorder.bring_back)
            return self._opening(trash)
        if section == TIMELINE:
            return self.seeing.timeline()
        if section == MATRICES:
            return self.seeing.matrices()
        if section == CHANGED:
            return self.seeing.changed()
        if section == COMPOSER:
            return self.composing.make()
        if section == MERGING:
            return self.merging.make()
        return self._opening(self._list(section))

    def _desk(self) -> Desk:
        panes = self._panes
        desk = Desk(outlook=panes.outlook, writable=not self._case.read_only)
        desk.wanted_new.connect(panes.recorder.new_record)
        desk.opened.connect(panes.open_record)
        desk.entered.connect(panes.enter_record)
        desk.compared.connect(panes.recorder.combine_two)
        desk.told_apart.connect(panes.recorder.tell_apart)
        desk.set_aside.connect(panes.recorder.set_aside)
        desk.taken_up.connect(panes.recorder.take_up)
        desk.listed.connect(self._list_stage)
        self.viewing.show_on(desk.views)
        return desk

    def _list_stage(self, gate: GateStages, at: AtStage) -> None:
        """List the applications at one stage of a gate, by the filter that says so."""
        self._panes.show_section("application")
        page = as_list(self._panes.middle.currentWidget())
        assert page is not None
        uid = self._case.ledger.uid(gate.gate) if gate.gate is not None else ""
        page.show_filter(standing_there(gate, at, uid=uid))
        page.enter()

    def _list(self, section: str) -> "ListPane":
        window, briefing = self._window, section == BRIEFINGS
        view = self.viewing.view(section)
        offers = _OFFERED.get(section, ())
        from gui.lists.pane import ListPane

        pane = ListPane(
            self._case,
            view.kind if view is not None else SECTIONS[section].kind,
            settings=window.settings,
            changes=window.changes,
            work=window.work,
            theme=window.theme,
            today=day_of(window),
            offers=[window.actions_[code] for code in offers],
            widen=window.actions_["widen_list"],
            view=view,
        )
        self.bulk.take_up(pane)
        self.cells.take_up(pane)
        if view is not None:
            self.viewing.take_up(section, pane)
        else:
            self.viewing.take_list(pane)
        if briefing:
            pane.wanted_new.connect(lambda _kind: self._panes.compose())
        else:
            pane.wanted_new.connect(self._panes.recorder.new_record)
        pane.addAction(window.actions_["delete_record"])
        return pane

    def _opening(self, page: "Trash | ListPane") -> QWidget:
        page.opened.connect(self._panes.choose_row)
        page.entered.connect(self._panes.enter_record)
        return page
