"""A case file is opened, read while another writes it, and copied."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.refusal import Refusal
from gui.user.folders import backup_folder
from models.case import Case
from models.history.changes import Person
from models.records import Company
from models.storage.lock import lock_path
from tests.files.former import make_former
from tests.window.conftest import Desk
from tests.window.hands import CONTROL
from tests.window.holding import (
    ANN,
    name_row,
    names,
    press,
    stand_at_company,
    swell,
    type_name,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file with one company."""
    made = tmp_path / "chips.proviso"
    with Case.create(made, title="Chips", who=ANN) as case, case.edit("Added") as edit:
        edit.add(Company, name="Nvidia")
    return made


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


def test_a_file_of_an_earlier_version_is_brought_up_to_date_and_that_is_said(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    former = make_former(tmp_path / "former.proviso")
    hands = desk.window()

    hands.window.commands.open_path(former)
    qtbot.waitUntil(lambda: hands.window.case is not None)

    assert hands.case.title == "Chips"
    assert hands.case.read_only == ""
    assert hands.window.messages.text.startswith(
        "“former.proviso” was made by an earlier version and was brought up to date;"
        " the former is kept as “"
    )
    kept = hands.window.messages.text.split("“")[-1].removesuffix("”.")
    assert [each.name for each in backup_folder().rglob("*.proviso")] == [kept]


def test_a_file_of_an_earlier_version_that_can_only_be_read_is_shown_and_not_touched(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    former = make_former(tmp_path / "former.proviso")
    former.chmod(0o444)
    before = former.read_bytes()
    hands = desk.window()

    hands.window.commands.open_path(former)
    qtbot.waitUntil(lambda: hands.window.case is not None)

    assert hands.case.read_only == "The file is marked as read-only."
    assert hands.case.title == "Chips"
    assert former.read_bytes() == before


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
    assert hands.window.actions_["compose_case"].isEnabled()
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
