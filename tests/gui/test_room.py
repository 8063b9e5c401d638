"""A window that was never placed has room on its screen."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.room import USUAL, take_room


def test_a_window_is_as_large_as_usual_or_fills_a_screen_that_is_smaller(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    take_room(window)

    room = window.screen().availableSize()
    fits = room.width() >= USUAL.width() and room.height() > USUAL.height() + 40
    assert window.isMaximized() != fits
    if fits:
        assert window.size() == USUAL
