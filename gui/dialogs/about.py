"""Says what this program is, which version runs, and under which licences its parts stand."""

import platform
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

import resources
from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, prose

PARTS = (
    ("Qt, PySide6", "LGPL 3.0"),
    ("SQLite, apsw", "public domain; any OSI licence"),
    ("peewee", "MIT"),
    ("ReportLab", "BSD"),
    ("edtf", "MIT"),
    ("pycountry", "LGPL 2.1"),
    ("python-stdnum", "LGPL 2.1"),
    ("platformdirs", "MIT"),
    ("Source Sans 3, Noto Sans SC", "SIL Open Font Licence 1.1"),
    ("Lucide icons", "ISC"),
)


class About(Dialog):
    """The version, what the program is for, and the licences of its parts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Proviso {version}").format(version=version()), icon="info")
        self.setMinimumWidth(520)
        self.content.addWidget(
            prose(
                tr(
                    "Keeps the cases that others decide behind closed doors: where each"
                    " application stands, how we know, and what nobody knows."
                )
            )
        )
        versions = f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}"
        self.content.addWidget(label(versions, role=Role.CAPTION, tone="muted", copied=True))
        self.content.addSpacing(GRID)
        self.content.addWidget(label(tr("Made with"), role=Role.CAPTION, tone="muted"))
        self.content.addLayout(_parts())
        self._texts = QPlainTextEdit(_licences())
        self._texts.setReadOnly(True)
        self._texts.setMinimumHeight(24 * GRID)
        self._texts.setVisible(False)
        self.content.addWidget(self._texts, 1)
        self._unfold = self.add_button(tr("Font and icon licences"))
        self._unfold.clicked.connect(self._show_texts)
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)

    def _show_texts(self) -> None:
        self._texts.setVisible(True)
        self._unfold.setEnabled(False)
        self.fit()


def version() -> str:
    """The version that is installed, or "from its source" where none is."""
    try:
        return metadata.version("proviso")
    except metadata.PackageNotFoundError:
        return tr("from its source")


def _parts() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(3 * GRID)
    grid.setVerticalSpacing(GRID // 2)
    grid.setColumnStretch(1, 1)
    ours = (tr("Proviso itself"), "Apache 2.0")
    for row, (name, licence) in enumerate((ours, *PARTS)):
        grid.addWidget(label(name), row, 0)
        grid.addWidget(label(licence, tone="muted"), row, 1)
    return grid


def _licences() -> str:
    shipped = Path(resources.icon("proviso")).parent.parent
    texts = sorted(shipped.glob("*/LICENSE-*"))
    return "\n\n".join(path.read_text(encoding="utf-8") for path in texts)
