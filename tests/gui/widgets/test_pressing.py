"""Enter on the button that has the keyboard, and letters typed on one that adds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.look.marks import EvidenceMark, Known
from gui.look.theme import Theme
from gui.widgets.pressing import AddButton, EnterPresses


@pytest.fixture
def ground(qtbot: QtBot, theme: Theme) -> QWidget:
    """A window with the keyboard, in which Enter presses."""
    made = QWidget()
    QVBoxLayout(made)
    EnterPresses(made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def put(ground: QWidget, button: QAbstractButton) -> None:
    inside = ground.layout()
    assert inside is not None
    inside.addWidget(button)


@pytest.mark.parametrize(
    "make", [lambda: QPushButton("Cite"), QToolButton, lambda: EvidenceMark(Known())]
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_return_enter_and_space_press_any_button_with_the_focus(
    qtbot: QtBot, ground: QWidget, make: Callable[[], QAbstractButton], key: Qt.Key
) -> None:
    button = make()
    put(ground, button)
    button.show()
    button.setFocus()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, key)


def test_return_presses_only_the_button_that_has_the_focus_now(
    qtbot: QtBot, ground: QWidget
) -> None:
    first, second = QPushButton("one"), QPushButton("two")
    pressed: list[str] = []
    for button, words in ((first, "one"), (second, "two")):
        button.clicked.connect(lambda _on=False, words=words: pressed.append(words))
        put(ground, button)
        button.show()
    first.setFocus()
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert pressed == ["two"]


def test_a_box_is_ticked_by_space_and_leaves_return_to_its_dialog(
    qtbot: QtBot, ground: QWidget
) -> None:
    box = QCheckBox("whole")
    put(ground, box)
    box.show()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not box.isChecked()


def test_a_letter_on_a_button_that_adds_is_passed_on_and_space_presses_it(
    qtbot: QtBot, ground: QWidget
) -> None:
    button = AddButton("add")
    typed: list[str] = []
    button.typed.connect(typed.append)
    put(ground, button)
    button.show()
    button.setFocus()
    qtbot.keyClicks(button, "Tu")
    assert typed == ["T", "u"]
    qtbot.keyClick(button, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert typed == ["T", "u"]
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, Qt.Key.Key_Space)
