"""What happens to the file while the window shows it: held by others, moved, changed, broken."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.refusal import Refusal
from gui.forms.row import FieldRow
from gui.window import Window
from models.case import Case
from models.history.changes import Person
from models.records import Company
from models.storage.lock import lock_path
from models.storage.opening import open_file
from tests.disks import Disk, disk
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, Hands

ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file with one company."""
    made = tmp_path / "chips.proviso"
    with Case.create(made, title="Chips", who=ANN) as case, case.edit("Added") as edit:
        edit.add(Company, name="Nvidia")
    return made


@pytest.fixture
def broken() -> Iterator[Disk]:
    """A disk that the test breaks and mends."""
    with disk() as made:
        yield made


def stand_at_company(hands: Hands) -> None:
    window = hands.window
    window.browsing.show_section("company")
    window.browsing.open_record(next(iter(hands.case.ids("company"))))


def name_row(window: Window) -> FieldRow:
    # A form that was just replaced is deleted a moment later.
    rows = window.findChildren(FieldRow, "company.name")
    return next(row for row in rows if row.isVisible())


def type_name(hands: Hands, text: str) -> None:
    stand_at_company(hands)
    row = name_row(hands.window)
    row.enter()
    assert row.editor is not None
    row.editor.select()
    hands.write(text)


def dialog(window: Window) -> Refusal:
    return next(one for one in window.findChildren(Refusal) if one.isVisible())


def press(where: Refusal | Window, words: str) -> None:
    offered = [one for one in where.findChildren(QPushButton) if one.text() == words]
    next(one for one in offered if one.isVisible()).click()


def names(path: Path) -> list[str | None]:
    with Case.open(path, who=ANN, read_only=True) as case:
        return [each.name for each in case.all(Company)]


# opening


def test_a_large_file_is_read_aside_and_then_shown(qtbot: QtBot, desk: Desk, path: Path) -> None:
    swell(path)
    hands = desk.window()

    hands.window.commands.open_path(path)

    assert hands.window.case is None
    assert [job.label for job in hands.window.work.jobs if "chips" in job.label]
    qtbot.waitUntil(lambda: hands.window.case is not None)
    assert hands.case.title == "Chips"


def test_opening_a_large_file_can_be_stopped_and_begun_again(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    swell(path)
    hands = desk.window()
    hands.window.commands.open_path(path)

    press(hands.window, "Cancel")

    qtbot.waitUntil(lambda: not hands.window.work.jobs)
    assert hands.window.case is None
    hands.window.commands.open_path(path)
    qtbot.waitUntil(lambda: hands.window.case is not None)


def test_a_large_damaged_file_is_refused_and_leaves_the_first_screen(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    swell(path)
    with path.open("r+b") as file:
        file.seek(6 * 4096)
        file.write(os.urandom(40 * 4096))
    before = path.read_bytes()
    hands = desk.window()

    hands.window.commands.open_path(path)

    qtbot.waitUntil(lambda: any(one.isVisible() for one in hands.window.findChildren(Refusal)))
    assert hands.window.case is None
    assert hands.window.welcome.isVisible()
    assert path.read_bytes() == before
    assert not lock_path(path).exists()


def test_a_file_dropped_on_the_window_opens(desk: Desk, path: Path) -> None:
    hands = desk.window()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    dragged = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, *none)
    dropped = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, *none)

    for event in (dragged, dropped):
        QApplication.sendEvent(hands.window, event)

    assert hands.case.path == path


# reading only


def test_a_case_that_somebody_writes_is_shown_and_nothing_can_be_edited(
    desk: Desk, path: Path
) -> None:
    with Case.open(path, who=Person("b", "Bob")):
        hands = desk.window(path)
        stand_at_company(hands)

    assert "Bob has it open" in hands.window.banner.text
    assert hands.window.banner.isVisible()
    editing = ("new_company", "new_here", "delete_record", "restore_record", "undo", "redo")
    assert not [code for code in editing if hands.window.actions_[code].isEnabled()]
    assert hands.window.actions_["export_case"].isEnabled()
    row = name_row(hands.window)
    row.enter()
    assert row.editor is None


