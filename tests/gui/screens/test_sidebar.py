import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.actions.sections import SECTIONS
from gui.look.theme import Theme
from gui.screens.sidebar import Sidebar


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> Sidebar:
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(200, 646)
    made.show()
    made.show_chosen("desk")
    return made


def test_the_arrows_go_from_section_to_section_past_what_parts_them(
    qtbot: QtBot, sidebar: Sidebar
) -> None:
    told: list[str] = []
    sidebar.chosen.connect(told.append)

    for _ in range(7):
        qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    qtbot.keyClick(sidebar, Qt.Key.Key_End)

    assert told == [
        "timeline",
        "matrices",
        "task",
        "briefing",
        "share",
        "template",
        "application",
        "trash",
    ]
    assert sidebar.shown == "trash"


def test_showing_a_section_does_not_ask_for_it(sidebar: Sidebar) -> None:
    told: list[str] = []
    sidebar.chosen.connect(told.append)

    sidebar.show_chosen("gate")

    assert (told, sidebar.shown) == ([], "gate")


def test_a_press_on_the_chosen_section_asks_for_it_once_more(
    qtbot: QtBot, sidebar: Sidebar
) -> None:
    told: list[str] = []
    sidebar.chosen.connect(told.append)
    place = sidebar.visualItemRect(sidebar.currentItem()).center()

    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert told == ["desk"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Right])
def test_enter_goes_into_the_section(qtbot: QtBot, sidebar: Sidebar, key: Qt.Key) -> None:
    with qtbot.waitSignal(sidebar.entered):
        qtbot.keyClick(sidebar, key)


def test_counts_are_said_and_none_is_not(sidebar: Sidebar) -> None:
    sidebar.show_counts({"application": 1234, "gate": 0, "no such section": 3})

    said = [
        sidebar.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(sidebar.count())
    ]
    assert "Applications, 1,234" in said
    assert "Gates" in said


def test_all_sections_are_seen_at_once_in_a_window_of_720_pixels(sidebar: Sidebar) -> None:
    assert not sidebar.verticalScrollBar().isVisible()
    assert (
        sidebar.viewport()
        .rect()
        .contains(sidebar.visualItemRect(sidebar.item(sidebar.count() - 1)))
    )


def test_every_section_is_there_in_its_order(sidebar: Sidebar) -> None:
    words = [sidebar.item(row).text() for row in range(sidebar.count())]

    assert [word for word in words if word] == [one.words for one in SECTIONS.values()]
