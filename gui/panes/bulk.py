"""What is done with the rows that are chosen in a list: changed, tagged, copied, deleted at once.

Each is one edit with a label of its own, told of with a way back.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from gui.dialogs.naming import Naming
from gui.files.writing import Act, Writing
from gui.lists.model import ListModel
from gui.lists.pane import ListPane
from gui.translation import counted, tr
from gui.widgets.messages import MessageBar
from models.case import Case
from models.changing_many import (
    Plan,
    carry_out,
    delete_many,
    plan,
    read_column,
    tag_many,
    values_of,
)
from models.errors import NotUnderstood
from models.exchange.tables import as_html, as_tabs
from models.reading.pages import Row
from models.records import CATALOGUE

MOST_COPIED = 20_000
"""Rows that are copied at once; more is not what a clipboard is for."""


class Editing(Protocol):
    """What is needed of the window's commands."""

    @property
    def writing(self) -> Writing: ...
    def named(self, then: Callable[[], None]) -> None: ...
    def undo(self) -> None: ...


class Bulk(QObject):
    """Acts on the rows of any list of one window."""

    def __init__(
        self, case: Case, over: QWidget, *, editing: Editing, messages: MessageBar
    ) -> None:
        super().__init__(over)
        self._case = case
        self._over = over
        self._editing = editing
        self._messages = messages

    def take_up(self, page: ListPane) -> None:
        """Act on what is chosen in a list."""
        page.table.menu_wanted.connect(lambda at: self.menu(page).popup(at))
        page.table.copying.connect(lambda: self.copy(page))
        page.table.pasting.connect(lambda: self.paste(page))
        page.table.deleting.connect(lambda: self.delete(page))

    def menu(self, page: ListPane) -> QMenu:
        """What can be done with the rows that are chosen."""
        chosen = page.table.chosen()
        menu = QMenu(page)
        menu.aboutToHide.connect(menu.deleteLater)
        if len(chosen) == 1:
            menu.addAction(tr("Open"), lambda: page.entered.emit(chosen[0]))
        copying = tr("Copy as a table") + "\tCtrl+C"
        if not self._case.read_only:
            several = len(chosen) > 1
            change = tr("Change a field of all…") if several else tr("Change a field…")
            menu.addAction(change, lambda: self.change(page))
            menu.addAction(tr("Tag…"), lambda: self.tag(page))
            menu.addSeparator()
            menu.addAction(copying, lambda: self.copy(page))
            menu.addSeparator()
            number = counted(len(chosen), "record", "records")
            words = tr("Delete {records}").format(records=number)
            menu.addAction(f"{words}\tDel", lambda: self.delete(page))
        else:
            menu.addAction(copying, lambda: self.copy(page))
        for action in menu.actions():
            action.setEnabled(bool(chosen))
        return menu

    def change(self, page: ListPane) -> None:
        """Ask which field of the chosen rows is to hold what, and change it."""
        from gui.panes.changing import ChangingDialog

        chosen = page.table.chosen()
        if not chosen:
            return
        # Rows that are chosen as a whole hardly ever are to be called the same.
        section = max(page.table.currentIndex().column(), 1)
        field = page.table.field_of(section)
        dialog = ChangingDialog(self._over, self._case, page.kind, chosen, field=field)
        dialog.planned.connect(lambda planned: self._change(page, planned))
        self._editing.named(dialog.open)

    def tag(self, page: ListPane) -> None:
        """Ask for a tag that the chosen rows are to bear."""
        chosen = page.table.chosen()
        if not chosen:
            return
        number = counted(len(chosen), "record", "records")
        heading = tr("Tag {records}").format(records=number)
        dialog = Naming(self._over, heading, tr("Tag"))
        dialog.named.connect(lambda word: self._tag(chosen, word))
        self._editing.named(dialog.open)

    def delete(self, page: ListPane) -> None:
        """Move the chosen rows into the trash."""
        chosen = page.table.chosen()
        if not chosen or self._case.read_only:
            return
        called = self._called(page.kind, len(chosen))
        label = tr("Deleted {records}").format(records=called)
        doing = tr("Deleting {records}").format(records=called)
        self._editing.named(
            lambda: self._do(
                lambda case: delete_many(case, chosen, label=label), label, doing, len(chosen)
            )
        )

    def copy(self, page: ListPane) -> None:
        """Copy the chosen rows as a table that pastes into a spreadsheet."""
        chosen = page.table.chosen()[:MOST_COPIED]
        if not chosen:
            return
        found = rows_in_words(self._case, page.model, chosen)
        held = QMimeData()
        held.setText(as_tabs(found))
        held.setHtml(as_html(found))
        QGuiApplication.clipboard().setMimeData(held)
        number = counted(len(chosen), "row", "rows")
        self._messages.tell(tr("Copied {rows}").format(rows=number))

    def paste(self, page: ListPane) -> None:
        """Put a copied column of values into the column that is current, of the chosen rows."""
        from gui.forms.editors import can_be_typed
        from gui.panes.changing import PastingDialog

        chosen = page.table.chosen()
        if not chosen or self._case.read_only:
            return
        section = page.table.currentIndex().column()
        naming = page.model.entry.naming
        field = page.table.field_of(section) or (naming.code if naming is not None else "")
        fact = page.model.entry.facts.get(field)
        texts = read_column(QGuiApplication.clipboard().text())
        if fact is None or not can_be_typed(fact):
            self._messages.tell(tr("Nothing can be pasted into this column."))
            return
        if len(texts) not in (1, len(chosen)):
            words = tr("{rows} were copied and {chosen} are chosen: choose as many.")
            copied, many = counted(len(texts), "row", "rows"), f"{len(chosen):,}"
            self._messages.tell(words.format(rows=copied, chosen=many))
            return
        try:
            values = values_of(self._case, page.kind, field, texts)
        except NotUnderstood as fault:
            self._messages.tell(str(fault))
            return
        values = values * len(chosen) if len(values) == 1 else values
        planned = plan(self._case, page.kind, field, dict(zip(chosen, values, strict=True)))
        dialog = PastingDialog(self._over, self._case, page.kind, planned)
        dialog.planned.connect(lambda agreed: self._change(page, agreed))
        self._editing.named(dialog.open)

    def _change(self, page: ListPane, planned: Plan) -> None:
        field = tr(CATALOGUE[page.kind].facts[planned.field].label).lower()
        called = self._called(page.kind, len(planned.changing))
        label = tr("Changed {field} of {records}").format(field=field, records=called)
        doing = tr("Changing {field} of {records}").format(field=field, records=called)
        number = len(planned.changing)
        self._do(lambda case: carry_out(case, planned, label=label), label, doing, number)

    def _tag(self, chosen: Sequence[int], word: str) -> None:
        number = counted(len(chosen), "record", "records")
        label = tr("Tagged {records} “{word}”").format(records=number, word=word)
        doing = tr("Tagging {records} “{word}”").format(records=number, word=word)
        self._do(lambda case: tag_many(case, chosen, word, label=label), label, doing, len(chosen))

    def _called(self, kind: str, number: int) -> str:
        entry = CATALOGUE[kind]
        one = number == 1
        return f"{number:,} {tr(entry.label if one else entry.plural).lower()}"

    def _do(self, act: Act[None], label: str, doing: str, number: int) -> None:
        self._editing.writing.write(
            act,
            changes=number,
            doing=doing,
            title=tr("Nothing was changed"),
            done=lambda _: self._messages.tell(
                label, offer=tr("Undo"), do=lambda: self._undo(label)
            ),
        )

    def _undo(self, label: str) -> None:
        # Whoever went on editing since would lose something else.
        if self._case.undo_label == label:
            self._editing.undo()
        else:
            self._messages.tell(tr("Something was edited since: undo that first."))


def rows_in_words(case: Case, model: ListModel, ids: Sequence[int]) -> list[list[str]]:
    """Some rows of a list with their heads, in the words in which it shows them."""
    heads = [tr(model.entry.label)]
    heads += [tr(model.entry.facts[code].label) for code in model.fields]
    shown: list[Row] = case.page(model.entry.code, ids, model.fields)
    return [heads, *([row.label, *row.cells] for row in shown)]
