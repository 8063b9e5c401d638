"""The bars of the desk: each leads to the list of the applications it stands for."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.lists.pane import ListPane
from gui.screens.desk.portfolio import StagePart
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, Hands


def parts(hands: Hands) -> list[StagePart]:
    def seen() -> list[StagePart]:
        return [each for each in hands.window.findChildren(StagePart) if each.isVisible()]

    hands.qtbot.waitUntil(lambda: bool(seen()))
    return seen()


def pane(hands: Hands) -> ListPane:
    (found,) = [each for each in hands.window.findChildren(ListPane) if each.isVisible()]
    return found


def listed(hands: Hands) -> list[int]:
    return sorted(pane(hands).model.ids)


def sentence(hands: Hands) -> str:
    """The filter that is said above the list."""
    return pane(hands).filter.text()


def test_each_part_of_a_bar_lists_just_the_applications_that_it_counts(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    said = []

    for at in range(len(parts(hands))):
        hands.do("go to desk")
        part = parts(hands)[at]
        part.setFocus()
        hands.press(Qt.Key.Key_Space)
        said.append(sentence(hands))

        assert listed(hands) == sorted(part.at.applications)

    assert all(each.startswith("at the gate “") for each in said)
    assert all(each.endswith(" and not closed by today") for each in said)
    assert len(set(said)) == len(said)


def test_what_a_bar_listed_is_a_sentence_that_is_read_again_and_cleared(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    every = sorted(hands.case.ids("application"))
    part = next(each for each in parts(hands) if len(each.at.applications) < len(every))
    part.click()
    said, few = sentence(hands), listed(hands)
    # Longer than its field, it is read in full below it, and by pointing at it.
    assert said in hands.seen()
    assert escape(said) in pane(hands).filter.toolTip()
    hands.press(Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: listed(hands) == every)
    assert said not in hands.seen()

    QGuiApplication.clipboard().setText(said)
    for key in (Qt.Key.Key_F, Qt.Key.Key_V):
        hands.press(key, CONTROL)
    hands.press(Qt.Key.Key_Return)
    hands.settle()

    assert listed(hands) == few == sorted(part.at.applications)
