"""The window: it puts toolbar, panes and message line together, and nothing else.

It stands before a case can be read, so what only a case needs is loaded when that is there. What is
shown in the panes is built by what it is handed; what an action does is in
`gui/window/commands.py`.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gui.actions.browsing import Browsing, Recording, Steps
from gui.actions.menus import Actions
from gui.actions.sections import DESK, SECTIONS
from gui.changes import Changes
from gui.files.coming_up import come_up
from gui.files.instance import Instance
from gui.files.session import Session
from gui.look.icons import program_icon
from gui.look.theme import Theme
from gui.palette.offers import Offering
from gui.translation import tr
from gui.user.room import kept_place, put_back, take_room
from gui.user.settings import GEOMETRY, SECTION, SPLITTER, Settings
from gui.user.stand import Stand
from gui.visible import visible
from gui.widgets.banner import Banner
from gui.widgets.dropping import Dropping
from gui.widgets.labels import rule
from gui.widgets.messages import MessageBar
from gui.widgets.pressing import EnterPresses
from gui.window.commands import WindowCommands
from gui.window.showing import Panes, situation, where_shown
from gui.window.stage import Stage
from gui.window.toolbar import TopBar
from gui.work import Work
from models.errors import Refused

if TYPE_CHECKING:
    from gui.files.keeping import Keeper
    from gui.screens.welcome import Welcome
    from models.case import Case
    from models.history.changes import Changed

Build = Callable[["Case", "Window"], Panes]
"""Makes the panes of a case that was just opened."""


class Window(QMainWindow):
    """One window of one process: the first screen, or one case file."""

    closed = Signal()

    def __init__(
        self,
        *,
        settings: Settings,
        theme: Theme,
        work: Work,
        instance: Instance,
        sample: Callable[[], Path],
        build: Build,
    ) -> None:
        super().__init__()
        self.case: Case | None = None
        self.day: date | None = None
        self.settings = settings
        self.theme = theme
        self.work = work
        self.changes = Changes(self)
        self._instance = instance
        self.session = Session(settings)
        self._build = build
        self.panes: Panes | None = None
        self.commands = WindowCommands(
            self,
            front=self,
            settings=settings,
            theme=theme,
            work=work,
            instance=instance,
            session=self.session,
            sample=sample,
        )
        self.actions_ = Actions(self, commands=self.commands, theme=theme)
        self.messages = MessageBar(work=work)
        self.splitter = Stage(settings=settings)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.splitter)
        self.banner = Banner(theme=theme)
        self._warned = ""
        self.bar = TopBar(actions=self.actions_, theme=theme, ask=self.commands.show_palette)
        self._lay_out()
        self.changes.changed.connect(self._follow)
        theme.changed.connect(self.situate)
        work.refused.connect(self._refuse)
        work.broke.connect(self.own_up)
        instance.asked.connect(self.come_up)
        Dropping(self, taken=self.commands.take_dropped)
        EnterPresses(self)
        self.setWindowIcon(program_icon())
        self.setWindowTitle(tr("Proviso"))
        if not put_back(self, settings.get(GEOMETRY)):
            take_room(self)
        self.situate()

    @cached_property
    def keeper(self) -> "Keeper":
        """What looks after the open file."""
        from gui.files.keeping import Keeper

        return Keeper(
            self,
            banner=self.banner,
            reload=self.commands.files.reload,
            save_copy=self.commands.save_copy,
        )

    @cached_property
    def welcome(self) -> "Welcome":
        """The first screen; most starts show a case file and never need it."""
        from gui.screens.welcome import Welcome

        made = Welcome(actions=self.actions_, settings=self.settings, work=self.work)
        made.wanted.connect(self.commands.open_path)
        self._pages.addWidget(made)
        return made

    def show_opening(self, path: Path) -> None:
        """Stand there for a case file that is about to be opened, at the section shown last."""
        left = self.session.left(path)
        if left is not None and left.geometry:
            put_back(self, left.geometry)
        last = (left.stand.section if left is not None else "") or self.settings.get(SECTION)
        self.splitter.wait(path.name, section=last if last in SECTIONS else DESK)
        self._pages.setCurrentWidget(self.splitter)
        self._name(path.stem, path)

    def show_case(self, case: "Case", *, at: Stand | None = None, day: date | None = None) -> None:
        """Show a case file that was just opened, where the user stood before, if anywhere.

        `day` is that of which all is told, where it is not the present one; what was not there
        then is not shown, and whoever asked for that day says so in the banner.
        """
        self.case, self.day = case, day
        case.on_changed.append(self.changes.tell)
        self._name(case.title, case.path)
        panes = self.panes = self._build(case, self)
        self.splitter.show_panes(panes.sidebar, panes.middle, panes.record)
        self.messages.state(tr("Read only") if case.read_only else tr("All changes are saved"))
        panes.begin()
        if at is not None and at.section:
            panes.browsing.show_section(at.section)
        record = case.find(at.record) if at is not None and at.record else None
        if record is not None and case.kind(record) is not None:
            panes.browsing.open_record(record)
        self._pages.setCurrentWidget(self.splitter)
        if day is None:
            self.keeper.begin(case)
        self.situate()
        self.commands.fill_palette()
        self._tell_damage()

    def put_away(self) -> Stand:
        """Close the case, with what is being typed kept as drafts; where the user stood."""
        case, stand = self.lay_aside()
        case.close()
        return stand

    def lay_aside(self) -> "tuple[Case, Stand]":
        """Show the case no more and leave it open, with what is being typed kept as drafts.

        Hands over the case, and where the user stood.
        """
        panes, case, stand = self._shown, self.case, where_shown(self.case, self.panes)
        assert case is not None
        self.keeper.end()
        panes.typing.put_away()
        panes.end()
        self.panes = self.case = None
        self.splitter.empty()
        for piece in panes.others:
            piece.deleteLater()
        case.on_changed.remove(self.changes.tell)
        return case, stand

    def show_welcome(self) -> None:
        """Show the first screen: no case file is open, nor will one be."""
        self.splitter.wait_no_more()
        self.bar.show_none()
        self.setWindowTitle(tr("Proviso"))
        self.setWindowFilePath("")
        self.messages.facts("")
        self.messages.state("")
        self.welcome.refresh()
        self._pages.setCurrentWidget(self.welcome)
        self.situate()
        self.welcome.setFocus()

    def tell_refused(
        self, refused: Refused, *, title: str, again: Callable[[], object] | None = None
    ) -> None:
        """Say what was refused, with what helps; `again` tries the same once more."""
        if self.keeper.tell(refused, title=title, again=again) and again is not None:
            self.messages.warn(tr("The last change is not saved"))

    def situate(self) -> None:
        """Enable and name the actions for where the user is now."""
        self._warn()
        self.actions_.situate(
            situation(self.case, self.panes, scheme=self.theme.scheme, past=self.day is not None)
        )

    @property
    def browsing(self) -> Browsing:
        """Where the user is in the open case; there must be one."""
        return self._shown.browsing

    @property
    def steps(self) -> Steps | None:
        """The steps of the page that is shown, where it has its own."""
        return self.panes.steps if self.panes is not None else None

    @property
    def recording(self) -> Recording:
        """What can be done with the records of the open case; there must be one."""
        return self._shown.recording

    @property
    def offerings(self) -> tuple[Offering, ...]:
        """What can be found in the open case; nothing where there is none."""
        return self.panes.offerings if self.panes is not None else ()

    def come_up(self, token: str = "") -> None:
        """Come to the front as the file is opened once more, and say what became of it."""
        come_up(self, token)
        self.keeper.look_again()

    def own_up(self, error: BaseException) -> None:
        """Tell of a mistake of the program itself, or of the disk under the open file."""
        self.keeper.own_up(error)

    def changeEvent(self, event: QEvent) -> None:
        """Look at the file when the user comes back to the window."""
        super().changeEvent(event)
        active = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if active and self.case is not None:
            self.keeper.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the present, where nothing in the window had a use for it."""
        if event.key() == Qt.Key.Key_Escape and self.day is not None:
            self.commands.show_past()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first screen where no case file is open or opened."""
        if self.case is None and not self.splitter.waits and not event.spontaneous():
            self._pages.setCurrentWidget(self.welcome)
            self.welcome.setFocus()
            self._tell_damage()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the list for the new width."""
        super().resizeEvent(event)
        self.splitter.fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the field in focus be saved, remember the window, and end what runs."""
        panes = self.panes
        if self.commands.closes_later() or (
            panes is not None
            and not self.keeper.may_close(panes.typing.leave, problem=lambda: panes.typing.problem)
        ):
            event.ignore()
            return
        self.settings.put(GEOMETRY, kept_place(self))
        self.session.end(where_shown(self.case, panes), kept_place(self))
        if panes is not None:
            panes.typing.put_away()
            panes.end()
            self.settings.put(SPLITTER, self.splitter.keep_widths(), "panes")
            self.keeper.end()
        self.closed.emit()
        self.work.stop()
        self._instance.release()
        if self.case is not None:
            self.case.close()
        self.commands.end()
        super().closeEvent(event)

    @property
    def _shown(self) -> Panes:
        if self.panes is None:
            raise RuntimeError("No case is open; what needs one is not enabled.")
        return self.panes

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for piece in (self.bar, rule(), self.banner, self._pages, rule(), self.messages):
            column.addWidget(piece, 1 if piece is self._pages else 0)
        self.setCentralWidget(whole)
        self.setMinimumSize(720, 480)

    def _name(self, title: str, path: Path) -> None:
        self.bar.show_case(title)
        self.setWindowTitle(f"{visible(title)} — {tr('Proviso')}")
        self.setWindowFilePath(str(path))

    def _refuse(self, refused: Refused) -> None:
        from gui.dialogs.refusal import Refusal

        Refusal(self, refused).open()

    def _follow(self, changed: "Changed") -> None:
        if self.case is not None:
            self.bar.show_case(self.case.title)
            self.messages.saved(datetime.now().astimezone())
            self.situate()

    def _warn(self) -> None:
        """Say once what can't be kept: settings, or what is typed."""
        typed = self.panes.typing.problem if self.panes is not None else ""
        problem = self.settings.problem or typed
        if problem and problem != self._warned:
            self.messages.warn(problem)
        self._warned = problem

    def _tell_damage(self) -> None:
        """Say once that the settings were found damaged."""
        if self.settings.damaged:
            self.messages.warn(tr(self.settings.damaged))
            self.settings.damaged = ""
