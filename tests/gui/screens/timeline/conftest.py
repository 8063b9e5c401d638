"""A case with a few things in time, and the page that shows them as of one day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.look.theme import Theme
from gui.screens.timeline.page import Timeline
from gui.work import Work
from models.case import Case
from models.records import Company, Event
from tests.builders import (
    a_decision,
    a_gate,
    added,
    an_application,
    an_authority,
    linked,
)

TODAY = date(2026, 3, 1)


@dataclass(frozen=True)
class Things:
    """The local numbers of what is in the case."""

    ministry: int
    company: int
    application: int
    decision: int
    hearing: int
    storm: int
    undated: int


@pytest.fixture
def things(case: Case) -> Things:
    ministry, company = an_authority(case, "Ministry"), added(case, Company, name="Borealis")
    application = an_application(case, "Borealis buys chips", applicant=company)
    gate = a_gate(case, application, title="Licence", approver=ministry)
    hearing = added(case, Event, title="Hearing", date="2026-02-10", learned="2026-02-20")
    linked(case, hearing, "parties", ministry)
    linked(case, hearing, "applications", application)
    return Things(
        ministry,
        company,
        application,
        a_decision(case, gate, ministry, "approved", application, date="2026-01~"),
        hearing,
        added(case, Event, title="Storm", date="2025-12-05"),
        added(case, Event, title="Rumour"),
    )


@pytest.fixture
def page(
    qtbot: QtBot, parent: QWidget, theme: Theme, work: Work, case: Case, things: Things
) -> Iterator[Timeline]:
    """The page of the case that holds the things."""
    made = shown(parent, theme, work, case)
    yield made
    made.stop()


def shown(parent: QWidget, theme: Theme, work: Work, case: Case) -> Timeline:
    changes = Changes(parent)
    case.on_changed.append(changes.tell)
    made = Timeline(case, changes=changes, work=work, theme=theme, today=lambda: TODAY)
    made.setParent(parent)
    made.resize(900, 600)
    made.show()
    return made
