"""A list pane over a small case, as every test of lists needs it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.lists.pane import ListPane
from gui.look.theme import Theme
from gui.user.settings import Settings
from gui.work import Work
from models import Case, Person
from models.records import Company


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case.proviso", title="A case", who=Person("1", "Ann")) as opened:
        with opened.edit("Add") as edit:
            for name, country in (("Bea", "FR"), ("Ada", "GB"), ("<b>Cleo</b>", "CN")):
                edit.add(Company, name=name, country=country)
        yield opened


@pytest.fixture
def show(
    qtbot: QtBot, case: Case, settings: Settings, work: Work, theme: Theme
) -> Callable[..., ListPane]:
    changes = Changes()
    case.on_changed.append(changes.tell)

    def shown(kind: str = "company", of: Case = case) -> ListPane:
        pane = ListPane(
            of,
            kind,
            settings=settings,
            changes=changes,
            work=work,
            theme=theme,
            today=lambda: date(2026, 3, 10),
        )
        pane.setParent(None)
        qtbot.addWidget(pane)
        pane.resize(700, 400)
        pane.show()
        return pane

    changes.setParent(theme)
    return shown
