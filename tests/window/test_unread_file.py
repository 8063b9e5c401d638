"""The open file can't be read, or another lies in its place: that is said, and it closes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.dialogs.refusal import Refusal
from gui.lists.pane import ListPane
from gui.panes.bulk import Bulk
from models.case import Case
from models.records import Company
from tests.window.conftest import Desk
from tests.window.hands import CONTROL
from tests.window.holding import ANN, cut_off, emptied, name_row, press, stand_at_company


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file with one company."""
    made = tmp_path / "chips.proviso"
    with Case.create(made, title="Chips", who=ANN) as case, case.edit("Added") as edit:
        edit.add(Company, name="Nvidia")
    return made


@pytest.mark.parametrize("disturb", [cut_off, emptied])
def test_what_can_not_be_read_any_more_is_told_once_and_closed_without_a_trace(
    desk: Desk, path: Path, disturb: Callable[[Path], None]
) -> None:
    hands = desk.window(path)
    stand_at_company(hands)
    disturb(path)
    with pytest.raises(apsw.Error) as met:
        hands.case.counts()

    hands.window.own_up(met.value)
    hands.window.own_up(met.value)

    (asked,) = [each for each in hands.window.findChildren(Refusal) if each.isVisible()]
    assert "Something else has changed “chips.proviso”" in hands.seen()
    press(asked, "Reload")
    (asked,) = [each for each in hands.window.findChildren(Refusal) if each.isVisible()]
    assert name_row(hands.window).isVisible()
    asked.accept()
    hands.window.close()
    assert not hands.window.isVisible()
    assert [each.name for each in path.parent.glob(".*")] == []


def test_rows_are_not_copied_from_a_file_that_took_the_place_of_the_open_one(
    desk: Desk, path: Path
) -> None:
    hands = desk.window(path)
    hands.press(Qt.Key.Key_9, CONTROL)
    (shown,) = [each for each in hands.window.findChildren(ListPane) if each.isVisible()]
    shown.table.setFocus()
    (bulk,) = hands.window.findChildren(Bulk)
    bulk.at_once = 0
    hands.press(Qt.Key.Key_A, CONTROL)
    QGuiApplication.clipboard().setText("as before")
    other = path.with_name("other.proviso")
    shutil.copyfile(path, other)
    other.replace(path)

    hands.press(Qt.Key.Key_C, CONTROL)

    hands.qtbot.waitUntil(lambda: bool(hands.dialogs(Refusal)))
    assert "Another file has taken the place of “chips.proviso”" in hands.seen()
    assert QGuiApplication.clipboard().text() == "as before"
