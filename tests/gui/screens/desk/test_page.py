from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.outlook import Outlook
from gui.screens.desk.page import BESIDE, Desk
from gui.work import Work
from models.case import Case
from models.records import Application, Condition
from tests.builders import added, linked


@pytest.fixture
def outlook(parent: QWidget, case: Case, work: Work) -> Outlook:
    changes = Changes(parent)
    case.on_changed.append(changes.tell)
    return Outlook(case, changes=changes, work=work, today=lambda: date(2026, 3, 1), parent=parent)


@pytest.fixture
def page(parent: QWidget, outlook: Outlook) -> Desk:
    made = Desk(outlook=outlook, writable=True)
    made.setParent(parent)
    made.resize(900, 560)
    made.show()
    outlook.refresh()
    return made


def texts(page: Desk) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_an_empty_case_offers_the_first_application(qtbot: QtBot, page: Desk) -> None:
    assert "once there is an application" in texts(page)

    button = next(one for one in page.findChildren(QPushButton) if one.isVisible())
    with qtbot.waitSignal(page.wanted_new) as wanted:
        button.click()

    assert wanted.args == ["application"]


def test_nothing_is_said_before_the_first_reading(parent: QWidget, outlook: Outlook) -> None:
    page = Desk(outlook=outlook, writable=True)
    page.setParent(parent)
    page.show()

    said = texts(page)

    assert "Reading where the applications stand…" in said
    assert "Nothing needs attention" not in said


def test_it_follows_what_is_recorded(
    qtbot: QtBot, page: Desk, outlook: Outlook, case: Case
) -> None:
    with qtbot.waitSignal(outlook.read):
        added(case, Application, title="Scanners")

    assert "As of 1 March 2026" in texts(page)
    assert page.board.model().rowCount() == 1
    assert "Nothing needs attention today." in texts(page)


def test_what_is_past_its_day_needs_attention(
    qtbot: QtBot, page: Desk, outlook: Outlook, case: Case
) -> None:
    application = added(case, Application, title="Scanners")
    condition = added(case, Condition, title="Report", state="in_force", due="2026-02-01")
    with qtbot.waitSignal(outlook.read):
        linked(case, condition, "applications", application)

    model = page.attention.model()
    assert str(model.index(0, 0).data()).startswith("Report")
    assert "Needs attention" in texts(page)


def test_hidden_it_reads_nothing_and_catches_up_when_shown(
    qtbot: QtBot, page: Desk, outlook: Outlook, case: Case
) -> None:
    page.hide()
    with qtbot.waitSignal(outlook.read):
        added(case, Application, title="Scanners")
    assert page.board.model().rowCount() == 0

    page.show()

    assert page.board.model().rowCount() == 1


def test_the_board_stands_beside_where_there_is_room_and_below_where_not(
    qtbot: QtBot, page: Desk, outlook: Outlook, case: Case
) -> None:
    with qtbot.waitSignal(outlook.read):
        added(case, Application, title="Scanners")

    page.resize(BESIDE + 20, 560)
    qtbot.waitUntil(lambda: page.board.mapTo(page, page.board.pos()).x() > BESIDE // 4)
    page.resize(BESIDE // 2, 560)
    qtbot.waitUntil(lambda: page.board.mapTo(page, page.board.rect().topLeft()).x() == 0)
