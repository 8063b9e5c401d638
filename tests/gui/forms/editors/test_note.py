"""Notes formatted by keys and buttons, and shown as they are meant."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QListWidget, QToolButton
from pytestqt.qtbot import QtBot

from gui.dialogs.addresses import Addresses
from gui.forms.editors.note import NoteEditor
from gui.forms.note import NoteView
from gui.forms.pane import RecordPane
from models import Case
from models.records import Company
from tests.builders import added, an_application
from tests.gui.forms.hand import CONTROL, enter, paste, press, row, write

SHIFT = Qt.KeyboardModifier.ShiftModifier
Note = Callable[[str], NoteEditor]


@pytest.fixture
def note(qtbot: QtBot, pane: RecordPane, case: Case) -> Note:
    """Opens the notes of a company in their editor."""

    def opened(text: str) -> NoteEditor:
        stated = {"notes": text} if text else {}
        pane.show_record(added(case, Company, name="Nvidia", **stated))
        editor = enter(qtbot, pane, "notes").editor
        assert isinstance(editor, NoteEditor)
        return editor

    return opened


def select(editor: NoteEditor, words: str) -> None:
    """Select some words."""
    cursor = editor.text.textCursor()
    start = editor.typed().index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)


def test_ctrl_b_and_ctrl_i_mark_what_is_selected_and_unmark_it(qtbot: QtBot, note: Note) -> None:
    editor = note("It is so.")
    select(editor, "is")
    seen = []

    for key in (Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_B, Qt.Key.Key_I):
        press(qtbot, key, CONTROL)
        seen.append(editor.typed())

    assert seen == ["It **is** so.", "It ***is*** so.", "It *is* so.", "It is so."]
    assert editor.text.textCursor().selectedText() == "is"


def test_without_a_selection_the_word_at_the_cursor_is_marked(qtbot: QtBot, note: Note) -> None:
    editor = note("It stays")

    press(qtbot, Qt.Key.Key_B, CONTROL)

    assert editor.typed() == "It **stays**"


def test_where_no_word_is_the_marks_stand_ready_for_one(qtbot: QtBot, note: Note) -> None:
    editor = note("It is ")

    press(qtbot, Qt.Key.Key_I, CONTROL)
    write(qtbot, "so")

    assert editor.typed() == "It is *so*"


@pytest.mark.parametrize(("key", "stars"), [(Qt.Key.Key_B, "**"), (Qt.Key.Key_I, "*")])
def test_pressed_again_the_key_ends_what_is_marked(
    qtbot: QtBot, note: Note, key: Qt.Key, stars: str
) -> None:
    editor = note("Talk with ")

    press(qtbot, key, CONTROL)
    write(qtbot, "the importer")
    press(qtbot, key, CONTROL)
    write(qtbot, " today")

    assert editor.typed() == f"Talk with {stars}the importer{stars} today"


def test_pressed_twice_the_key_marks_nothing(qtbot: QtBot, note: Note) -> None:
    editor = note("It is ")

    press(qtbot, Qt.Key.Key_B, CONTROL)
    press(qtbot, Qt.Key.Key_B, CONTROL)

    assert editor.typed() == "It is "


def test_each_line_of_a_selection_is_marked_by_itself_and_undone_in_one_step(
    qtbot: QtBot, note: Note
) -> None:
    editor = note("- one\n\n two ")
    editor.text.selectAll()

    press(qtbot, Qt.Key.Key_B, CONTROL)
    marked = editor.typed()
    editor.text.undo()

    assert marked == "- **one**\n\n **two** "
    assert editor.typed() == "- one\n\n two "


def test_lines_become_a_list_a_numbered_one_and_lines_again(qtbot: QtBot, note: Note) -> None:
    editor = note("one\n\n  two\nthree")
    editor.text.selectAll()
    seen = []

    for key in (Qt.Key.Key_8, Qt.Key.Key_7, Qt.Key.Key_7):
        press(qtbot, key, CONTROL | SHIFT)
        seen.append(editor.typed())

    assert seen == [
        "- one\n\n  - two\n- three",
        "1. one\n\n  2. two\n3. three",
        "one\n\n  two\nthree",
    ]


def test_enter_goes_on_with_a_list_and_an_empty_entry_ends_it(qtbot: QtBot, note: Note) -> None:
    editor = note("9. nine")

    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "ten")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "after")

    assert editor.typed() == "9. nine\n10. ten\nafter"


def test_the_buttons_format_and_leave_the_keyboard_where_it_is(qtbot: QtBot, note: Note) -> None:
    editor = note("word")
    buttons = {each.accessibleName(): each for each in editor.findChildren(QToolButton)}

    qtbot.mouseClick(buttons["Bold"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons["List"], Qt.MouseButton.LeftButton)

    assert editor.typed() == "- **word**"
    assert editor.text.hasFocus()


def test_what_is_pasted_comes_as_plain_text(qtbot: QtBot, note: Note) -> None:
    editor = note("")

    paste(qtbot, "<b>so</b> and _so_")

    assert editor.typed() == "<b>so</b> and _so_"


def test_a_note_is_kept_as_typed_and_shown_as_meant(
    qtbot: QtBot, pane: RecordPane, case: Case, note: Note
) -> None:
    note("")
    write(qtbot, "- **two** <i>tags</i>")
    press(qtbot, Qt.Key.Key_Return, CONTROL)

    view = row(pane, "notes").view
    assert isinstance(view, NoteView)
    company: Any = case.get(row(pane, "notes").subject.id or 0)
    assert company.notes == "- **two** <i>tags</i>"
    sign, text = (layout.text() for layout, _ in view.laid(400).stretches)
    assert (sign, text) == ("•", "two <i>tags</i>")
    looks = view.laid(400).stretches[1][0].formats()
    assert [(each.start, each.length) for each in looks] == [(0, 3)]
    assert looks[0].format.fontWeight() > 400


def test_words_of_others_are_shown_letter_by_letter(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(an_application(case, end_use="**so**"))

    assert row(pane, "end_use").view.text == "**so**"


def test_an_address_is_shown_whole_before_it_is_copied_or_opened(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    notes = "See https://example.org/a, not https://example.org/b."
    pane.show_record(added(case, Company, name="Nvidia", notes=notes))
    row(pane, "notes").view.setFocus()

    press(qtbot, Qt.Key.Key_Return, CONTROL)
    asked = pane.window().findChild(Addresses)
    assert asked is not None
    listed = asked.findChild(QListWidget)
    assert listed is not None
    offered = [listed.item(at).text() for at in range(listed.count())]
    listed.setCurrentRow(1)
    qtbot.mouseClick(asked.copies, Qt.MouseButton.LeftButton)

    assert offered == ["https://example.org/a", "https://example.org/b"]
    assert QApplication.clipboard().text() == "https://example.org/b"


def test_a_very_long_line_is_typed_into_all_the_same(qtbot: QtBot, note: Note) -> None:
    editor = note("")
    editor.restart("*a* " * 250_000)

    press(qtbot, Qt.Key.Key_B, CONTROL)

    assert editor.typed().endswith("** ") or editor.typed().endswith("****")
