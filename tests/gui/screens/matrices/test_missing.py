"""What a matrix says, and offers, where nothing stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.screens.matrices.page import Matrices
from models.case import Case
from models.reading.figures.grids import GATES
from tests.builders import (
    an_authority,
    an_inquiry,
)
from tests.gui.screens.matrices.conftest import Things, press, turn_to

LEFT = Qt.MouseButton.LeftButton


def offered(page: Matrices) -> QMenu:
    """The menu about a cell in which nothing stands."""
    return next(each for each in page.findChildren(QMenu) if each.isVisible())


def choose(menu: QMenu, words: str) -> None:
    """Choose what is offered in these words."""
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


def test_a_cell_in_which_nothing_stands_says_what_is_missing_and_joins_or_opens(
    qtbot: QtBot, page: Matrices, things: Things
) -> None:
    turn_to(page, GATES)
    matrix = page.matrix
    middle = matrix.visualRect(matrix.cells.index(1, 0)).center()

    qtbot.mouseClick(matrix.viewport(), LEFT, pos=middle)
    said = [each.text() for each in offered(page).actions() if each.text()]
    with qtbot.waitSignal(page.opened) as opened:
        choose(offered(page), "Open “=B buys chips”")
    press(qtbot, page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.joined) as joined:
        choose(offered(page), "Add the gate")

    assert said == [
        "“Licence” is not one of the gates of “=B buys chips”.",
        "Add the gate",
        "Open “=B buys chips”",
        "Open “Licence”",
    ]
    assert opened.args == [things.other]
    (joining,) = joined.args
    assert (joining.owner, joining.relation, joining.target) == (
        things.gate,
        "applications",
        things.other,
    )


def test_whom_nobody_asked_can_be_asked_the_same(
    qtbot: QtBot, page: Matrices, case: Case, things: Things
) -> None:
    third = an_authority(case, "Office")
    an_inquiry(case, third, things.application, question="How?", date="2026-02-04")
    qtbot.waitUntil(lambda: page.matrix.cells.rowCount() == 3)
    page.matrix.setCurrentIndex(page.matrix.cells.index(2, 0))

    press(qtbot, page, Qt.Key.Key_Return)
    said = offered(page).actions()[0].text()
    with qtbot.waitSignal(page.begun) as begun:
        choose(offered(page), "Record that it was asked…")

    assert said == "No question “When?” to Office is recorded."
    (subject,) = begun.args
    assert subject.entry.code == "inquiry"
    assert subject.prefilled == {"asked_of": third, "question": "When?"}
    assert [(each.relation, each.other) for each in subject.joins] == [
        ("about", things.application)
    ]
