"""One record that another copy changes, field by field: old, mine, theirs, and who says so.

It shows, and tells what is chosen; what a choice means is decided elsewhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.forms.conflict import backed_words
from gui.forms.wrapped import WrappedText, one_line
from gui.look.tokens import CARD, GRID, Role
from gui.screens.merging.deciding import BOTH, MINE, THEIRS, Deciding, Place, Question, proposal
from gui.screens.merging.lines import Lines
from gui.screens.merging.words import (
    alike_words,
    became,
    beside,
    by,
    choice_words,
    field_words,
    heading,
    kind_words,
    part_words,
    put_back,
    said,
    side_words,
    tells,
)
from gui.translation import tr
from gui.widgets.labels import label, prose, rule
from models.history.timeline import CHANGED, MADE
from models.reading.arrivals import Arrival, Backing
from models.reading.difference import Entered, Said
from models.reading.met import FieldMeeting, RecordMeeting
from models.records import LIFE
from models.records.kinds import Prose

_TOP = Qt.AlignmentFlag.AlignTop
_NAME_WIDTH = 15 * GRID


@dataclass(frozen=True)
class Columns:
    """What the columns are called; an empty name leaves one out."""

    old: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class _Cell:
    side: str
    value: Said
    entered: tuple[Entered, ...] = ()
    citations: tuple[int, ...] = ()


class Detail(QScrollArea):
    """`chosen` says that something was decided; `led` asks for the record itself, by its uid and
    the code of a field, `combined` for two records to be combined, by theirs."""

    chosen = Signal()
    combined = Signal(str, str)
    led = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._columns = Columns("", "", "")
        self._backing: Mapping[int, Backing] = {}
        self._deciding: Deciding | None = None
        self._locked = self._leads = False
        self._buttons: dict[Place, dict[str, QRadioButton]] = {}

    def begin(
        self,
        *,
        columns: Columns,
        backing: Mapping[int, Backing],
        deciding: Deciding | None,
        locked: bool,
        leads: bool,
    ) -> None:
        """Show records of this look from now on; without `deciding` nothing is chosen, and
        nothing more once it is `locked`.

        `leads` says that the records stand in the file, so that they can be gone to.
        """
        self._columns, self._backing = columns, backing
        self._deciding, self._locked, self._leads = deciding, locked, leads

    def show_arrival(self, arrival: Arrival | None) -> None:
        """Show one record, or nothing."""
        self._buttons = {}
        content = QWidget()
        content.setProperty("plain", "surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(CARD, CARD, CARD, CARD)
        column.setSpacing(GRID + GRID // 2)
        if arrival is not None:
            column.addWidget(label(kind_words(arrival.kind), role=Role.CAPTION, tone="muted"))
            column.addWidget(WrappedText(one_line(arrival.label, longest=400), role=Role.SECTION))
            if arrival.alike:
                words = alike_words(arrival, merged=self._locked)
                column.addWidget(prose(words, tone="caution"))
            for part in arrival.parts:
                self._add_part(column, arrival, part)
            if self._leads:
                column.addLayout(self._lead(arrival))
        column.addStretch(1)
        self.setWidget(content)

    def show_choices(self) -> None:
        """Show what is chosen now, after many were chosen at once."""
        deciding = self._deciding
        if deciding is None:
            return
        for place, buttons in self._buttons.items():
            side = deciding.sides.get(place, "")
            for name, button in buttons.items():
                button.setChecked(name == side)

    def _add_part(self, column: QVBoxLayout, arrival: Arrival, part: RecordMeeting) -> None:
        if part.uid != arrival.uid:
            column.addWidget(rule())
            column.addWidget(label(part_words(part), role=Role.CAPTION, tone="muted"))
            column.addWidget(WrappedText(one_line(part.label, longest=400), role=Role.TABLE))
        sentence = became(part)
        if sentence:
            column.addWidget(prose(sentence, tone="muted"))
        elif part.what != CHANGED:
            column.addWidget(prose(f"{heading(part.what)}.", tone="muted"))
        staying = self._choosing(part.uid, LIFE)
        if staying:
            row = QHBoxLayout()
            row.setSpacing(3 * GRID)
            for button in staying.values():
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        fields = [each for each in part.fields if tells(each)]
        fields.sort(key=lambda each: not each.conflict)
        if fields:
            column.addLayout(self._table(part, fields))

    def _table(self, part: RecordMeeting, fields: Iterable[FieldMeeting]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        shown = self._shown_columns(part)
        for at, (_, words) in enumerate(shown, 1):
            grid.addWidget(label(words, role=Role.CAPTION, tone="muted"), 0, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(rule(), 1, 0, 1, len(shown) + 1)
        row = 2
        for field in fields:
            tone = "caution" if field.conflict else "muted"
            name = WrappedText(field_words(field), role=Role.CAPTION, tone=tone)
            name.setFixedWidth(_NAME_WIDTH)
            grid.addWidget(name, row, 0, _TOP)
            cells = {each.side: each for each in _cells(field)}
            choosing = self._choosing(part.uid, field.field)
            for at, (side, _) in enumerate(shown, 1):
                grid.addWidget(self._cell(field, cells[side], choosing.get(side)), row, at, _TOP)
            if put_back(field):
                row += 1
                told = WrappedText(put_back(field), role=Role.CAPTION, tone="muted")
                grid.addWidget(told, row, 1, 1, len(shown))
            if BOTH in choosing:
                row += 1
                both = self._both(field, choosing[BOTH])
                grid.addWidget(both, row, 1, 1, len(shown))
            row += 1
            grid.addWidget(rule(), row, 0, 1, len(shown) + 1)
            row += 1
        return grid

    def _shown_columns(self, part: RecordMeeting) -> list[tuple[str, str]]:
        named = (("old", self._columns.old), (MINE, self._columns.mine))
        if part.here_only and part.what == MADE:
            return [(MINE, self._columns.mine)]
        # What was not there before has no earlier values.
        before = [] if part.what == MADE else [each for each in named if each[1]]
        return [*before, (THEIRS, self._columns.theirs)]

    def _cell(self, field: FieldMeeting, cell: _Cell, choice: QRadioButton | None) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        stated = bool(cell.value.words or cell.value.others or cell.value.withheld)
        if cell.side != "old" and _is_long(field, cell.value):
            column.addWidget(Lines(field.old.words, cell.value.words))
        else:
            tone = "text" if stated else "muted"
            words = said(cell.value, field)
            column.addWidget(WrappedText(words, role=Role.TABLE, tone=tone, italic=not stated))
        if beside(cell.value):
            column.addWidget(WrappedText(beside(cell.value), role=Role.CAPTION, tone="caution"))
        if cell.entered:
            column.addWidget(WrappedText(by(cell.entered), role=Role.CAPTION, tone="muted"))
        for citation in cell.citations:
            backing = self._backing.get(citation)
            if backing is not None:
                column.addWidget(WrappedText(_backed(backing), role=Role.CAPTION))
        if choice is not None:
            column.addWidget(choice)
        return made

    def _both(self, field: FieldMeeting, choice: QRadioButton) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, GRID // 2, 0, 0)
        column.setSpacing(GRID // 2)
        words = tr("Each side changed other lines. A text with both:")
        column.addWidget(label(words, role=Role.CAPTION, tone="muted"))
        column.addWidget(Lines(field.old.words, proposal(field) or ""))
        column.addWidget(choice)
        return made

    def _choosing(self, uid: str, code: str) -> dict[str, QRadioButton]:
        question = self._deciding.question(uid, code) if self._deciding is not None else None
        if question is None:
            return {}
        made: dict[str, QRadioButton] = {}
        for side in question.sides:
            words = side_words(question, side)
            button = made[side] = QRadioButton(words)
            of = field_words(question.field) if question.field else question.record.label
            button.setAccessibleName(f"{words}: {of}")
            button.setChecked(self._side(question) == side)
            button.clicked.connect(lambda _=False, side=side: self._choose(question, side))
            button.setEnabled(not self._locked)
            # What was chosen can be left undecided again, which radio buttons alone can't be told.
            button.setAutoExclusive(False)
        self._buttons[question.place] = made
        return made

    def _choose(self, question: Question, side: str) -> None:
        assert self._deciding is not None
        meant = "" if self._side(question) == side else side
        self._deciding.choose(question, meant, words=choice_words(question, meant))
        self.show_choices()
        self.chosen.emit()

    def _side(self, question: Question) -> str:
        return self._deciding.side(question) if self._deciding is not None else ""

    def _lead(self, arrival: Arrival) -> QHBoxLayout:
        code = next((field.field for _, field in arrival.conflicts), "")
        words = tr("Go to the field") if code else tr("Go to the record")
        button = QPushButton(words)
        button.clicked.connect(lambda: self.led.emit(arrival.uid, code))
        row = QHBoxLayout()
        row.addWidget(button)
        if arrival.alike and self._locked:
            combine = QPushButton(tr("Combine…"))
            combine.clicked.connect(lambda: self.combined.emit(arrival.uid, arrival.alike[0]))
            row.addWidget(combine)
        row.addStretch(1)
        return row


def _cells(field: FieldMeeting) -> tuple[_Cell, ...]:
    return (
        _Cell("old", field.old),
        _Cell(MINE, field.mine, field.mine_entered, field.mine_citations),
        _Cell(THEIRS, field.theirs, field.theirs_entered, field.theirs_citations),
    )


def _is_long(field: FieldMeeting, value: Said) -> bool:
    """Whether a text is told best by its lines: one of several that came from another."""
    prose_kind = field.fact is not None and isinstance(field.fact.kind, Prose)
    whole = not (value.withheld or value.others or field.old.withheld or field.old.others)
    several = "\n" in value.words or "\n" in field.old.words
    return prose_kind and whole and several and bool(field.old.words) and bool(value.words)


def _backed(backing: Backing) -> str:
    return backed_words(backing.grade, backing.source, backing.passage)
