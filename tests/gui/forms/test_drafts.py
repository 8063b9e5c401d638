"""Text that is not stored yet: kept on the disk, brought back, and gone once it is saved."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.forms.drafts import Drafts
from gui.forms.pane import RecordPane
from models import Case
from tests.builders import an_application
from tests.gui.forms.hand import enter, fill, press, row, write


def test_a_text_that_is_not_understood_comes_back_with_the_record(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    first, other = an_application(case), an_application(case, "Another")
    pane.show_record(first)
    fill(qtbot, pane, "filed", "some day")

    pane.show_record(other)
    assert row(pane, "filed").editor is None
    pane.show_record(first)

    editor = row(pane, "filed").editor
    assert editor is not None
    assert editor.typed() == "some day"


def test_a_text_that_was_being_typed_comes_back_after_a_crash(
    qtbot: QtBot, paned: Callable[[Case], RecordPane], case: Case
) -> None:
    id = an_application(case)
    pane = paned(case)
    pane.show_record(id)
    entered = enter(qtbot, pane, "end_use")
    write(qtbot, "Half a sen")
    qtbot.waitUntil(lambda: bool(pane.saving.drafts.of(case.ledger.uid(id))), timeout=3000)

    again = paned(case)
    again.show_record(id)

    editor = row(again, "end_use").editor
    assert editor is not None
    assert editor.typed() == "Half a sen"
    assert entered.editor is not None


def test_a_draft_that_is_kept_at_last_is_forgotten(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case)
    pane.show_record(id)
    fill(qtbot, pane, "filed", "some day")
    row(pane, "filed").enter()
    press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(qtbot, "2026-02-01")
    press(qtbot, Qt.Key.Key_Return)

    application: Any = case.get(id)
    assert application.filed.edtf == "2026-02-01"
    assert pane.saving.drafts.of(case.ledger.uid(id)) == {}
    assert not pane.saving.drafts.path.exists()


def test_escape_gives_a_draft_up(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    id = an_application(case)
    pane.show_record(id)
    fill(qtbot, pane, "filed", "some day")
    row(pane, "filed").enter()
    press(qtbot, Qt.Key.Key_Escape)

    assert pane.saving.drafts.of(case.ledger.uid(id)) == {}


def test_two_copies_of_one_case_do_not_share_their_drafts(tmp_path: Path) -> None:
    here = Drafts(tmp_path, uid="u", path=tmp_path / "a.proviso")
    there = Drafts(tmp_path, uid="u", path=tmp_path / "b.proviso")
    here.keep("record", "title", "mine \ud800")

    assert there.get("record", "title") is None
    again = Drafts(tmp_path, uid="u", path=tmp_path / "a.proviso")
    assert again.get("record", "title") == "mine \ud800"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b"[" * 5_000, b'{"a": 1, "b": {"c": 2, "d": "e"}}']
)
def test_a_damaged_file_of_drafts_costs_only_what_was_damaged(
    tmp_path: Path, content: bytes
) -> None:
    drafts = Drafts(tmp_path, uid="u", path=tmp_path / "a.proviso")
    drafts.path.write_bytes(content)

    again = Drafts(tmp_path, uid="u", path=tmp_path / "a.proviso")

    assert again.get("b", "c") is None
    again.keep("record", "title", "text")
    assert again.problem == ""


def test_a_folder_that_cannot_be_made_keeps_the_draft_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    drafts = Drafts(tmp_path / "file", uid="u", path=tmp_path / "a.proviso")

    drafts.keep("record", "title", "text")

    assert drafts.get("record", "title") == "text"
    assert drafts.problem.startswith("Drafts can't be kept")
