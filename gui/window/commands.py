"""What each declared action does: one method for each, used by menu, palette and tests alike.

It asks, opens and tells; what an edit means is decided by `models`. The window stands before a
case can be read, so each method loads what it needs when it is called.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.actions.browsing import Browsing, Recording
from gui.files.front import Front
from gui.files.instance import Instance
from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.settings import DENSE, NAME, SCHEME, TEXT_SIZE, Settings
from gui.translation import counted, tr
from gui.work import Work
from models.errors import Refused

if TYPE_CHECKING:
    from gui.dialogs.new_case import NewCaseFile
    from gui.files.cases import CaseFiles
    from gui.files.past import Past
    from models.case import Case
    from models.history.changes import Person
    from models.history.undo import Undone

USUAL_TEXT_SIZE = 100


class WindowCommands:
    """The things a user can do in one window.

    `sample` gives the path of the user's copy of the sample case and makes it where it is
    missing; it runs away from the window's thread.
    """

    def __init__(
        self,
        window: QWidget,
        *,
        front: Front,
        settings: Settings,
        theme: Theme,
        work: Work,
        instance: Instance,
        sample: Callable[[], Path],
    ) -> None:
        self._window = window
        self._front = front
        self._settings = settings
        self._theme = theme
        self._work = work
        self._instance = instance
        self._sample = sample

    @cached_property
    def files(self) -> "CaseFiles":
        """What opens the case file of this window and saves copies of it."""
        from gui.files.cases import CaseFiles

        return CaseFiles(
            self._window,
            front=self._front,
            settings=self._settings,
            work=self._work,
            instance=self._instance,
            person=self.person,
        )

    @cached_property
    def past(self) -> "Past":
        """What shows the case as of an earlier day."""
        from gui.files.past import Past

        return Past(self._window, front=self._front, work=self._work)

    @property
    def browsing(self) -> Browsing:
        """Where the user is in the open case."""
        return self._front.browsing

    @property
    def recording(self) -> Recording:
        """What can be done with the records of the open case."""
        return self._front.recording

    def person(self) -> "Person":
        """Who edits: the lasting id, and the name as it is set now."""
        from models.history.changes import Person

        return Person(self._settings.person(), self._settings.get(NAME))

    def named(self, then: Callable[[], None]) -> None:
        """Do something that edits, after asking for the user's name if there is none yet."""
        if self._settings.get(NAME):
            then()
        else:
            self._ask_name(then)

    def ask_name(self) -> None:
        """Let the user set the name that edits stand under."""
        self._ask_name(lambda: None)

    def new_case_file(self) -> None:
        """Ask what a new case file needs, make it and show it."""
        self.named(self._ask_new_case)

    def open_case_file(self) -> None:
        """Let the user pick a case file and show it."""
        self.files.ask_open()

    def open_sample(self) -> None:
        """Show the user's own copy of the sample case."""
        self._work.run(
            lambda progress, cancelled: self._sample(),
            label=tr("Making the sample case"),
            owner=self._window,
            done=self.open_path,
        )

    def open_path(self, path: Path) -> None:
        """Show a case file: here if the window has none, else in a process of its own."""
        self.files.open_path(path)

    def show_path(self, path: Path) -> None:
        """Show a case file in this window, which has none and has claimed it already."""
        self.files.show_path(path)

    def save_copy(self) -> None:
        """Ask where a copy of the case file goes, and save it there."""
        self.files.ask_copy()

    def share_copy(self) -> None:
        """Let the user choose what leaves in a copy, see it, and hand it out."""
        self.named(self._ask_share)

    def export_page(self) -> None:
        """Ask how the case is exported as a web page, and write it."""
        self.named(self._ask_page)

    def export_calendar(self) -> None:
        """Ask where the days to come go as a calendar, and write it."""
        self.named(self._ask_calendar)

    def restore_backup(self) -> None:
        """Let the user choose a backup of the case, and show a copy of it."""
        from gui.files.restoring import ask_backup

        case = self._front.case
        if case is not None:
            ask_backup(self._window, case, work=self._work, opened=self.open_path)

    def take_dropped(self, path: Path) -> None:
        """Show a file that was dropped; where a case is shown, ask whether it is to be merged."""
        case = self._front.case
        other = case is not None and case.path.resolve() != path.resolve()
        if case is None or not other or case.read_only or not _is_case(path):
            self.open_path(path)
            return
        from gui.dialogs.dropped import Dropped

        question = Dropped(self._window, path, title=case.title)
        question.merge.connect(lambda: self._front.browsing.merge(path))
        question.opened.connect(lambda: self.open_path(path))
        question.open()

    def show_past(self) -> None:
        """Ask for a day and show the case as of it; from there, show the present again."""
        if self._front.day is None:
            self.past.ask()
        else:
            self.past.leave()

    def kept_to_present(self) -> bool:
        """Whether the past is shown, in which nothing is composed; it is said then."""
        return self._front.day is not None and self.past.keeps_to_present()

    def end(self) -> None:
        """Let go of what was opened beside the case that is shown."""
        if "past" in vars(self):
            self.past.end()

    def close_window(self) -> None:
        """Close the window; everything is saved already."""
        self._window.close()

    def undo(self) -> None:
        """Undo the newest edit of this user that stands, or the last step of the page."""
        steps = self._front.steps
        if steps is not None:
            self._front.messages.tell(tr("Undone: {step}").format(step=steps.undo_label))
            steps.undo()
            return
        self._step(lambda case: case.undo(), tr("Undone: {step}"), title=tr("Nothing was undone"))

    def redo(self) -> None:
        """Bring back what this user undid last, in the case or on the page."""
        steps = self._front.steps
        if steps is not None:
            self._front.messages.tell(tr("Redone: {step}").format(step=steps.redo_label))
            steps.redo()
            return
        self._step(lambda case: case.redo(), tr("Redone: {step}"), title=tr("Nothing was redone"))

    def refuse(self, refused: Refused, *, title: str) -> None:
        """Say what was refused, with what helps."""
        self._front.tell_refused(refused, title=title)

    def show_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark, from now on."""
        self._theme.show_scheme(scheme)
        self._settings.put(SCHEME, str(scheme))

    def change_text_size(self, by: int) -> None:
        """Make all text larger or smaller by so many percent."""
        self._show_text_size(self._theme.text_size + by)

    def usual_text_size(self) -> None:
        """Go back to the usual size of text."""
        self._show_text_size(USUAL_TEXT_SIZE)

    def change_density(self) -> None:
        """Let the rows of lists be low, or of the usual height again."""
        self._settings.put(DENSE, not self._settings.get(DENSE))
        self._theme.changed.emit()

    def show_palette(self) -> None:
        """Open the field that finds anything."""
        from gui.palette.doing import ActionOffers
        from gui.palette.palette import Palette

        offerings = (ActionOffers(self._front.actions_), *self._front.offerings)
        Palette(self._window, offerings=offerings).show_over(self._window)

    def show_shortcuts(self) -> None:
        """Show which keys do what."""
        from gui.dialogs.shortcuts import Shortcuts

        Shortcuts(self._window, self._front.actions_.declared).open()

    def show_about(self) -> None:
        """Show the version and the licences."""
        from gui.dialogs.about import About

        About(self._window).open()

    def _ask_page(self) -> None:
        from gui.files.page_export import PageExport

        case = self._front.case
        if case is not None:
            PageExport(self._window, case, work=self._work, messages=self._front.messages).ask()

    def _ask_calendar(self) -> None:
        from gui.files.calendar_export import CalendarExport

        case = self._front.case
        if case is not None:
            CalendarExport(self._window, case, work=self._work, messages=self._front.messages).ask()

    def _ask_name(self, then: Callable[[], None]) -> None:
        from gui.dialogs.who import Who

        question = Who(self._window, known=self._settings.get(NAME))

        def take(name: str) -> None:
            self._settings.put(NAME, name)
            if self._front.case is not None:
                self._front.case.who = self.person()
            then()

        question.answered.connect(take)
        question.open()

    def _ask_share(self) -> None:
        from gui.files.sharing import Sharer

        case = self._front.case
        if case is not None:
            Sharer(self._window, case, work=self._work, messages=self._front.messages).ask()

    def _ask_new_case(self) -> None:
        from gui.dialogs.new_case import NewCase

        question = NewCase(self._window)
        question.chosen.connect(self._make)
        question.open()

    def _make(self, wanted: "NewCaseFile") -> None:
        from models.beginnings import BY_CODE, create

        def make() -> "Case":
            begun, who = BY_CODE.get(wanted.template), self.person()
            return create(wanted.path, begun, title=wanted.title, handling=wanted.handling, who=who)

        if self._front.case is None and self._instance.claim(wanted.path):
            self.files.show_made(make)
        else:
            self._elsewhere(make, wanted.path)

    def _elsewhere(self, make: "Callable[[], Case]", path: Path) -> None:
        from gui.dialogs.refusal import Refusal
        from gui.files.processes import start_another

        try:
            make().close()
        except Refused as refused:
            Refusal(self._window, refused, title=tr("The case file was not made")).open()
            return
        start_another(path)

    def _step(self, step: "Callable[[Case], Undone | None]", said: str, *, title: str) -> None:
        case = self._front.case
        if case is None:
            return
        try:
            undone = step(case)
        except Refused as refused:
            self._front.tell_refused(refused, title=title)
            return
        if undone is not None:
            left = counted(len(undone.left), "later change was left", "later changes were left")
            told = said.format(step=undone.label)
            self._front.messages.tell(f"{told} · {left}" if undone.left else told)

    def _show_text_size(self, percent: int) -> None:
        self._theme.show_text_size(percent)
        self._settings.put(TEXT_SIZE, self._theme.text_size)


def _is_case(path: Path) -> bool:
    from models.exchange.decrypting import is_encrypted
    from models.storage.recognising import recognise

    if is_encrypted(path):
        return True
    try:
        recognise(path)
    except Refused:
        return False
    return True
