"""Asks what the case is compared with: another file, or itself on an earlier day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from gui.days import one_day
from gui.dialogs.base import Dialog
from gui.look.tokens import Role
from gui.translation import tr
from gui.widgets.labels import prose, say


class Comparing(Dialog):
    """`with_file` asks for another file, `with_day` gives a day."""

    with_file = Signal()
    with_day = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Compare the case"), icon="columns")
        self.setMinimumWidth(440)
        self.content.addWidget(
            prose(tr("Shows every difference, field by field. Nothing is changed."), tone="muted")
        )
        self.file = QRadioButton(tr("With another case file"))
        self.past = QRadioButton(tr("With itself, as it was at the end of a day"))
        self.day = QLineEdit()
        self.day.setAccessibleName(tr("Day"))
        self.day.setPlaceholderText(tr("A day, such as 2026-01-31"))
        self._said = prose("", role=Role.CAPTION)
        for piece in (self.file, self.past, self.day, self._said):
            self.content.addWidget(piece)
        self.content.addStretch(1)
        self.add_cancel()
        self._go = self.add_button(tr("Compare"), primary=True)
        self._go.clicked.connect(self._take)
        self.file.setChecked(True)
        self.day.textChanged.connect(self._type)
        self.file.toggled.connect(self._judge)
        self._judge()
        self.file.setFocus()

    def _type(self, typed: str) -> None:
        if typed:
            self.past.setChecked(True)
        self._judge()

    def _judge(self, *_: object) -> None:
        day, words = one_day(self.day.text()) if self.day.text().strip() else (None, "")
        tone = "muted" if day is not None else "negative"
        say(self._said, words if self.past.isChecked() else "", tone=tone)
        self._go.setEnabled(self.file.isChecked() or day is not None)

    def _take(self) -> None:
        day, _ = one_day(self.day.text())
        by_day = self.past.isChecked()
        self.accept()
        if by_day:
            self.with_day.emit(day)
        else:
            self.with_file.emit()
