"""Says what this program is, which version runs, and what it contains under which licences."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.program.contained import Part, parts
from gui.program.system import details, version
from gui.translation import counted, tr
from gui.widgets.labels import label, prose

COPYRIGHT: Final = "© 2026 The Proviso authors"
_LIST_WIDTH: Final = 34 * GRID
_HEIGHT: Final = 34 * GRID
_COLUMNS: Final = 80
"""Signs to a line of a licence's text, as its makers broke it."""
_BAR: Final = 4
"""Signs that frame and scroll bar take beside it."""


class About(Dialog):
    """The version, what the program is for, and each part of it with the text of its licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Proviso {version}").format(version=version()), icon="info")
        self.content.addWidget(
            prose(
                tr(
                    "Keeps the cases that others decide behind closed doors: where each"
                    " application stands, how we know, and what nobody knows."
                )
            )
        )
        licensed = tr("Under the Apache License 2.0, without any warranty.")
        self.content.addWidget(label(f"{COPYRIGHT} · {licensed}", role=Role.CAPTION, tone="muted"))
        self.system = label("\n".join(details()), role=Role.CAPTION, tone="muted", copied=True)
        self.content.addWidget(self.system)
        self.content.addSpacing(GRID)
        contained = parts()
        number = counted(len(contained) - 1, "part", "parts")
        told = tr("It contains {number} that others made; each stands under its own licence.")
        caption = label(told.format(number=number), role=Role.CAPTION, tone="muted")
        self.content.addWidget(caption)
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Parts"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setAccessibleName(tr("Licence"))
        columns = self.text.fontMetrics().horizontalAdvance("0" * (_COLUMNS + _BAR))
        room = self.screen().availableSize().width()
        self.setMinimumWidth(min(_LIST_WIDTH + columns + 7 * GRID, room))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for piece in (self.list, self.text):
            piece.setMinimumHeight(_HEIGHT)
            row.addWidget(piece)
        self.content.addLayout(row, 1)
        for part in contained:
            item = QListWidgetItem(_named(part))
            item.setToolTip(_licensed(part))
            self.list.addItem(item)
        self.list.currentRowChanged.connect(lambda at: self.text.setPlainText(_told(contained[at])))
        self.list.setCurrentRow(0)
        self.add_aside(tr("Copy system details")).clicked.connect(self._copy)
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)
        self.list.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.system.text())


def _named(part: Part) -> str:
    named = f"{part.name} {part.version}".strip()
    return tr("{part}, in {whole}").format(part=named, whole=part.within) if part.within else named


def _licensed(part: Part) -> str:
    return f"{_named(part)} · {part.licence}"


def _told(part: Part) -> str:
    text = part.text()
    if not text and part.within:
        text = tr("Its text stands with {whole}, or is that of the licence named above.").format(
            whole=part.within
        )
    elif not text:
        text = tr("Its text is not installed here; the licence is the one named above.")
    return f"{_licensed(part)}\n\n{text}"
