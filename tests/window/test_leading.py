"""Where a click leads and what giving up leaves: the list that is shown is that of the record."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QTableView

from gui.forms.head import Head
from gui.forms.rows import RecordRow
from tests.window.conftest import Desk
from tests.window.hands import ALT


def test_a_record_that_is_followed_is_shown_in_its_own_list_and_one_step_leads_back(
    desk: Desk,
) -> None:
    hands = desk.window(desk.sample())
    hands.do("go to inquiries")
    hands.find_row("DeepSeek")
    inquiry = hands.window.browsing.place
    led = next(
        each
        for each in hands.window.findChildren(RecordRow)
        if each.isVisible() and each.name.startswith("DeepSeek buys")
    )

    hands.qtbot.mouseClick(led, Qt.MouseButton.LeftButton)
    there = hands.window.browsing.place
    hands.press(Qt.Key.Key_Left, ALT)

    assert (there.section, there.kind) == ("application", "application")
    assert (inquiry.section, inquiry.kind) == ("inquiry", "inquiry")
    assert hands.window.browsing.place.record == inquiry.record
    assert hands.window.browsing.place.section == "inquiry"


def test_from_the_desk_a_record_that_is_followed_stays_beside_it(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    application = next(iter(hands.case.ids("application")))
    hands.window.browsing.open_record(application)
    led = next(
        each
        for each in hands.window.findChildren(RecordRow)
        if each.isVisible() and each.name.startswith("China")
    )

    hands.qtbot.mouseClick(led, Qt.MouseButton.LeftButton)

    place = hands.window.browsing.place
    assert (place.section, place.kind) == ("desk", "gate")


def test_a_new_record_that_is_given_up_leaves_the_keyboard_in_the_list(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.do("go to companies")
    hands.begin("company")
    head = hands.window.findChild(Head)
    assert head is not None

    hands.qtbot.mouseClick(head.cancel_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    assert isinstance(hands.focus, QTableView)
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Return)
    assert [each for each in hands.window.findChildren(QMenu) if each.isVisible()] == []
    assert hands.window.browsing.place.kind == "company"
