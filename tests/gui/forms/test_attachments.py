"""Files kept with a record: attached, looked at, opened as a copy, saved out, renamed, removed."""

import os
import stat
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.refusal import Refusal
from gui.forms.attachments.attaching import Attaching
from gui.forms.attachments.card import Card
from gui.forms.attachments.opening import copy_to_open
from gui.forms.attachments.picturing import preview
from gui.forms.pane import RecordPane
from gui.work import Work
from models import Case
from models.errors import NotUnderstood, Refused
from models.records import Attachment
from tests.builders import an_application, deleted
from tests.gui.forms.hand import press, write


@pytest.fixture
def shown(pane: RecordPane, case: Case) -> int:
    """An application that the pane shows."""
    id = an_application(case)
    pane.show_record(id)
    return id


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A PDF of two pages."""
    path = tmp_path / "letter.pdf"
    page = Image.new("RGB", (60, 80), "white")
    page.save(path, save_all=True, append_images=[page])
    return path


def attached(case: Case, owner: int) -> list[Attachment]:
    return list(case.referring(Attachment, "attached", [owner]))


def cards(pane: RecordPane) -> list[Card]:
    return pane.findChildren(Card)


def attach(qtbot: QtBot, pane: RecordPane, *paths: Path) -> Card:
    before = len(cards(pane))
    assert pane.shown is not None
    pane.attaching.take(pane.shown, paths)
    qtbot.waitUntil(lambda: len(cards(pane)) > before)
    return cards(pane)[-1]


def dropped(pane: RecordPane, *paths: Path) -> bool:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    place = QPointF(20, 20)
    enter = QDragEnterEvent(place.toPoint(), copy, files, left, none)
    enter.ignore()
    QApplication.sendEvent(pane, enter)
    if enter.isAccepted():
        QApplication.sendEvent(pane, QDropEvent(place, copy, files, left, none))
    return enter.isAccepted()


def test_files_dropped_on_a_record_are_attached_in_one_edit_that_is_undone_whole(
    pane: RecordPane, case: Case, shown: int, letter: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("one")

    assert dropped(pane, letter, note)

    qtbot.waitUntil(lambda: len(cards(pane)) == 2)
    assert [each.name for each in attached(case, shown)] == ["letter.pdf", "note.txt"]
    assert "2 files" in (case.undo_label or "")
    case.undo()
    assert attached(case, shown) == []


def test_a_case_file_dropped_on_a_record_goes_to_the_window_around(
    pane: RecordPane, case: Case, shown: int
) -> None:
    assert not dropped(pane, case.path)

    assert attached(case, shown) == []


def test_nothing_is_attached_to_a_record_in_the_trash(
    pane: RecordPane, case: Case, shown: int, letter: Path
) -> None:
    deleted(case, shown)

    assert not dropped(pane, letter)


def test_what_can_be_attached_is_and_the_rest_is_said(
    pane: RecordPane, case: Case, shown: int, letter: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()

    attach(qtbot, pane, empty, letter)

    assert [each.name for each in attached(case, shown)] == ["letter.pdf"]
    told = pane.window().findChildren(Refusal)
    assert len(told) == 1
    told[0].close()


def test_a_pdf_shows_its_first_page_and_how_many_it_has(
    pane: RecordPane, shown: int, letter: Path, qtbot: QtBot
) -> None:
    card = attach(qtbot, pane, letter)

    card.row.setFocus()
    press(qtbot, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not card.picture.pixmap().isNull())
    assert card.told.text() == "The first of 2 pages"


def test_a_file_without_a_picture_says_so(
    pane: RecordPane, shown: int, tmp_path: Path, qtbot: QtBot
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("one")
    card = attach(qtbot, pane, note)

    card.row.opened.emit()

    qtbot.waitUntil(lambda: card.told.text() == "There is no preview of files of this sort.")


def test_an_attachment_is_renamed_where_its_name_stands(
    pane: RecordPane, case: Case, shown: int, letter: Path, qtbot: QtBot
) -> None:
    card = attach(qtbot, pane, letter)
    card.row.opened.emit()

    card.fields.enter("name")
    press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(qtbot, "order.pdf")
    press(qtbot, Qt.Key.Key_Return)

    assert [each.name for each in attached(case, shown)] == ["order.pdf"]
    assert card.row.name == "order.pdf"


def test_delete_moves_an_attachment_into_the_trash_from_which_undo_brings_it_back(
    pane: RecordPane, case: Case, shown: int, letter: Path, qtbot: QtBot
) -> None:
    card = attach(qtbot, pane, letter)

    card.row.setFocus()
    press(qtbot, Qt.Key.Key_Delete)

    assert attached(case, shown) == []
    case.undo()
    assert len(attached(case, shown)) == 1


@pytest.fixture
def attaching(pane: RecordPane, work: Work, tmp_path: Path) -> tuple[Attaching, list[Path]]:
    """What attaches for the pane, with the files that another program was to show."""
    opened: list[Path] = []

    def show(path: Path) -> bool:
        opened.append(path)
        return True

    return (
        Attaching(
            pane.saving,
            work=work,
            over=pane,
            onto=lambda: pane.shown,
            refuse=lambda refused, **rest: None,
            folder=tmp_path / "opened",
            show=show,
        ),
        opened,
    )


def test_another_program_is_given_a_read_only_copy_that_nobody_else_reads(
    attaching: tuple[Attaching, list[Path]], case: Case, shown: int, qtbot: QtBot
) -> None:
    doing, opened = attaching
    with case.edit("Attach") as edit:
        id = edit.attach(shown, name="../../a:b.txt", content=b"words")

    doing.open(id, "../../a:b.txt")

    qtbot.waitUntil(lambda: len(opened) == 1)
    assert opened[0].name == "a-b.txt"
    assert opened[0].read_bytes() == b"words"
    assert stat.S_IMODE(opened[0].stat().st_mode) == 0o400
    assert stat.S_IMODE(opened[0].parent.stat().st_mode) == 0o700


def test_a_copy_is_saved_out_as_it_was_attached(
    attaching: tuple[Attaching, list[Path]], case: Case, shown: int, tmp_path: Path, qtbot: QtBot
) -> None:
    with case.edit("Attach") as edit:
        id = edit.attach(shown, name="a.txt", content=b"words")

    attaching[0].put_out(id, tmp_path / "out.txt")

    qtbot.waitUntil(lambda: (tmp_path / "out.txt").exists())
    assert (tmp_path / "out.txt").read_bytes() == b"words"


def test_what_the_system_would_run_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is not opened from here"):
        copy_to_open(b"x", "invoice.exe", tmp_path / "opened")

    assert not (tmp_path / "opened").exists()


def test_copies_of_yesterday_go_when_another_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "opened"
    old = copy_to_open(b"x", "old.txt", folder)
    os.utime(old.parent, (0, 0))

    new = copy_to_open(b"y", "new.txt", folder)

    assert [each.name for each in folder.rglob("*.txt")] == [new.name]


@pytest.mark.parametrize("form", ["BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP"])
def test_a_picture_of_each_sort_that_is_read_has_a_preview(form: str) -> None:
    content = BytesIO()
    Image.new("RGB", (60, 80), "teal").save(content, form)

    seen = preview(content.getvalue(), largest=40)

    assert (seen.image.width(), seen.image.height(), seen.pages) == (30, 40, 0)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"%PDF-1.7 broken", "locked, damaged"), (b"GIF89a\x01", "no preview|damaged")],
)
def test_a_damaged_file_has_no_preview_but_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(NotUnderstood, match=words):
        preview(content, largest=100)


def test_nothing_is_saved_out_of_a_file_that_took_the_place_of_the_open_one(
    qtbot: QtBot, pane: RecordPane, case: Case, shown: int, letter: Path, tmp_path: Path
) -> None:
    card = attach(qtbot, pane, letter)
    copy = case.path.with_name("copy")
    copy.write_bytes(case.path.read_bytes())
    copy.replace(case.path)

    assert card.subject.id is not None
    pane.attaching.put_out(card.subject.id, tmp_path / "out.pdf")

    qtbot.waitUntil(lambda: bool(pane.findChildren(Refusal)))
    assert not (tmp_path / "out.pdf").exists()


def test_a_picture_too_large_to_be_read_whole_is_not_called_damaged() -> None:
    content = BytesIO()
    Image.new("1", (9_000, 9_000)).save(content, "PNG")

    with pytest.raises(NotUnderstood, match="too many points"):
        preview(content.getvalue(), largest=100)


def test_an_attachment_of_a_case_that_is_read_only_is_looked_at_and_not_changed(
    paned: Callable[[Case], RecordPane], case: Case, letter: Path
) -> None:
    id = an_application(case)
    with case.edit("Attach") as edit:
        edit.attach(id, name="letter.pdf", content=letter.read_bytes())
    path, who = case.path, case.who
    case.close()
    with Case.open(path, who=who, read_only=True) as again:
        pane = paned(again)

        pane.show_record(id)

        assert len(cards(pane)) == 1
        assert not cards(pane)[0].row.removable
