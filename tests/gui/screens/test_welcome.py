from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.actions.declaring import Action
from gui.actions.menus import Actions
from gui.look.theme import Theme
from gui.screens.welcome import Welcome
from gui.user.settings import RECENT, Settings
from gui.widgets.recent import RecentRow
from gui.work import Work


@pytest.fixture
def done() -> list[str]:
    """The codes of the actions that were called."""
    return []


@pytest.fixture
def show(
    qtbot: QtBot, parent: QWidget, settings: Settings, work: Work, theme: Theme, done: list[str]
) -> Callable[[], Welcome]:
    def calling(code: str) -> Action:
        return Action(code, code, lambda do: done.append(code))

    codes = ("new_case_file", "open_case_file", "open_sample")
    catalogue = [calling(code) for code in codes]
    actions = Actions(parent, commands=object(), theme=theme, catalogue=catalogue)  # type: ignore[arg-type]  # nothing is called on it

    def shown() -> Welcome:
        screen = Welcome(actions=actions, settings=settings, work=work)
        qtbot.addWidget(screen)
        screen.resize(900, 700)
        screen.show()
        qtbot.waitUntil(lambda: not work.jobs)
        return screen

    return shown


def test_the_three_ways_to_begin_are_buttons(show: Callable[[], Welcome], done: list[str]) -> None:
    screen = show()
    for button in screen.buttons:
        button.click()

    assert done == ["new_case_file", "open_case_file", "open_sample"]


def test_without_recent_files_there_is_no_empty_list(show: Callable[[], Welcome]) -> None:
    assert show().rows == []


def test_a_recent_file_opens_by_mouse_and_by_enter(
    qtbot: QtBot, show: Callable[[], Welcome], settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "chips.proviso"
    path.touch()
    settings.opened(path)
    screen = show()
    row = screen.rows[0]

    with qtbot.waitSignal(screen.wanted) as pressed:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(screen.wanted) as entered:
        qtbot.keyClick(row, Qt.Key.Key_Return)

    assert pressed.args == entered.args == [path]


def test_a_file_that_is_gone_is_greyed_and_can_be_taken_off(
    qtbot: QtBot, show: Callable[[], Welcome], settings: Settings, work: Work, tmp_path: Path
) -> None:
    here, gone = tmp_path / "here.proviso", tmp_path / "gone.proviso"
    here.touch()
    settings.opened(here)
    settings.opened(gone)
    screen = show()
    assert [row.missing for row in screen.rows] == [True, False]

    qtbot.keyClick(screen.rows[0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not work.jobs)

    assert settings.get(RECENT) == [str(here)]
    assert [row.path for row in screen.rows] == [str(here)]
    assert here.exists()


def test_a_file_that_cannot_be_looked_at_is_as_one_that_is_gone(
    show: Callable[[], Welcome], settings: Settings, tmp_path: Path
) -> None:
    here = tmp_path / "here.proviso"
    here.touch()
    settings.put(RECENT, [f"/{'x' * 5_000}", "/a\0b", str(here)])

    screen = show()

    assert [row.missing for row in screen.rows] == [True, True, False]


def test_pressing_a_file_that_is_gone_asks_for_nothing(
    qtbot: QtBot, show: Callable[[], Welcome], settings: Settings, tmp_path: Path
) -> None:
    settings.opened(tmp_path / "gone.proviso")
    screen = show()
    screen.wanted.connect(pytest.fail)

    qtbot.mouseClick(screen.rows[0], Qt.MouseButton.LeftButton)


def test_a_row_says_to_a_screen_reader_what_it_is(qtbot: QtBot, parent: QWidget) -> None:
    row = RecentRow("/somewhere/chips.proviso")
    qtbot.addWidget(row)

    row.show_missing(True)

    assert row.accessibleName() == "chips"
    assert row.accessibleDescription() == "not found"
