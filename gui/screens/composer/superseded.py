"""The recorded briefing whose place the new one takes, where it was begun from one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.briefing_names import called
from gui.forms.rows import RecordRow
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label
from models.case import Case
from models.reading.briefings import recorded


class Superseded(QWidget):
    """Hidden without one; `taken_out` says that the new one takes nobody's place."""

    taken_out = Signal()

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case
        self._row: RecordRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GRID // 2, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addWidget(label(tr("Takes the place of"), role=Role.CAPTION, tone="muted"))
        self.hide()

    def show_briefing(self, uid: str) -> None:
        """Name a recorded briefing; hidden where it is none, or none any more."""
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
            self._row = None
        found = recorded(self._case) if uid else ()
        named = next((each for each in found if each.uid == uid), None)
        self.setVisible(named is not None)
        if named is not None:
            row = self._row = RecordRow(called(named), icon="briefing", compact=True)
            row.can_be_removed(tr("Take nobody's place"))
            row.removed.connect(self.taken_out)
            self._column.addWidget(row)
