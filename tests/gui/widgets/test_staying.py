from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.widgets.staying import StayingMenu, Tickable


def made(qtbot: QtBot) -> StayingMenu:
    button = StayingMenu("Kinds")
    qtbot.addWidget(button)
    button.show_entries([Tickable("a", "Rock & roll", True), Tickable("b", "Blues", True)])
    return button


def entries(button: StayingMenu) -> list[QAction]:
    return [each for each in button.menu().actions() if each.isCheckable()]


def test_it_tells_what_is_not_ticked_and_says_how_much_is(qtbot: QtBot, theme: Theme) -> None:
    button = made(qtbot)

    with qtbot.waitSignal(button.left_out) as told:
        entries(button)[0].trigger()

    assert told.args == [frozenset({"a"})]
    assert button.text() == "Kinds · 1 of 2"
    assert entries(button)[0].text() == "Rock && roll"


def test_it_stays_open_while_one_ticks(qtbot: QtBot, theme: Theme) -> None:
    button = made(qtbot)
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    middle = menu.actionGeometry(entries(button)[1]).center()

    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=middle)
    still = menu.isVisible()
    menu.close()

    assert still
    assert not entries(button)[1].isChecked()


def test_all_of_it_is_ticked_at_once(qtbot: QtBot, theme: Theme) -> None:
    button = made(qtbot)
    for each in entries(button):
        each.trigger()

    with qtbot.waitSignal(button.left_out) as told:
        button.menu().actions()[0].trigger()

    assert told.args == [frozenset()]
    assert button.text() == "Kinds"
