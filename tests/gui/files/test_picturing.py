"""Drawings that leave: as pages, as pictures, by the clipboard, each with its label."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefings.charts import Chart, Measure, Text
from briefings.plates import Plate
from briefings.style import Palette
from gui.dialogs.refusal import Refusal
from gui.files.picturing import Picturing
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.case import Case
from tests.builders import a_case
from tests.printed import read_pdf


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = a_case(tmp_path)
    yield made
    made.close()


@pytest.fixture
def messages(parent: QWidget, work: Work) -> MessageBar:
    made = MessageBar(work=work)
    made.setParent(parent)
    return made


@pytest.fixture
def picturing(parent: QWidget, case: Case, work: Work, messages: MessageBar) -> Picturing:
    return Picturing(parent, case, work=work, messages=messages, today=lambda: date(2026, 3, 1))


def lay(width: float, room: float, measure: Measure, palette: Palette) -> Sequence[Chart]:
    words = Text(0, 20, "Hearing <b>", 8.5, palette.text)
    return [Chart(width, 40, (words,), "Hearing")]


PLATE = Plate("Borealis & sons", "As of 1 March 2026", "Timeline", "amber", lay)


def test_a_pdf_says_what_is_drawn_in_words_that_can_be_searched(
    qtbot: QtBot, picturing: Picturing, messages: MessageBar, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"

    picturing.write(PLATE, out)
    qtbot.waitUntil(lambda: messages.text.startswith("Wrote “a.pdf”"), timeout=30_000)

    text = read_pdf(out.read_bytes()).flat
    assert "Borealis & sons" in text
    assert "Hearing <b>" in text
    assert "TLP:AMBER" in text
    assert "TLP:AMBER" in messages.text


def test_a_picture_is_an_image_fine_enough_for_print(
    qtbot: QtBot, picturing: Picturing, messages: MessageBar, tmp_path: Path
) -> None:
    out = tmp_path / "a.png"

    picturing.write(PLATE, out)
    qtbot.waitUntil(lambda: messages.text.startswith("Wrote"), timeout=30_000)

    image = QImage(str(out))
    assert image.width() >= 1800
    assert len({image.pixel(x, y) for x in range(0, 1800, 7) for y in range(0, 120, 5)}) > 3


def test_the_words_of_an_svg_stay_words(
    qtbot: QtBot, picturing: Picturing, messages: MessageBar, tmp_path: Path
) -> None:
    out = tmp_path / "a.svg"

    picturing.write(PLATE, out)
    qtbot.waitUntil(lambda: messages.text.startswith("Wrote"), timeout=30_000)

    drawn = out.read_text("utf-8")
    assert "Hearing &lt;b&gt;" in drawn
    assert "TLP:AMBER" in drawn


def test_a_copy_is_a_picture_for_another_program(
    qapp: object, picturing: Picturing, messages: MessageBar
) -> None:
    picturing.copy(PLATE)

    held = QGuiApplication.clipboard().mimeData()
    assert held.hasImage()
    assert b"Hearing" in bytes(held.data("image/svg+xml").data())
    assert "TLP:AMBER" in messages.text


def test_a_folder_that_is_gone_is_told_of_in_a_sentence(
    qtbot: QtBot, parent: QWidget, picturing: Picturing, tmp_path: Path
) -> None:
    picturing.write(PLATE, tmp_path / "gone" / "a.png")

    qtbot.waitUntil(lambda: bool(parent.findChildren(Refusal)), timeout=30_000)
    parent.findChildren(Refusal)[0].close()


def test_the_name_proposed_says_what_it_is(parent: QWidget, picturing: Picturing) -> None:
    picturing.ask(PLATE, ".svg")

    picker = parent.findChildren(QFileDialog)[0]
    (name,) = (Path(each).name for each in picker.selectedFiles())
    picker.close()

    assert name == "Timeline – Borealis & sons 2026-03-01.svg"


def test_more_than_a_picture_holds_is_refused_in_a_sentence(
    parent: QWidget, picturing: Picturing, tmp_path: Path
) -> None:
    def tall(width: float, room: float, measure: Measure, palette: Palette) -> Sequence[Chart]:
        return [Chart(width, 20_000, ())]

    picturing.write(replace(PLATE, lay=tall), tmp_path / "a.png")
    picturing.copy(replace(PLATE, lay=tall))

    refusals = parent.findChildren(Refusal)
    for each in refusals:
        each.close()
    assert len(refusals) == 2
    assert not (tmp_path / "a.png").exists()
