"""Owns up to a mistake of the program itself; the technical account is there to be copied."""

import platform
import traceback

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID
from gui.translation import tr
from gui.widgets.labels import prose


class Defect(Dialog):
    """Says that Proviso made a mistake; the details are folded away until asked for."""

    def __init__(self, parent: QWidget, error: BaseException) -> None:
        super().__init__(parent, tr("Proviso made a mistake"), icon="error", tone="negative")
        self.setMinimumWidth(560)
        self.content.addWidget(
            prose(
                tr(
                    "What you just did may not have been carried out. Everything saved before it"
                    " is in the file. If it happens again, close the file and open it once more."
                )
            )
        )
        self._account = account(error)
        self._details = QPlainTextEdit(self._account)
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setMinimumHeight(25 * GRID)
        self._details.setVisible(False)
        self.content.addWidget(self._details, 1)
        self.content.addStretch()
        self._unfold = self.add_button(tr("Show details"))
        self._unfold.clicked.connect(self._show_details)
        self.add_button(tr("Copy details")).clicked.connect(self._copy)
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)

    def _show_details(self) -> None:
        shown = not self._details.isVisible()
        self._details.setVisible(shown)
        self._unfold.setText(tr("Hide details") if shown else tr("Show details"))
        self.fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._account)


def account(error: BaseException) -> str:
    """What a developer needs to know of an error: versions, then the traceback."""
    versions = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return f"{versions}\n\n{''.join(traceback.format_exception(error))}"
