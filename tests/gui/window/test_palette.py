import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.actions.declaring import Action, Situation
from gui.actions.menus import Actions
from gui.look.theme import Theme
from gui.window.palette import Palette, fit

DONE: list[str] = []
ACTIONS = (
    Action("new", "New case file…", lambda do: DONE.append("new"), also="create"),
    Action("open", "Open case file…", lambda do: DONE.append("open"), shortcuts=("Ctrl+O",)),
    Action("undo", "Undo", lambda do: DONE.append("undo"), enabled=lambda now: now.writable),
)


@pytest.fixture
def palette(parent: QWidget, theme: Theme) -> Palette:
    DONE.clear()
    actions = Actions(parent, commands=object(), theme=theme, catalogue=ACTIONS)  # type: ignore[arg-type]  # nothing is called on it
    shown = Palette(parent, actions=actions)
    shown.show_over(parent)
    return shown


def listed(palette: Palette) -> list[str]:
    return [palette.found.item(row).text() for row in range(palette.found.count())]


def test_it_lists_what_can_be_done_now_and_nothing_else(palette: Palette) -> None:
    assert listed(palette) == ["New case file…", "Open case file…"]


def test_typing_and_enter_do_it(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "op")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert DONE == ["open"]


def test_the_arrows_choose_another(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert DONE == ["open"]


def test_what_fits_nothing_is_said_and_enter_does_nothing(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "zzz")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert listed(palette) == []
    assert DONE == []


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("op", "Open case file…", "Keep the window open"),
        ("file", "Open file", "Profile"),
        ("case new", "New case file…", "Close"),
        ("ncf", "New case file…", "Open case file…"),
    ],
)
def test_what_begins_as_typed_comes_first(typed: str, better: str, worse: str) -> None:
    action = Action("any", "", lambda do: None)
    good, bad = fit(typed, action, words=better), fit(typed, action, words=worse)

    assert good is not None
    assert bad is None or good < bad


def test_the_further_words_of_an_action_find_it_too() -> None:
    assert fit("create", ACTIONS[0], words="New case file…") is not None
    assert fit("nothing", ACTIONS[0], words="New case file…") is None


def test_actions_follow_the_situation(parent: QWidget, theme: Theme) -> None:
    actions = Actions(parent, commands=object(), theme=theme, catalogue=ACTIONS)  # type: ignore[arg-type]  # nothing is called on it

    actions.situate(Situation(writable=True))

    assert actions["undo"].isEnabled()
    assert [one.code for one in actions.enabled()] == ["new", "open", "undo"]
