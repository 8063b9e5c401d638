"""Shows what pasting would write, cell by cell, before anything is written."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.dialogs.base import Dialog
from gui.look.icons import icon
from gui.look.theme import tokens
from gui.look.tokens import GRID, ROW
from gui.panes.changing import WHY
from gui.translation import counted, tr
from gui.visible import visible
from gui.widgets.labels import label, prose
from gui.widgets.tips import tip
from models.case import Case
from models.pasting import CHANGES, EMPTIES, SAME, STAYS, Cell, Line, Pasted, preview
from models.records import CATALOGUE

_NAMED = 3
"""Cells whose fault is said below the table; each says it itself as well."""
_ROWS_SEEN = 8
WIDTH = 22 * GRID


class PastingDialog(Dialog):
    """Says what pasting would change and what not; `agreed` gives it once it is agreed to."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget, case: Case, pasted: Pasted) -> None:
        facts = [CATALOGUE[pasted.kind].facts[each.field] for each in pasted.plans]
        labels = [tr(fact.label) for fact in facts]
        super().__init__(parent, _title(labels))
        self.setMinimumWidth(WIDTH * min(3 + len(labels), 5))
        lines = preview(case, pasted)
        self.table = written(lines, labels, kind=tr(CATALOGUE[pasted.kind].label))
        self.content.addWidget(prose(_told(pasted), tone="muted"))
        if wrong := _wrong(pasted, labels):
            self.content.addWidget(wide(wrong, tone="caution"))
        for words in offers(pasted.offered, labels):
            self.content.addWidget(wide(words, tone="muted"))
        self.content.addWidget(self.table)
        if part := shown_of(lines, len(pasted.ids)):
            self.content.addWidget(prose(part, tone="muted"))
        self.add_cancel()
        number = pasted.changing
        words = tr("Change {n}").format(n=f"{number:,}") if number else tr("Change")
        self.change = self.add_button(words, primary=True)
        self.change.setEnabled(bool(number))
        self.change.clicked.connect(lambda: self.agreed.emit(pasted))
        self.change.clicked.connect(self.accept)


def offers(offered: Mapping[int, Sequence[str]], labels: Sequence[str]) -> list[str]:
    """The words of each field for which something else was copied, by column."""
    listed = tr("Words of {field}: {words}.")
    return [
        listed.format(field=labels[column], words=", ".join(words))
        for column, words in offered.items()
    ]


def shown_of(lines: Sequence[Line], rows: int) -> str:
    """How many of the rows are shown; empty where all are."""
    if len(lines) == rows:
        return ""
    return tr("{shown} of {rows} are shown.").format(
        shown=f"{len(lines):,}", rows=counted(rows, "row", "rows")
    )


def wide(words: str, *, tone: str) -> QLabel:
    """What lists rather than tells: it takes the width of the table below it."""
    made = label(words, tone=tone)
    made.setWordWrap(True)
    return made


def _title(labels: Sequence[str]) -> str:
    if len(labels) == 1:
        return tr("Paste into “{field}”").format(field=labels[0])
    return tr("Paste into {columns}").format(columns=counted(len(labels), "column", "columns"))


def _told(pasted: Pasted) -> str:
    emptied = sum(each.values[id] is None for each in pasted.plans for id in each.changing)
    same = sum(len(each.same) for each in pasted.plans)
    parts = [f"{counted(pasted.changing, 'cell changes', 'cells change')}."]
    if emptied:
        parts.append(f"{counted(emptied, 'of them is emptied', 'of them are emptied')}.")
    if same:
        parts.append(f"{counted(same, 'holds it already', 'hold it already')}.")
    return " ".join(parts)


def _wrong(pasted: Pasted, labels: Sequence[str]) -> str:
    """What is not understood, or can't be taken: it stays as it is."""
    unable = {
        (pasted.ids.index(id), column): tr(WHY[why])
        for column, each in enumerate(pasted.plans)
        for id, why in list(each.unable.items())[:_NAMED]
    }
    number = len(pasted.faults) + sum(len(each.unable) for each in pasted.plans)
    if not number:
        return ""
    stays = counted(number, "cell stays as it is", "cells stay as they are")
    return f"{stays}:\n{named({**unable, **pasted.faults}, labels, of=number)}"


def named(faults: Mapping[tuple[int, int], str], labels: Sequence[str], *, of: int) -> str:
    """The first faults, each once, a line for each, and how many others there are."""
    told: dict[tuple[int, str], str] = {}
    for (row, column), why in sorted(faults.items()):
        words = tr("Row {row}, {field}: {why}")
        words = words.format(row=f"{row + 1:,}", field=labels[column], why=why)
        told.setdefault((column, why), words)
    said = list(told.values())[:_NAMED]
    more = of - len(said)
    return "\n".join([*said, *([counted(more, "other", "others")] if more else [])])


def written(lines: Sequence[Line], labels: Sequence[str], *, kind: str = "") -> QTableWidget:
    """The rows as they would be written; of records that are there already, a first column of this
    `kind` says which."""
    # Of one column there is room to show beside it what goes.
    with_former = bool(kind) and len(labels) == 1
    heads = [kind, *labels] if kind else list(labels)
    if with_former:
        heads[1:] = [tr("Now"), tr("Then")]
    table = QTableWidget(len(lines), len(heads))
    table.setAccessibleName(tr("What would be written"))
    table.setHorizontalHeaderLabels([visible(head) for head in heads])
    table.setVerticalHeaderLabels([f"{line.place + 1:,}" for line in lines])
    for row, line in enumerate(lines):
        if kind:
            table.setItem(row, 0, _item(line.label))
        if with_former:
            table.setItem(row, 1, _item(line.cells[0].before, colour=tokens().muted))
        for column, cell in enumerate(line.cells, start=len(heads) - len(line.cells)):
            table.setItem(row, column, _written(cell))
    table.setStyleSheet(f"QTableView::item {{ padding: 0 {GRID + 4}px; }}")
    table.verticalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    )
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().setDefaultSectionSize(ROW)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setDefaultSectionSize(WIDTH)
    header.setStretchLastSection(True)
    rows = min(len(lines), _ROWS_SEEN)
    table.setMinimumHeight((rows + 1) * ROW + 2 * GRID)
    return table


def _written(cell: Cell) -> QTableWidgetItem:
    theme = tokens()
    if cell.fate == STAYS:
        why = tr(WHY[cell.why]) if cell.why in WHY else cell.why
        made = _item(cell.words, colour=theme.caution, tells=why)
        made.setIcon(icon("warning", theme=theme, tone="caution"))
        return made
    if cell.fate == EMPTIES:
        tells = tr("Now: {value}").format(value=cell.before)
        return _item(tr("(emptied)"), colour=theme.caution, tells=tells)
    if cell.fate == SAME:
        return _item(cell.words, colour=theme.muted, tells=tr("Holds it already"))
    assert cell.fate == CHANGES
    tells = tr("Now: {value}").format(value=cell.before) if cell.before else ""
    return _item(cell.words, tells=tells)


def _item(words: str, *, colour: str = "", tells: str = "") -> QTableWidgetItem:
    made = QTableWidgetItem(visible(" ".join(words.split())))
    if colour:
        made.setForeground(QBrush(QColor(colour)))
    if tells:
        made.setToolTip(tip(tells))
        made.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tells)
    return made
