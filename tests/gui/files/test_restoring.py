"""A backup is chosen from a list and opened as a copy beside the case, which stays as it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.refusal import Refusal
from gui.files.restoring import ask_backup
from gui.user.folders import backup_folder
from gui.work import Work
from models.case import Case
from models.records import Company
from models.storage.backups import MERGE, Shelf, back_up
from tests.builders import ANN, a_case, added


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A case with a company in it."""
    with a_case(tmp_path) as made:
        added(made, Company, name="Tencent")
        yield made


def backed_up(case: Case) -> Path:
    return back_up(case.database, Shelf(backup_folder(), case.uid, case.path), why=MERGE)


def test_the_chosen_backup_is_opened_as_a_copy_beside_the_case(
    qtbot: QtBot, parent: QWidget, work: Work, case: Case
) -> None:
    backed_up(case)
    added(case, Company, name="Alibaba")
    opened: list[Path] = []

    dialog = ask_backup(parent, case, work=work, opened=opened.append)
    assert "before a merge" in dialog.list.item(0).text()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(opened) and not work.jobs, timeout=10_000)
    assert len(opened) == 1
    assert opened[0].parent == case.path.parent
    with Case.open(opened[0], who=ANN) as restored:
        assert [each.name for each in restored.all(Company)] == ["Tencent"]
    assert len(case.all(Company)) == 2


def test_a_damaged_backup_is_refused(qtbot: QtBot, parent: QWidget, work: Work, case: Case) -> None:
    backed_up(case).write_bytes(b"no case file")

    dialog = ask_backup(parent, case, work=work, opened=lambda path: None)
    dialog.restore.click()

    qtbot.waitUntil(lambda: bool(parent.findChildren(Refusal)), timeout=10_000)


def test_without_a_backup_it_says_when_one_is_made(parent: QWidget, work: Work, case: Case) -> None:
    dialog = ask_backup(parent, case, work=work, opened=lambda path: None)

    said = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "One is made before every merge." in said