def test_once_the_writer_is_gone_it_is_opened_for_writing_at_the_same_place(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    writer = Case.open(path, who=Person("b", "Bob"))
    hands = desk.window(path)
    stand_at_company(hands)
    before = hands.window.browsing.place
    writer.close()

    qtbot.waitUntil(lambda: "Nobody else" in hands.window.banner.text)
    press(hands.window, "Open for writing")

    assert not hands.case.read_only
    assert not hands.window.banner.isVisible()
    assert hands.window.browsing.place.record == before.record
    assert hands.window.browsing.place.section == "company"
    type_name(hands, "Nvidia Corporation")
    hands.press(Qt.Key.Key_Return)
    assert hands.case.undo_label
    hands.window.theme.changed.emit()


def test_what_the_writer_saved_meanwhile_can_be_shown(qtbot: QtBot, desk: Desk, path: Path) -> None:
    with Case.open(path, who=Person("b", "Bob")) as writer:
        hands = desk.window(path)
        with writer.edit("Added") as edit:
            edit.add(Company, name="AMD")
        # Within one tick of the disk's clock the file would look the same.
        os.utime(path)

        qtbot.waitUntil(lambda: "was changed" in hands.window.banner.text)
        press(hands.window, "Reload")

        assert len(hands.case.ids("company")) == 2
        assert "Bob has it open" in hands.window.banner.text
        assert "was changed" not in hands.window.banner.text


# moved, replaced, changed


def remove(path: Path) -> None:
    path.unlink()


def replace(path: Path) -> None:
    other = path.with_name("other.proviso")
    shutil.copyfile(path, other)
    other.replace(path)


def change(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE company SET name = 'Nvidla'")
    connection.close()


@pytest.mark.parametrize("disturb", [remove, replace, change])
def test_a_file_that_was_touched_from_outside_is_not_written_and_the_text_is_kept(
    desk: Desk, path: Path, disturb: "object"
) -> None:
    hands = desk.window(path)
    type_name(hands, "Typed in vain")
    assert callable(disturb)
    disturb(path)
    before = path.read_bytes() if path.exists() else None

    hands.press(Qt.Key.Key_Return)

    asked = dialog(hands.window)
    assert [one.text() for one in asked.findChildren(QPushButton)] == [
        "Save a copy…",
        "Reload",
        "Close",
    ]
    asked.accept()
    assert (path.read_bytes() if path.exists() else None) == before
    editor = name_row(hands.window).editor
    assert editor is not None
    assert editor.typed() == "Typed in vain"
    assert hands.window.banner.isVisible()
    hands.settle()
    hands.press(Qt.Key.Key_Return)
    assert not [one for one in hands.window.findChildren(Refusal) if one.isVisible()]


def test_reloading_a_replaced_file_brings_the_text_back_to_be_saved(desk: Desk, path: Path) -> None:
    hands = desk.window(path)
    type_name(hands, "Nvidia Corporation")
    replace(path)
    hands.press(Qt.Key.Key_Return)

    press(dialog(hands.window), "Reload")

    assert not hands.case.read_only
    assert not hands.window.banner.isVisible()
    row = name_row(hands.window)
    assert row.editor is not None
    assert row.editor.typed() == "Nvidia Corporation"
    row.enter()
    hands.settle()
    hands.press(Qt.Key.Key_Return)
    assert name_row(hands.window).editor is None
    hands.window.close()
    assert names(path) == ["Nvidia Corporation"]


def test_reloading_a_file_that_is_gone_is_refused_and_the_case_stays(
    desk: Desk, path: Path
) -> None:
    hands = desk.window(path)
    stand_at_company(hands)
    remove(path)
    hands.window.keeper.look()

    press(hands.window, "Reload")

    assert hands.case.title == "Chips"
    assert name_row(hands.window).isVisible()
    dialog(hands.window).accept()


def test_a_copy_of_a_file_that_is_gone_is_saved_and_gone_on_with_its_drafts(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    copy = path.with_name("rescued.proviso")
    hands = desk.window(path)
    type_name(hands, "Nvidia Corporation")
    remove(path)
    hands.press(Qt.Key.Key_Return)
    dialog(hands.window).accept()

    hands.window.commands.files.copy_to(copy, replace=False)
    qtbot.waitUntil(lambda: hands.window.messages.text.startswith("Saved a copy"))
    press(hands.window, "Go on in the copy")

    assert hands.case.path == copy
    assert not hands.window.banner.isVisible()
    editor = name_row(hands.window).editor
    assert editor is not None
    assert editor.typed() == "Nvidia Corporation"
    name_row(hands.window).enter()
    hands.press(Qt.Key.Key_Return)
    hands.window.close()
    assert names(copy) == ["Nvidia Corporation"]


# copies


def test_a_copy_is_saved_beside_the_case_which_goes_on(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    copy = path.with_name("copy.proviso")
    hands = desk.window(path)

    hands.window.commands.files.copy_to(copy, replace=False)

    qtbot.waitUntil(lambda: hands.window.messages.text.startswith("Saved a copy"))
    assert names(copy) == ["Nvidia"]
    assert hands.case.path == path
    assert not lock_path(copy).exists()


@pytest.mark.parametrize("name", ["chips.proviso", "there.txt", "nowhere/copy.proviso"])
def test_a_copy_is_never_put_where_it_should_not_be(
    qtbot: QtBot, desk: Desk, path: Path, name: str
) -> None:
    other = path.with_name("there.txt")
    other.write_text("kept", encoding="ascii")
    hands = desk.window(path)

    hands.window.commands.files.copy_to(path.parent / name, replace=False)

    qtbot.waitUntil(lambda: any(one.isVisible() for one in hands.window.findChildren(Refusal)))
    assert other.read_text(encoding="ascii") == "kept"
    hands.window.close()
    assert names(path) == ["Nvidia"]


def test_the_place_of_a_copy_is_asked_for(desk: Desk, path: Path) -> None:
    hands = desk.window(path)

    hands.press(Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)

    picker = QApplication.activeModalWidget()
    assert picker is not None
    assert picker.windowTitle() == "Save a copy of the case file"
    picker.close()


# a disk that fails


def window_on(desk: Desk, path: Path, broken: Disk) -> Hands:
    hands = desk.window()
    opened = open_file(path, write=True, vfs=broken.vfs_name)
    hands.window.show_case(Case(opened.database, path, who=ANN))
    return hands


def test_a_full_disk_is_told_the_text_stays_and_is_saved_once_there_is_room(
    desk: Desk, path: Path, broken: Disk
) -> None:
    hands = window_on(desk, path, broken)
    type_name(hands, "Nvidia Corporation")
    broken.room = 0

    hands.press(Qt.Key.Key_Return)

    asked = dialog(hands.window)
    editor = name_row(hands.window).editor
    assert editor is not None
    assert editor.typed() == "Nvidia Corporation"
    broken.room = None
    press(asked, "Try again")
    assert name_row(hands.window).editor is None
    hands.window.close()
    assert names(path) == ["Nvidia Corporation"]


def test_a_disk_that_breaks_and_comes_back_loses_no_typed_text(
    desk: Desk, path: Path, broken: Disk
) -> None:
    hands = window_on(desk, path, broken)
    type_name(hands, "Nvidia Corporation")
    broken.steps = 2

    hands.press(Qt.Key.Key_Return)

    asked = dialog(hands.window)
    broken.steps, broken.broken = None, False
    asked.accept()
    hands.settle()
    editor = name_row(hands.window).editor
    assert editor is not None
    assert editor.typed() == "Nvidia Corporation"
    hands.press(Qt.Key.Key_Return)
    assert name_row(hands.window).editor is None
    hands.window.close()
    assert names(path) == ["Nvidia Corporation"]


# closing


def test_closing_saves_the_field_that_is_being_typed_into(desk: Desk, path: Path) -> None:
    hands = desk.window(path)
    type_name(hands, "Nvidia Corporation")

    hands.window.close()

    assert not hands.window.isVisible()
    assert names(path) == ["Nvidia Corporation"]


def test_closing_while_nothing_can_be_saved_asks_and_keeps_the_text_for_the_next_time(
    desk: Desk, path: Path, broken: Disk
) -> None:
    hands = window_on(desk, path, broken)
    type_name(hands, "Nvidia Corporation")
    broken.room = 0

    hands.window.close()

    assert hands.window.isVisible()
    press(dialog(hands.window), "Close anyway")
    assert not hands.window.isVisible()
    assert names(path) == ["Nvidia"]
    again = desk.window(path)
    assert "1 record with text" in again.window.messages.text
    press(again.window, "Show")
    editor = name_row(again.window).editor
    assert editor is not None
    assert editor.typed() == "Nvidia Corporation"


def test_closing_with_what_is_not_understood_asks_and_can_stay(desk: Desk, path: Path) -> None:
    hands = desk.window(path)
    stand_at_company(hands)
    form_row = next(
        row for row in hands.window.findChildren(FieldRow, "company.name") if row.isVisible()
    )
    form_row.enter()
    assert form_row.editor is not None
    form_row.editor.insert("\ud800")

    hands.window.close()

    assert hands.window.isVisible()
    press(dialog(hands.window), "Stay here")
    form_row.restore()
    hands.window.close()
    assert not hands.window.isVisible()


def test_text_brought_back_is_not_saved_before_somebody_has_seen_it(
    desk: Desk, path: Path, broken: Disk
) -> None:
    hands = window_on(desk, path, broken)
    type_name(hands, "Nvidia Corporation")
    broken.room = 0
    hands.window.close()
    press(dialog(hands.window), "Close anyway")
    again = desk.window(path)
    stand_at_company(again)
    assert name_row(again.window).editor is not None

    again.window.browsing.show_section("source")
    stand_at_company(again)

    editor = name_row(again.window).editor
    assert editor is not None
    assert editor.typed() == "Nvidia Corporation"
    again.window.close()
    assert not again.window.isVisible()
    assert names(path) == ["Nvidia"]


# settings


def test_settings_that_cannot_be_kept_are_told_once(desk: Desk, path: Path) -> None:
    hands = desk.window(path)
    window = hands.window
    shutil.rmtree(window.settings.path.parent)
    window.settings.path.parent.write_bytes(b"in the way")

    window.browsing.show_section("company")

    assert window.messages.text.startswith("Settings can't be kept")
    window.messages.clear()
    window.browsing.show_section("source")
    assert not window.messages.text.startswith("Settings can't be kept")


def swell(path: Path) -> None:
    """Make a case file larger than is read at once, by pages that hold nothing."""
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE air(bubble)")
    connection.execute("INSERT INTO air VALUES(zeroblob(?))", (20 << 20,))
    connection.execute("DROP TABLE air")
    connection.close()
    assert path.stat().st_size > 16 << 20
