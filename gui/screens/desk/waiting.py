"""Asks until when a reason for attention can wait, and why."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from gui.days import one_day
from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, prose, say
from models.reading.standing import Attention
from models.records.kinds import When

_SPANS: Final = ((1, "Until tomorrow"), (7, "For a week"), (30, "For 30 days"))


class SetAsideDialog(Dialog):
    """`chosen` gives the day on which it asks again, None for never, and the note."""

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget, item: Attention, *, today: date) -> None:
        super().__init__(parent, tr("Set aside"), icon="clock")
        self.setMinimumWidth(440)
        self._today = today
        self.content.addWidget(prose(item.words[:1].upper() + item.words[1:]))
        self.spans: dict[int, QRadioButton] = {}
        together = QButtonGroup(self)
        for days, words in _SPANS:
            day = When((today + timedelta(days)).isoformat()).said()
            box = self.spans[days] = QRadioButton(f"{tr(words)} ({day})")
            together.addButton(box)
            self.content.addWidget(box)
        self.until = QRadioButton(tr("Until a day"))
        self.day = QLineEdit()
        self.day.setAccessibleName(tr("Day"))
        self.day.setPlaceholderText(tr("A day, such as 2026-01-31"))
        self._said = prose("", role=Role.CAPTION)
        self.for_good = QRadioButton(tr("For good, unless it says something else"))
        self.note = QLineEdit()
        self.note.setAccessibleName(tr("Note"))
        self.note.setPlaceholderText(tr("Why it can wait"))
        for box in (self.until, self.for_good):
            together.addButton(box)
        for piece in (self.until, self.day, self._said, self.for_good):
            self.content.addWidget(piece)
        self.content.addSpacing(GRID // 2)
        self.content.addWidget(label(tr("Note"), role=Role.CAPTION, tone="muted"))
        self.content.addWidget(self.note)
        self.content.addStretch(1)
        self.add_cancel()
        self._go = self.add_button(tr("Set aside"), primary=True)
        self._go.clicked.connect(self._take)
        self.spans[_SPANS[1][0]].setChecked(True)
        self.day.textChanged.connect(self._type)
        together.buttonToggled.connect(self._judge)
        self._judge()
        self.spans[_SPANS[1][0]].setFocus()

    def _type(self, typed: str) -> None:
        if typed:
            self.until.setChecked(True)
        self._judge()

    def _judge(self, *_: object) -> None:
        day, words = self._day()
        chosen = self.until.isChecked()
        say(self._said, words if chosen else "", tone="muted" if day is not None else "negative")
        self._go.setEnabled(not chosen or day is not None)

    def _day(self) -> tuple[date | None, str]:
        typed = self.day.text()
        day, words = one_day(typed) if typed.strip() else (None, "")
        if day is not None and day <= self._today:
            return None, tr("That day has come already.")
        return day, words

    def _take(self) -> None:
        until = self._day()[0] if self.until.isChecked() else None
        for days, box in self.spans.items():
            if box.isChecked():
                until = self._today + timedelta(days)
        note = self.note.text()
        self.accept()
        self.chosen.emit(until, note)
