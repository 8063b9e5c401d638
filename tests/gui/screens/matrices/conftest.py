"""A case with a few answers, gates and conditions, and the page that shows them across."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.look.theme import Theme
from gui.screens.matrices.page import Matrices
from gui.work import Work
from models.case import Case
from models.reading.figures.grids import GRIDS
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_response,
    an_application,
    an_authority,
    an_inquiry,
)

TODAY = date(2026, 3, 1)


@dataclass(frozen=True)
class Things:
    ministry: int
    bureau: int
    application: int
    other: int
    gate: int
    decision: int
    asked: int
    response: int
    term: int


@pytest.fixture
def things(case: Case) -> Things:
    ministry, bureau = an_authority(case, "Ministry"), an_authority(case, "Bureau")
    one, other = an_application(case, "A buys chips"), an_application(case, "=B buys chips")
    gate = a_gate(case, one, title="Licence", approver=ministry)
    asked = an_inquiry(case, ministry, one, question="When?", date="2026-02-01", due="2026-02-20")
    replied = an_inquiry(case, bureau, one, question="When?", date="2026-02-01")
    return Things(
        ministry,
        bureau,
        one,
        other,
        gate,
        a_decision(case, gate, ministry, "under_review", one, date="2026-01-05"),
        asked,
        a_response(case, replied, bureau, "declined", date="2026-02-03"),
        a_condition(case, one, title="Report", state="imposed", due="2026-02-15"),
    )


def shown(parent: QWidget, theme: Theme, work: Work, case: Case) -> Matrices:
    changes = Changes(parent)
    case.on_changed.append(changes.tell)
    made = Matrices(case, changes=changes, work=work, theme=theme, today=lambda: TODAY)
    made.setParent(parent)
    made.resize(880, 560)
    made.show()
    return made


@pytest.fixture
def page(
    parent: QWidget, theme: Theme, work: Work, case: Case, things: Things
) -> Iterator[Matrices]:
    made = shown(parent, theme, work, case)
    yield made
    made.stop()


def turn_to(page: Matrices, code: str) -> None:
    page.tabs.setCurrentIndex(GRIDS.index(code))


def cell(page: Matrices, row: int, column: int) -> str:
    return str(page.matrix.cells.index(row, column).data())


def press(qtbot: QtBot, page: Matrices, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.matrix, key)
