"""What rests on a record, as a tree: what would fall with it, and what would stay.

It is read when it is shown; what falls is decided by `models.reading.resting`.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.forms.resting_words import as_text, detail, heading, summary, told_detail
from gui.forms.rows import RecordRow
from gui.look.tokens import GRID, Role
from gui.reading import ReadingAside
from gui.translation import tr
from gui.widgets.labels import label, prose, say
from gui.work import Work
from models.case import Case
from models.reading.resting import Rests, rests_on, walked
from models.records import CATALOGUE, Briefing

_AT_ONCE = 200
"""Rows are widgets of their own; more than these are shown when they are asked for."""
_INDENT = 3 * GRID


class RestingPage(QWidget):
    """The records that would fall or be weakened with one record; each row leads to its record."""

    followed = Signal(int)

    def __init__(self, case: Case, *, work: Work | None = None) -> None:
        """Without `work` everything is read at once."""
        super().__init__()
        self._case = case
        self.rests: Rests | None = None
        self._aside: ReadingAside | None = None
        if work is not None:
            self._aside = ReadingAside(case, work=work, label=tr("Looking what rests on it"))
            self._aside.setParent(self)
            self._aside.read.connect(self._show)
        self._said = prose("", tone="muted")
        self.copy = QPushButton(tr("Copy as text"))
        self.copy.setProperty("kind", "quiet")
        self.copy.clicked.connect(self._copy)
        self.more = QPushButton(tr("Show all"))
        self.more.setProperty("kind", "quiet")
        self.more.clicked.connect(self._show_all)
        head = QHBoxLayout()
        head.setContentsMargins(GRID // 2, 0, 0, 0)
        head.addWidget(self._said, 1)
        head.addWidget(self.copy)
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addLayout(head)
        self._column.addWidget(self.more)

    def show_record(self, id: int) -> None:
        """Read what rests on a record, and show it."""
        self._clear()
        say(self._said, tr("Looking what rests on it…"))
        if self._aside is None:
            self._show(rests_on(self._case, id))
        else:
            self._aside.ask(lambda case: rests_on(case, id))

    def _clear(self) -> None:
        self.rests = None
        self.copy.hide()
        self.more.hide()
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = None

    def _show(self, found: Rests) -> None:
        self._clear()
        self.rests = found
        say(self._said, summary(found))
        self.copy.setVisible(bool(found.tree))
        self._fill(found, most=_AT_ONCE)

    def _show_all(self) -> None:
        if self.rests is not None:
            self._fill(self.rests, most=None)

    def _fill(self, found: Rests, *, most: int | None) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        every = list(walked(found.tree))
        kind = ""
        for depth, each in every[:most]:
            if depth == 0 and each.kind != kind:
                kind = each.kind
                rows.addWidget(_heading(heading(kind)))
            row = RecordRow(
                found.labels.get(each.record, "?"),
                icon=CATALOGUE[each.kind].icon,
                detail=detail(each, found.labels),
                tone="negative" if each.falls else "caution",
            )
            rows.addWidget(self._led(row, each.record, depth))
        if found.briefings:
            rows.addWidget(_heading(tr("Briefings that told of it")))
        for told in found.briefings:
            row = RecordRow(
                found.labels.get(told.record, "?"),
                icon=CATALOGUE[Briefing.code].icon,
                detail=told_detail(told),
                tone="negative" if told.falling else "caution",
            )
            rows.addWidget(self._led(row, told.record, 0))
        self._column.insertWidget(1, self._body)
        self.more.setVisible(most is not None and len(every) > most)

    def _led(self, row: RecordRow, record: int, depth: int) -> QWidget:
        row.opened.connect(lambda: self.followed.emit(record))
        if not depth:
            return row
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(depth * _INDENT, 0, 0, 0)
        line.addWidget(row)
        return place

    def _copy(self) -> None:
        if self.rests is not None:
            QGuiApplication.clipboard().setText(as_text(self.rests))


def _heading(words: str) -> QWidget:
    found = label(words, role=Role.SECTION)
    found.setContentsMargins(GRID // 2, GRID, 0, 0)
    return found
