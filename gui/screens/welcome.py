"""What is shown while no case file is open: what one is, how to begin, and the recent ones.

It opens nothing by itself; each button is one of the declared actions.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.actions.menus import Actions
from gui.look.icons import program_icon
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.user.glimpses import Glimpse, forget, kept
from gui.user.reachable import is_there
from gui.user.settings import PINNED, RECENT, Settings
from gui.user.system_recents import drop
from gui.widgets.labels import label, prose
from gui.widgets.recent import RecentRow
from gui.work import Cancelled, Work

COLUMN = 640


class Welcome(QWidget):
    """The first screen; `wanted` names a recent file that is to be opened."""

    wanted = Signal(Path)

    def __init__(self, *, actions: Actions, settings: Settings, work: Work) -> None:
        super().__init__()
        self._settings = settings
        self._work = work
        self.rows: list[RecentRow] = []
        page = QWidget()
        page.setMaximumWidth(COLUMN)
        column = QVBoxLayout(page)
        column.setContentsMargins(3 * GRID, 6 * GRID, 3 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(_heading())
        column.addWidget(prose(_paragraph(), tone="muted"))
        column.addSpacing(GRID)
        self.buttons = _buttons(actions)
        column.addLayout(_row(self.buttons))
        column.addSpacing(3 * GRID)
        self._caption = label(tr("Recent case files"), role=Role.CAPTION, tone="muted")
        column.addWidget(self._caption)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column.addLayout(self._recent)
        column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.setFocusProxy(self.buttons[0])
        self.refresh()

    def refresh(self) -> None:
        """Show the recent files as they are remembered now, and look which of them still exist."""
        for row in self.rows:
            self._recent.removeWidget(row)
            row.deleteLater()
        pinned = self._settings.get(PINNED)
        recent = self._settings.get(RECENT)
        recent = sorted(recent, key=lambda path: path not in pinned)
        self.rows = [self._row(path, pinned=path in pinned) for path in recent]
        self._caption.setVisible(bool(self.rows))
        paths = [row.path for row in self.rows]
        self._work.run(
            lambda progress, cancelled: _looked_at(paths, cancelled),
            label=tr("Looking for the recent files"),
            owner=self,
            done=self._show_found,
        )

    def _row(self, path: str, *, pinned: bool) -> RecentRow:
        row = RecentRow(path, pinned=pinned)
        row.clicked.connect(lambda: self._want(row))
        row.unwanted.connect(lambda: self._forget(path))
        row.pin_wanted.connect(lambda wanted: self._set_pinned(path, wanted))
        self._recent.addWidget(row)
        return row

    def _want(self, row: RecentRow) -> None:
        if not row.missing:
            self.wanted.emit(Path(row.path))

    def _show_found(self, found: dict[str, Glimpse | None]) -> None:
        for row in self.rows:
            row.show_missing(row.path not in found)
            row.show_glimpse(found.get(row.path))

    def _forget(self, path: str) -> None:
        self._settings.forgotten(path)
        self._work.run(
            lambda progress, cancelled: _forgotten(Path(path)),
            label=tr("Forgetting a recent file"),
            owner=self,
            done=lambda nothing: None,
            quiet=True,
        )
        self.refresh()

    def _set_pinned(self, path: str, pinned: bool) -> None:
        self._settings.pin(path, pinned)
        self.refresh()
        next(row for row in self.rows if row.path == path).setFocus()


def _heading() -> QHBoxLayout:
    sign = QLabel()
    sign.setPixmap(program_icon().pixmap(QSize(48, 48)))
    row = QHBoxLayout()
    row.setSpacing(2 * GRID)
    row.addWidget(sign)
    row.addWidget(label(tr("Proviso"), role=Role.TITLE))
    row.addStretch(1)
    return row


def _paragraph() -> str:
    return tr(
        "A case file keeps everything known about the applications that you follow: where each"
        " one stands at every gate, which conditions hang on it, who answered and who stays"
        " silent, and the passage that every statement rests on. It is one ordinary file: copy"
        " it, mail it, put it into a folder. Each change is saved as you make it, and none is"
        " ever lost from its history."
    )


def _buttons(actions: Actions) -> list[QPushButton]:
    made = []
    for code, kind in (("new_case_file", "primary"), ("open_case_file", ""), ("open_sample", "")):
        action = actions[code]
        button = QPushButton(action.text())
        if kind:
            button.setProperty("kind", kind)
        button.setAutoDefault(True)
        button.clicked.connect(action.trigger)
        made.append(button)
    return made


def _row(buttons: list[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _looked_at(paths: list[str], cancelled: Cancelled) -> dict[str, Glimpse | None]:
    """The files that are where they were, each with its glimpse if there is one."""
    there = [path for path in paths if not cancelled() and is_there(Path(path))]
    return {path: kept(Path(path)) for path in there}


def _forgotten(path: Path) -> None:
    forget(path)
    drop(path)
