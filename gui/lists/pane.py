"""The middle pane while a section is chosen: heading, filter, table, or what to do when empty."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions.sections import VIEW
from gui.changes import Changes, Watch
from gui.lists.in_full import InFull
from gui.lists.many_chosen import number
from gui.lists.model import ListModel
from gui.lists.nothing import how_opened, none_found, none_yet, why_nothing
from gui.lists.sentence import SentenceField
from gui.lists.table import Table
from gui.look.icons import icon
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, NARROW, Role
from gui.translation import tr
from gui.user.settings import WIDE, Settings
from gui.visible import visible
from gui.widgets.labels import label, rule, say
from gui.widgets.pressing import ActionButton
from gui.work import Work
from models.case import Case
from models.history.changes import Changed
from models.reading.filtering.filters import Filter, both, testing, without
from models.reading.views import SavedView
from models.records import CATALOGUE


class ListPane(QWidget):
    """The list of one kind of record.

    `opened` names the record chosen, `entered` one that is to have the keyboard, `wanted_new` the
    kind of which a new record is asked for. `saving` asks that the list is saved as a view,
    `updating` that its view lists from now on what it lists.
    """

    opened = Signal(int)
    entered = Signal(int)
    wanted_new = Signal(str)
    saving = Signal()
    updating = Signal()

    def __init__(
        self,
        case: Case,
        kind: str,
        *,
        settings: Settings,
        changes: Changes,
        work: Work,
        theme: Theme,
        today: Callable[[], date],
        offers: Sequence[QAction] = (),
        widen: QAction | None = None,
        view: SavedView | None = None,
    ) -> None:
        """`offers` are what else can be done with the record that is shown, as buttons; `widen`
        gives the list the whole width.

        With a `view`, the list begins as that was saved.
        """
        super().__init__()
        self.kind = kind
        self.view = view
        self._offers = [ActionButton(action) for action in offers]
        self._case = case
        self._theme = theme
        self._settings = settings
        entry = CATALOGUE[kind]
        self._names = case.names(kind)
        self.model = ListModel(case, kind, work=work, parent=self, today=today)
        if view is not None:
            self.model.show_fields(view.columns or self.model.fields)
            self.model.rearrange(view.filter, view.sorting, view.grouping)
        name = f"{VIEW}{view.uid}" if view is not None else kind
        self.table = Table(self.model, settings=settings, theme=theme, name=name)
        self._count = label("", role=Role.TEXT, tone="muted")
        self.filter = SentenceField(kind, self._names)
        self.filter.setPlaceholderText(
            tr("Words, or a sentence such as {example}").format(example=tr("notes is empty"))
        )
        self.filter.setAccessibleName(tr("Filter the list"))
        self._in_full = InFull()
        self.filter.elided.connect(self._in_full.tell)
        self._wrong = label("", role=Role.CAPTION, tone="caution")
        self._wrong.setContentsMargins(CARD, 0, GRID, GRID // 2)
        # However long it is, it makes the list no wider.
        self._wrong.setWordWrap(True)
        self._wrong.setMinimumWidth(1)
        self._wrong.hide()
        self.filter.meant.connect(self._narrow)
        self.filter.misread.connect(self._misread)
        self.filter.done.connect(lambda: self.table.setFocus())
        self._columns = _tool(tr("Choose columns"), self._choose_columns)
        self._keep = _tool(tr("Save as a view"), self._offer_keeping)
        self._keep.setEnabled(not case.read_only)
        self._widen = _tool(tr("The list alone, or a record beside it"), keys="Ctrl+Shift+L")
        if widen is not None:
            self._widen.clicked.connect(widen.trigger)
        begin = partial(self.wanted_new.emit, kind)
        self._new = _tool(words := tr("New {record}").format(record=tr(entry.label).lower()), begin)
        self._new.setEnabled(not case.read_only)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._none_yet = none_yet(entry, words, begin=None if case.read_only else begin)
        self._stack.addWidget(self._none_yet)
        self._nothing = none_found(self.filter.clear)
        self._stack.addWidget(self._nothing)
        self.hint = label("", role=Role.CAPTION, tone="muted")
        self.hint.setContentsMargins(CARD, GRID // 2, GRID, GRID // 2)
        self._title = label(self.title, role=Role.SECTION)
        self._lay_out()
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table.opened.connect(self.opened)
        self.table.entered.connect(self.entered)
        self.table.chose.connect(self._show_count)
        self.table.heading.connect(self._offer_heading)
        self.table.asking.connect(self._ask_field)
        self.model.refused.connect(lambda refused: self._tell_wrong(str(refused)))
        self.model.arranged.connect(self._show_count)
        self.model.modelReset.connect(self._show_count)
        self.model.rowsInserted.connect(self._show_count)
        self.model.rowsRemoved.connect(self._show_count)
        self.table.selectionModel().selectionChanged.connect(self._show_count)
        self._heard: list[Changed] = []
        Watch(self, changes=changes, concerns=self._concerns, refresh=self._follow)
        theme.changed.connect(self._draw)
        self._draw()
        if view is not None:
            self.filter.show_filter(view.filter)
        self._show_count()

    @property
    def title(self) -> str:
        """What is listed: the kind of record, or the name of the view."""
        return self.view.title if self.view is not None else tr(CATALOGUE[self.kind].plural)

    def select(self, id: int) -> bool:
        """Choose the row of a record without opening it; False where it is not listed."""
        return self.table.choose(id)

    def enter(self) -> None:
        """Take the keyboard: the rows have it, or what can be done where there are none."""
        (self.table if self.model.ids else self._none_yet).setFocus()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def refresh(self) -> None:
        """Ask for the list anew: rows that stayed although they no longer fit go."""
        self.model.load()
        self._show_count()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rows that stayed while they were worked on go once the list is left."""
        super().hideEvent(event)
        if self.model.kept:
            self.model.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how to open a record where there is no room to show it beside the list."""
        super().resizeEvent(event)
        self._show_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the filter, F5 asks for the list anew."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        elif key == Qt.Key.Key_F5:
            self.refresh()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(CARD, GRID, GRID, GRID // 2)
        head.setSpacing(GRID)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._keep)
        head.addWidget(self._columns)
        head.addWidget(self._widen)
        head.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # A sentence needs a line of its own: beside the name it would be seen in part.
        line = QHBoxLayout()
        line.setContentsMargins(CARD, 0, GRID, GRID)
        line.addWidget(self.filter)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self._in_full)
        column.addWidget(self._wrong)
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

    def show_filter(self, filter: Filter | None) -> None:
        """Say a filter above the list, and list only what it lets through."""
        self.filter.show_filter(filter)
        self._narrow(filter)

    def adopt(self, view: SavedView) -> None:
        """Take up another name of its view, and another filter unless that was changed here."""
        before, self.view = self.view, view
        say(self._title, view.title)
        if before is not None and self.model.asked.filter == before.filter:
            self.show_filter(view.filter)

    def _offer_keeping(self) -> None:
        view = self.view
        if view is None:
            self.saving.emit()
            return
        menu = QMenu(self)
        named = tr("Let “{name}” list this from now on").format(name=visible(view.title))
        menu.addAction(named.replace("&", "&&"), self.updating.emit)
        menu.addAction(tr("Save as another view…"), self.saving.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._keep.mapToGlobal(self._keep.rect().bottomLeft()))

    def _narrow(self, filter: Filter | None) -> None:
        if filter == self.model.asked.filter:
            return
        chosen = self.table.current()
        self.model.narrow(filter)
        self._show_count()
        if chosen is not None:
            self.table.choose(chosen)

    def _misread(self, words: str) -> None:
        stays = tr("The list is still as it was before.")
        self._tell_wrong(f"{words} {stays}" if words else "")
        if words and self._stack.currentIndex() == 2:
            # What was said there was about another sentence.
            say(self._nothing.said, stays, tone="muted")
        else:
            self._show_count()

    def _tell_wrong(self, words: str) -> None:
        self._wrong.setVisible(bool(words))
        say(self._wrong, words, tone="caution")

    def _offer_heading(self, code: str, at: QPoint) -> None:
        # Needed once somebody asks for it; a start is spared it.
        from gui.lists.heading import heading_menu

        menu = heading_menu(
            self.table,
            self.model,
            code,
            ask=lambda: self._ask_field(code, at),
            clear=lambda: self.show_filter(without(self.model.asked.filter, self._asked(code))),
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _ask_field(self, code: str, at: QPoint) -> None:
        from gui.lists.asking import Asking

        code = self._asked(code)
        if not code:
            return
        now = self.model.asked.filter
        asking = Asking(self, self.kind, code, named=self._names, held=testing(now, code))
        rest = without(now, code)
        asking.chosen.connect(lambda test: self.show_filter(both(rest, test)))
        asking.show_at(at)

    def _asked(self, code: str) -> str:
        """The field that a column shows; of the first one, that which names the record, if any."""
        return code or (naming.code if (naming := CATALOGUE[self.kind].naming) else "")

    def _choose_columns(self) -> None:
        from gui.lists.heading import columns_menu

        below = self._columns.mapToGlobal(self._columns.rect().bottomLeft())
        columns_menu(self.table, self.model).popup(below)

    def _concerns(self, changed: Changed) -> bool:
        self._heard.append(changed)
        return True

    def _follow(self) -> None:
        heard, self._heard = self._heard, []
        records = frozenset(id for changed in heard for id in changed.records)
        self.model.follow(Changed(records=records))
        self._show_count()

    def _show_hint(self) -> None:
        wide, narrow = self._settings.get(WIDE), self.window().width() < NARROW
        words = how_opened(wide=wide, narrow=narrow, read_only=bool(self._case.read_only))
        say(self.hint, words, tone="muted")
        self.hint.setVisible(bool(words) and bool(self.model.ids))

    def _show_count(self, *_: object) -> None:
        shown = len(self.model.ids)
        self._show_hint()
        chosen = number(self.table.selectionModel())
        many = " · " + tr("{number} chosen").format(number=f"{chosen:,}") if chosen > 1 else ""
        filter = self.model.asked.filter
        of = tr("{shown} of {all}") if filter is not None else "{shown}"
        listed = of.format(shown=f"{shown:,}", all=f"{self.model.total:,}")
        say(self._count, f"{listed}{many}", tone="muted")
        self._stack.setCurrentIndex(0 if shown else 2 if filter is not None else 1)
        if filter is not None and not shown:
            say(self._nothing.said, why_nothing(self._case, self.kind, filter), tone="muted")

    def _draw(self) -> None:
        self._keep.setIcon(icon("star", theme=self._theme.tokens, tone="muted"))
        self._widen.setIcon(icon("panel-right", theme=self._theme.tokens, tone="muted"))
        self._columns.setIcon(icon("columns", theme=self._theme.tokens, tone="muted"))
        self._new.setIcon(icon("add", theme=self._theme.tokens))


def _tool(words: str, press: Callable[[], object] | None = None, *, keys: str = "") -> QToolButton:
    button = QToolButton()
    button.setToolTip(f"{words} ({keys})" if keys else words)
    button.setAccessibleName(words)
    if press is not None:
        button.clicked.connect(lambda: press())
    return button
