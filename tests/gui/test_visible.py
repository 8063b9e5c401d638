"""Controls spelled out, so that no name can pass for another."""

import pytest
from pytestqt.qtbot import QtBot

from gui.visible import visible
from gui.widgets.labels import label


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nvidia 英伟达", "Nvidia 英伟达"),
        ("evil\u202eexe", "evil‹U+202E›exe"),
        ("a\u061cb\x07", "a‹U+061C›b‹U+0007›"),
        ("two\nlines", "two\nlines"),
    ],
)
def test_what_would_be_obeyed_is_shown_as_its_code(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_label_shows_the_direction_marks_of_a_name(qtbot: QtBot) -> None:
    made = label("x\u202ey")
    qtbot.addWidget(made)
    assert made.text() == "x‹U+202E›y"
