"""The middle pane while a section is chosen: heading, filter, table, or what to do when empty."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.changes import Changes, Watch
from gui.lists.model import ListModel
from gui.lists.table import Table
from gui.look.icons import icon
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, NARROW, Role
from gui.settings import Settings
from gui.translation import tr
from gui.widgets.labels import label, rule, say
from gui.widgets.middle import Middle
from gui.work import Work
from models.case import Case
from models.history.changes import Changed
from models.reading.lists import Filter
from models.records import CATALOGUE

TYPING_PAUSE = 120
"""Milliseconds after the last key until the list is filtered."""


class ListPane(QWidget):
    """The list of one kind of record.

    `opened` names the record chosen, `entered` one that is to have the keyboard, `wanted_new` the
    kind of which a new record is asked for.
    """

    opened = Signal(int)
    entered = Signal(int)
    wanted_new = Signal(str)

    def __init__(
        self,
        case: Case,
        kind: str,
        *,
        settings: Settings,
        changes: Changes,
        work: Work,
        theme: Theme,
        offers: Sequence[QAction] = (),
    ) -> None:
        """`offers` are what else can be done with the record that is shown, as buttons."""
        super().__init__()
        self.kind = kind
        self._offers = [_offer(action) for action in offers]
        self._case = case
        self._theme = theme
        entry = CATALOGUE[kind]
        self.model = ListModel(case, kind, work=work, parent=self)
        self.table = Table(self.model, settings=settings, theme=theme)
        self._count = label("", role=Role.TEXT, tone="muted")
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter"))
        self.filter.setAccessibleName(tr("Filter the list"))
        self.filter.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self._narrow)
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self.filter.returnPressed.connect(self._filter_done)
        self._columns = QToolButton()
        self._columns.setToolTip(tr("Choose columns"))
        self._columns.setAccessibleName(tr("Choose columns"))
        self._columns.clicked.connect(self._choose_columns)
        self._new = QToolButton()
        words = tr("New {record}").format(record=tr(entry.label).lower())
        self._new.setToolTip(words)
        self._new.setAccessibleName(words)
        self._new.setEnabled(not case.read_only)
        self._new.clicked.connect(lambda: self.wanted_new.emit(kind))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty(words))
        nothing = self._nothing_found()
        self._none = nothing.said
        self._stack.addWidget(nothing)
        self.hint = label(tr("Enter or a click opens the record."), role=Role.CAPTION, tone="muted")
        self.hint.setContentsMargins(CARD, GRID // 2, GRID, GRID // 2)
        self._lay_out(tr(entry.plural))
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table.opened.connect(self.opened)
        self.table.entered.connect(self.entered)
        self.model.modelReset.connect(self._show_count)
        self.model.rowsInserted.connect(self._show_count)
        self.model.rowsRemoved.connect(self._show_count)
        self._heard: list[Changed] = []
        Watch(self, changes=changes, concerns=self._concerns, refresh=self._follow)
        theme.changed.connect(self._draw)
        self._draw()
        self._show_count()

    def select(self, id: int) -> bool:
        """Choose the row of a record without opening it; False where it is not listed."""
        return self.table.choose(id)

    def enter(self) -> None:
        """Take the keyboard: the rows have it, or what can be done where there are none."""
        (self.table if self.model.ids else self._first).setFocus()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how to open a record where there is no room to show it beside the list."""
        super().resizeEvent(event)
        self._show_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the filter."""
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
            return
        super().keyPressEvent(event)

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(CARD, GRID, GRID, GRID)
        head.setSpacing(GRID)
        head.addWidget(label(title, role=Role.SECTION))
        head.addWidget(self._count)
        head.addStretch(1)
        self.filter.setMinimumWidth(12 * GRID)
        self.filter.setMaximumWidth(28 * GRID)
        head.addWidget(self.filter, 1)
        head.addWidget(self._columns)
        head.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        column.addWidget(self.hint)
        if self._offers:
            foot = QHBoxLayout()
            foot.setContentsMargins(CARD, GRID // 2, GRID, GRID // 2)
            foot.setSpacing(GRID)
            for button in self._offers:
                foot.addWidget(button)
            foot.addStretch(1)
            column.addWidget(rule())
            column.addLayout(foot)

    def _empty(self, words: str) -> Middle:
        entry = CATALOGUE[self.kind]
        said = tr("No {records} yet.").format(records=tr(entry.plural).lower())
        self._first = QPushButton(words)
        self._first.setEnabled(not self._case.read_only)
        self._first.clicked.connect(lambda: self.wanted_new.emit(self.kind))
        return Middle(f"{said} {tr(entry.help)}".strip(), self._first)

    def _nothing_found(self) -> Middle:
        button = QPushButton(tr("Clear the filter"))
        button.clicked.connect(self.filter.clear)
        return Middle("", button)

    def _narrow(self) -> None:
        chosen = self.table.current()
        self.model.narrow(Filter(self.filter.text()))
        self._show_count()
        if chosen is not None:
            self.table.choose(chosen)

    def _filter_done(self) -> None:
        self._pause.stop()
        self._narrow()
        self.table.setFocus()

    def _choose_columns(self) -> None:
        below = self._columns.mapToGlobal(self._columns.rect().bottomLeft())
        self.table.columns_menu().popup(below)

    def _concerns(self, changed: Changed) -> bool:
        self._heard.append(changed)
        return True

    def _follow(self) -> None:
        heard, self._heard = self._heard, []
        records = frozenset(id for changed in heard for id in changed.records)
        self.model.follow(Changed(records=records))
        self._show_count()

    def _show_hint(self) -> None:
        self.hint.setVisible(bool(self.model.ids) and self.window().width() < NARROW)

    def _show_count(self) -> None:
        shown = len(self.model.ids)
        self._show_hint()
        say(self._count, f"{shown:,}", tone="muted")
        filtered = bool(self.model.filter.text.strip())
        self._stack.setCurrentIndex(0 if shown else 2 if filtered else 1)
        if filtered and not shown:
            say(
                self._none,
                tr("Nothing here has “{text}” in any field.").format(
                    text=self.model.filter.text.strip()
                ),
                tone="muted",
            )

    def _draw(self) -> None:
        self._columns.setIcon(icon("columns", theme=self._theme.tokens, tone="muted"))
        self._new.setIcon(icon("add", theme=self._theme.tokens))


def _offer(action: QAction) -> QPushButton:
    """A button for an action, enabled as it is."""
    button = QPushButton(action.text())
    button.setProperty("kind", "small")
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
