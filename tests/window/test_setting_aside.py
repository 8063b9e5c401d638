"""A reason on the desk is set aside by keyboard, shown again, and taken up."""

from PySide6.QtCore import Qt

from gui.screens.desk.page import Desk as DeskPage
from gui.screens.desk.waiting import SetAsideDialog
from models.records import SetAside
from tests.window.conftest import Desk
from tests.window.hands import CONTROL


def test_a_reason_waits_with_a_note_and_asks_again(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_1, CONTROL)
    page = next(each for each in hands.window.findChildren(DeskPage))
    hands.qtbot.waitUntil(lambda: page.attention.model().rowCount() > 0)
    rows = page.attention.model().rowCount()
    first = str(page.attention.model().index(0, 0).data())

    page.attention.setFocus()
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Delete)
    (dialog,) = hands.window.findChildren(SetAsideDialog)
    dialog.note.setFocus()
    hands.write("Ann asks next week")
    hands.press_button("Set aside")
    hands.qtbot.waitUntil(lambda: page.attention.model().rowCount() == rows - 1)
    hands.qtbot.waitUntil(lambda: not hands.dialogs(SetAsideDialog))
    hands.settle()
    (kept,) = hands.case.all(SetAside)
    assert kept.note == "Ann asks next week"
    assert page.aside.text() == "1 set aside"

    page.aside.click()
    last = page.attention.model().index(rows - 1, 0)
    assert last.data() == first
    seen = page.attention.visualRect(last)
    assert page.attention.viewport().rect().contains(seen)
    page.attention.setCurrentIndex(last)
    page.attention.taken_up.emit(last.data(Qt.ItemDataRole.UserRole))
    hands.qtbot.waitUntil(lambda: not page.aside.isVisible())
    assert str(page.attention.model().index(0, 0).data()) == first

    hands.settle()
    hands.press(Qt.Key.Key_Z, CONTROL)
    hands.qtbot.waitUntil(lambda: page.aside.isVisible())
