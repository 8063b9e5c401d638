"""What is done with the rows that are chosen in a list: changed, tagged, copied, deleted at once.

Each is one edit with a label of its own, told of with a way back.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from gui.dialogs.naming import Naming
from gui.files.outcome import Outcome
from gui.files.tables import ask_place
from gui.files.writing import Act, Writing
from gui.lists.pane import ListPane
from gui.panes.columns_of import fields_from, heads, why_nameless
from gui.panes.copying import Table, in_words, in_words_apart, save_apart
from gui.panes.taking_back import TakingBack
from gui.showing import show_file
from gui.translation import counted, tr
from gui.visible import visible
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.case import Case
from models.changing_many import (
    Plan,
    carry_out,
    delete_many,
    tag_many,
)
from models.errors import Refused
from models.pasting import Pasted, by_heads, paste, paste_apart, read_table
from models.records import CATALOGUE
from models.records.combined import COMBINABLE

MOST_COPIED = 20_000
"""Rows that are copied at once; more is not what a clipboard is for."""
AT_ONCE = 1_000
"""Cells that are read on the window's thread, in some hundredths of a second; more are read aside,
whether they are copied or pasted."""


class Editing(Protocol):
    """What is needed of the window's commands."""

    @property
    def writing(self) -> Writing: ...
    def named(self, then: Callable[[], None]) -> None: ...
    def undo(self) -> None: ...
    def refuse(self, refused: Refused, *, title: str) -> None: ...


