"""The rows of the palette show what was found, however long the line is."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look.theme import font
from gui.look.tokens import Role
from gui.palette.rows import in_sight

ROOM = 300


@pytest.mark.parametrize("sign", ["m", "字", "\u202e"])
def test_what_was_found_is_in_sight(sign: str, qtbot: QtBot, qapp: QApplication) -> None:
    metrics = QFontMetrics(font(Role.CAPTION))
    text = f"{sign * 90}found{sign * 90}found"

    line, hits = in_sight(text, [(90, 95), (185, 190)], metrics, ROOM)

    assert [line[at:to] for at, to in hits] == ["found", "found"]
    assert metrics.horizontalAdvance(line[: hits[0][1]]) < ROOM
    assert line.endswith(text[95:])


def test_a_line_that_shows_it_anyway_stays_as_it_is(qtbot: QtBot, qapp: QApplication) -> None:
    metrics = QFontMetrics(font(Role.CAPTION))

    assert in_sight("It was found", [(7, 12)], metrics, ROOM) == ("It was found", [(7, 12)])
