"""Tab goes through a form as it is laid out, and is not lost as rows come and go."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.forms.order import beside, stops
from gui.forms.pane import RecordPane
from models import Case
from tests.builders import a_condition, an_application
from tests.gui.forms.hand import enter, focused, press, row, write


def test_stops_follow_the_layout_and_leave_out_what_is_hidden(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    last, first, hidden, off = QLineEdit(), QPushButton(), QLineEdit(), QLineEdit()
    off.setEnabled(False)
    inner = QHBoxLayout()
    for widget in (first, hidden, off):
        inner.addWidget(widget)
    column = QVBoxLayout(whole)
    column.addLayout(inner)
    column.addWidget(last)
    whole.show()
    hidden.hide()

    assert list(stops(whole)) == [first, last]
    assert beside(whole, first, forward=True) is last
    assert beside(whole, last, forward=True) is first
    assert beside(whole, first, forward=False) is last


def test_saving_a_field_by_tab_does_not_lose_the_offer_that_comes_next(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(an_application(case))
    enter(qtbot, pane, "counterparty")
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_Tab)
    offer = focused()
    assert isinstance(offer, QPushButton)
    row(pane, "counterparty").view.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    write(qtbot, "Nvidia")
    press(qtbot, Qt.Key.Key_Return)

    press(qtbot, Qt.Key.Key_Tab)

    assert focused() is offer


def test_shift_tab_goes_back(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    pane.show_record(an_application(case))
    row(pane, "applicant").view.setFocus()

    press(qtbot, Qt.Key.Key_Backtab)

    assert focused() is row(pane, "title").view


def test_what_can_be_chosen_lies_under_a_field_that_was_only_offered_before(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.resize(380, 620)
    pane.show_record(a_condition(case, an_application(case)))

    for code in ("nature", "recurrence", "counting"):
        entered = enter(qtbot, pane, code)
        qtbot.waitUntil(lambda: any(each.isVisible() for each in pane.findChildren(QListWidget)))
        QApplication.processEvents()
        (listed,) = [each for each in pane.findChildren(QListWidget) if each.isVisible()]
        line = focused()
        ground = listed.parentWidget()
        assert ground is not None
        field = line.rect().translated(line.mapTo(ground, QPoint(0, 0)))

        assert entered.isAncestorOf(line)
        assert not listed.geometry().intersects(field)
        press(qtbot, Qt.Key.Key_Down)
        press(qtbot, Qt.Key.Key_Return)
