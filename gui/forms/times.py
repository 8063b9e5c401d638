"""How a time that is given in days was counted, at the head of an inquiry's or a condition's form.

Everything it says is counted by `models.reading.deadlines`; it lays it out.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.forms.wrapped import WrappedText
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.folding import Fold
from gui.widgets.labels import label
from models.case import Case
from models.reading.days import shown_in, zone_of
from models.reading.deadlines import Counted, Step, explained, given, step_words
from models.reading.times import Time, time_of
from models.records import Inquiry, Record
from models.records.kinds import When

_MOST_STEPS = 120
"""More days than a person reads one by one."""


class TimeView(QWidget):
    """The last day of a time, the rule that it follows from, and every day on the way."""

    def __init__(self, case: Case, *, today: Callable[[], date]) -> None:
        super().__init__()
        self.time: Time | None = None
        self._case = case
        self._today = today
        self.summary = WrappedText("", role=Role.SECTION)
        self.rule = WrappedText("", tone="muted")
        self._days = QWidget()
        self._grid = QGridLayout(self._days)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID // 4)
        self.fold = Fold(tr("Show it day by day"), self._days)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID // 2, 0, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.summary)
        column.addWidget(self.rule)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._days, 0, Qt.AlignmentFlag.AlignLeft)

    def show_record(self, record: Record) -> bool:
        """Show how the time of a record is counted; False where it gives none that can be."""
        time = self.time = time_of(self._case, record, as_of=self._today())
        if time is None:
            return False
        answer = isinstance(record, Inquiry)
        due = _day(time.counted.last)
        words = tr("The answer is due on {day}.") if answer else tr("To be met by {day}.")
        self.summary.say(words.format(day=due))
        told = [f"{given(time.counted)}.", *explained(time.counted), *self._over(time)]
        self.rule.say(" ".join(told))
        self._lay_out_days(time.counted)
        return True

    def _over(self, time: Time) -> tuple[str, ...]:
        """When the last day is over, where the authority's clocks differ from the desk's."""
        zone = zone_of(self._case)
        if time.over is None or time.zone == zone.key:
            return ()
        here = shown_in(zone, time.over)
        words = tr("In {there} it is over at {hour} on {day} here ({here}).")
        there, hour = (time.zone or "").replace("_", " "), here.strftime("%H:%M")
        return (words.format(there=there, hour=hour, day=_day(here.date()), here=zone.key),)

    def _lay_out_days(self, counted: Counted) -> None:
        self.fold.setChecked(False)
        while (item := self._grid.takeAt(0)) is not None:
            piece = item.widget()
            if piece is not None:
                piece.deleteLater()
        self.fold.setVisible(len(counted.steps) <= _MOST_STEPS)
        if len(counted.steps) > _MOST_STEPS:
            return
        for row, step in enumerate(counted.steps):
            for column, piece in enumerate(_line(step)):
                self._grid.addWidget(piece, row, column)


def _line(step: Step) -> tuple[QLabel, QLabel, QLabel]:
    tone = "" if step.number else "muted"
    number = label(f"{step.number:,}" if step.number else "–", tone=tone)
    number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    day = _day(step.first) if step.first == step.last else _days(step)
    return number, label(day, tone=tone), label(step_words(step), tone="muted")


def _days(step: Step) -> str:
    return When(f"{step.first.isoformat()}/{step.last.isoformat()}").said()


def _day(day: date) -> str:
    weekday = (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )[day.weekday()]
    return tr("{weekday}, {day}").format(weekday=weekday, day=When(day.isoformat()).said())
