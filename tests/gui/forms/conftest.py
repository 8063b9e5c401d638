"""A record pane on a case file of its own, in a window that has the keyboard."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.forms.pane import RecordPane
from gui.look.theme import Theme
from gui.work import Work
from models import Case
from tests.builders import a_case

TODAY = date(2026, 1, 31)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """An empty case file, open for Ann."""
    with a_case(tmp_path) as made:
        yield made


@pytest.fixture
def paned(qtbot: QtBot, theme: Theme, work: Work, tmp_path: Path) -> Callable[[Case], RecordPane]:
    """Makes the pane of a case, which shows what it asks to have opened."""

    def make(case: Case) -> RecordPane:
        changes = Changes()
        case.on_changed.append(changes.tell)
        made = RecordPane(
            case,
            changes=changes,
            theme=theme,
            named=lambda then: then(),
            work=work,
            drafts=tmp_path / "drafts",
            today=lambda: TODAY,
        )
        changes.setParent(made)
        made.opened.connect(made.show_record)
        qtbot.addWidget(made)
        made.resize(660, 700)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


@pytest.fixture
def pane(paned: Callable[[Case], RecordPane], case: Case) -> RecordPane:
    """The pane of the case."""
    return paned(case)
