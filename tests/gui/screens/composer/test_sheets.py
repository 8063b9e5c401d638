"""Pages on the screen: the width that there is, larger and smaller, and the place that is kept."""

from io import BytesIO

import pikepdf
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.screens.composer.sheets import LARGEST, Sheets


def pdf(pages: int, *, size: tuple[float, float] = (595, 842)) -> bytes:
    out = BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=size)
        document.save(out)
    return out.getvalue()


@pytest.fixture
def sheets(qtbot: QtBot, parent: QWidget) -> Sheets:
    made = Sheets()
    made.setParent(parent)
    made.resize(600, 500)
    made.show()
    return made


def test_pages_are_as_wide_as_the_view_and_white(sheets: Sheets) -> None:
    sheets.show_pdf(pdf(3))

    picture = sheets.viewport().grab().toImage()
    assert sheets.count == 3
    assert sheets.horizontalScrollBar().maximum() == 0
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2) == QColor("white")
    assert picture.pixelColor(3, 3) != QColor("white")


def test_the_place_stays_when_other_pages_take_the_place_of_these(sheets: Sheets) -> None:
    sheets.show_pdf(pdf(9))
    sheets.go_to(6)
    before = sheets.verticalScrollBar().value()

    sheets.show_pdf(pdf(8))

    assert sheets.page == 6
    assert sheets.verticalScrollBar().value() == before


def test_fewer_pages_than_before_show_the_last(sheets: Sheets) -> None:
    sheets.show_pdf(pdf(9))
    sheets.go_to(9)

    sheets.show_pdf(pdf(2))

    assert sheets.page == 2


def test_keys_zoom_and_turn_pages(qtbot: QtBot, sheets: Sheets) -> None:
    sheets.show_pdf(pdf(4))

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


def test_a_sentence_stands_in_place_of_the_pages_until_there_are_others(sheets: Sheets) -> None:
    sheets.show_pdf(pdf(1))
    blank = sheets.grab().toImage()

    sheets.say("There is no briefing of nothing.")
    said = sheets.grab().toImage()
    sheets.show_pdf(pdf(1))

    assert said != blank
    assert sheets.grab().toImage() == blank


def test_a_sentence_is_no_page(qtbot: QtBot, sheets: Sheets) -> None:
    sheets.show_pdf(pdf(3))

    with qtbot.waitSignal(sheets.turned) as heard:
        sheets.say("There is no briefing of nothing.")

    assert heard.args == [0, 0]


def test_a_page_can_be_had_as_fine_as_print(sheets: Sheets) -> None:
    sheets.show_pdf(pdf(1, size=(144, 72)))

    image = sheets.image(1, dots=300)

    assert (image.width(), image.height()) == (600, 300)
    assert image.pixelColor(QPointF(10, 10).toPoint()) == QColor("white")


def test_a_sentence_covers_pages_and_scroll_bars_and_the_place_stays(
    qtbot: QtBot, sheets: Sheets
) -> None:
    sheets.show_pdf(pdf(9))
    sheets.go_to(6)
    before = sheets.verticalScrollBar().value()

    sheets.say("There is no briefing of nothing.")
    covered = sheets.grab().toImage()
    qtbot.keyClick(sheets, Qt.Key.Key_End)
    sheets.show_pdf(pdf(9))

    right = {covered.pixelColor(covered.width() - 4, y).name() for y in range(covered.height())}
    assert len(right) == 1
    assert sheets.verticalScrollBar().value() == before
