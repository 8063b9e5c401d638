"""The fields of one record under one heading: filled ones in a grid, empty ones offered by name.

It lays rows out; a row does its own showing and saving.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from gui.forms.editors import can_be_typed
from gui.forms.flow import Flow
from gui.forms.links import LinksRow
from gui.forms.reading import Shown
from gui.forms.row import FieldRow
from gui.forms.saving import Saving, Subject
from gui.look.tokens import GRID
from gui.translation import tr
from models.records import Fact, Many, Record
from models.records.kinds import Reference

_COLUMN = 260
"""The least width of a column of fields, in logical pixels."""
RECORD = "Record"
"""The section of what the program notes by itself."""
_TOP = Qt.AlignmentFlag.AlignTop


class Fields(QWidget):
    """The fields of one record that stand together.

    `everything` shows the empty ones too, as a new record does; the others are offered.
    """

    cited = Signal(object)
    grown = Signal()
    """A field that was only offered is shown now."""

    def __init__(
        self,
        facts: Iterable[Fact | Many],
        subject: Subject,
        *,
        saving: Saving,
        everything: bool = False,
        columns: int = 2,
        lead: str = "",
    ) -> None:
        """`lead` names what is offered while no field of it is shown."""
        super().__init__()
        self.subject = subject
        self.rows: dict[str, FieldRow | LinksRow] = {}
        self._facts = {
            each.code: each for each in facts if isinstance(each, Many) or _seen(each, subject)
        }
        self._saving = saving
        self._everything = everything
        self._most = columns
        self._lead = lead
        self._columns = 0
        self._offered: tuple[str, ...] = ()
        self._sheet: tuple[QWidget, FieldRow] | None = None
        self._locked = True
        self._record: Record | None = None
        self._shown: Shown | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._offers = Flow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(self._grid)
        column.addWidget(self._offers)

    def show_record(self, record: Record | None, shown: Shown | None, *, locked: bool) -> None:
        """Show the fields of a record; rows that are there stay, new ones join them."""
        self._record, self._shown, self._locked = record, shown, locked
        before = {code: row.wide for code, row in self.rows.items()}
        for code, fact in self._facts.items():
            if code not in self.rows and self._due(fact, record, shown):
                self._add(fact)
        for row in self.rows.values():
            row.show_record(record, shown, locked=locked)
        if {code: row.wide for code, row in self.rows.items()} != before or not self._columns:
            self._arrange()
        self._offer()
        self.setVisible(bool(self.rows) or (not locked and bool(self._facts)))

    def recall(self) -> None:
        """Bring back what was typed before and could not be saved."""
        kept = self._saving.drafts.of(self._saving.place(self.subject))
        for code in kept:
            fact = self._facts.get(code)
            if isinstance(fact, Fact) and code not in self.rows:
                self._join(fact)
            row = self.rows.get(code)
            if isinstance(row, FieldRow):
                row.recall()

    def holds(self, code: str) -> bool:
        """Whether the field is one of these."""
        return code in self._facts

    def enter(self, code: str) -> None:
        """Enter a field, showing it if it was only offered."""
        if code not in self.rows:
            self._join(self._facts[code])
        self.rows[code].enter()
        # Last, as the button that was pressed goes and must not have the focus still.
        self._offer()

    def first(self) -> None:
        """Enter the first field that states nothing yet; the first of all where each does."""
        rows = list(self.rows.values())
        empty = (row for row in rows if isinstance(row, FieldRow) and row.value is None)
        for row in (*empty, *rows):
            row.enter()
            return

    def open_sheet(self, row: FieldRow, sheet: QWidget) -> None:
        """Show a sheet across the form, under the row that it belongs to."""
        self.close_sheet()
        self._sheet = (sheet, row)
        self._arrange()
        sheet.show()

    def close_sheet(self) -> None:
        """Take the sheet away."""
        if self._sheet is not None:
            sheet, _ = self._sheet
            self._sheet = None
            self._grid.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._arrange()

    def _due(self, fact: Fact | Many, record: Record | None, shown: Shown | None) -> bool:
        if isinstance(fact, Many):
            filled = shown is not None and bool(shown.manys.get(fact.code))
            return filled or (record is not None and fact.matters)
        if record is None:
            return self._everything or fact.name in self.subject.prefilled
        withheld = shown is not None and (record.id, fact.code) in shown.withheld
        stated = getattr(record, fact.name) is not None
        return self._everything or fact.matters or stated or withheld

    def _add(self, fact: Fact | Many) -> FieldRow | LinksRow:
        row: FieldRow | LinksRow
        if isinstance(fact, Many):
            row = LinksRow(fact, self.subject, saving=self._saving)
        else:
            row = FieldRow(fact, self.subject, saving=self._saving)
            row.cited.connect(self.cited)
            row.reshaped.connect(self._arrange)
        self.rows[fact.code] = row
        order = list(self._facts)
        self.rows = dict(sorted(self.rows.items(), key=lambda item: order.index(item[0])))
        return row

    def _join(self, fact: Fact | Many) -> None:
        row = self._add(fact)
        row.show_record(self._record, self._shown, locked=self._locked)
        self._arrange()
        self.grown.emit()

    def _fitting(self) -> int:
        return max(1, min(self._most, self.width() // _COLUMN))

    def _arrange(self) -> None:
        columns = self._columns = self._fitting()
        # Not takeAt: an item that Python still holds keeps the heights it knew.
        for placed in (*self.rows.values(), *(self._sheet or ())[:1]):
            self._grid.removeWidget(placed)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        at, line = 0, 0
        held: QWidget | None = None
        for row in self.rows.values():
            if row.wide and at:
                line, at = self._next(line, held)
                held = None
            span = columns if row.wide else 1
            self._grid.addWidget(row, line, at, 1, span, _TOP)
            row.show()
            if self._sheet is not None and self._sheet[1] is row:
                held = self._sheet[0]
            at += span
            if at >= columns:
                line, at = self._next(line, held)
                held = None
        if held is not None:
            self._grid.addWidget(held, line + 1, 0, 1, columns)

    def _next(self, line: int, held: QWidget | None) -> tuple[int, int]:
        if held is None:
            return line + 1, 0
        self._grid.addWidget(held, line + 1, 0, 1, self._columns)
        return line + 2, 0

    def _offer(self) -> None:
        missing = [fact for code, fact in self._facts.items() if code not in self.rows]
        if self.subject.id is None:
            # A link needs its record to be there.
            missing = [fact for fact in missing if isinstance(fact, Fact)]
        made = self.subject.id is not None
        addable = [fact for fact in missing if not self._locked and _can_be_offered(fact, made)]
        lead = f"{self._lead}: " if self._lead and not self.rows else ""
        offered = (lead, *(fact.code for fact in addable))
        # The focus may be on its way to one of the buttons: those that are right stay.
        if offered != self._offered:
            self._offered = offered
            self._offers.clear()
            self._offers.begin(lead + tr("add"))
            for fact in addable:
                self._offers.add(self._button(fact))
        self._offers.setVisible(bool(addable))

    def _button(self, fact: Fact | Many) -> QPushButton:
        button = QPushButton(fact.label if _is_name(fact.label) else tr(fact.label).lower())
        button.setProperty("kind", "quiet")
        button.setToolTip(tr(fact.help))
        button.setAccessibleName(tr("Add {field}").format(field=tr(fact.label)))
        button.clicked.connect(lambda: self.enter(fact.code))
        return button


def _seen(fact: Fact, subject: Subject) -> bool:
    """Whether a field is shown: an order never, an owner only where it is not all around.

    A file is chosen from a disk, by an action of its own, and not among records. What the program
    spells for itself, as the state that a briefing was made from, tells a reader nothing.
    """
    if not fact.kind.told or fact.kind == Reference(("attachment",)):
        return False
    if fact.section == RECORD and subject.id is None:
        return False
    return not fact.owner or bool(subject.entry.group)


def _can_be_offered(fact: Fact | Many, made: bool) -> bool:
    """Whether a field can be added, to a record that is made already unless it is fixed there."""
    return (isinstance(fact, Many) or can_be_typed(fact)) and not (made and fact.fixed)


def _is_name(words: str) -> bool:
    """Whether a label is an abbreviation, which stays in capitals."""
    return words.split()[0].isupper()
