"""The history of a record in words, newest first. It is read when it is shown, not before."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from gui.forms.conflict import moment
from gui.forms.wrapped import WrappedText, one_line
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, rule
from models.case import Case
from models.history.timeline import CHANGED, DELETED, MADE, RESTORED, WITHHELD, Line
from models.records import CATALOGUE, Link

_AT_ONCE = 60
_DONE = {
    MADE: "made",
    DELETED: "deleted",
    RESTORED: "restored",
    WITHHELD: "changed; what it was is withheld",
}
_DONE_INSIDE = _DONE | {MADE: "added", DELETED: "taken out", RESTORED: "put back"}


class HistoryPage(QWidget):
    """Who changed what from which value to which, and when.

    `wanted` asks for what changed in the whole file.
    """

    wanted = Signal()

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case
        self._lines: list[Line] = []
        self._relations: dict[int, str] = {}
        self._shown = 0
        self._id = 0
        self._more = QPushButton(tr("Show earlier"))
        self._more.setProperty("kind", "quiet")
        self._more.clicked.connect(self._show_more)
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._body)
        self._column.addWidget(self._more)
        self.whole = QPushButton(tr("What changed in the whole file"))
        self.whole.setProperty("kind", "quiet")
        self.whole.clicked.connect(self.wanted)
        self._column.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the record shown, newest first."""
        return tuple(self._lines)

    def show_record(self, id: int) -> None:
        """Show the history of a record."""
        self._id = id
        self._lines = self._case.history(id)
        self._relations = relations(self._case, self._lines)
        self._begin()

    def _begin(self) -> None:
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GRID // 2)
        self._column.insertWidget(0, self._body)
        self._shown = 0
        self._show_more()

    def _show_more(self) -> None:
        for line, above in self._next():
            begins = above is None or above.set_uid != line.set_uid
            self._rows.addWidget(self._row(line, new_step=begins))
        self._more.setVisible(self._shown < len(self._lines))

    def _next(self) -> list[tuple[Line, Line | None]]:
        start, self._shown = self._shown, min(self._shown + _AT_ONCE, len(self._lines))
        return [
            (self._lines[at], self._lines[at - 1] if at else None)
            for at in range(start, self._shown)
        ]

    def _row(self, line: Line, *, new_step: bool) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(GRID // 2, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(1)
        grid.setColumnMinimumWidth(0, 128)
        grid.setColumnStretch(1, 1)
        at = 0
        if new_step:
            grid.addWidget(rule(), 0, 0, 1, 2)
            grid.setVerticalSpacing(GRID // 2)
            when = label(moment(line.made), role=Role.CAPTION, tone="muted")
            who = line.author or tr("name withheld")
            said = f"{who} · {one_line(line.label)}" if line.label else who
            grid.addWidget(when, 1, 0)
            grid.addWidget(WrappedText(said, role=Role.CAPTION, tone="muted"), 1, 1)
            at = 2
        grid.addWidget(WrappedText(self._what(line), role=Role.TEXT), at, 0)
        grid.addWidget(WrappedText(self._change(line), role=Role.TEXT), at, 1)
        return row

    def _what(self, line: Line) -> str:
        if line.subject == self._id:
            return tr(line.field) if line.field else tr(line.kind)
        kind = self._relations.get(line.subject, tr(line.kind))
        return f"{kind}: {tr(line.field)}" if line.field else kind

    def _change(self, line: Line) -> str:
        name = one_line(line.subject_label, longest=80)
        if line.what != CHANGED:
            done = _DONE if line.subject == self._id else _DONE_INSIDE
            return f"{name}: {tr(done[line.what])}"
        after = one_line(line.after) or tr("nothing stated")
        return f"{one_line(line.before)}  →  {after}" if line.before else after


def relations(case: Case, lines: Iterable[Line]) -> dict[int, str]:
    """What the relations are called that the links among the subjects of lines belong to."""
    links = case.rows(Link, {line.subject for line in lines if line.kind == Link.label})
    found = {}
    for id, link in links.items():
        kind, _, code = (link.relation or "").partition(".")
        many = CATALOGUE[kind].manys.get(code) if kind in CATALOGUE else None
        if many is not None:
            found[id] = tr(many.label)
    return found
