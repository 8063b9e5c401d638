from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.new_case import NewCase, NewCaseFile, brings
from models.beginnings import BY_CODE
from models.records.vocabularies import TLP


@pytest.fixture
def question(parent: QWidget, tmp_path: Path) -> NewCase:
    asked = NewCase(parent, folder=tmp_path)
    asked.open()
    return asked


def create(question: NewCase) -> QPushButton:
    return next(one for one in question.findChildren(QPushButton) if one.text() == "Create")


def test_the_place_follows_the_title_until_it_is_chosen(
    qtbot: QtBot, question: NewCase, tmp_path: Path
) -> None:
    qtbot.keyClicks(question.title, "H200: purchases?")
    assert question.path.text() == str(tmp_path / "H200- purchases-.proviso")

    question.path.clear()
    qtbot.keyClicks(question.path, str(tmp_path / "chips"))
    qtbot.keyClicks(question.title, " again")
    assert question.path.text() == str(tmp_path / "chips")


def test_a_title_enter_and_it_is_chosen_with_the_strict_handling(
    qtbot: QtBot, question: NewCase, tmp_path: Path
) -> None:
    qtbot.keyClicks(question.title, "H200 purchases")

    with qtbot.waitSignal(question.chosen) as told:
        qtbot.keyClick(question.title, Qt.Key.Key_Return)

    assert told.args == [
        NewCaseFile(tmp_path / "H200 purchases.proviso", "H200 purchases", "amber_strict")
    ]


def test_handling_is_chosen_by_keyboard_among_the_labels(qtbot: QtBot, question: NewCase) -> None:
    buttons = question.handling.buttons()

    buttons[3].setFocus()
    qtbot.keyClick(buttons[3], Qt.Key.Key_Down)

    with qtbot.waitSignal(question.chosen) as told:
        create(question).click()
    assert told.args is not None
    assert told.args[0].handling == "red"
    assert len(buttons) == len(TLP.codes)


def test_nothing_is_ever_written_over(qtbot: QtBot, question: NewCase, tmp_path: Path) -> None:
    (tmp_path / "taken.proviso").touch()

    question.path.clear()
    qtbot.keyClicks(question.path, str(tmp_path / "taken"))

    assert not create(question).isEnabled()


@pytest.mark.parametrize("typed", ["", "/", "~nobody-of-that-name/a", ".proviso", "a" * 500])
def test_a_place_that_makes_no_sense_is_said(question: NewCase, typed: str) -> None:
    question.path.clear()
    question.path.insert(typed)

    assert not create(question).isEnabled()
    assert question.wrong


def test_a_name_alone_means_the_proposed_folder(
    qtbot: QtBot, question: NewCase, tmp_path: Path
) -> None:
    question.path.clear()
    qtbot.keyClicks(question.path, "v1.2 chips")

    with qtbot.waitSignal(question.chosen) as told:
        create(question).click()

    assert told.args is not None
    assert told.args[0].path == tmp_path / "v1.2 chips.proviso"


def test_a_name_already_taken_is_not_proposed(
    qtbot: QtBot, question: NewCase, tmp_path: Path
) -> None:
    (tmp_path / "Chips.proviso").touch()

    qtbot.keyClicks(question.title, "Chips")

    assert question.path.text() == str(tmp_path / "Chips 2.proviso")


def test_a_folder_that_is_not_there_is_said(
    qtbot: QtBot, question: NewCase, tmp_path: Path
) -> None:
    question.path.clear()
    qtbot.keyClicks(question.path, str(tmp_path / "no" / "such" / "folder" / "a.proviso"))

    assert not create(question).isEnabled()


def test_what_a_case_begins_with_is_told_and_chosen(
    qtbot: QtBot, question: NewCase, tmp_path: Path
) -> None:
    qtbot.keyClicks(question.title, "Chips")
    question.template.setCurrentIndex(question.template.findData("export-licence"))

    with qtbot.waitSignal(question.chosen) as told:
        create(question).click()

    assert told.args[0].template == "export-licence"


def test_a_beginning_is_told_by_what_it_brings() -> None:
    words = brings(BY_CODE["export-licence"])

    assert "(Export licence · Import approval at the destination · Customs release)" in words
    assert "5 tasks, 9 standard wordings, 3 saved views." in words
