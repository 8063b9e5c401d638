"""Where an application stands, at the head of its pane: sentence, ladder, silence, gaps, evidence.

Everything it says is computed by `models.reading.standing`; it lays it out.
"""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.charts import ChartView
from gui.forms.ladder import layout, said
from gui.forms.rows import RecordRow
from gui.forms.wrapped import WrappedText
from gui.labels import label
from gui.tokens import GRID, Role
from gui.translation import counted, tr
from models.case import Case
from models.reading.standing import Answer, Matter, Standing, gather, standing

_MOST_GAPS = 6


class StandingView(QWidget):
    """The standing of one application as of today."""

    followed = Signal(int)

    def __init__(self, case: Case, *, today: Callable[[], date]) -> None:
        super().__init__()
        self.standing: Standing | None = None
        self._case = case
        self._today = today
        self.summary = WrappedText("", role=Role.SECTION)
        self._chart: ChartView | None = None
        self._facts: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID // 2, 0, 0, 0)
        self._column.setSpacing(GRID + GRID // 2)
        self._column.addWidget(self.summary)

    def show_application(self, id: int) -> None:
        """Compute and show where an application stands."""
        matter = gather(self._case, [id], as_of=self._today())
        now = self.standing = standing(matter, id)
        self.summary.say(now.summary)
        self._draw(matter, now)
        self._tell(matter, now)

    def _draw(self, matter: Matter, now: Standing) -> None:
        if self._chart is None:
            self._chart = ChartView(layout(matter, now), description=said(now))
            self._column.addWidget(self._chart)
        else:
            self._chart.show_layout(layout(matter, now), description=said(now))
        self._chart.setVisible(bool(now.ladder))

    def _tell(self, matter: Matter, now: Standing) -> None:
        if self._facts is not None:
            self._column.removeWidget(self._facts)
            self._facts.hide()
            self._facts.deleteLater()
        self._facts = QWidget()
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        row = 0
        blocking = now.blocking
        if blocking is not None:
            made = RecordRow(blocking.title, icon="gate", compact=True)
            made.opened.connect(lambda id=blocking.gate: self.followed.emit(id))
            row = self._put(grid, row, tr("Blocks"), made)
        for heading, words, tone in _told(now):
            row = self._put(grid, row, heading, WrappedText(words, tone=tone))
        self._column.addWidget(self._facts)

    def _put(self, grid: QGridLayout, row: int, heading: str, piece: QWidget) -> int:
        name = label(heading, role=Role.CAPTION, tone="muted")
        name.setContentsMargins(0, 2, 0, 0)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(piece, row, 1)
        return row + 1


def _told(now: Standing) -> list[tuple[str, str, str]]:
    told = [
        (tr("Silent"), _silent(now), "text"),
        (tr("Declined"), _names(now.declined), "text"),
        (tr("In conflict"), "\n".join(each.words for each in now.contradictions), "caution"),
        (tr("Not known"), _gaps(now), "text"),
        (tr("Evidence"), _weight(now), "text"),
    ]
    return [each for each in told if each[1]]


def _silent(now: Standing) -> str:
    by_days: dict[str, list[Answer]] = {}
    for answer in now.owed:
        by_days.setdefault(_how_long(answer), []).append(answer)
    return "\n".join(f"{_names(each)} · {how_long}" for how_long, each in by_days.items())


def _how_long(answer: Answer) -> str:
    if answer.overdue is not None and answer.overdue > 0:
        late = counted(answer.overdue, "day", "days")
        return tr("answer overdue by {days}").format(days=late)
    if answer.days is None:
        return tr("silent, since when is not stated")
    length = counted(answer.days, "day", "days")
    if answer.exact:
        return tr("silent {days}").format(days=length)
    return tr("silent at least {days}").format(days=length)


def _names(answers: Iterable[Answer]) -> str:
    return ", ".join(dict.fromkeys(answer.label for answer in answers))


def _gaps(now: Standing) -> str:
    words = list(dict.fromkeys(gap.words.rstrip(".") for gap in now.gaps))
    shown = words[:_MOST_GAPS]
    if len(words) > len(shown):
        shown.append(tr("{count} more").format(count=len(words) - len(shown)))
    return " · ".join(shown)


def _weight(now: Standing) -> str:
    weight = now.weight
    number = counted(len(weight.origins), "independent origin", "independent origins")
    unsourced = len(weight.unsourced)
    parts = [weight.words, number]
    if unsourced:
        parts.append(counted(unsourced, "statement unsourced", "statements unsourced"))
    return " · ".join(part for part in parts if part)
