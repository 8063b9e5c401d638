"""Copied rows become new records of the list that is shown, once what they would be was seen."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.actions.case_actions import UNRECORDED
from gui.dialogs.base import Dialog
from gui.forms.editors import can_be_typed
from gui.lists.pane import ListPane
from gui.panes.bulk import Editing
from gui.panes.columns_of import fields_from, heads, why_nameless
from gui.panes.pasting import WIDTH, named, offers, shown_of, wide, written
from gui.panes.taking_back import TakingBack
from gui.translation import counted, tr
from gui.widgets.labels import prose
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.adding_many import EMPTY, HERE, Begun, add_many, begin, begin_apart, preview
from models.case import Case
from models.pasting import by_heads, read_table
from models.records import CATALOGUE


class AddingDialog(Dialog):
    """Says which records pasting would add and what stays out; `agreed` gives it once it is so."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget, case: Case, begun: Begun) -> None:
        entry = CATALOGUE[begun.kind]
        labels = [tr(entry.facts[code].label) for code in begun.fields]
        super().__init__(
            parent, tr("Paste as new {records}").format(records=tr(entry.plural).lower())
        )
        self.setMinimumWidth(WIDTH * min(2 + len(labels), 5))
        lines = preview(case, begun)
        self.table = written(lines, labels)
        self.content.addWidget(prose(_told(begun), tone="muted"))
        if begun.faults:
            number = len(begun.faults)
            left = counted(number, "cell is left out", "cells are left out")
            wrong = f"{left}:\n{named(begun.faults, labels, of=number)}"
            self.content.addWidget(wide(wrong, tone="caution"))
        for words in offers(begun.offered, labels):
            self.content.addWidget(wide(words, tone="muted"))
        self.content.addWidget(self.table)
        if part := shown_of(lines, len(begun.texts)):
            self.content.addWidget(prose(part, tone="muted"))
        self.add_cancel()
        number = len(begun.adding)
        words = tr("Add {n}").format(n=f"{number:,}") if number else tr("Add")
        self.add = self.add_button(words, primary=True)
        self.add.setEnabled(bool(number))
        self.add.clicked.connect(lambda: self.agreed.emit(begun))
        self.add.clicked.connect(self.accept)


class Adding(QObject):
    """Adds rows to any list of one window; it reads up to `at_once` cells on its thread."""

    def __init__(
        self,
        case: Case,
        over: QWidget,
        *,
        editing: Editing,
        work: Work,
        messages: MessageBar,
        at_once: int,
    ) -> None:
        super().__init__(over)
        self._case = case
        self._over = over
        self._editing = editing
        self._edits = TakingBack(case, editing=editing, messages=messages)
        self._work = work
        self._messages = messages
        self._at_once = at_once

    def paste(self, page: ListPane) -> None:
        """Show which records the copied rows would be.

        Their columns are the fields that a first row names, else those that the list shows.
        """
        if self._case.read_only or page.kind in UNRECORDED:
            self._messages.tell(tr("Nothing can be added here."))
            return
        rows = read_table(QGuiApplication.clipboard().text())
        found = by_heads(rows, heads(page))
        fields, rows = found or (_shown(page), rows)
        width = max((len(row) for row in rows), default=0)
        why = why_nameless(page, rows) or _not_added(page, fields, rows, width)
        if why:
            self._messages.tell(why)
            return
        kind, fields = page.kind, fields[:width]
        if len(rows) * width <= self._at_once:
            self._agree(begin(self._case, kind, fields, rows))
            return
        path, who = self._case.path, self._case.who
        self._work.run(
            lambda progress, cancelled: begin_apart(path, who, kind, fields, rows),
            label=tr("Reading what was copied"),
            owner=page,
            done=self._agree,
        )

    def _agree(self, begun: Begun) -> None:
        dialog = AddingDialog(self._over, self._case, begun)
        dialog.agreed.connect(self._add)
        self._editing.named(dialog.open)

    def _add(self, begun: Begun) -> None:
        entry, number = CATALOGUE[begun.kind], len(begun.adding)
        called = f"{number:,} {tr(entry.label if number == 1 else entry.plural).lower()}"
        label = tr("Added {records}").format(records=called)
        self._editing.writing.write(
            lambda case, _: add_many(case, begun, label=label),
            changes=sum(1 + len(begun.values[row]) for row in begun.adding),
            doing=tr("Adding {records}").format(records=called),
            title=tr("Nothing was added"),
            done=lambda _: self._edits.tell(label),
        )


def _shown(page: ListPane) -> list[str]:
    """The fields of the columns; of the first, that which names a record, if one does."""
    return [code for code in fields_from(page, 0) if code]


def _not_added(
    page: ListPane, fields: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> str:
    """Why rows of cells can't be added there; empty where they can."""
    if not rows:
        return tr("Nothing was copied that can be pasted here.")
    if width > len(fields):
        words = tr("{columns} were copied, and the list shows {shown}.")
        columns = counted(width, "column", "columns")
        return words.format(columns=columns, shown=f"{len(fields):,}")
    facts = page.model.entry.facts
    if not all(can_be_typed(facts[field]) for field in fields[:width]):
        return tr("Nothing can be pasted into one of these columns.")
    return ""


def _told(begun: Begun) -> str:
    number = len(begun.adding)
    parts = [f"{counted(number, 'record is added', 'records are added')}."]
    naming = CATALOGUE[begun.kind].naming
    if naming is not None:
        unnamed = sum(naming.code not in begun.values[row] for row in begun.adding)
        words = counted(unnamed, "of them has no {field}", "of them have no {field}")
        parts += [f"{words.format(field=tr(naming.label).lower())}."] if unnamed else []
    here = sum(why == HERE for why in begun.left_out.values())
    if here:
        one, many = "is left out, called as one here", "are left out, called as some here"
        parts.append(f"{counted(here, one, many)}.")
    empty = sum(why == EMPTY for why in begun.left_out.values())
    if empty:
        parts.append(f"{counted(empty, 'row states nothing', 'rows state nothing')}.")
    return " ".join(parts)
