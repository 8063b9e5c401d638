"""Asks under which name a list is saved as a view, and whether the desk shows it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.naming import Naming
from gui.translation import tr
from gui.widgets.ticking import Tick


class ViewDialog(Naming):
    """`saved` gives the name, and whether the view stands on the desk."""

    saved = Signal(str, bool)

    def __init__(self, parent: QWidget, *, title: str = "", on_desk: bool = False) -> None:
        """With a `title`, of a view that there is."""
        heading = tr("Rename the view") if title else tr("Save this list as a view")
        super().__init__(parent, heading, tr("Name of the view"))
        self.desk = Tick(tr("Show on the desk how many it lists"))
        self.desk.setChecked(on_desk)
        self.content.addWidget(self.desk)
        self.setTabOrder(self.line, self.desk)
        self.line.setText(title)
        self.line.selectAll()
        self.named.connect(lambda name: self.saved.emit(name, self.desk.isChecked()))
