"""A case is compared with another file or with its past, or a file is dropped on its window."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.dialogs.comparing import Comparing
from gui.dialogs.dropped import Dropped
from gui.screens.merging.page import Merging
from models.records import Company
from tests.window.bringing import (
    by_bob,
)
from tests.window.conftest import Desk
from tests.window.hands import Hands


@pytest.fixture
def hands(desk: Desk) -> Hands:
    """A window on the sample case."""
    return desk.window(desk.sample())


@pytest.fixture
def copy(desk: Desk) -> Path:
    """A copy of it that Bob has."""
    path = desk.folder / "bob.proviso"
    shutil.copyfile(desk.sample(), path)
    return path


def test_comparing_shows_both_sides_and_changes_nothing(hands: Hands, copy: Path) -> None:
    by_bob(copy, adds="Moonshot AI")
    with hands.case.edit("Ann's edit") as edit:
        edit.add(Company, name="Zhipu")
    before = hands.case.frontier()
    hands.do("compare")
    dialog = hands.dialog(Comparing)
    hands.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (picker,) = hands.window.findChildren(QFileDialog)
    picker.fileSelected.emit(str(copy))
    picker.close()
    page = hands.window.findChild(Merging)
    assert page is not None
    hands.qtbot.waitUntil(lambda: page.arrivals is not None, timeout=20_000)

    assert page.arrivals is not None
    assert {(each.label, each.what) for each in page.arrivals.records} == {
        ("Moonshot AI", "made"),
        ("Zhipu", "here only"),
    }
    assert not page.foot.merge.isVisible()
    assert hands.case.frontier() == before


def test_the_case_is_compared_with_its_own_past(hands: Hands) -> None:
    with hands.case.edit("Ann's edit") as edit:
        edit.add(Company, name="Zhipu")
    hands.do("compare")
    dialog = hands.dialog(Comparing)
    assert isinstance(dialog, Comparing)

    dialog.day.setText("2026-02-01")
    hands.qtbot.keyClick(dialog, Qt.Key.Key_Return)

    page = hands.window.findChild(Merging)
    assert page is not None
    hands.qtbot.waitUntil(lambda: page.arrivals is not None, timeout=20_000)
    assert page.arrivals is not None
    assert [each.label for each in page.arrivals.records] == ["Zhipu"]
    assert page.look is not None
    assert page.look.day == date(2026, 2, 1)


def test_a_dropped_case_file_asks_what_is_meant(hands: Hands, copy: Path) -> None:
    by_bob(copy, adds="Moonshot AI")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(copy))])
    none = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    here, copied = QPoint(50, 50), Qt.DropAction.CopyAction

    QApplication.sendEvent(hands.window, QDragEnterEvent(here, copied, dropped, *none))
    QApplication.sendEvent(hands.window, QDropEvent(QPointF(here), copied, dropped, *none))
    dialog = hands.dialog(Dropped)
    assert isinstance(dialog, Dropped)
    dialog.merge_button.click()

    page = hands.window.findChild(Merging)
    assert page is not None
    hands.qtbot.waitUntil(lambda: page.arrivals is not None, timeout=20_000)
