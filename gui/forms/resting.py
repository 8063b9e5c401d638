"""What rests on a record, as a tree: what would fall with it, and what would stay.

It is read when it is shown; what falls is decided by `models.reading.resting`.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.forms.resting_words import as_text, detail, heading, summary, told_detail
from gui.forms.rows import RecordRow
from gui.look.tokens import GRID, Role
from gui.reading.aside import ReadingAside
from gui.reading.stopped import Stopped
from gui.translation import tr
from gui.widgets.labels import label, prose, say
from gui.work import Work
from models.case import Case
from models.reading.resting import Resting, Rests, rests_on, walked
from models.records import CATALOGUE, Briefing

_AT_ONCE = 200
"""Rows are widgets of their own; further ones are shown as they are asked for."""
_INDENT = 3 * GRID


class RestingPage(QWidget):
    """The records that would fall or be weakened with one record; each row leads to its record."""

    followed = Signal(int)

    def __init__(self, case: Case, *, work: Work) -> None:
        super().__init__()
        self.rests: Rests | None = None
        self._aside = ReadingAside(self, case, work=work, label=tr("Looking what rests on it"))
        self._aside.found.connect(self._show)
        self._aside.given_up.connect(self._tell_given_up)
        self._id = 0
        self._said = prose("", tone="muted")
        self.copy = QPushButton(tr("Copy as text"))
        self.copy.setProperty("kind", "quiet")
        self.copy.clicked.connect(self._copy)
        self.more = QPushButton(tr("Show more"))
        self.more.setProperty("kind", "quiet")
        self.more.clicked.connect(self._show_more)
        self.stopped = Stopped(self._aside)
        self.stopped.wanted.connect(self._begin)
        head = QHBoxLayout()
        head.setContentsMargins(GRID // 2, 0, 0, 0)
        head.addWidget(self._said, 1)
        head.addWidget(self.copy)
        self._parts: list[QWidget] = []
        self._every: list[tuple[int, Resting]] = []
        self._shown, self._kind = 0, ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addLayout(head)
        self._column.addWidget(self.stopped)
        self._column.addWidget(self.more)

    def show_record(self, id: int) -> None:
        """Read what rests on a record, and show it."""
        self._id = id
        self._begin()

    def _begin(self) -> None:
        self._clear()
        id = self._id
        say(self._said, tr("Looking what rests on it…"))
        self._aside.ask(lambda case: rests_on(case, id))

    def _tell_given_up(self) -> None:
        say(self._said, "")
        self.stopped.tell(older=False)

    def _clear(self) -> None:
        self.rests, self._every, self._shown, self._kind = None, [], 0, ""
        self.copy.hide()
        self.more.hide()
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []

    def _show(self, found: Rests) -> None:
        self._clear()
        self.rests, self._every = found, list(walked(found.tree))
        say(self._said, summary(found))
        self.copy.setVisible(bool(found.tree))
        self._show_more()
        if found.briefings:
            self._put_briefings(found)

    def _show_more(self) -> None:
        """Show the next records of the tree, under those that are shown."""
        found = self.rests
        if found is None:
            return
        part, rows = _part()
        start, self._shown = self._shown, min(self._shown + _AT_ONCE, len(self._every))
        for depth, each in self._every[start : self._shown]:
            if depth == 0 and each.kind != self._kind:
                self._kind = each.kind
                rows.addWidget(_heading(heading(each.kind)))
            row = RecordRow(
                found.labels.get(each.record, "?"),
                icon=CATALOGUE[each.kind].icon,
                detail=detail(each, found.labels),
                tone="negative" if each.falls else "caution",
            )
            rows.addWidget(self._led(row, each.record, depth))
        self._parts.append(part)
        self._column.insertWidget(self._column.indexOf(self.more), part)
        self.more.setVisible(self._shown < len(self._every))

    def _put_briefings(self, found: Rests) -> None:
        part, rows = _part()
        rows.addWidget(_heading(tr("Briefings that told of it")))
        for told in found.briefings:
            row = RecordRow(
                found.labels.get(told.record, "?"),
                icon=CATALOGUE[Briefing.code].icon,
                detail=told_detail(told),
                tone="negative" if told.falling else "caution",
            )
            rows.addWidget(self._led(row, told.record, 0))
        self._parts.append(part)
        self._column.addWidget(part)

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


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    return part, rows


def _heading(words: str) -> QWidget:
    found = label(words, role=Role.SECTION)
    found.setContentsMargins(GRID // 2, GRID, 0, 0)
    return found
