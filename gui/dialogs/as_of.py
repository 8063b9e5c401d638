"""Asks of which day the window is to tell, and whether of the file or of the matter on that day."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from gui.days import one_day
from gui.dialogs.base import Dialog
from gui.look.tokens import Role
from gui.translation import tr
from gui.widgets.labels import prose, say


@dataclass(frozen=True)
class Wanted:
    """A day, and whether the file is shown as it stood at its end.

    Else all that the file holds now is read as of that day: what had not happened or was not
    learned by then does not count, whenever it was entered.
    """

    day: date
    as_it_stood: bool


class AsOfQuestion(Dialog):
    """`chosen` carries what is `Wanted`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Show the case as of a day"), icon="history")
        self.setMinimumWidth(460)
        self.day = QLineEdit()
        self.day.setAccessibleName(tr("Day"))
        self.day.setPlaceholderText(tr("A day, such as 2026-01-31"))
        self._said = prose("", role=Role.CAPTION)
        self.stood = QRadioButton(tr("As the file stood at the end of that day"))
        self.known = QRadioButton(tr("As the matter was known on that day"))
        self.stood.setChecked(True)
        self.content.addWidget(self.day)
        self.content.addWidget(self._said)
        for choice, help in (
            (self.stood, tr("What had been entered by then, with the values that it had then.")),
            (
                self.known,
                tr(
                    "What the file holds today. Desk, standings, timeline and matrices leave out"
                    " what had not happened or was not learned by then."
                ),
            ),
        ):
            self.content.addWidget(choice)
            self.content.addWidget(prose(help, tone="muted", role=Role.CAPTION))
        self.content.addStretch(1)
        self.add_cancel()
        self._go = self.add_button(tr("Show"), primary=True)
        self._go.clicked.connect(self._take)
        self.day.textChanged.connect(self._judge)
        self._judge()
        self.day.setFocus()

    def _judge(self, *_: object) -> None:
        typed = self.day.text().strip()
        day, words = one_day(typed) if typed else (None, "")
        say(self._said, words, tone="muted" if day is not None else "negative")
        self._go.setEnabled(day is not None)

    def _take(self) -> None:
        day, _ = one_day(self.day.text())
        if day is not None:
            self.accept()
            self.chosen.emit(Wanted(day, as_it_stood=self.stood.isChecked()))
