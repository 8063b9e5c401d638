"""The panes of an open case, put together: the sections, what is listed, and one record beside.

It knows where the user is and how to get somewhere else and back; what is shown there is the
business of each pane, and none of them knows another.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from gui.actions.browsing import Place
from gui.actions.sections import (
    COMPOSER,
    DESK,
    MERGING,
    SECTIONS,
    TIMELINE,
    UNLISTED,
    listed,
)
from gui.forms.order import chain_after
from gui.outlook import Outlook
from gui.panes.figures import Figures
from gui.panes.listing import as_list, load_lists
from gui.panes.places import Page, Pages, Rows, day_of, known
from gui.panes.record_place import RecordPlace
from gui.panes.recording import Recorder
from gui.panes.shown_list import ShownList
from gui.panes.way import Stop, Way
from gui.translation import tr
from gui.user.settings import SECTION
from gui.window.showing import Panes
from gui.window.window import Window
from models.case import Case

if TYPE_CHECKING:
    from gui.screens.composer.choices import Choices
    from gui.screens.composer.page import Composer

PREPARED_AFTER = 200
"""Milliseconds after the overview was read until what shows a record is loaded."""


def build(case: Case, window: Window) -> Panes:
    """Make the panes of a case that was just opened, at the section that was shown last."""
    browser = Browser(case, window)
    return Panes(
        browser.sidebar,
        browser.middle,
        browser.record,
        browsing=browser,
        recording=browser.recorder,
        typing=browser.record,
        begin=browser.begin,
        end=browser.end,
        others=(browser, browser.known, browser.viewing),
        offerings=(browser.viewing.offers, browser.known),
    )


class Browser(QObject):
    """Shows sections and records, and remembers the way."""

    def __init__(self, case: Case, window: Window) -> None:
        super().__init__(window)
        self._case = case
        self._window = window
        self._way = Way()
        self._roaming = False
        self._last: dict[str, int] = {}
        self._pages: dict[str, QWidget] = {}
        self.outlook = Outlook(
            case, changes=window.changes, work=window.work, today=day_of(window), parent=self
        )
        self.sidebar = window.splitter.sections()
        self.middle = QStackedWidget()
        self.record = RecordPlace(case, window, today=day_of(window))
        self._preparing = QTimer(self, singleShot=True, interval=PREPARED_AFTER)
        self.recorder = Recorder(
            case,
            window,
            panes=self,
            forms=self.record,
            editing=window.commands,
            messages=window.messages,
            today=day_of(window),
        )
        self._made = Pages(case, window, panes=self)
        self.viewing = self._made.viewing
        self.shown_list = ShownList(
            self.middle.currentWidget, self._made, tell=window.messages.tell
        )
        self.known = known(case, window, panes=self)
        self._figures = Figures(
            case,
            window,
            sidebar=self.sidebar,
            outlook=self.outlook,
            record=self.record,
            page=self._pages.get,
            panes=self,
        )
        self._wire()

    @property
    def place(self) -> Place:
        """Where the user is now."""
        section = listed(self._way.here.section)
        return self.record.place(section, back=self._way.back, forward=self._way.forward)

    def begin(self) -> None:
        """Show the section that was shown last."""
        self.outlook.begin(self.middle)
        self.known.begin(self.middle)
        last = self._window.settings.get(SECTION)
        self._go(Stop(self.sidebar.shown or (last if last in SECTIONS else DESK)))
        self.sidebar.setFocus()
        self._figures.tell_unsaved()

    def end(self) -> None:
        """Read no more."""
        self.outlook.end()
        self.known.end()
        self._preparing.stop()
        self._made.end()
        self.record.clear()
        self._figures.end()

    def show_section(self, code: str) -> None:
        """Show a section, or the desk where there is none, with the record last shown there."""
        self._choose_section(code if self._made.leads_to(code) else DESK)
        self._enter_section()

    def open_record(self, id: int) -> None:
        """Show a record beside the section that is shown."""
        self._go(Stop(self._way.here.section, id))

    def widen_list(self) -> None:
        """Close the record and give the list the whole width; where it has it, a record's place."""
        stage, page = self._window.splitter, as_list(self.middle.currentWidget())
        stage.give_width(not stage.wide or self.record.shown is not None)
        chosen = page.table.current() if page is not None else None
        self._go(Stop(self._way.here.section, None if stage.wide else chosen))
        self._enter_section()

    def show_history(self) -> None:
        """Show who changed the record that is shown, what and when."""
        self.record.show_history()

    def show_timeline(self) -> None:
        """Show what happened when of the application or company that is shown."""
        shown = self.record.shown
        if shown is not None:
            self._made.show_timeline(self._page(TIMELINE), shown)
            self._go(Stop(TIMELINE))
            self._enter_section()

    def show_new(self, kind: str, *, beside: bool = False, **given: Any) -> None:
        """Show the form of a new record ready to type, in its section or `beside` what is shown."""
        if kind in SECTIONS and not beside:
            self._go(Stop(kind))
        self._show_record_pane(shown=True)
        self.record.show_new(kind, **given)
        self._window.situate()

    def back(self) -> None:
        """Go back to where the user was before."""
        self._step(-1)

    def forward(self) -> None:
        """Go forward again."""
        self._step(+1)

    def find(self) -> None:
        """Put the keyboard into the filter of the list, or into what else is shown."""
        page = as_list(self.middle.currentWidget())
        self.middle.show()
        page.find_in_list() if page is not None else self._enter_section()

    def compose(self) -> None:
        """Compose a briefing of the whole case, or go on composing."""
        again = self._way.here.section == COMPOSER
        self._compose(lambda composer: composer.compose_scope() if again else None)

    def put_in(self, begun: "Choices") -> None:
        """Add parts to the briefing that is composed, or begin one with these choices."""
        self._compose(lambda _composer: self._made.composing.put_in(begun))

    def compose_application(self) -> None:
        """Compose a briefing of the application that is shown."""
        application = self.record.shown
        if application is not None:
            self._compose(lambda composer: composer.compose_scope(application))

    def follow_briefing(self) -> None:
        """Compose a briefing that follows the recorded one that is shown."""
        shown = self.record.shown
        choices = self._made.composing.follow(shown) if shown is not None else None
        if choices is not None:
            self._compose(lambda composer: composer.compose(choices))

    def make_again(self) -> None:
        """Write the recorded briefing that is shown once more."""
        if self.record.shown is not None:
            self._made.composing.make_again(self.record.shown)

    def ask_merge(self) -> None:
        """Let the user pick a copy, and look what merging it brings."""
        self._made.merging.ask_copy(self.merge, title=tr("Merge a copy of the case"))

    def merge(self, copy: Path) -> None:
        """Look what merging a copy brings."""
        self._made.merging.begin_merge(copy)

    def ask_compare(self) -> None:
        """Let the user choose what to compare the case with, and show the differences."""
        self._made.merging.ask_compare()

    def show_merging(self) -> None:
        """Show the screen on which a copy is looked at."""
        self._go(Stop(MERGING))
        self._enter_section()

    def go_to(self, record: int, field: str) -> None:
        """Show a record in its own section, at one of its fields if one is given."""
        kind = self._case.kind(record) or ""
        self._go(Stop(kind if kind in SECTIONS else self._way.here.section, record))
        self.record.go_to(field)

    def lead(self, record: int, field: str) -> None:
        """Show a record beside what is shown, at one of its fields."""
        self.open_record(record)
        self.record.go_to(field)

    def _compose(self, begin: Callable[["Composer"], None]) -> None:
        if self._window.commands.kept_to_present():
            return
        self._go(Stop(COMPOSER))
        composer = self._made.composing.composer
        assert composer is not None
        begin(composer)
        composer.enter()

    def _wire(self) -> None:
        self.sidebar.chosen.connect(self._choose_section)
        self.sidebar.entered.connect(self._enter_section)
        self.record.opened.connect(self._made.follow)
        self.record.timeline_wanted.connect(self.show_timeline)
        self.record.created.connect(self._take_up)
        self.record.deleted.connect(self.recorder.tell_deleted)
        self.record.given_up.connect(lambda: self.show_section(self._way.here.section))
        # What is looked at first is then shown without a wait.
        self._preparing.timeout.connect(load_lists)
        self._preparing.timeout.connect(lambda: self.record.pane)
        self.outlook.read.connect(self._preparing.start)

    def _choose_section(self, code: str) -> None:
        here = self._way.here
        record = here.record if code == here.section else self._last.get(code)
        # In a narrow window the record would hide the list; a wide list is to stand alone.
        stage = self._window.splitter
        self._go(Stop(code, None if stage.narrow or stage.wide else record))
        self._roaming = True

    def _step(self, by: int) -> None:
        reading = self.record.isAncestorOf(QApplication.focusWidget() or self.sidebar)
        self._way.step(by)
        self._roaming = False
        self._show()
        if reading and self.record.shown is not None:
            self.record.setFocus()
        else:
            self._enter_section()

    def _go(self, stop: Stop, *, instead: bool = False) -> None:
        self._way.go(stop, instead=instead)
        self._roaming = False
        self._show()

    def choose_row(self, id: int) -> None:
        """Show the record of a row that was chosen."""
        narrow = self._window.splitter.narrow
        alone = self._window.splitter.wide and self.record.shown is None
        if alone or (narrow and QApplication.mouseButtons() == Qt.MouseButton.NoButton):
            # The record would take room or all of it from the list; Enter opens it.
            return
        # Going through a list is one place on the way, however many rows are looked at.
        self._go(Stop(self._way.here.section, id), instead=self._roaming and not narrow)
        self._roaming = True

    def _show(self) -> None:
        stop = self._way.here
        self.record.leave()
        page = self._page(stop.section)
        if stop.record is not None and isinstance(page, Rows):
            page.select(stop.record)
        self.middle.setCurrentWidget(page)
        self.sidebar.show_chosen(listed(stop.section))
        if stop.record is not None:
            self._last[stop.section] = stop.record
            self.record.show_record(stop.record)
        else:
            self._last.pop(stop.section, None)
            self.record.clear()
        self._show_record_pane(shown=stop.record is not None)
        self._window.settings.put(SECTION, listed(stop.section))
        self._window.situate()

    def _show_record_pane(self, *, shown: bool) -> None:
        narrow = self._window.splitter.narrow
        held = self.middle.isAncestorOf(QApplication.focusWidget() or self.middle)
        if narrow and shown and held:
            # The list makes room for the record and must not lose the keyboard to just anything.
            self.record.show()
            self.record.setFocus()
        listing = self._way.here.section not in UNLISTED
        self._window.splitter.open_record(shown, listing=listing)

    def _enter_section(self) -> None:
        page: object = self.middle.currentWidget()
        if isinstance(page, Page):
            page.enter()

    def enter_record(self, id: int) -> None:
        """Show a record and put the keyboard into it."""
        self.open_record(id)
        self.record.setFocus()

    def _take_up(self, id: int) -> None:
        """A record was made in the form that is shown: it is where the user is from now on."""
        if id != self.record.shown:
            return
        here = self._way.here
        self._way.go(Stop(here.section, id), instead=here.record is None)
        self._last[here.section] = id
        if (page := as_list(self.middle.currentWidget())) is not None:
            page.select(id)
        self._window.situate()

    def _page(self, section: str) -> QWidget:
        if section not in self._pages:
            page = self._pages[section] = self._made.page(section)
            self.middle.addWidget(page)
            self._figures.show_urgent()
            chain_after(self.sidebar, page)
        return self._pages[section]
