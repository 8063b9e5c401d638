import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.actions.actions import CATALOGUE
from gui.dialogs.about import About
from gui.dialogs.base import Dialog
from gui.dialogs.defect import Defect
from gui.dialogs.refusal import Refusal
from gui.dialogs.shortcuts import Shortcuts
from gui.dialogs.who import Who, full_name
from models.errors import Refused

ROOT = Path(__file__).parents[3]


def texts(dialog: QWidget) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel)]


def details(dialog: QWidget) -> QPlainTextEdit:
    return dialog.findChildren(QPlainTextEdit)[0]


def test_a_refusal_says_what_happened_what_was_kept_and_what_to_do(parent: QWidget) -> None:
    refused = Refused("<b>It</b> is no case file.", kept="Nothing changed.", do="Choose another.")

    dialog = Refusal(parent, refused)

    assert {"<b>It</b> is no case file.", "Nothing changed.", "Choose another."} <= set(
        texts(dialog)
    )
    assert all(
        one.textFormat() is Qt.TextFormat.PlainText for one in dialog.findChildren(QLabel)[1:]
    )


def test_a_notice_whose_sign_is_gone_is_shown_without_it(parent: QWidget) -> None:
    dialog = Dialog(parent, "The disk is full", icon="of a file that is no more")

    dialog.show()

    assert "The disk is full" in texts(dialog)


def test_a_refusal_with_nothing_to_do_has_no_empty_heading(parent: QWidget) -> None:
    dialog = Refusal(parent, Refused("The disk is full."))

    assert "What to do" not in texts(dialog)


def test_a_defect_shows_no_traceback_until_asked(parent: QWidget) -> None:
    dialog = Defect(parent, ValueError("of all things"))
    dialog.open()
    folded = details(dialog)
    assert not folded.isVisible()
    assert not any("of all things" in text for text in texts(dialog))

    show = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Show details")
    show.click()

    assert folded.isVisible()
    assert folded.toPlainText().endswith("ValueError")
    dialog.close()


def test_the_report_of_a_defect_can_be_copied(parent: QWidget) -> None:
    dialog = Defect(parent, ValueError("of all things"))

    copy = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Copy report")
    copy.click()

    assert QGuiApplication.clipboard().text() == dialog.report
    assert "ValueError" in dialog.report
    assert "of all things" not in dialog.report


def test_the_report_of_a_defect_is_saved_where_the_user_wants_it(
    parent: QWidget, tmp_path: Path
) -> None:
    dialog = Defect(parent, ValueError("of all things"))
    dialog.open()

    dialog.save_to(tmp_path / "nowhere" / "report.txt")
    refused = dialog.trouble.text()
    dialog.save_to(tmp_path / "report.txt")

    assert refused == "It was not saved: No such file or directory."
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == dialog.report + "\n"
    assert dialog.trouble.text() == "Saved as “report.txt”."
    dialog.close()


def test_a_name_is_proposed_and_taken_with_enter(qtbot: QtBot, parent: QWidget) -> None:
    dialog = Who(parent)
    dialog.open()
    assert dialog.name.text() == full_name()

    dialog.name.setText("  Ann Bär ")
    with qtbot.waitSignal(dialog.answered) as told:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    assert told.args == ["Ann Bär"]


def test_a_blank_name_is_not_taken(qtbot: QtBot, parent: QWidget) -> None:
    dialog = Who(parent, known="Ann")
    dialog.open()
    dialog.answered.connect(pytest.fail)

    dialog.name.setText("   ")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    assert dialog.isVisible()
    dialog.close()


def test_the_shortcuts_are_those_of_the_catalogue(parent: QWidget) -> None:
    shown = texts(Shortcuts(parent, CATALOGUE))

    assert all(action.text in shown for action in CATALOGUE if action.shortcuts)


def test_no_key_is_cut_where_the_letters_of_shortcuts_are_wide(parent: QWidget) -> None:
    parent.setStyleSheet("QLabel { font-weight: 900; letter-spacing: 4px; }")

    dialog = Shortcuts(parent, CATALOGUE)
    dialog.open()
    QApplication.processEvents()

    (area,) = dialog.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    dialog.close()


def test_every_part_that_is_needed_is_named_with_its_licence(parent: QWidget) -> None:
    dialog = About(parent)
    dialog.open()

    named = [dialog.list.item(at).toolTip() for at in range(dialog.list.count())]

    assert named[0].startswith("Proviso")
    with (ROOT / "pyproject.toml").open("rb") as file:
        pins = tomllib.load(file)["project"]["dependencies"]
    for pin in pins:
        name, _, version = pin.lower().partition("==")
        assert any(each.startswith(f"{name} {version} · ") for each in named), pin
    assert not [each for each in named if each.split(" ")[0] in ("pytest", "ruff", "mypy")]
    dialog.close()


def test_the_text_of_each_licence_can_be_read(qtbot: QtBot, parent: QWidget) -> None:
    dialog = About(parent)
    dialog.open()
    assert "Apache License" in dialog.text.toPlainText()
    # its lines stand as they were broken
    assert dialog.text.document().lineCount() == dialog.text.toPlainText().count("\n") + 1

    read = {}
    for at in range(dialog.list.count()):
        dialog.list.setCurrentRow(at)
        read[dialog.list.item(at).text().split(" ")[0]] = dialog.text.toPlainText()

    assert "SIL OPEN FONT LICENSE" in read["NotoSansSC"].upper()
    assert "Permission is hereby granted" in read["peewee"]
    assert "LGPL-3.0" in read["pyside6-essentials"]
    assert all(len(text) > 80 for text in read.values())
    dialog.close()


def test_what_runs_here_can_be_copied_without_any_name_or_place(parent: QWidget) -> None:
    dialog = About(parent)

    press(dialog, "Copy system details")

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Proviso ")
    assert "SQLite 3." in copied
    assert "unknown" not in copied
    assert str(Path.home()) not in copied


def press(dialog: QWidget, words: str) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()
