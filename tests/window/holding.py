"""What the stories about the open file share: how to stand, type and answer in its window."""

from pathlib import Path

import apsw
from PySide6.QtWidgets import QPushButton

from gui.dialogs.refusal import Refusal
from gui.forms.row import FieldRow
from gui.window.window import Window
from models.case import Case
from models.history.changes import Person
from models.records import Company
from models.storage.opening import open_file
from tests.disks import Disk
from tests.window.conftest import Desk
from tests.window.hands import Hands

ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")


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


def window_on(desk: Desk, path: Path, broken: Disk) -> Hands:
    hands = desk.window()
    opened = open_file(path, write=True, vfs=broken.vfs_name)
    hands.window.show_case(Case(opened.database, path, who=ANN))
    return hands


def swell(path: Path) -> None:
    """Make a case file larger than is read at once, by pages that hold nothing."""
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE air(bubble)")
    connection.execute("INSERT INTO air VALUES(zeroblob(?))", (20 << 20,))
    connection.execute("DROP TABLE air")
    connection.close()
    assert path.stat().st_size > 16 << 20


def cut_off(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def emptied(path: Path) -> None:
    path.write_bytes(b"")