class Bulk(QObject):
    """Acts on the rows of any list of one window; it reads up to `at_once` cells on its thread.

    `combining` gives two records that are to be one."""

    combining = Signal(int, int)

    def __init__(
        self, case: Case, over: QWidget, *, editing: Editing, work: Work, messages: MessageBar
    ) -> None:
        super().__init__(over)
        self.at_once = AT_ONCE
        self._work = work
        self._case = case
        self._over = over
        self._editing = editing
        self._edits = TakingBack(case, editing=editing, messages=messages)
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
        several = len(chosen) > 1
        if not self._case.read_only:
            if not several:
                menu.addAction(tr("Change the value here") + "\tF2", page.table.at.ask)
            change = tr("Change a field of all…") if several else tr("Change a field…")
            menu.addAction(f"{change}\tCtrl+Shift+E", lambda: self.change(page))
            menu.addAction(tr("Tag…") + "\tCtrl+T", lambda: self.tag(page))
            menu.addSeparator()
        if not several:
            menu.addAction(tr("Copy the value") + "\tCtrl+Shift+C", page.table.at.copy)
        menu.addAction(tr("Copy as a table") + "\tCtrl+C", lambda: self.copy(page))
        if not self._case.read_only:
            menu.addAction(tr("Paste a table") + "\tCtrl+V", lambda: self.paste(page))
            if len(chosen) == 2 and page.kind in COMBINABLE:
                menu.addAction(tr("Combine the two…"), lambda: self.combining.emit(*chosen))
            menu.addSeparator()
            number = counted(len(chosen), "record", "records")
            words = tr("Delete {records}").format(records=number)
            menu.addAction(f"{words}\tDel", lambda: self.delete(page))
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
        section = page.table.currentIndex().column()
        field = page.table.field_of(section) if section > 0 else ""
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
                lambda case, _: delete_many(case, chosen, label=label), label, doing, len(chosen)
            )
        )

    def copy(self, page: ListPane) -> None:
        """Copy the chosen rows as a table that pastes into a spreadsheet."""
        chosen = page.table.chosen()[:MOST_COPIED]
        if not chosen:
            return
        kind, fields = page.kind, page.model.fields
        number = counted(len(chosen), "row", "rows")
        if len(chosen) * (1 + len(fields)) <= self.at_once:
            self._hold(in_words(self._case, kind, fields, chosen), number)
            return
        live = self._case
        self._work.run(
            lambda progress, cancelled: in_words_apart(live, kind, fields, chosen),
            label=tr("Copying {rows}").format(rows=number),
            owner=page,
            done=lambda found: self._hold(found, number),
        )

    def save(self, page: ListPane) -> None:
        """Ask where the rows of a list go as a table, and write them there, aside."""
        kind, fields, ids = page.kind, page.model.fields, tuple(page.model.ids)
        live = self._case
        outcome = Outcome(
            self._over,
            work=self._work,
            messages=self._messages,
            not_done=tr("The table was not written"),
            show=show_file,
        )

        def write(out: Path) -> None:
            self._work.run(
                lambda progress, cancelled: save_apart(
                    live, kind, fields, ids, out, progress=progress, cancelled=cancelled
                ),
                label=tr("Writing {name}").format(name=visible(out.name)),
                owner=page,
                done=lambda _: outcome.tell(tr("Wrote “{name}”").format(name=out.name), out),
                failed=outcome.refuse,
            )

        ask_place(self._over, self._case, name=page.title, then=write)

    def _hold(self, found: Table, number: str) -> None:
        held = QMimeData()
        held.setText(found.text)
        held.setHtml(found.html)
        QGuiApplication.clipboard().setMimeData(held)
        self._messages.tell(tr("Copied {rows}").format(rows=number))

    def paste(self, page: ListPane) -> None:
        """Show what a copied table would put into the chosen rows.

        Its columns go where a first row of it names fields, else from the current column on.
        """
        chosen = page.table.chosen()
        if self._case.read_only:
            return
        if not chosen:
            self._messages.tell(
                tr("Choose the rows to paste into; Ctrl+Shift+V adds what was copied as new ones.")
            )
            return
        rows = read_table(QGuiApplication.clipboard().text())
        named = by_heads(rows, heads(page))
        if named is not None:
            fields, rows = named
        else:
            fields = fields_from(page, page.table.currentIndex().column())
        width = max((len(row) for row in rows), default=0)
        if len(chosen) == 1 and len(rows) > 1:
            # As in a spreadsheet, one cell is where the table begins.
            chosen = page.table.at.down(chosen[0], len(rows))
        why = why_nameless(page, rows) or _not_pasted(page, fields, rows, width, len(chosen))
        if why:
            self._messages.tell(why)
            return
        fields = fields[:width]
        if len(chosen) * width <= self.at_once:
            self._agree(page, paste(self._case, page.kind, fields, chosen, rows))
            return
        path, who, kind = self._case.path, self._case.who, page.kind
        self._work.run(
            lambda progress, cancelled: paste_apart(path, who, kind, fields, chosen, rows),
            label=tr("Reading what was copied"),
            owner=page,
            done=lambda pasted: self._agree(page, pasted),
        )

    def _agree(self, page: ListPane, pasted: Pasted) -> None:
        from gui.panes.pasting import PastingDialog

        dialog = PastingDialog(self._over, self._case, pasted)
        dialog.agreed.connect(lambda agreed: self._paste(page, agreed))
        self._editing.named(dialog.open)

    def _paste(self, page: ListPane, pasted: Pasted) -> None:
        if len(pasted.plans) == 1:
            self._change(page, pasted.plans[0])
            return
        records = {id for each in pasted.plans for id in each.changing}
        called = self._called(page.kind, len(records))
        columns = counted(len(pasted.plans), "column", "columns")
        label = tr("Pasted {columns} into {records}").format(columns=columns, records=called)
        self._do(
            lambda case, _: carry_out(case, *pasted.plans, label=label),
            label,
            tr("Pasting {columns} into {records}").format(columns=columns, records=called),
            pasted.changing,
        )

    def _change(self, page: ListPane, planned: Plan) -> None:
        field = tr(CATALOGUE[page.kind].facts[planned.field].label).lower()
        called = self._called(page.kind, len(planned.changing))
        label = tr("Changed {field} of {records}").format(field=field, records=called)
        doing = tr("Changing {field} of {records}").format(field=field, records=called)
        number = len(planned.changing)
        self._do(lambda case, _: carry_out(case, planned, label=label), label, doing, number)

    def _tag(self, chosen: Sequence[int], word: str) -> None:
        number = counted(len(chosen), "record", "records")
        label = tr("Tagged {records} “{word}”").format(records=number, word=word)
        doing = tr("Tagging {records} “{word}”").format(records=number, word=word)
        self._do(
            lambda case, _: tag_many(case, chosen, word, label=label), label, doing, len(chosen)
        )

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
            done=lambda _: self._edits.tell(label),
        )


def _not_pasted(
    page: ListPane,
    fields: Sequence[str],
    rows: Sequence[Sequence[str]],
    width: int,
    chosen: int,
) -> str:
    """Why so many rows and columns of cells can't be pasted there; empty where they can."""
    from gui.forms.editors import can_be_typed

    if not rows:
        return tr("Nothing was copied that can be pasted here.")
    if len(rows) not in (1, chosen):
        words = tr("{rows} were copied for {chosen}: choose as many, or the first one alone.")
        return words.format(
            rows=counted(len(rows), "row", "rows"), chosen=counted(chosen, "record", "records")
        )
    if width > len(fields):
        words = tr("{columns} were copied, and from here on the list shows {shown}.")
        columns = counted(width, "column", "columns")
        return words.format(columns=columns, shown=f"{len(fields):,}")
    facts = [page.model.entry.facts.get(field) for field in fields[:width]]
    if any(fact is None or not can_be_typed(fact) for fact in facts):
        one = tr("Nothing can be pasted into this column.")
        return one if width == 1 else tr("Nothing can be pasted into one of these columns.")
    return ""
