"""Stories of many rows that are written aside: the window goes on meanwhile, and can stop it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import randbytes
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton

from gui.dialogs.refusal import Refusal
from gui.forms.attachments.attaching import HERE
from gui.forms.pane import RecordPane
from gui.lists.pane import ListPane
from models.case import Case
from models.errors import Refused
from models.history.changes import Changed
from models.records import Attachment, Company, Tag
from models.storage.check import check
from tests.window.bringing import first_company
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, Hands


class Long:
    """An edit that lasts until it is let go: it names every company anew, again and again."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._begun, self._enough = Event(), Event()
        self.done: list[None] = []

    def begin(self) -> None:
        self._hands.window.commands.writing.write(
            self._rename,
            changes=1_000,
            doing="Renaming companies",
            title="Nothing was renamed",
            done=self.done.append,
        )
        assert self._begun.wait(20)

    def let_go(self) -> None:
        self._enough.set()

    def end(self) -> None:
        self.let_go()
        self._hands.qtbot.waitUntil(lambda: not self._hands.case.lent, timeout=20_000)

    def _rename(self, case: Case, _: object) -> None:
        with case.edit("Renamed companies") as edit:
            while not self._enough.wait(0.001):
                for id in edit.each(case.ids("company")):
                    edit.set(id, "name", "Renamed")
                self._begun.set()


@pytest.fixture
def hands(desk: Desk) -> Hands:
    """A window on the list of companies, all chosen, in which more than two are many."""
    made = desk.window(desk.sample())
    made.window.commands.writing.at_once = 2
    made.press(Qt.Key.Key_9, CONTROL)
    (shown,) = [one for one in made.window.findChildren(ListPane) if one.isVisible()]
    shown.table.setFocus()
    made.press(Qt.Key.Key_A, CONTROL)
    return made


@pytest.fixture
def long(hands: Hands) -> Iterator[Long]:
    """An edit that lasts, over at the latest with the story."""
    made = Long(hands)
    yield made
    made.let_go()


def names(case: Case) -> set[str | None]:
    return {each.name for each in case.all(Company)}


def button(hands: Hands, words: str) -> QPushButton:
    found = [one for one in hands.window.messages.findChildren(QPushButton) if one.isVisible()]
    return next(one for one in found if one.text() == words)


def wait(hands: Hands, until: Callable[[], bool]) -> None:
    hands.qtbot.waitUntil(until, timeout=20_000)


def test_many_are_deleted_aside_told_of_once_and_brought_back(hands: Hands) -> None:
    before = names(hands.case)
    told: list[Changed] = []
    hands.window.changes.changed.connect(told.append)

    hands.press(Qt.Key.Key_Delete)
    wait(hands, lambda: hands.window.messages.text == "Deleted 5 companies")

    assert not names(hands.case)
    assert [len(each.records) for each in told] == [5]
    button(hands, "Undo").click()
    assert hands.window.messages.text.startswith("Undoing: Deleted 5 companies… What you type")
    wait(hands, lambda: hands.window.messages.text == "Undone: Deleted 5 companies")
    assert names(hands.case) == before
    hands.window.commands.redo()
    wait(hands, lambda: hands.window.messages.text == "Redone: Deleted 5 companies")
    assert not names(hands.case)
    assert check(hands.case.database).whole


def test_what_is_cancelled_leaves_the_file_as_it_was(hands: Hands, long: Long) -> None:
    before, label = hands.case.path.read_bytes(), hands.case.undo_label

    long.begin()
    assert any(one.isVisible() for one in hands.window.messages.findChildren(QProgressBar))
    button(hands, "Cancel").click()
    wait(hands, lambda: not hands.case.lent)

    assert hands.window.messages.text == "Cancelled: the case is as it was before."
    assert not long.done
    assert hands.case.path.read_bytes() == before
    assert hands.case.undo_label == label
    with hands.case.edit("Go on") as edit:
        edit.set(first_company(hands.case), "website", "https://on.example")
    assert check(hands.case.database).whole


def test_what_is_typed_meanwhile_is_saved_after_it(hands: Hands, long: Long) -> None:
    company = first_company(hands.case)
    hands.window.browsing.open_record(company)
    hands.settle()
    hands.go_to("company", "website")
    hands.write("https://ann.example")

    long.begin()
    hands.press(Qt.Key.Key_Return)
    assert "The file is being written. What you typed is kept" in hands.seen()
    hands.window.browsing.open_record(hands.case.ids("company")[1])
    long.end()

    assert names(hands.case) == {"Renamed"}
    assert hands.case.rows(Company, [company])[company].website == "https://ann.example"
    assert not hands.dialogs(Refusal)
    assert "Not saved" not in hands.seen()


def test_a_file_that_is_moved_away_meanwhile_is_told_of_once_it_is_written(
    hands: Hands, long: Long
) -> None:
    long.begin()
    hands.case.path.rename(hands.case.path.with_name("elsewhere.proviso"))
    assert not hands.window.banner.isVisible()

    long.end()

    assert long.done
    assert "“sample.proviso” is no longer where it was" in hands.seen()
    assert hands.window.banner.isVisible()


def test_another_edit_meanwhile_is_refused_with_the_reason(hands: Hands, long: Long) -> None:
    number = len(hands.case.ids("company"))

    long.begin()
    hands.press(Qt.Key.Key_Delete)

    assert "Something is being written: Renaming companies." in hands.seen()
    hands.dialog(Refusal).reject()
    long.end()
    assert long.done
    assert len(hands.case.ids("company")) == number


def test_the_window_closes_once_it_is_written(hands: Hands, long: Long) -> None:
    path = hands.case.path

    long.begin()
    assert not hands.window.close()
    assert hands.window.messages.text == "The window closes once the file is written."
    long.let_go()
    wait(hands, lambda: not hands.window.isVisible())

    with Case.open(path, who=hands.window.commands.person()) as case:
        assert names(case) == {"Renamed"}
        assert case.undo_label == "Renamed companies"


def test_an_edit_that_is_refused_aside_is_told_and_changes_nothing(hands: Hands) -> None:
    def mark(case: Case, _: object) -> None:
        with case.edit("Marked") as edit:
            edit.add(Tag, tagged=first_company(case), word="watched")
            raise Refused("This is no day for it.")

    hands.window.commands.writing.write(
        mark, changes=3, doing="Marking", title="Nothing was marked", done=lambda _: None
    )
    wait(hands, lambda: bool(hands.dialogs(Refusal)))

    assert "This is no day for it." in hands.seen()
    assert "Marking" not in hands.window.messages.text
    assert not [each for each in hands.case.all(Tag) if each.word == "watched"]


def test_a_large_file_is_attached_aside_and_that_is_undone(hands: Hands, tmp_path: Path) -> None:
    company, large = first_company(hands.case), tmp_path / "scan.bin"
    large.write_bytes(randbytes(HERE + 1))
    hands.window.browsing.open_record(company)
    hands.settle()
    doing: list[str] = []
    hands.window.work.busy.connect(
        lambda: doing.extend(job.label for job in hands.window.work.jobs)
    )

    (pane,) = hands.window.findChildren(RecordPane)
    pane.attaching.take(company, [large])
    wait(hands, lambda: hands.window.messages.text.startswith("Attached “scan.bin” to company"))

    assert "Writing what is attached" in doing
    assert [each.size for each in hands.case.all(Attachment)] == [HERE + 1]
    button(hands, "Undo").click()
    wait(hands, lambda: hands.case.all(Attachment) == [])
    assert check(hands.case.database).whole
