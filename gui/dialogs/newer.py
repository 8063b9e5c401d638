"""Tells that there is a newer version, in the plain words of whoever keeps the list."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.days import one_day
from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.program.releases import Release
from gui.translation import tr
from gui.widgets.labels import label, prose


class Newer(Dialog):
    """Which version there is and what is said of it; it fetches and opens nothing."""

    def __init__(self, parent: QWidget, release: Release, *, here: str) -> None:
        title = tr("Version {version} is there").format(version=release.version)
        super().__init__(parent, title, icon="info")
        self.setMinimumWidth(520)
        said = tr("This is {here}.").format(here=here)
        if release.day is not None:
            said += " " + tr("The newer one is of {day}.").format(
                day=one_day(release.day.isoformat())[1]
            )
        self.content.addWidget(prose(said))
        if release.notes:
            notes = QPlainTextEdit(release.notes)
            notes.setReadOnly(True)
            notes.setMinimumHeight(18 * GRID)
            notes.setAccessibleName(tr("What is said of it"))
            self.content.addWidget(notes, 1)
        if release.address:
            self.content.addWidget(label(tr("Where it is"), role=Role.CAPTION, tone="muted"))
            self.content.addWidget(prose(release.address, copied=True))
            copy = self.add_button(tr("Copy the address"))
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(release.address))
        self.content.addStretch(1)
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)
