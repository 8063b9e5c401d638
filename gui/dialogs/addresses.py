"""Shows the addresses in a note, whole, before any of them is opened."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QListWidget, QWidget

from gui.dialogs.base import Dialog
from gui.translation import tr
from gui.visible import visible
from gui.widgets.labels import prose


class Addresses(Dialog):
    """The chosen address is opened in the browser, or copied; Enter copies."""

    def __init__(self, parent: QWidget, addresses: Sequence[str]) -> None:
        super().__init__(parent, tr("Open an address?"), icon="external")
        self.setMinimumWidth(520)
        words = tr("Whoever runs the site will see that somebody at this computer looked.")
        self.content.addWidget(prose(words, tone="muted"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Addresses"))
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        self.list.addItems([visible(address) for address in addresses])
        self.list.setCurrentRow(0)
        self._addresses = tuple(addresses)
        self.content.addWidget(self.list, 1)
        self.add_cancel()
        self.opens = self.add_button(tr("Open in the browser"))
        self.opens.clicked.connect(self._open)
        self.copies = self.add_button(tr("Copy the address"), primary=True)
        self.copies.clicked.connect(self._copy)
        self.list.setFocus()

    @property
    def chosen(self) -> str:
        """The address that is chosen."""
        return self._addresses[max(0, self.list.currentRow())]

    def _open(self) -> None:
        address = self.chosen
        self.accept()
        QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.chosen)
        self.accept()
