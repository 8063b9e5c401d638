"""The open file is moved, changed or out of reach; nothing that was typed is lost."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.refusal import Refusal
from gui.forms.row import FieldRow
from gui.window.ending import expect_end
from gui.window.window import Window
from models.case import Case
from models.records import Company
from tests.disks import Disk, disk
from tests.window.conftest import Desk
from tests.window.holding import (
    ANN,
    cut_off,
    dialog,
    emptied,
    name_row,
    names,
    press,
    stand_at_company,
    type_name,
    window_on,
)


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


@pytest.mark.parametrize("disturb", [remove, replace, change, cut_off, emptied])
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
        *(["Reload"] if path.exists() else []),
        "Close",
    ]
    assert hands.window.messages.text.startswith(("Not saved", "The last change is not saved"))
    asked.accept()
    assert (path.read_bytes() if path.exists() else None) == before
    editor = name_row(hands.window).editor
    assert editor is not None
    assert editor.typed() == "Typed in vain"
    assert hands.window.banner.isVisible()
    hands.settle()
    hands.press(Qt.Key.Key_Return)
    assert not [one for one in hands.window.findChildren(Refusal) if one.isVisible()]


@pytest.mark.parametrize(
    ("disturb", "happened", "offers"),
    [
        (remove, "no longer where it was", ["Save a copy…", "Close"]),
        (replace, "Another file has taken the place", ["Save a copy…", "Reload", "Close"]),
        (change, "Something else has changed", ["Save a copy…", "Reload", "Close"]),
    ],
)
def test_a_file_that_is_opened_once_more_is_told_of_where_it_is_not_what_is_shown(
    desk: Desk, path: Path, disturb: Callable[[Path], None], happened: str, offers: list[str]
) -> None:
    hands = desk.window(path)
    hands.window.commands.open_path(path)
    assert not hands.window.findChildren(Refusal)
    disturb(path)

    hands.window.commands.open_path(path)

    asked = dialog(hands.window)
    assert happened in " ".join(each.text() for each in asked.findChildren(QLabel))
    assert [each.text() for each in asked.findChildren(QPushButton)] == offers
    hands.window.commands.open_path(path)
    assert [each for each in hands.window.findChildren(Refusal) if each.isVisible()] == [asked]
    asked.accept()
    assert hands.case.title == "Chips"


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
    change(path)
    hands.window.keeper.look()
    remove(path)

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


# a disk that fails


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


def site_row(window: Window) -> FieldRow:
    rows = window.findChildren(FieldRow, "company.website")
    return next(row for row in rows if row.isVisible())


def test_an_end_that_the_system_brings_asks_nothing_and_keeps_what_is_typed(
    desk: Desk, path: Path
) -> None:
    with Case.open(path, who=ANN) as case, case.edit("Added") as edit:
        edit.change(case.ids("company")[0], website="https://nvidia.com")
    hands = desk.window(path)
    type_name(hands, "Nvidia Corporation")
    row = site_row(hands.window)
    row.enter()
    hands.write("somewhere else")

    expect_end(hands.window)
    hands.window.close()

    assert not hands.window.isVisible()
    assert names(path) == ["Nvidia Corporation"]
    again = desk.window(path)
    press(again.window, "Show")
    row = site_row(again.window)
    assert row.editor is not None
    assert row.editor.typed() == "somewhere else"


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
