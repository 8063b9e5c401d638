import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.actions.actions import CATALOGUE
from gui.actions.declaring import FILE, Action
from gui.actions.menus import Actions
from gui.actions.order import TOGETHER
from gui.look.theme import Theme
from gui.look.tokens import Scheme

ROOT = Path(__file__).parents[3]
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
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


def test_the_menu_leads_to_every_action_by_one_step(window: QWidget, theme: Theme) -> None:
    menu = Actions(window, commands=None, theme=theme).menu(window)  # type: ignore[arg-type]  # nothing is done here

    held = {each.text(): [one.text() for one in entries(each)] for each in menu.actions()}

    assert list(held) == ["File", "Edit", "New", "Go to", "View", "Help"]
    assert sorted(one for each in held.values() for one in each) == sorted(
        each.text for each in CATALOGUE
    )
    assert "Your name…" in held["Edit"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.name))
def test_what_a_document_says_of_the_menu_is_there(path: Path) -> None:
    told = path.read_text(encoding="utf-8")

    for menu, words in re.findall(r"\b(File|Edit|New|Go to|View|Help) > ([^\n`*]+)", told):
        here = [each.text.rstrip("…") for each in CATALOGUE if each.menu == menu]
        assert any(words.startswith(each) for each in here), f"{menu} > {words}"


def test_a_long_menu_parts_its_actions_and_none_is_left_behind() -> None:
    for menu, groups in TOGETHER.items():
        placed = [code for group in groups for code in group]
        assert sorted(placed) == sorted(each.code for each in CATALOGUE if each.menu == menu)


def entries(action: QAction) -> list[QAction]:
    """What stands in the menu below an entry."""
    below = action.menu()
    assert isinstance(below, QMenu)
    return [each for each in below.actions() if not each.isSeparator()]


def test_an_action_that_is_asked_for_has_its_icon(actions: Actions) -> None:
    assert not actions["search"].icon().isNull()


def test_an_icon_follows_the_theme(actions: Actions, theme: Theme) -> None:
    before = actions["search"].icon().pixmap(16).toImage()

    theme.show_scheme(Scheme.DARK)

    assert actions["search"].icon().pixmap(16).toImage() != before
