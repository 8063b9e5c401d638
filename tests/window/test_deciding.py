"""What a merge leaves open is decided before it or after it, one by one or many at once."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from gui.forms.head import Head
from gui.forms.rows import RecordRow
from gui.forms.wrapped import WrappedText
from gui.screens.desk.attention import AttentionList
from gui.screens.merging.page import Merging
from models.case import Case
from models.reading.undecided import undecided
from models.records import Company
from tests.window.bringing import (
    BOB,
    button,
    by_bob,
    first_company,
    looked,
    merged,
    values,
    website,
)
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, SHIFT, Hands


@pytest.fixture
def hands(desk: Desk) -> Hands:
    """A window on the sample case."""
    return desk.window(desk.sample())


@pytest.fixture
def copy(desk: Desk) -> Path:
    """A copy of it that Bob has."""
    path = desk.folder / "bob.proviso"
    shutil.copyfile(desk.sample(), path)
    return path


def offered(page: Merging) -> dict[str, QAction]:
    """What can be decided at once, as the menu offers it."""
    menu = page.foot.several.menu()
    menu.popup(page.mapToGlobal(page.rect().center()))
    found = {each.text(): each for each in menu.actions()}
    menu.close()
    return found


def kept_in(case: Case, copy: Path) -> None:
    """Bob deletes the first company in his copy, and Ann goes on with it."""
    with Case.open(copy, who=BOB) as theirs, theirs.edit("Bob's edit") as edit:
        edit.delete(first_company(theirs))
    with case.edit("Ann's edit") as edit:
        edit.set(first_company(case), "website", "https://ann.example")


def head_of(hands: Hands) -> str:
    """What the head of the record says."""
    head = hands.window.findChild(Head)
    assert head is not None
    return "\n".join(each.text for each in head.findChildren(WrappedText) if each.isVisible())


def test_all_conflicts_are_decided_for_one_side_at_once(hands: Hands, copy: Path) -> None:
    by_bob(copy, website="https://bob.example", notes="Bob's notes")
    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "website", "https://ann.example")
        edit.set(first_company(hands.case), "notes", "Ann's notes")
    page = looked(hands, copy)

    offered(page)["Mine for all (2)"].trigger()

    assert page.state == "2 conflicts, decided."
    merged(hands, page)
    assert (website(hands), values(hands, "notes")) == ("https://ann.example", 1)


def test_deciding_several_leaves_what_was_decided_before(hands: Hands, copy: Path) -> None:
    by_bob(copy, website="https://bob.example", notes="Bob's notes")
    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "website", "https://ann.example")
        edit.set(first_company(hands.case), "notes", "Ann's notes")
    page = looked(hands, copy)
    hands.settle()
    hands.go_to_field("Take theirs: Website")
    hands.press(Qt.Key.Key_Space)

    assert "Mine for all, also 1 decided otherwise (2)" in offered(page)
    offered(page)["Mine for all (1)"].trigger()
    merged(hands, page)

    company = hands.case.get(first_company(hands.case))
    assert isinstance(company, Company)
    assert (company.website, company.notes) == ("https://bob.example", "Ann's notes")


def test_undo_takes_back_what_was_decided_and_leaves_the_case_alone(
    hands: Hands, copy: Path
) -> None:
    by_bob(copy, website="https://bob.example")
    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "website", "https://ann.example")
    page = looked(hands, copy)
    before = hands.case.frontier()
    hands.settle()
    hands.go_to_field("Take theirs: Website")
    hands.press(Qt.Key.Key_Space)
    assert "decided" in page.state

    hands.press(Qt.Key.Key_Z, CONTROL)
    assert "1 conflict, 1 undecided" in page.state
    assert hands.window.messages.text.startswith("Undone: Take theirs: Website of “")
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.case.frontier() == before
    hands.press(Qt.Key.Key_Z, CONTROL | SHIFT)

    assert page.state == "1 conflict, decided."
    assert hands.case.frontier() == before


def test_what_one_deleted_and_another_changed_is_decided_in_the_preview(
    hands: Hands, copy: Path
) -> None:
    kept_in(hands.case, copy)
    company = first_company(hands.case)
    page = looked(hands, copy)
    assert "1 conflict, 1 undecided" in page.state

    hands.settle()
    hands.go_to_field(f"Delete it: {hands.case.label(company)}")
    hands.press(Qt.Key.Key_Space)
    merged(hands, page)

    assert hands.case.is_gone(company)
    assert undecided(hands.case) == []


@pytest.mark.parametrize(("words", "gone"), [("Keep it", False), ("Delete it", True)])
def test_what_one_deleted_and_another_changed_is_decided_later_at_its_head(
    hands: Hands, copy: Path, words: str, gone: bool
) -> None:
    kept_in(hands.case, copy)
    page = looked(hands, copy)
    merged(hands, page)
    assert "1 kept although deleted, 1 undecided" in hands.window.messages.text
    company = first_company(hands.case)

    button(hands, "Go to the record").click()
    assert "Kept although deleted by Bob" in head_of(hands)
    button(hands, words).click()

    assert hands.case.is_gone(company) == gone
    assert undecided(hands.case) == []
    row = page.listed.currentItem()
    assert row is not None
    assert row.text(1) == "decided"


@pytest.mark.parametrize("stays", [True, False])
def test_a_link_that_both_put_in_and_one_took_out_is_decided_where_it_stands(
    hands: Hands, copy: Path, stays: bool
) -> None:
    case, company = hands.case, first_company(hands.case)
    application = case.ids("application")[0]
    with Case.open(copy, who=BOB) as theirs, theirs.edit("Bob's edit") as edit:
        edit.link(application, "end_users", company)
    with case.edit("Ann's edit") as edit:
        edit.link(application, "end_users", company)
    with case.edit("Ann takes it out") as edit:
        edit.unlink(application, "end_users", company)
    page = looked(hands, copy)
    merged(hands, page)
    assert "1 kept although deleted, 1 undecided" in hands.window.messages.text

    hands.window.browsing.open_record(application)
    hands.settle()
    assert "kept although taken out by Ann" in hands.seen()
    name = case.label(company)
    (row,) = [each for each in hands.window.findChildren(RecordRow) if "taken out" in each.detail]
    (keep,) = row.findChildren(QPushButton)
    assert keep.accessibleName() == f"Keep it: {name}"
    if stays:
        keep.click()
    else:
        row.setFocus()
        hands.press(Qt.Key.Key_Delete)

    linked = case.links(owners=[application], relation="application.end_users")
    assert [each.target for each in linked] == ([company] if stays else [])
    assert undecided(case) == []
    hands.settle()
    assert "kept although taken out" not in hands.seen()


def test_what_is_kept_although_deleted_needs_attention_on_the_desk(
    hands: Hands, copy: Path
) -> None:
    kept_in(hands.case, copy)

    merged(hands, looked(hands, copy))
    hands.do("go to desk")
    items = hands.window.findChild(AttentionList)
    assert items is not None

    def told() -> list[str]:
        model = items.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    hands.qtbot.waitUntil(
        lambda: any("kept although deleted" in each for each in told()), timeout=20_000
    )
