import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.actions.declaring import FILE, Action
from gui.actions.menus import Actions
from gui.look.theme import Theme
from gui.look.tokens import Scheme

ONE = Action("search", "Search", lambda do: None, icon="search", menu=FILE)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window: QWidget, theme: Theme) -> Actions:
    return Actions(window, commands=None, theme=theme, catalogue=(ONE,))  # type: ignore[arg-type]  # nothing is done here


def test_a_menu_that_is_opened_shows_the_icons(qtbot: QtBot, actions: Actions) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    actions.fill(menu, FILE)

    menu.popup(menu.pos())

    assert not menu.actions()[0].icon().isNull()


def test_an_action_that_is_asked_for_has_its_icon(actions: Actions) -> None:
    assert not actions["search"].icon().isNull()


def test_an_icon_follows_the_theme(actions: Actions, theme: Theme) -> None:
    before = actions["search"].icon().pixmap(16).toImage()

    theme.show_scheme(Scheme.DARK)

    assert actions["search"].icon().pixmap(16).toImage() != before
