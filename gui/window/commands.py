"""What each declared action does: one method for each, used by menu, palette and tests alike.

It asks, opens and tells; what an edit means is decided by `models`. The window stands before a
case can be read, so each method loads what it needs when it is called.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.actions.browsing import Browsing, Recording
from gui.files.front import Front
from gui.files.instance import Instance
from gui.files.session import Session
from gui.look.theme import Theme
from gui.translation import tr
from gui.user.preferences import Preferences
from gui.user.settings import NAME, RELEASES, Settings
from gui.work import Work
from models.errors import Refused

if TYPE_CHECKING:
    from gui.dialogs.settings import SettingsPage
    from gui.files.cases import CaseFiles
    from gui.files.past import Past
    from gui.files.writing import Writing
    from gui.palette.offers import Offering
    from gui.palette.palette import Palette
    from gui.window.versions import Versions
    from models.history.changes import Person


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
        session: Session,
        sample: Callable[[], Path],
    ) -> None:
        self._window = window
        self._front = front
        self._settings = settings
        self.preferences = Preferences(window, settings=settings, theme=theme)
        self.preferences.named.connect(self._take_name)
        self._work = work
        self._instance = instance
        self._session = session
        self._sample = sample
        self._palette: Palette | None = None

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
            session=self._session,
            person=self.person,
        )

    @cached_property
    def versions(self) -> "Versions":
        """What looks for a newer version."""
        from gui.window.versions import Versions

        return Versions(
            self._window,
            preferences=self.preferences,
            work=self._work,
            messages=self._front.messages,
        )

    @cached_property
    def past(self) -> "Past":
        """What shows the case as of an earlier day."""
        from gui.files.past import Past

        return Past(self._window, front=self._front, work=self._work)

    @cached_property
    def writing(self) -> "Writing":
        """What makes edits of the open case, those of many records aside."""
        from gui.files.writing import Writing

        return Writing(self._window, front=self._front, work=self._work)

    def closes_later(self) -> bool:
        """Whether an edit is still being written aside; the window is closed once it is."""
        return "writing" in vars(self) and self.writing.closes_after(self.close_window)

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
        from gui.files import leaving

        self.named(lambda: leaving.ask_share(self._window, front=self._front, work=self._work))

    def export_page(self) -> None:
        """Ask how the case is exported as a web page, and write it."""
        from gui.files import leaving

        self.named(lambda: leaving.ask_page(self._window, front=self._front, work=self._work))

    def export_calendar(self) -> None:
        """Ask where the days to come go as a calendar, and write it."""
        from gui.files import leaving

        self.named(lambda: leaving.ask_calendar(self._window, front=self._front, work=self._work))

    def restore_backup(self) -> None:
        """Let the user choose a backup of the case, and show a copy of it."""
        from gui.files.restoring import ask_backup

        case = self._front.case
        if case is not None:
            ask_backup(self._window, case, work=self._work, opened=self.open_path)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Show files that were dropped; where a case is shown, ask whether one is to be merged."""
        from gui.files.dropping import take_dropped

        take_dropped(self._window, paths, front=self._front, open_path=self.open_path)

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
        from gui.window.stepping import undo

        undo(self._front, self.writing)

    def redo(self) -> None:
        """Bring back what this user undid last, in the case or on the page."""
        from gui.window.stepping import redo

        redo(self._front, self.writing)

    def refuse(self, refused: Refused, *, title: str) -> None:
        """Say what was refused, with what helps."""
        self._front.tell_refused(refused, title=title)

    def show_settings(self) -> None:
        """Show the page of settings."""
        self._settings_page().open()

    def check_versions(self) -> None:
        """Ask whether there is a newer version; for the address of who knows, where none is set."""
        if self._settings.get(RELEASES):
            self.versions.check()
        else:
            page = self._settings_page()
            page.open()
            page.ask_address()

    def show_palette(self) -> None:
        """Open the field that finds anything."""
        from gui.palette.palette import Palette

        self._palette = Palette(self._window, offerings=self._offerings())
        self._palette.show_over(self._window)

    def fill_palette(self) -> None:
        """Let one that was opened before the case could be read find what is in it."""
        if self._palette is not None and isValid(self._palette):
            self._palette.offer_anew(self._offerings())

    def _offerings(self) -> "tuple[Offering, ...]":
        from gui.palette.doing import ActionOffers

        return (ActionOffers(self._front.actions_), *self._front.offerings)

    def show_shortcuts(self) -> None:
        """Show which keys do what."""
        from gui.dialogs.shortcuts import Shortcuts

        Shortcuts(self._window, self._front.actions_.declared).open()

    def show_about(self) -> None:
        """Show the version and the licences."""
        from gui.dialogs.about import About

        About(self._window).open()

    def _ask_name(self, then: Callable[[], None]) -> None:
        from gui.dialogs.who import Who

        question = Who(self._window, known=self._settings.get(NAME))

        def take(name: str) -> None:
            self.preferences.use_name(name)
            then()

        question.answered.connect(take)
        question.open()

    def _take_name(self) -> None:
        if self._front.case is not None:
            self._front.case.who = self.person()

    def _settings_page(self) -> "SettingsPage":
        from gui.dialogs.settings import SettingsPage

        page = SettingsPage(self._window, self.preferences)
        page.asked.connect(lambda: self.versions.check())
        return page

    def _ask_new_case(self) -> None:
        from gui.files.beginning import ask_new_case

        ask_new_case(
            self._window,
            front=self._front,
            files=self.files,
            instance=self._instance,
            person=self.person,
        )
