"""Pages on the screen: the width that there is, larger and smaller, and the place that is kept."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.screens.composer.sheets import LARGEST, Sheets
from tests.printed import blank_pdf


@pytest.fixture
def sheets(qtbot: QtBot, parent: QWidget) -> Sheets:
    made = Sheets()
    made.setParent(parent)
    made.resize(600, 500)
    made.show()
    return made


def test_pages_are_as_wide_as_the_view_and_white(sheets: Sheets) -> None:
    sheets.show_pdf(blank_pdf(3))

    picture = sheets.viewport().grab().toImage()
    assert sheets.count == 3
    assert sheets.horizontalScrollBar().maximum() == 0
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2) == QColor("white")
    assert picture.pixelColor(3, 3) != QColor("white")


def test_the_place_stays_when_other_pages_take_the_place_of_these(sheets: Sheets) -> None:
    sheets.show_pdf(blank_pdf(9))
    sheets.go_to(6)
    before = sheets.verticalScrollBar().value()

    sheets.show_pdf(blank_pdf(8))

    assert sheets.page == 6
    assert sheets.verticalScrollBar().value() == before


def test_fewer_pages_than_before_show_the_last(sheets: Sheets) -> None:
    sheets.show_pdf(blank_pdf(9))
    sheets.go_to(9)

    sheets.show_pdf(blank_pdf(2))

    assert sheets.page == 2


def test_in_a_wide_window_pages_stay_of_a_size_to_be_read(parent: QWidget, sheets: Sheets) -> None:
    sheets.show_pdf(blank_pdf(1, size=(300, 400)))

    parent.resize(1600, 900)
    sheets.resize(1600, 900)

    picture = sheets.viewport().grab().toImage()
    white = [x for x in range(1600) if picture.pixelColor(min(x, 1570), 300) == QColor("white")]
    assert 470 < len(white) <= 482
    assert abs(white[0] - (sheets.viewport().width() - white[-1])) < 4


def test_keys_zoom_and_turn_pages(qtbot: QtBot, sheets: Sheets) -> None:
    sheets.show_pdf(blank_pdf(4))

    qtbot.keyClick(sheets, Qt.Key.Key_End)
    assert sheets.page == 4
    qtbot.keyClick(sheets, Qt.Key.Key_Plus)
    assert sheets.horizontalScrollBar().maximum() > 0
    for _ in range(20):
        qtbot.keyClick(sheets, Qt.Key.Key_Plus)
    assert sheets.zoom == LARGEST
    qtbot.keyClick(sheets, Qt.Key.Key_0)
    assert sheets.zoom == 1.0
    qtbot.keyClick(sheets, Qt.Key.Key_Home)
    assert sheets.page == 1


def test_a_page_can_be_had_as_fine_as_print(sheets: Sheets) -> None:
    sheets.show_pdf(blank_pdf(1, size=(144, 72)))

    image = sheets.image(1, dots=300)

    assert (image.width(), image.height()) == (600, 300)
    assert image.pixelColor(QPointF(10, 10).toPoint()) == QColor("white")
