"""Where an application stands, at the head of its pane: sentence, ladder, silence, gaps, evidence.

Everything it says is computed by `models.reading.standing`; it lays it out.
"""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from gui.forms.ladder import layout, said, short
from gui.forms.rows import RecordRow
from gui.forms.wrapped import WrappedText
from gui.look.charts import ChartView
from gui.look.tokens import GRID, Role
from gui.translation import counted, tr
from gui.widgets.labels import label
from models.case import Case
from models.reading.standing import Answer, Matter, Standing, gather, standing

_MOST_GAPS = 4


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
        # Both values stand right under the headline that must not be read as a plain fact.
        self._doubt = WrappedText("", tone="caution")
        self._column.addWidget(self._doubt)

    def show_application(self, id: int) -> None:
        """Compute and show where an application stands."""
        matter = gather(self._case, [id], as_of=self._today())
        now = self.standing = standing(matter, id)
        self.summary.say(now.summary)
        self._doubt.say(_doubted(now), tone="caution")
        self._doubt.setVisible(bool(self._doubt.text))
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
        for heading, words in _told(matter, now):
            row = self._put(grid, row, heading, WrappedText(words))
        if now.gaps:
            self._put(grid, row, tr("Not known"), _Gaps(_gaps(now)))
        self._column.addWidget(self._facts)

    def _put(self, grid: QGridLayout, row: int, heading: str, piece: QWidget) -> int:
        name = label(heading, role=Role.CAPTION, tone="muted")
        name.setContentsMargins(0, 2, 0, 0)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(piece, row, 1)
        return row + 1


class _Gaps(QWidget):
    """What nobody states: the first few, and the rest when asked for."""

    def __init__(self, words: list[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        text = WrappedText("\n".join(words[:_MOST_GAPS]))
        column.addWidget(text)
        if len(words) > _MOST_GAPS:
            more = QPushButton(
                tr("{count} more").format(count=f"{len(words) - _MOST_GAPS:,}"), self
            )
            more.setProperty("kind", "quiet")
            more.clicked.connect(lambda: text.say("\n".join(words)))
            more.clicked.connect(more.hide)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)


def _doubted(now: Standing) -> str:
    """The stages of the ladder that nobody has decided, or that something speaks against."""
    at = {each.decision for rung in now.ladder for each in rung.leading.shown}
    found = (
        each.words
        for each in now.contradictions
        if each.kind in ("conflict", "disputed") and each.field == "stage" and at & {*each.records}
    )
    return "\n".join(f"◆ {words}" for words in found)


def _told(matter: Matter, now: Standing) -> list[tuple[str, str]]:
    told = [
        (tr("Silent"), _silent(matter, now)),
        (tr("Declined"), _names(matter, now.declined)),
        (tr("In doubt"), "\n".join(each.words for each in now.contradictions)),
        (tr("Evidence"), _weight(now)),
    ]
    return [each for each in told if each[1]]


def _silent(matter: Matter, now: Standing) -> str:
    by_days: dict[str, list[Answer]] = {}
    for answer in now.owed:
        by_days.setdefault(_how_long(answer), []).append(answer)
    return "\n".join(f"{_names(matter, each)} · {how}" for how, each in by_days.items())


def _how_long(answer: Answer) -> str:
    if answer.overdue is not None and answer.overdue > 0:
        late = counted(answer.overdue, "day", "days")
        return tr("answer overdue by {days}").format(days=late)
    if answer.days is None or answer.since is None:
        return tr("silent; since when is not stated")
    if answer.exact:
        return tr("silent {days}").format(days=counted(answer.days, "day", "days"))
    since = tr("silent; asked {when}").format(when=answer.since.said())
    if not answer.days:
        return since
    least = counted(answer.days, "day", "days")
    return tr("{since}, at least {days} ago").format(since=since, days=least)


def _names(matter: Matter, answers: Iterable[Answer]) -> str:
    names = (short(matter, answer.party) or answer.label for answer in answers)
    return ", ".join(dict.fromkeys(names))


def _gaps(now: Standing) -> list[str]:
    """The gaps in words, the application itself not named again and again."""
    here = f": {now.title}"
    words = (gap.words.rstrip(".").removesuffix(here) for gap in now.gaps)
    return list(dict.fromkeys(words))


def _weight(now: Standing) -> str:
    weight = now.weight
    number = counted(len(weight.origins), "independent origin", "independent origins")
    unsourced = len(weight.unsourced)
    parts = [weight.words, number]
    if unsourced:
        parts.append(counted(unsourced, "statement unsourced", "statements unsourced"))
    return " · ".join(part for part in parts if part)
