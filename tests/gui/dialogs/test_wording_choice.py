"""Choosing a standard wording: found by its words, the usual ones added where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.wording_choice import WordingChoice
from models.case import Case
from models.clauses import add_usual, lacking
from models.records import Clause
from tests.builders import a_case, added


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as made:
        yield made


def test_a_wording_is_found_by_its_text_and_chosen(
    parent: QWidget, case: Case, qtbot: QtBot
) -> None:
    added(case, Clause, title="Cap", text="At most ten.")
    wanted = added(case, Clause, title="Report", text="Every quarter.")
    dialog = WordingChoice(parent, case)

    dialog.search.setText("quarter")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.begin.click()

    assert chosen.args == [wanted]


def test_nothing_is_begun_where_no_wording_fits(parent: QWidget, case: Case) -> None:
    added(case, Clause, title="Cap", text="At most ten.")
    dialog = WordingChoice(parent, case)

    dialog.search.setText("trustee")

    assert not dialog.begin.isEnabled()
    assert dialog.text.text() == "None has these words."


def test_the_usual_wordings_are_offered_where_there_is_none(parent: QWidget, case: Case) -> None:
    dialog = WordingChoice(parent, case)
    assert not dialog.add_usual.isHidden()

    with case.edit("Usual") as edit:
        add_usual(edit, lacking(case))
    dialog.refresh()

    assert dialog.add_usual.isHidden()
    assert dialog.list.count() == 13
    assert dialog.text.text().startswith("The holder checks who its customers")
