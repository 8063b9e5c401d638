"""The bars of the desk: each leads to the list of the applications it stands for."""

from PySide6.QtCore import Qt

from gui.lists.pane import ListPane
from gui.screens.desk.portfolio import StagePart
from tests.window.conftest import Desk
from tests.window.hands import Hands


def parts(hands: Hands) -> list[StagePart]:
    def seen() -> list[StagePart]:
        return [each for each in hands.window.findChildren(StagePart) if each.isVisible()]

    hands.qtbot.waitUntil(lambda: bool(seen()))
    return seen()


def listed(hands: Hands) -> list[int]:
    (pane,) = [each for each in hands.window.findChildren(ListPane) if each.isVisible()]
    return sorted(pane.model.ids)


def test_each_part_of_a_bar_lists_just_the_applications_that_it_counts(desk: Desk) -> None:
    hands = desk.window(desk.sample())

    for at in range(len(parts(hands))):
        hands.do("go to desk")
        part = parts(hands)[at]
        part.setFocus()
        hands.press(Qt.Key.Key_Space)

        assert listed(hands) == sorted(part.at.applications)
        assert f"Only: {part.words}" in hands.seen()


def test_all_applications_are_listed_again_by_escape_or_the_button(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    every = sorted(hands.case.ids("application"))
    part = next(each for each in parts(hands) if len(each.at.applications) < len(every))

    part.click()
    hands.press(Qt.Key.Key_Escape)
    by_escape = listed(hands)
    hands.do("go to desk")
    part.click()
    hands.press_button("Show all")

    assert by_escape == listed(hands) == every
    assert "Only:" not in hands.seen()


def test_a_filter_narrows_what_a_bar_listed(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    part = max(parts(hands), key=lambda each: len(each.at.applications))
    part.click()

    hands.find_row("deepseek")

    (only,) = listed(hands)
    assert hands.case.label(only).startswith("DeepSeek")
