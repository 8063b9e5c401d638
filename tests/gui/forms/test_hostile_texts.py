"""Texts that would break a careless form: markup, controls, right to left, without an end."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.forms.editors.line import LineEditor
from gui.forms.pane import RecordPane
from gui.forms.wrapped import LONGEST_SHOWN, one_line, plain
from models import Case
from tests.builders import an_application
from tests.gui.forms.hand import CONTROL, enter, focused, paste, press, row

MARKUP = '<b>&<img src="file:///etc/passwd"/>'
HOSTILE = [
    MARKUP,
    "שלום עולם, ومرحبا",
    "bell \x07 nul \x00 escape \x1b[31m",
    "\u202eoverride \u2066isolate",
    "wide" * 300,
    "一二三四五" * 500,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_title_is_stored_as_typed_and_keeps_the_layout(
    qtbot: QtBot, pane: RecordPane, case: Case, text: str
) -> None:
    id = an_application(case)
    pane.show_record(id)
    entered = enter(qtbot, pane, "title")
    assert entered.editor is not None
    entered.editor.restart(text)
    press(qtbot, Qt.Key.Key_Return)
    QApplication.processEvents()

    application: Any = case.get(id)
    assert application.title == text
    assert pane.head.title.width() <= pane.width()
    assert row(pane, "title").view.width() <= pane.width()


def test_a_hundred_thousand_characters_are_kept_whole_and_shown_in_part(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    text = "0123456789" * 10_000
    id = an_application(case)
    pane.show_record(id)
    for code in ("title", "end_use"):
        entered = enter(qtbot, pane, code)
        assert entered.editor is not None
        paste(qtbot, text)
        press(qtbot, Qt.Key.Key_Tab)

    application: Any = case.get(id)
    assert application.end_use == text
    assert application.title.endswith(text)
    shown = row(pane, "end_use").view
    assert "98,800 more characters" in shown.text
    assert shown.height() < 2_000


def test_half_a_character_is_refused_at_the_field_and_stays_there(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case, title="First")
    pane.show_record(id)
    entered = enter(qtbot, pane, "title")
    assert entered.editor is not None
    line = entered.editor.field
    assert isinstance(line, LineEditor)
    line.setMaxLength(5)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    paste(qtbot, "half\N{GRINNING FACE}")
    press(qtbot, Qt.Key.Key_Return)

    application: Any = case.get(id)
    assert application.title == "First"
    assert entered.editor is not None
    assert "half of a character" in entered.editor.said
    assert focused() is entered.editor.field


def test_a_second_line_in_a_title_is_said_to_be_one_too_many(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(an_application(case))
    entered = enter(qtbot, pane, "title")
    assert entered.editor is not None
    entered.editor.restart("one\ntwo")
    press(qtbot, Qt.Key.Key_Return)

    assert entered.editor is not None


def test_controls_are_spelled_out_and_long_texts_are_cut_with_a_word() -> None:
    assert plain("a\x07b\u202ec") == "a‹U+0007›b‹U+202E›c"
    assert plain("x" * (LONGEST_SHOWN + 5)).endswith("(5 more characters)")
    assert one_line("a\n\n b" + "c" * 300, longest=10) == "a bcccccc…"


def test_markup_is_shown_as_it_is(pane: RecordPane, case: Case) -> None:
    pane.show_record(an_application(case, title=MARKUP))

    assert pane.head.title.text == MARKUP
    assert row(pane, "title").view.text == MARKUP
