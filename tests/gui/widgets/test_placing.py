"""Where a file goes is asked the same way everywhere."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.placing import ask_where

KINDS = (("PDF", ".pdf"), ("Text", ".txt"))


def test_the_question_begins_with_the_place_that_is_proposed(qtbot: QtBot, tmp_path: Path) -> None:
    over = QWidget()
    qtbot.addWidget(over)

    picker = ask_where(over, "Where", proposed=tmp_path / "a.pdf", kinds=KINDS, then=print)

    assert picker.selectedFiles() == [str(tmp_path / "a.pdf")]
    picker.reject()


def test_a_name_without_an_ending_gets_that_of_the_kind(qtbot: QtBot, tmp_path: Path) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    chosen: list[Path] = []
    picker = ask_where(
        over, "Where", proposed=tmp_path / "a.pdf", kinds=KINDS, then=chosen.append, anew=True
    )

    picker.selectNameFilter("Text (*.txt)")
    picker.filterSelected.emit("Text (*.txt)")
    picker.selectFile("b")
    picker.accept()

    assert chosen == [tmp_path / "b.txt"]


def test_only_what_may_be_written_over_is_asked_about(qtbot: QtBot, tmp_path: Path) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    confirms = QFileDialog.Option.DontConfirmOverwrite

    replacing = ask_where(over, "Where", proposed=tmp_path / "a", then=print)
    beside = ask_where(over, "Where", proposed=tmp_path / "a", then=print, anew=True)

    assert not replacing.testOption(confirms)
    assert beside.testOption(confirms)
    replacing.reject()
    beside.reject()
