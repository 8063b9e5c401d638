"""The saved views that stand on the desk, each with how many records it lists."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.forms.flow import Flow
from gui.look.tokens import CARD, GRID
from gui.translation import tr
from gui.visible import visible
from models.reading.views import SavedView


class ViewStrip(QWidget):
    """A row of buttons, or of several rows where one has no room; `chosen` names a view."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Views"))
        self._flow = Flow(gap=GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD, GRID, CARD, GRID)
        column.addWidget(self._flow)
        self.hide()

    def show_views(self, views: Iterable[SavedView], numbers: Mapping[str, int | None]) -> None:
        """Show those that are to stand on the desk; a number that is not known yet is left out."""
        self._flow.clear()
        shown = [view for view in views if view.on_desk]
        for view in shown:
            number = numbers.get(view.uid)
            said = visible(view.title).replace("&", "&&")
            button = QPushButton(said if number is None else f"{said}  {number:,}")
            button.setProperty("kind", "small")
            button.setAccessibleName(visible(view.title))
            button.clicked.connect(lambda _=False, uid=view.uid: self.chosen.emit(uid))
            self._flow.add(button)
        self.setVisible(bool(shown))
