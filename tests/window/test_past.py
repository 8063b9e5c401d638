"""The whole window as of an earlier day, read-only, and back to the present by one key."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gui.dialogs.as_of import AsOfQuestion
from gui.dialogs.refusal import Refusal
from gui.screens.matrices.page import Matrices
from models import Case
from models.records import Application, Company
from tests.builders import ANN
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, SHIFT, Hands

LATER = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def path(desk: Desk) -> Path:
    """The sample case, in which a company was added and an application renamed a month later."""
    path = desk.sample()
    with Case.open(path, who=ANN, clock=lambda: LATER) as case:
        with case.edit("Add a company") as edit:
            edit.add(Company, name="Zhipu")
        with case.edit("Rename") as edit:
            edit.change(case.all(Application)[0].id, title="Renamed in March")
    return path


@pytest.fixture
def hands(desk: Desk, path: Path) -> Hands:
    """A window on it."""
    return desk.window(path)


def names(case: Case) -> set[str]:
    return {each.name or "" for each in case.all(Company)}


def go_to(hands: Hands, day: str, *, known: bool = False) -> None:
    hands.press(Qt.Key.Key_P, CONTROL | SHIFT)
    question = hands.dialog(AsOfQuestion)
    assert isinstance(question, AsOfQuestion)
    hands.settle()
    hands.write(day)
    if known:
        question.known.setChecked(True)
    hands.press(Qt.Key.Key_Return)


def test_the_matrix_that_was_chosen_is_shown_then_and_afterwards(hands: Hands) -> None:
    hands.window.browsing.show_section("matrices")
    hands.settle()
    chosen(hands).tabs.setCurrentIndex(2)

    go_to(hands, "2026-02-15")
    hands.settle()
    then = chosen(hands).code
    hands.press(Qt.Key.Key_Escape)
    hands.settle()

    assert then == chosen(hands).code == "conditions"


def chosen(hands: Hands) -> Matrices:
    (shown,) = [each for each in hands.window.findChildren(Matrices) if each.isVisible()]
    return shown


def in_past(hands: Hands) -> bool:
    return hands.window.day is not None and hands.window.panes is not None


def test_the_window_shows_the_file_as_it_stood_and_nothing_can_be_changed(hands: Hands) -> None:
    present = hands.case
    go_to(hands, "2026-02-15")

    hands.qtbot.waitUntil(lambda: in_past(hands), timeout=20_000)

    assert "Zhipu" in names(present)
    assert "Zhipu" not in names(hands.case)
    assert "Renamed in March" not in {each.title for each in hands.case.all(Application)}
    assert hands.case.read_only
    assert "15 February 2026" in hands.window.banner.text
    enabled = {action.code for action in hands.window.actions_.enabled()}
    assert "as_of" in enabled
    assert not enabled & {"new_company", "share_copy", "save_copy", "compose_case", "merge_copy"}


def test_escape_leads_back_to_the_present_at_the_same_record(hands: Hands) -> None:
    present = hands.case
    company = next(each.id for each in present.all(Company) if each.name == "DeepSeek")
    hands.window.browsing.show_section("company")
    hands.window.browsing.open_record(company)
    go_to(hands, "2026-02-15")
    hands.qtbot.waitUntil(lambda: in_past(hands), timeout=20_000)
    shown = hands.window.browsing.place
    hands.settle()

    hands.press(Qt.Key.Key_Escape)

    assert (shown.section, shown.record) == ("company", company)
    assert hands.case is present
    assert not present.read_only
    assert hands.window.browsing.place.record == company
    assert not hands.window.banner.isVisible()
    with present.edit("Goes on") as edit:
        edit.add(Company, name="After")
    assert "After" in names(present)


def test_nothing_is_composed_in_the_past(hands: Hands) -> None:
    go_to(hands, "2026-02-15")
    hands.qtbot.waitUntil(lambda: in_past(hands), timeout=20_000)
    section = hands.window.browsing.place.section

    hands.window.browsing.compose()

    assert hands.window.browsing.place.section == section
    assert "Go back to the present" in hands.window.messages.text


def test_a_record_that_was_not_there_yet_is_not_shown(hands: Hands) -> None:
    company = next(each.id for each in hands.case.all(Company) if each.name == "Zhipu")
    hands.window.browsing.show_section("company")
    hands.window.browsing.open_record(company)
    go_to(hands, "2026-02-15")

    hands.qtbot.waitUntil(lambda: in_past(hands), timeout=20_000)

    assert hands.window.browsing.place.section == "company"
    assert hands.window.browsing.place.record != company


def test_the_matter_as_known_on_a_day_keeps_what_was_entered_later(hands: Hands) -> None:
    go_to(hands, "2025-06-30", known=True)

    hands.qtbot.waitUntil(lambda: in_past(hands), timeout=20_000)

    assert "Zhipu" in names(hands.case)
    assert hands.window.day == date(2025, 6, 30)
    assert "as it was known on 30 June 2025" in hands.window.banner.text


def test_a_day_before_the_case_was_begun_is_refused_and_the_present_stays(hands: Hands) -> None:
    present = hands.case
    go_to(hands, "1999-12-31")

    hands.qtbot.waitUntil(lambda: bool(hands.dialogs(Refusal)), timeout=20_000)

    assert hands.case is present
    assert hands.window.day is None
    hands.dialog(Refusal).close()


def test_a_window_closed_in_the_past_lets_go_of_the_file(hands: Hands, path: Path) -> None:
    go_to(hands, "2026-02-15")
    hands.qtbot.waitUntil(lambda: in_past(hands), timeout=20_000)
    place = hands.case.path.parent

    hands.window.close()

    assert not place.exists()
    with Case.open(path, who=ANN) as case:
        assert not case.read_only


def test_the_question_grows_with_what_it_says_of_what_is_typed(hands: Hands) -> None:
    hands.press(Qt.Key.Key_P, CONTROL | SHIFT)
    question = hands.dialog(AsOfQuestion)
    assert isinstance(question, AsOfQuestion)
    hands.settle()

    hands.write("neither a day nor a month nor a year, but a sentence of many words")
    hands.settle()

    texts = [each for each in question.findChildren(QLabel) if each.text()]
    assert any("is not understood as a date" in each.text() for each in texts)
    assert all(each.height() >= each.heightForWidth(each.width()) for each in texts)
    hands.press(Qt.Key.Key_Escape)
