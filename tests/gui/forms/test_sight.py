"""The pane keeps its place: what is worked at stays in sight, whatever grows around it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.forms.pane import RecordPane
from models import Case, Person, sample
from tests.gui.forms.hand import CONTROL, focused, links, press, row, write


@pytest.fixture
def deepseek(
    paned: Callable[[Case], RecordPane], tmp_path: Path
) -> Iterator[tuple[RecordPane, QScrollArea]]:
    """An application of the sample, whose fields stand far below its head and its standing."""
    sample.build(tmp_path / "sample.proviso")
    with Case.open(tmp_path / "sample.proviso", who=Person("a", "Ann")) as case:
        pane = paned(case)
        pane.show_record(
            next(id for id in case.ids("application") if case.label(id).startswith("DeepSeek"))
        )
        QApplication.processEvents()
        area = pane.findChild(QScrollArea)
        assert area is not None
        yield pane, area


def scroll_to(area: QScrollArea, widget: QWidget) -> int:
    """Scroll to a widget as the wheel does; how far that was."""
    area.ensureWidgetVisible(widget, 0, 120)
    QApplication.processEvents()
    return area.verticalScrollBar().value()


def height(area: QScrollArea, widget: QWidget) -> int:
    """How far under the upper edge of what is seen a widget begins."""
    return widget.mapTo(area.viewport(), QPoint(0, 0)).y()


def seen(area: QScrollArea, widget: QWidget) -> bool:
    """Whether the whole of a widget is seen."""
    place = QRect(QPoint(0, height(area, widget)), widget.size())
    return area.viewport().height() >= place.bottom() and place.top() >= 0


def settle(area: QScrollArea, widget: QWidget) -> tuple[bool, int]:
    """Whether a widget is seen once all has its place, and how far the page is scrolled."""
    for _ in range(3):
        QApplication.processEvents()
    return seen(area, widget), area.verticalScrollBar().value()


def offer(pane: RecordPane, name: str) -> QPushButton:
    """A button that offers what is not stated yet."""
    found = [each for each in pane.findChildren(QPushButton) if each.accessibleName() == name]
    return next(each for each in found if each.isVisible())


@pytest.mark.parametrize("name", ["Add Long-stop date", "Add Notes", "Add tag"])
def test_a_field_that_is_added_is_in_sight_while_it_is_typed_and_after(
    qtbot: QtBot, deepseek: tuple[RecordPane, QScrollArea], name: str
) -> None:
    pane, area = deepseek
    far = scroll_to(area, offer(pane, name))

    qtbot.mouseClick(offer(pane, name), Qt.MouseButton.LeftButton)
    added = settle(area, focused())
    write(qtbot, "2026-11")
    typed = settle(area, focused())
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    kept = settle(area, focused())

    assert far > 200
    assert [each[0] for each in (added, typed, kept)] == [True, True, True]
    assert min(added[1], typed[1], kept[1]) >= far - 60


@pytest.mark.parametrize("code", ["filed", "end_use", "applicant", "quantity"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_value_stays_where_it_is_as_it_is_typed_over_and_left(
    qtbot: QtBot, deepseek: tuple[RecordPane, QScrollArea], code: str, key: Qt.Key
) -> None:
    pane, area = deepseek
    far = scroll_to(area, row(pane, code))

    qtbot.mouseClick(row(pane, code).view, Qt.MouseButton.LeftButton)
    entered = settle(area, focused())
    write(qtbot, "2025")
    typed = settle(area, focused())
    press(qtbot, key, CONTROL if key is Qt.Key.Key_Return else None)
    left = settle(area, focused())

    assert far > 200
    assert [each[0] for each in (entered, typed, left)] == [True, True, True]
    assert min(entered[1], typed[1], left[1]) >= far - 200


def test_a_value_stays_where_it_is_as_what_stands_above_it_grows(
    qtbot: QtBot, deepseek: tuple[RecordPane, QScrollArea]
) -> None:
    pane, area = deepseek
    scroll_to(area, row(pane, "filed"))
    qtbot.mouseClick(row(pane, "filed").view, Qt.MouseButton.LeftButton)
    settle(area, focused())
    before = height(area, focused())

    with pane.case.edit("More is known") as edit:
        edit.set(pane.shown or 0, "title", "A title that takes several lines. " * 12)
    pane.refresh()
    qtbot.waitUntil(lambda: row(pane, "title").height() > 150)
    settle(area, focused())

    assert height(area, focused()) == before


def test_a_long_text_is_followed_at_its_cursor(
    qtbot: QtBot, deepseek: tuple[RecordPane, QScrollArea]
) -> None:
    pane, area = deepseek
    pane.resize(660, 300)
    qtbot.mouseClick(offer(pane, "Add Notes"), Qt.MouseButton.LeftButton)

    for _ in range(14):
        write(qtbot, "line")
        press(qtbot, Qt.Key.Key_Return)
    settle(area, focused())

    text = focused()
    cursor = text.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = cursor.toRect().translated(text.mapTo(area.viewport(), QPoint(0, 0)))
    assert area.viewport().rect().contains(place)


def test_tab_brings_each_stop_into_sight(
    qtbot: QtBot, deepseek: tuple[RecordPane, QScrollArea]
) -> None:
    pane, area = deepseek
    row(pane, "title").view.setFocus()

    hidden = []
    for _ in range(30):
        press(qtbot, Qt.Key.Key_Tab)
        QApplication.processEvents()
        if area.isAncestorOf(focused()) and not seen(area, focused()):
            hidden.append(focused().accessibleName())

    assert hidden == []


def test_a_relation_is_added_to_in_sight(
    qtbot: QtBot, deepseek: tuple[RecordPane, QScrollArea]
) -> None:
    pane, area = deepseek
    add = links(pane, "end_users")
    far = scroll_to(area, add)

    add.enter()
    begun = settle(area, focused())
    write(qtbot, "Nvidia")
    press(qtbot, Qt.Key.Key_Return)
    put = settle(area, focused())

    assert begun[0]
    assert put[0]
    assert min(begun[1], put[1]) >= far - 100


def test_a_record_is_shown_from_its_beginning_though_its_first_field_has_the_keyboard(
    deepseek: tuple[RecordPane, QScrollArea],
) -> None:
    pane, area = deepseek
    scroll_to(area, row(pane, "filed"))
    row(pane, "filed").view.setFocus()
    other = next(id for id in pane.case.ids("application") if id != pane.shown)

    pane.show_record(other)
    settle(area, focused())

    assert focused() is row(pane, "title").view
    assert area.verticalScrollBar().value() == 0
