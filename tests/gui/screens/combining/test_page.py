"""The dialog that combines two records: which other, which stays, and what will happen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from gui.forms.reading import read
from gui.forms.wrapped import WrappedText
from gui.screens.combining.page import MOST, CombineRecords
from models.case import Case
from models.combining import tell_apart
from models.records import Application, Company, OtherName
from tests.builders import a_case, added


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A file in which Tencent stands twice, and the later one is the applicant."""
    with a_case(tmp_path) as made:
        added(made, Company, name="Tencent", country="CN")
        later = added(made, Company, name="TENCENT", country="HK", website="https://t.example")
        added(made, Application, title="Buys", applicant=later)
        yield made


def both(case: Case) -> tuple[int, int]:
    first, second = case.all(Company)[:2]
    return first.id, second.id


def dialog(parent: QWidget, case: Case, id: int, *, other: int | None = None) -> CombineRecords:
    own = read(case, id)
    assert own is not None
    made = CombineRecords(parent, case, own, other=other)
    made.open()
    return made


def stated(made: CombineRecords) -> list[str]:
    return [each.text for each in made.findChildren(WrappedText) if each.text]


def keep(made: CombineRecords, name: str) -> None:
    choices = made.findChildren(QRadioButton)
    next(each for each in choices if each.accessibleName() == f"Keep “{name}”").click()


def test_what_looks_like_it_is_listed_with_what_they_share(parent: QWidget, case: Case) -> None:
    first, _ = both(case)
    third = added(case, Company, name="Weixin")
    added(case, OtherName, owner_of=third, name="tencent")

    made = dialog(parent, case, first)

    assert [(row.name, row.detail) for row in made.rows] == [
        ("TENCENT", "shares “Tencent”"),
        ("Weixin", "shares “Tencent”"),
    ]
    assert not made.combine.isEnabled()
    assert made.said == []


def test_no_more_lookalikes_are_listed_than_can_be_seen(parent: QWidget, case: Case) -> None:
    for _ in range(MOST + 2):
        added(case, Company, name="tencent")

    made = dialog(parent, case, both(case)[0])

    assert len(made.rows) == MOST


def test_any_record_of_the_kind_but_itself_is_found_by_its_name(
    qtbot: QtBot, parent: QWidget, case: Case
) -> None:
    first, second = both(case)
    made = dialog(parent, case, first)

    qtbot.keyClicks(made.search.line, "tenc")
    offered = [each.value for each in made.search.offered]
    qtbot.keyClick(made.search.line, Qt.Key.Key_Return)

    assert offered == [second]
    assert made.compared is not None
    assert {made.compared.given.id, made.compared.kept.id} == {first, second}


def test_both_are_shown_and_the_one_with_more_references_is_proposed(
    parent: QWidget, case: Case
) -> None:
    first, second = both(case)

    made = dialog(parent, case, first, other=second)

    assert made.compared is not None
    assert made.compared.kept.id == second
    assert {"China", "Hong Kong", "https://t.example", "1", "0"} <= set(stated(made))
    assert made.said == [
        "Where both state something, “TENCENT” keeps its own: country.",
        "“Tencent” becomes another name of “TENCENT”.",
        "The record “Tencent” goes to the trash with its history. From there the two can be"
        " separated again at any time.",
    ]


def test_what_will_happen_follows_which_stays(parent: QWidget, case: Case) -> None:
    first, second = both(case)
    made = dialog(parent, case, first, other=second)

    keep(made, "Tencent")

    assert made.said[:2] == [
        "The record that refers to “TENCENT” refers to “Tencent” from then on.",
        "“Tencent” takes over what it does not state itself: website.",
    ]


def test_combining_tells_which_goes_and_which_stays(
    qtbot: QtBot, parent: QWidget, case: Case
) -> None:
    first, second = both(case)
    made = dialog(parent, case, second)
    made.rows[0].opened.emit()
    keep(made, "Tencent")

    with qtbot.waitSignal(made.combined) as combined:
        made.combine.click()

    assert combined.args == [second, first]


def test_only_lookalikes_can_be_said_to_be_two(qtbot: QtBot, parent: QWidget, case: Case) -> None:
    first, second = both(case)
    other = added(case, Company, name="Alibaba")
    made = dialog(parent, case, second)

    made.choose(other)
    offered = made.apart.isVisibleTo(made)
    made.choose(first)
    with qtbot.waitSignal(made.told_apart) as told_apart:
        made.apart.click()

    assert not offered
    assert told_apart.args == [first, second]


def test_those_told_apart_are_listed_no_more(parent: QWidget, case: Case) -> None:
    first, second = both(case)
    tell_apart(case, first, second, label="Told apart")

    made = dialog(parent, case, first)

    assert made.rows == []


def test_hostile_names_are_shown_as_they_are(qtbot: QtBot, parent: QWidget, case: Case) -> None:
    first, _ = both(case)
    hostile = added(case, Company, name="<b>&amp;</b>\u202e" + "x" * 5000, country="CN")

    made = dialog(parent, case, first, other=hostile)
    qtbot.waitExposed(made)

    assert made.width() < 1000
    assert any("<b>&amp;</b>" in each for each in made.said)
