"""A condition is begun from a standard wording, in the form of a new one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gui.dialogs.wording_choice import WordingChoice
from models.records import Clause, Condition
from tests.builders import added
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, Hands


def choose(hands: Hands) -> None:
    """Ask for a standard wording in the form that is shown, and take the first."""
    (button,) = (
        each
        for each in hands.window.findChildren(QPushButton)
        if each.text() == "From a standard wording…"
    )
    button.click()
    hands.settle()
    dialog = hands.dialog(WordingChoice)
    assert isinstance(dialog, WordingChoice)
    dialog.begin.click()
    hands.qtbot.waitUntil(lambda: not hands.dialogs(WordingChoice))
    hands.settle()


def begun(hands: Hands) -> Condition:
    """The condition that was begun from the one standard wording, which is chosen."""
    before = {each.id for each in hands.case.all(Condition)}
    choose(hands)
    (made,) = (each for each in hands.case.all(Condition) if each.id not in before)
    return made


def test_a_wording_fills_the_form_and_stays_when_the_form_is_left(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    added(hands.case, Clause, title="Cap", text="At most [number].", category="quantity")
    hands.press(Qt.Key.Key_5, CONTROL)
    hands.press(Qt.Key.Key_N, CONTROL)

    made = begun(hands)
    hands.press(Qt.Key.Key_1, CONTROL)

    (condition,) = hands.case.rows(Condition, [made.id]).values()
    assert (condition.title, condition.text) == ("Cap", "At most [number].")
    assert condition.category == "quantity"


def test_a_title_that_was_typed_stays_and_the_wording_fills_the_rest(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    added(hands.case, Clause, title="Cap", text="At most [number].")
    hands.press(Qt.Key.Key_5, CONTROL)
    hands.press(Qt.Key.Key_N, CONTROL)
    hands.write("At most ten")

    before = len(hands.case.all(Condition))
    choose(hands)

    conditions = hands.case.all(Condition)
    assert len(conditions) == before + 1
    assert [each.text for each in conditions if each.title == "At most ten"] == [
        "At most [number]."
    ]
