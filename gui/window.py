"""The window: it puts toolbar, panes and message line together, and nothing else.

What is shown in the panes is built by what it is handed; what an action does is in
`gui/commands.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.browsing import NOWHERE, Browsing, Recording
from gui.changes import Changes
from gui.commands import WindowCommands
from gui.declaring import EDIT, FILE, GO, HELP, NEW, VIEW, Situation
from gui.dialogs.defect import Defect
from gui.dialogs.refusal import Refusal
from gui.dialogs.shortcuts import Shortcuts
from gui.icons import icon
from gui.instance import Instance
from gui.labels import label, rule
from gui.menus import Actions
from gui.messages import MessageBar
from gui.palette import Palette
from gui.screens.welcome import Welcome, program_icon
from gui.settings import GEOMETRY, SPLITTER, Settings
from gui.theme import Theme
from gui.tokens import GRID, Role
from gui.translation import tr
from gui.work import Work
from models.case import Case
from models.history.changes import Changed

NARROW = 1100
"""Below this width, in logical pixels, an open record takes the place of the list."""
USUAL_WIDTHS: list[int] = [200, 420, 660]


@dataclass(frozen=True)
class Panes:
    """What the window shows of a case: sections, the list of one, and one record.

    `browsing` and `recording` are what the actions ask of them; `begin` goes to the first place,
    once they stand in the window, and `end` saves what is being typed and stops reading.
    """

    sidebar: QWidget
    middle: QWidget
    record: QWidget
    browsing: Browsing
    recording: Recording
    begin: Callable[[], None]
    end: Callable[[], None]


Build = Callable[[Case, "Window"], Panes]
"""Makes the panes of a case that was just opened."""


class Window(QMainWindow):
    """One window of one process: the first screen, or one case file."""

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
        self.settings = settings
        self.theme = theme
        self.work = work
        self.changes = Changes(self)
        self._instance = instance
        self._build = build
        self.panes: Panes | None = None
        self._record_open = False
        self._widths = settings.get(SPLITTER, "panes") or USUAL_WIDTHS
        self.commands = WindowCommands(
            self,
            front=self,
            settings=settings,
            theme=theme,
            work=work,
            instance=instance,
            sample=sample,
        )
        self.actions_ = Actions(self, commands=self.commands, theme=theme)
        self.messages = MessageBar(work=work)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.splitter)
        self._title = label("", role=Role.TEXT)
        self._menu_button = QToolButton()
        self._ask = QPushButton()
        self._lay_out()
        self.changes.changed.connect(self._follow)
        theme.changed.connect(self._draw)
        theme.changed.connect(self.situate)
        work.refused.connect(lambda refused: Refusal(self, refused).open())
        work.broke.connect(self.own_up)
        instance.asked.connect(self.come_up)
        self.setWindowIcon(program_icon())
        self.setWindowTitle(tr("Proviso"))
        self._restore()
        self._draw()
        self.situate()

    @cached_property
    def welcome(self) -> Welcome:
        """The first screen; most starts show a case file and never need it."""
        made = Welcome(actions=self.actions_, settings=self.settings, work=self.work)
        made.wanted.connect(self.commands.open_path)
        self._pages.addWidget(made)
        return made

    def show_case(self, case: Case) -> None:
        """Show a case file that was just opened."""
        self.case = case
        case.on_changed.append(self.changes.tell)
        panes = self.panes = self._build(case, self)
        for pane in (panes.sidebar, panes.middle, panes.record):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 2)
        self.splitter.setSizes(self._widths)
        panes.begin()
        self._pages.setCurrentWidget(self.splitter)
        self._title.setText(case.title)
        self.setWindowTitle(f"{case.title} – {tr('Proviso')}")
        self.setWindowFilePath(str(case.path))
        self.messages.state(case.read_only or tr("All changes are saved"))
        self.situate()

    def open_record(self, shown: bool, *, beside: bool) -> None:
        """Say whether a record is shown, and whether its pane stands there even without one.

        In a narrow window the list makes room for a record.
        """
        self._record_open = shown
        panes = self._shown
        visible = shown or beside
        if visible != panes.record.isVisibleTo(self.splitter):
            self._keep_widths()
            panes.record.setVisible(visible)
            self.splitter.setSizes(self._widths)
        self._fold()

    def situate(self) -> None:
        """Enable and name the actions for where the user is now."""
        case, scheme = self.case, self.theme.scheme
        if case is None:
            self.actions_.situate(Situation(scheme=scheme))
            return
        self.actions_.situate(
            Situation(
                case_open=True,
                writable=not case.read_only,
                undo=case.undo_label,
                redo=case.redo_label,
                scheme=scheme,
                place=self.panes.browsing.place if self.panes is not None else NOWHERE,
            )
        )

    @property
    def browsing(self) -> Browsing:
        """Where the user is in the open case; there must be one."""
        return self._shown.browsing

    @property
    def recording(self) -> Recording:
        """What can be done with the records of the open case; there must be one."""
        return self._shown.recording

    @property
    def narrow(self) -> bool:
        """Whether list and record have no room beside each other."""
        return self.width() < NARROW

    def come_up(self) -> None:
        """Come to the front, as when the file is opened a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_palette(self) -> None:
        """Open the command palette over the window."""
        Palette(self, actions=self.actions_).show_over(self)

    def show_shortcuts(self) -> None:
        """Show which keys do what."""
        Shortcuts(self, self.actions_.declared).open()

    def own_up(self, error: BaseException) -> None:
        """Tell of a mistake of the program itself."""
        Defect(self, error).open()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first screen where no case file is open."""
        if self.case is None and not event.spontaneous():
            self._pages.setCurrentWidget(self.welcome)
            self.welcome.setFocus()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the list for the new width."""
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the field in focus be saved, remember the window, and end what runs."""
        self.setFocus()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.settings.put(GEOMETRY, geometry)
        if self.panes is not None:
            self.panes.end()
            self._keep_widths()
            self.settings.put(SPLITTER, self._widths, "panes")
        self.work.stop()
        self._instance.release()
        if self.case is not None:
            self.case.close()
        super().closeEvent(event)

    @property
    def _shown(self) -> Panes:
        if self.panes is None:
            raise RuntimeError("No case is open; what needs one is not enabled.")
        return self.panes

    def _lay_out(self) -> None:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(GRID, GRID - 2, GRID, GRID - 2)
        row.setSpacing(GRID)
        self._menu_button.setMenu(self._menu())
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setShortcut("F10")
        self._menu_button.setToolTip(tr("Menu (F10)"))
        self._menu_button.setAccessibleName(tr("Menu"))
        self._ask.setText(tr("Do anything…    Ctrl+K"))
        self._ask.setProperty("kind", "field")
        self._ask.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ask.setMinimumWidth(40 * GRID)
        self._ask.clicked.connect(self.show_palette)
        row.addWidget(self._menu_button)
        self.ways = QHBoxLayout()
        self.ways.setSpacing(0)
        row.addLayout(self.ways)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._ask)
        row.addStretch(1)
        self.tools = QHBoxLayout()
        row.addLayout(self.tools)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for piece in (bar, rule(), self._pages, rule(), self.messages):
            column.addWidget(piece, 1 if piece is self._pages else 0)
        self.setCentralWidget(whole)
        self.setMinimumSize(720, 480)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.actions_.fill(menu, FILE)
        menu.addSeparator()
        self.actions_.fill(menu, EDIT)
        menu.addSeparator()
        for group in (NEW, GO, VIEW, HELP):
            self.actions_.fill(menu.addMenu(tr(group)), group)
        return menu

    def _follow(self, changed: Changed) -> None:
        if self.case is not None:
            self._title.setText(self.case.title)
            self.messages.saved(datetime.now().astimezone())
            self.situate()

    def _keep_widths(self) -> None:
        # A pane that is hidden, or was never shown, has no width to remember.
        if self.splitter.isVisible() and all(self.splitter.sizes()):
            self._widths = self.splitter.sizes()

    def _fold(self) -> None:
        if self.panes is not None:
            self.panes.middle.setVisible(not (self.narrow and self._record_open))

    def _restore(self) -> None:
        kept = QByteArray.fromBase64(self.settings.get(GEOMETRY).encode("ascii", "ignore"))
        if not self.restoreGeometry(kept):
            self.resize(1280, 820)

    def _draw(self) -> None:
        theme = self.theme.tokens
        self._menu_button.setIcon(icon("menu", theme=theme))
        self._ask.setIcon(icon("search", theme=theme, tone="muted"))
