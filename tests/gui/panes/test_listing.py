"""A case that begins at its desk loads nothing that shows lists."""

import subprocess
import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.lists.pane import ListPane
from gui.panes.listing import as_list

LOADED = """
import sys
import gui.panes.panes
print(*sorted(name for name in sys.modules if name.startswith("gui.lists")))
from gui.panes.listing import as_list, load_lists
print(as_list(object()))
load_lists()
print("gui.lists.pane" in sys.modules)
"""


def test_the_panes_are_loaded_without_what_shows_lists() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.split("\n") == ["", "None", "True", ""]


def test_no_other_page_is_a_list(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)

    assert issubclass(ListPane, QWidget)
    assert as_list(page) is None
