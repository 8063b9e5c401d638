"""A window that was never placed has room on its screen."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.user.room import USUAL, take_room


def test_a_window_is_as_large_as_usual_and_no_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    take_room(window)

    room = window.screen().availableSize()
    assert window.size() == window.size().boundedTo(USUAL)
    assert window.width() == min(USUAL.width(), room.width() - 8)
    assert window.height() == min(USUAL.height(), room.height() - 40)
