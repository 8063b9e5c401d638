from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.widgets.messages import MessageBar
from gui.work import Work

AT = datetime(2026, 2, 1, 14, 2, tzinfo=UTC)


@pytest.fixture
def messages(qtbot: QtBot, work: Work, theme: Theme) -> MessageBar:
    bar = MessageBar(work=work)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def button(messages: MessageBar, text: str) -> QPushButton:
    return next(one for one in messages.findChildren(QPushButton) if one.text() == text)


def test_it_says_since_when_everything_is_saved(messages: MessageBar) -> None:
    messages.saved(AT)

    assert messages.text == "All changes saved 14:02"


def test_what_was_done_offers_to_undo_it_once(qtbot: QtBot, messages: MessageBar) -> None:
    messages.saved(AT)
    undone: list[str] = []

    messages.tell("Condition 2 deleted", offer="Undo", do=lambda: undone.append("undone"))
    undo = button(messages, "Undo")
    undo.click()

    assert undone == ["undone"]
    assert messages.text == "All changes saved 14:02"
    assert not undo.isVisible()


def test_a_click_on_what_is_offered_leaves_the_keyboard_where_it_is(
    qtbot: QtBot, messages: MessageBar
) -> None:
    line = QLineEdit()
    line.setParent(messages)
    line.show()
    line.setFocus()
    messages.tell("Condition 2 deleted", offer="Undo", do=lambda: None)

    qtbot.mouseClick(button(messages, "Undo"), Qt.MouseButton.LeftButton)

    assert messages.focusWidget() is line


def test_a_message_is_not_swept_away_by_a_save(messages: MessageBar) -> None:
    messages.tell("Condition 2 deleted", offer="Undo", do=lambda: None)
    messages.saved(AT)

    assert messages.text == "Condition 2 deleted"


def test_a_message_without_anything_to_do_shows_no_button(messages: MessageBar) -> None:
    messages.tell("Copied")

    assert not any(one.isVisible() for one in messages.findChildren(QPushButton))


def test_work_under_way_shows_progress_and_can_be_cancelled(
    qtbot: QtBot, messages: MessageBar, work: Work
) -> None:
    owner = QObject()

    work.run(
        lambda progress, cancelled: list(iter(cancelled, True)),
        label="Reading",
        owner=owner,
        done=pytest.fail,
    )
    cancel = button(messages, "Cancel")
    assert cancel.isVisible()
    cancel.click()

    qtbot.waitUntil(lambda: not work.jobs)
    assert not cancel.isVisible()


def test_what_is_not_saved_is_a_click_away_until_it_is(messages: MessageBar) -> None:
    gone: list[str] = []
    messages.unsaved("Not saved", offer="Show", do=lambda: gone.append("there"))

    shown = [each for each in messages.findChildren(QPushButton) if each.text() == "Show"]
    shown[0].click()
    messages.unsaved("")

    assert gone == ["there"]
    assert not [each for each in messages.findChildren(QPushButton) if each.text() == "Show"]


def test_while_something_is_not_saved_nothing_says_that_all_is(messages: MessageBar) -> None:
    messages.state("All changes are saved")

    messages.unsaved("Not saved: what was typed in 1 field")
    messages.saved(AT)
    during = messages.text
    messages.unsaved("")

    assert during == "Not saved: what was typed in 1 field"
    assert messages.text == "All changes saved 14:02"
