"""What is read aside, on a private copy of the case."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.reading.aside import ReadingAside
from gui.work import Work
from models.case import Case
from tests.builders import a_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as made:
        yield made


def test_a_long_reading_is_not_held_up_by_a_search_for_garbage(
    qtbot: QtBot, parent: QWidget, work: Work, case: Case
) -> None:
    aside = ReadingAside(parent, case, work=work, label="Reading", at_once=-1)

    with qtbot.waitSignal(aside.found) as found:
        aside.ask(lambda read: (gc.isenabled(), read is case))

    assert found.args == [(False, False)]
    assert gc.isenabled()
