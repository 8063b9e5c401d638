from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.export import Export, Subject, Wanted

DAY = date(2026, 1, 31)
ONE = Subject("Chips: a case", 7, "Scanners / lenses")


def asked(parent: QWidget, folder: Path, subject: Subject = ONE, *, whole: bool = True) -> Export:
    made = Export(parent, subject, folder=folder, today=DAY, whole=whole)
    made.open()
    return made


def button(dialog: Export, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def said(dialog: Export) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel))


def answer(qtbot: QtBot, dialog: Export) -> Wanted:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        button(dialog, "Export").click()
    wanted = chosen.args[0]
    assert isinstance(wanted, Wanted)
    return wanted


def test_it_proposes_the_whole_case_today_beside_the_case(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    wanted = answer(qtbot, asked(parent, tmp_path))

    assert (wanted.scope, wanted.as_of) == (None, DAY)
    assert wanted.page in ("A4", "Letter")
    assert wanted.out == tmp_path / "Chips- a case 2026-01-31.pdf"


def test_one_application_has_a_name_of_its_own(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    wanted = answer(qtbot, asked(parent, tmp_path, whole=False))

    assert wanted.scope == (7,)
    assert wanted.out.name == "Scanners - lenses 2026-01-31.pdf"


def test_without_an_application_only_the_case_is_offered(parent: QWidget, tmp_path: Path) -> None:
    dialog = asked(parent, tmp_path, Subject("Chips"), whole=False)

    assert not dialog.one.isVisible()
    assert dialog.whole.isChecked()


def test_a_place_given_by_hand_stays(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    dialog = asked(parent, tmp_path)
    dialog.path.clear()
    qtbot.keyClicks(dialog.path, str(tmp_path / "mine"))

    dialog.one.click()

    assert answer(qtbot, dialog).out == tmp_path / "mine.pdf"


def test_the_day_is_said_in_words_and_may_be_given_in_words(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    dialog = asked(parent, tmp_path)
    dialog.day.clear()
    qtbot.keyClicks(dialog.day, "3 Feb 2026")

    assert "3 February 2026" in said(dialog)
    assert answer(qtbot, dialog).as_of == date(2026, 2, 3)


@pytest.mark.parametrize("typed", ["", "soon", "January 2026", "2026-02-30"])
def test_what_is_not_one_day_is_told_and_not_taken(
    qtbot: QtBot, parent: QWidget, tmp_path: Path, typed: str
) -> None:
    dialog = asked(parent, tmp_path)

    dialog.day.selectAll()
    qtbot.keyClick(dialog.day, Qt.Key.Key_Delete)
    qtbot.keyClicks(dialog.day, typed)

    assert not button(dialog, "Export").isEnabled()


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    dialog = asked(parent, tmp_path)

    dialog.path.clear()
    qtbot.keyClicks(dialog.path, str(tmp_path / "no" / "such.pdf"))

    assert "There is no such folder." in said(dialog)
    assert not button(dialog, "Export").isEnabled()


def test_what_would_be_replaced_is_told(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "old.pdf").write_bytes(b"%PDF")
    dialog = asked(parent, tmp_path)

    dialog.path.clear()
    qtbot.keyClicks(dialog.path, str(tmp_path / "old.pdf"))

    assert "it will be replaced" in said(dialog)
    assert answer(qtbot, dialog).out == tmp_path / "old.pdf"


def test_a_name_too_long_for_the_disk_is_told(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    dialog = asked(parent, tmp_path)

    dialog.path.setText(str(tmp_path / ("x" * 400)))
    dialog.path.textEdited.emit(dialog.path.text())

    assert "That place can't be used" in said(dialog)
