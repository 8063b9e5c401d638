"""What is being typed while a merge comes in is kept, saved after it, and overwrites nothing."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.dialogs.refusal import Refusal
from models.case import Case
from models.errors import Refused
from models.records import Company
from models.storage.check import check
from tests.window.bringing import BOB, by_bob, first_company, looked, values, website
from tests.window.conftest import Desk
from tests.window.hands import Hands

WHY = Refused("A merge is being written.")


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


def test_what_is_open_in_a_form_while_a_merge_comes_in_becomes_a_shown_conflict(
    hands: Hands, copy: Path
) -> None:
    by_bob(copy, website="https://bob.example")
    company = first_company(hands.case)
    hands.window.browsing.show_section("company")
    hands.window.browsing.open_record(company)
    hands.settle()
    hands.go_to("company", "website")
    hands.write("https://ann.example")

    with Case.open(copy, who=BOB, read_only=True) as theirs:
        hands.case.merge(theirs, label="Merged")
    hands.press(Qt.Key.Key_Return)

    assert values(hands, "website") == 2
    assert "In conflict: several values stand here until one is kept." in hands.seen()


def test_a_field_that_is_left_while_a_merge_is_written_is_kept_and_saved_after_it(
    hands: Hands, copy: Path
) -> None:
    by_bob(copy, website="https://bob.example")
    company = first_company(hands.case)
    hands.window.browsing.show_section("company")
    hands.window.browsing.open_record(company)
    hands.settle()
    hands.go_to("company", "website")
    hands.write("https://ann.example")
    loan = hands.case.lend(WHY)

    hands.press(Qt.Key.Key_Return)

    assert "The file is being written. What you typed is kept, and saved after it." in hands.seen()
    assert not hands.dialogs(Refusal)
    hands.window.browsing.open_record(hands.case.ids("company")[1])
    with (
        Case.borrowed(loan, who=hands.case.who) as borrowed,
        Case.open(copy, who=BOB, read_only=True) as theirs,
    ):
        changed = borrowed.merge(theirs, label="Merged")
    hands.case.take_back(loan, changed)
    assert hands.window.panes is not None
    hands.window.panes.typing.resume()
    found = {head.value for head in hands.case.heads(company, "website")}
    assert found == {'"https://ann.example"', '"https://bob.example"'}
    assert "Not saved" not in hands.seen()


def test_a_field_that_is_still_shown_is_saved_after_the_merge_too(hands: Hands, copy: Path) -> None:
    company = first_company(hands.case)
    hands.window.browsing.show_section("company")
    hands.window.browsing.open_record(company)
    hands.settle()
    hands.go_to("company", "website")
    hands.write("https://ann.example")
    loan = hands.case.lend(WHY)
    hands.press(Qt.Key.Key_Tab)
    with Case.borrowed(loan, who=hands.case.who) as borrowed, borrowed.edit("Other") as edit:
        edit.add(Company, name="Moonshot AI")
    hands.case.take_back(loan, edit.changed)
    assert hands.window.panes is not None

    hands.window.panes.typing.resume()

    assert (website(hands), values(hands, "website")) == ("https://ann.example", 1)


def test_a_backup_that_is_stopped_stops_the_merge_before_it_began(hands: Hands, copy: Path) -> None:
    by_bob(copy, website="https://bob.example")
    page = looked(hands, copy)
    hands.settle()

    page.foot.merge.click()
    for job in hands.window.work.jobs:
        job.cancel()

    hands.qtbot.waitUntil(page.foot.merge.isEnabled, timeout=20_000)
    assert website(hands) is None


def test_a_merge_that_is_stopped_is_whole_or_not_there_and_editing_goes_on(
    hands: Hands, copy: Path
) -> None:
    by_bob(copy, website="https://bob.example", adds="Moonshot AI")
    page = looked(hands, copy)
    before = len(hands.case.all(Company))
    page.foot.merge.click()
    hands.qtbot.waitUntil(lambda: hands.case.lent or bool(page.merged), timeout=20_000)

    for job in hands.window.work.jobs:
        job.cancel()

    hands.qtbot.waitUntil(lambda: not hands.case.lent, timeout=20_000)
    came = website(hands) == "https://bob.example"
    assert len(hands.case.all(Company)) == before + came
    assert bool(page.merged) == came
    with hands.case.edit("Ann's edit") as edit:
        edit.add(Company, name="Zhipu")
    assert check(hands.case.database).whole
