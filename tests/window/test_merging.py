"""A copy that came back is looked at, decided on, merged, undone, and reported."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from gui.dialogs.refusal import Refusal
from gui.dialogs.report import AskReport
from gui.screens.combining.page import CombineRecords
from gui.screens.merging.page import Merging
from gui.user.folders import backup_folder
from gui.user.settings import LOOKS
from gui.widgets.choosing import Choice
from models.case import Case
from models.language import CHINESE
from models.records import Company
from models.storage.backups import Shelf, backups
from tests.printed import read_pdf
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


def test_a_copy_is_looked_at_first_and_then_merged_with_one_key(hands: Hands, copy: Path) -> None:
    by_bob(copy, website="https://bob.example", adds="Moonshot AI")

    page = looked(hands, copy)

    assert "Bob: 1 company added; 1 company changed" in hands.seen()
    assert website(hands) is None
    merged(hands, page)
    assert website(hands) == "https://bob.example"
    assert hands.window.messages.text == "Merged “bob.proviso”: 1 added, 1 changed"
    [backup] = backups(Shelf(backup_folder(), hands.case.uid, hands.case.path))
    assert backup.why == "merge"


def test_a_merge_is_undone_as_one_step(hands: Hands, copy: Path) -> None:
    by_bob(copy, website="https://bob.example", adds="Moonshot AI")
    before = len(hands.case.all(Company))
    merged(hands, looked(hands, copy))

    button(hands, "Undo").click()

    assert website(hands) is None
    assert len(hands.case.all(Company)) == before


def test_a_conflict_that_is_decided_is_settled_and_undone_with_the_merge(
    hands: Hands, copy: Path
) -> None:
    by_bob(copy, website="https://bob.example")
    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "website", "https://ann.example")
    page = looked(hands, copy)
    assert "1 conflict, 1 undecided" in page.state

    hands.settle()
    hands.go_to_field("Take theirs: Website")
    hands.press(Qt.Key.Key_Space)
    merged(hands, page)

    assert (website(hands), values(hands, "website")) == ("https://bob.example", 1)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert (website(hands), values(hands, "website")) == ("https://ann.example", 1)
    assert hands.window.messages.text == "Undone: Merged “bob.proviso”"
    hands.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert (website(hands), values(hands, "website")) == ("https://bob.example", 1)
    assert hands.window.messages.text == "Redone: Merged “bob.proviso”"


def test_a_conflict_that_nobody_decides_stays_open_and_is_gone_to(hands: Hands, copy: Path) -> None:
    by_bob(copy, website="https://bob.example")
    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "website", "https://ann.example")
    page = looked(hands, copy)

    merged(hands, page)

    assert values(hands, "website") == 2
    assert "1 undecided" in hands.window.messages.text
    button(hands, "Go to the field").click()
    assert "In conflict: several values stand here until one is kept." in hands.seen()


def test_a_text_with_what_both_changed_is_taken(hands: Hands, desk: Desk, copy: Path) -> None:
    with hands.case.edit("Before") as edit:
        edit.set(first_company(hands.case), "notes", "One\nTwo\nThree")
    shutil.copyfile(desk.sample(), copy)
    by_bob(copy, notes="1\nTwo\nThree")
    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "notes", "One\nTwo\n3")
    page = looked(hands, copy)

    hands.settle()
    hands.go_to_field("Take both: Notes")
    hands.press(Qt.Key.Key_Space)
    merged(hands, page)

    company = hands.case.get(first_company(hands.case))
    assert isinstance(company, Company)
    assert company.notes == "1\nTwo\n3"


def test_what_changes_here_meanwhile_is_looked_at_again(hands: Hands, copy: Path) -> None:
    by_bob(copy, website="https://bob.example")
    page = looked(hands, copy)

    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "website", "https://ann.example")

    hands.qtbot.waitUntil(lambda: "1 conflict" in page.state, timeout=20_000)


def test_a_file_that_shares_no_past_is_warned_of(hands: Hands, desk: Desk) -> None:
    other = desk.folder / "other.proviso"
    with (
        Case.create(other, title="Another", who=BOB) as case,
        case.edit("Added a company") as edit,
    ):
        edit.add(Company, name="Moonshot AI")

    looked(hands, other)

    assert "The two files share no past." in hands.seen()


def test_a_copy_without_anything_new_is_said_to_be_so(hands: Hands, copy: Path) -> None:
    page = looked(hands, copy)

    assert page.said == "The copy holds nothing that this case does not hold already."
    offered = [each.text() for each in page.foot.findChildren(QPushButton) if each.isVisible()]
    assert offered == ["Close"]


def test_what_is_no_case_file_is_refused_on_the_screen(hands: Hands, desk: Desk) -> None:
    other = desk.folder / "other.proviso"
    other.write_text("no case")
    hands.window.browsing.merge(other)
    page = hands.window.findChild(Merging)
    assert page is not None

    hands.qtbot.waitUntil(lambda: "not a case file" in page.said, timeout=20_000)

    assert not page.foot.merge.isEnabled()


def test_without_a_backup_it_is_asked_before_anything_is_merged(hands: Hands, copy: Path) -> None:
    by_bob(copy, website="https://bob.example")
    page = looked(hands, copy)
    backup_folder().parent.mkdir(parents=True, exist_ok=True)
    backup_folder().write_text("no folder")

    hands.settle()
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.qtbot.waitUntil(lambda: bool(hands.dialogs(Refusal)), timeout=20_000)

    assert website(hands) is None
    button(hands, "Merge without a backup").click()
    hands.qtbot.waitUntil(lambda: bool(page.merged), timeout=20_000)
    assert website(hands) == "https://bob.example"


def test_a_report_is_written_where_it_is_asked_for(hands: Hands, desk: Desk, copy: Path) -> None:
    by_bob(copy, adds="Moonshot AI")
    page = looked(hands, copy)
    merged(hands, page)

    page.foot.report.click()
    hands.settle()
    hands.press_button("Choose the file…")
    path = hands.answer_place(desk.folder)

    hands.qtbot.waitUntil(
        lambda: hands.window.messages.text == f"Wrote the report “{path.name}”", timeout=20_000
    )
    assert "Moonshot AI" in read_pdf(path.read_bytes()).text


def language(hands: Hands) -> Choice:
    """The box in which the language of a report is chosen."""
    (box,) = hands.dialog(AskReport).findChildren(Choice)
    return box


def in_chinese(hands: Hands, page: Merging, folder: Path, *, kind: str) -> str:
    """What stands in the report in Chinese that the page writes, as the kind of this ending."""
    page.foot.report.click()
    hands.settle()
    box = language(hands)
    box.setFocus()
    hands.press(Qt.Key.Key_End)
    hands.press_button("Choose the file…")
    (asked,) = [one for one in hands.window.findChildren(QFileDialog) if one.isVisible()]
    asked.selectNameFilter(next(each for each in asked.nameFilters() if kind in each))
    asked.selectFile(f"report{kind}")
    path = hands.answer_place(folder)
    hands.qtbot.waitUntil(
        lambda: hands.window.messages.text == f"Wrote the report “{path.name}”", timeout=20_000
    )
    return read_pdf(path.read_bytes()).text if kind == ".pdf" else path.read_text(encoding="utf-8")


def test_a_report_speaks_another_language_before_a_merge_and_after_it(
    hands: Hands, desk: Desk, copy: Path
) -> None:
    by_bob(copy, country="SG")
    page = looked(hands, copy)

    before = in_chinese(hands, page, desk.folder, kind=".txt")
    merged(hands, page)
    copy.unlink()
    after = in_chinese(hands, page, desk.folder, kind=".json")
    pages = in_chinese(hands, page, desk.folder, kind=".pdf")

    assert "→ 新加坡" in before
    assert "Singapore" not in before
    assert '"theirs": "新加坡"' in after
    assert "新加坡" in pages


def test_a_report_offers_the_language_that_was_chosen_last_for_a_briefing(
    hands: Hands, copy: Path
) -> None:
    hands.window.settings.put(LOOKS, {"kind": "case", "language": CHINESE})
    by_bob(copy, adds="Moonshot AI")
    page = looked(hands, copy)

    page.foot.report.click()
    hands.settle()

    assert language(hands).currentText() == "简体中文"
    hands.press(Qt.Key.Key_Escape)
    assert hands.window.settings.get(LOOKS) == {"kind": "case", "language": CHINESE}


def test_a_conflict_that_is_decided_at_its_field_is_open_no_more(hands: Hands, copy: Path) -> None:
    by_bob(copy, website="https://bob.example")
    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "website", "https://ann.example")
    page = looked(hands, copy)
    merged(hands, page)
    row = page.listed.currentItem()
    assert row is not None
    assert row.text(1) == "undecided"

    with hands.case.edit("Decided") as edit:
        edit.set(first_company(hands.case), "website", "https://both.example")

    assert row.text(1) == "decided"


def test_what_the_case_may_have_already_is_said_and_combined_after_the_merge(
    hands: Hands, copy: Path
) -> None:
    by_bob(copy, adds="Baidu")
    with hands.case.edit("Ann's edit") as edit:
        edit.add(Company, name="Baidu")
    page = looked(hands, copy)
    assert "The case has one of that name already; they may be the same." in hands.seen()

    merged(hands, page)
    button(hands, "Combine…").click()
    hands.settle()

    assert hands.dialogs(CombineRecords)


def test_the_report_is_offered_beside_undo_after_a_merge(hands: Hands, copy: Path) -> None:
    by_bob(copy, adds="Moonshot AI")
    merged(hands, looked(hands, copy))

    offered = hands.window.messages.findChildren(QPushButton)
    assert [each.text() for each in offered if each.isVisible()] == ["Undo", "Report…"]
    next(each for each in offered if each.text() == "Report…").click()
    hands.settle()
    hands.press_button("Choose the file…")
    path = hands.answer_place(copy.parent)
    hands.qtbot.waitUntil(path.exists, timeout=20_000)


def test_a_copy_that_brings_nothing_says_nothing_of_the_merge_before(
    hands: Hands, copy: Path
) -> None:
    by_bob(copy, adds="Moonshot AI")
    merged(hands, looked(hands, copy))

    page = looked(hands, copy)
    hands.qtbot.waitUntil(lambda: "holds nothing" in page.said, timeout=20_000)

    assert "1 company added" not in hands.seen()
