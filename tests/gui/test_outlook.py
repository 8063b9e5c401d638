"""The overview of the day, read between two edits or aside."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.outlook import AT_ONCE, Outlook
from gui.reading.aside import MOST
from gui.work import Work
from models.case import Case
from models.records import Application
from tests.builders import a_case, added

DAY = date(2026, 3, 1)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = a_case(tmp_path)
    yield made
    made.close()


def outlook_of(case: Case, work: Work) -> tuple[Outlook, Changes]:
    changes = Changes()
    case.on_changed.append(changes.tell)
    return Outlook(case, changes=changes, work=work, today=lambda: DAY), changes


def applications(case: Case, number: int) -> None:
    with case.edit("Added applications") as edit:
        for each in range(number):
            edit.add(Application, title=f"Application {each}")


def test_a_small_file_is_read_at_once(qtbot: QtBot, case: Case, work: Work) -> None:
    applications(case, 2)
    outlook, _ = outlook_of(case, work)

    outlook.refresh()

    assert outlook.view is not None
    assert len(outlook.view.overview.board) == 2
    assert outlook.view.overview.as_of == DAY
    assert outlook.view.of == 0


def test_it_is_first_read_after_the_window_is_painted(qtbot: QtBot, case: Case, work: Work) -> None:
    outlook, _ = outlook_of(case, work)
    window = QWidget()
    qtbot.addWidget(window)

    outlook.begin(window)
    before = outlook.view
    with qtbot.waitSignal(outlook.read):
        window.show()

    assert before is None
    assert outlook.view is not None


def test_a_case_closed_before_it_was_painted_is_not_read(
    qtbot: QtBot, case: Case, work: Work
) -> None:
    outlook, _ = outlook_of(case, work)
    window = QWidget()
    qtbot.addWidget(window)
    outlook.begin(window)

    outlook.end()
    with qtbot.assertNotEmitted(outlook.read, wait=50):
        window.show()


def test_it_follows_an_edit(qtbot: QtBot, case: Case, work: Work) -> None:
    outlook, changes = outlook_of(case, work)
    outlook.refresh()

    with qtbot.waitSignal(outlook.read):
        added(case, Application, title="A new one")

    assert outlook.view is not None
    assert [row.title for row in outlook.view.overview.board] == ["A new one"]
    assert changes is not None


def test_a_larger_file_is_read_aside(qtbot: QtBot, case: Case, work: Work) -> None:
    applications(case, AT_ONCE + 1)
    outlook, _ = outlook_of(case, work)

    with qtbot.waitSignal(outlook.read):
        outlook.refresh()
        at_once = outlook.view

    assert at_once is None
    assert outlook.view is not None
    assert len(outlook.view.overview.board) == AT_ONCE + 1


def test_of_a_very_large_file_the_first_are_read_and_it_says_of_how_many(
    qtbot: QtBot, case: Case, work: Work
) -> None:
    applications(case, MOST + 3)
    outlook, _ = outlook_of(case, work)

    with qtbot.waitSignal(outlook.read, timeout=60_000):
        outlook.refresh()

    assert outlook.view is not None
    assert len(outlook.view.overview.board) == MOST
    assert outlook.view.of == MOST + 3


def test_once_stopped_it_reads_no_more(qtbot: QtBot, case: Case, work: Work) -> None:
    applications(case, AT_ONCE + 1)
    outlook, _ = outlook_of(case, work)
    outlook.refresh()

    outlook.stop()
    qtbot.waitUntil(lambda: not work.jobs)

    assert outlook.view is None
