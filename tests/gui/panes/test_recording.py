"""Deleting and restoring: one edit each, told of, and taken back as what it was."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from gui.actions.browsing import Place
from gui.panes.recording import Recorder
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.case import Case
from models.clauses import USUAL
from models.combining import combine, stands_for
from models.errors import Refused
from models.records import Clause, Company, Condition
from tests.builders import a_case, a_gate, added, an_application, changed


class Panes:
    """Stands where it is put, and writes down where it is asked to go."""

    def __init__(self) -> None:
        self.place = Place()
        self.opened: list[int] = []
        self.begun: list[str] = []
        self.stated: list[dict[str, Any]] = []

    def open_record(self, id: int) -> None:
        self.opened.append(id)

    def show_new(self, kind: str, *, beside: bool = False, **given: Any) -> None:
        self.begun.append(kind)

    def begins(self, kind: str) -> bool:
        return self.begun[-1:] == [kind]

    def state(self, values: Mapping[str, Any]) -> None:
        self.stated.append(dict(values))


class Commands:
    """Does at once what needs a name, and undoes in the case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.refused: list[str] = []

    def named(self, then: Callable[[], None]) -> None:
        then()

    def undo(self) -> None:
        self.case.undo()

    def refuse(self, refused: Refused, *, title: str) -> None:
        self.refused.append(title)


class Scene:
    """A recorder over a case with one company, which is shown."""

    def __init__(self, case: Case, parent: QWidget, work: Work) -> None:
        self.case = case
        self.company = added(case, Company, name="Borealis")
        self.panes = Panes()
        self.panes.place = Place(section="company", record=self.company, kind="company")
        self.commands = Commands(case)
        self.messages = MessageBar(work=work)
        self.messages.setParent(parent)
        self.recorder = Recorder(
            case,
            parent,
            panes=self.panes,
            forms=self.panes,
            editing=self.commands,
            messages=self.messages,
            today=lambda: date(2026, 2, 1),
        )

    def press(self, words: str) -> None:
        next(one for one in self.messages.findChildren(QPushButton) if one.text() == words).click()


@pytest.fixture
def scene(parent: QWidget, work: Work, tmp_path: Path) -> Iterator[Scene]:
    case = a_case(tmp_path)
    yield Scene(case, parent, work)
    case.close()


def test_two_records_are_put_together_in_one_edit_that_can_be_taken_back(scene: Scene) -> None:
    application = an_application(scene.case, "A buys chips")
    gate = a_gate(scene.case, title="Licence")

    scene.recorder.put_together(gate, "applications", application, label="Added the gate")
    there = [each.target for each in scene.case.links(owners=[gate])]
    told = scene.messages.text
    scene.press("Undo")

    assert there == [application]
    assert told == "Added the gate"
    assert scene.case.links(owners=[gate]) == []


def test_a_deletion_is_one_edit_and_is_told(scene: Scene) -> None:
    scene.recorder.delete_record()

    assert scene.case.is_gone(scene.company)
    assert scene.case.undo_label == "Deleted company “Borealis”"
    assert scene.messages.text == "Deleted company “Borealis”"


def test_a_deletion_says_how_many_records_still_refer_to_it(scene: Scene) -> None:
    added(scene.case, Company, name="Aurora", parent=scene.company)

    scene.recorder.delete_record()

    assert scene.messages.text == "Deleted company “Borealis”; 1 record refers to it"


def test_taken_back_at_once_it_is_undone(scene: Scene) -> None:
    scene.recorder.delete_record()

    scene.press("Undo")

    assert not scene.case.is_gone(scene.company)
    assert scene.case.redo_label == "Deleted company “Borealis”"
    assert scene.panes.opened == [scene.company]


def test_taken_back_after_another_edit_that_edit_stays(scene: Scene) -> None:
    other = added(scene.case, Company, name="Aurora")
    scene.recorder.delete_record()
    changed(scene.case, other, country="NO")

    scene.press("Undo")

    kept = scene.case.get(other)
    assert isinstance(kept, Company)
    assert kept.country == "NO"
    assert not scene.case.is_gone(scene.company)


def test_a_restored_record_can_be_shown_from_the_message(scene: Scene) -> None:
    scene.recorder.delete_record()

    scene.recorder.restore_record()
    scene.press("Show")

    assert not scene.case.is_gone(scene.company)
    assert scene.panes.opened == [scene.company]


def test_a_combined_record_is_never_restored_by_half(scene: Scene) -> None:
    twice = added(scene.case, Company, name="BOREALIS")
    combine(scene.case, twice, into=scene.company, label="Combined")

    scene.recorder.bring_back(twice)

    assert not scene.case.is_gone(twice)
    assert stands_for(scene.case, twice) is None
    assert scene.messages.text == "Separated company “BOREALIS” from “Borealis”"


def test_without_a_record_nothing_is_deleted(scene: Scene) -> None:
    scene.panes.place = Place(section="company")

    scene.recorder.delete_record()

    assert not scene.case.is_gone(scene.company)


def test_a_refused_deletion_is_told_in_words(scene: Scene) -> None:
    scene.case.read_only = "It is open elsewhere."

    scene.recorder.delete_record()

    assert scene.commands.refused == ["Nothing was deleted"]
    assert not scene.case.is_gone(scene.company)


def test_a_new_record_is_begun_where_it_belongs(scene: Scene) -> None:
    scene.recorder.new_record("gate")

    assert scene.panes.begun == ["gate"]


def test_a_condition_begun_from_a_standard_wording_states_what_that_says(scene: Scene) -> None:
    clause = added(scene.case, Clause, title="No re-transfer", text="Not resold.")
    scene.panes.place = Place(section="clause", record=clause, kind="clause")

    scene.recorder.begin_condition()

    assert scene.panes.begun == ["condition"]
    assert scene.panes.stated == [{"title": "No re-transfer", "text": "Not resold."}]


def test_a_wording_goes_into_the_form_of_a_condition_that_is_shown_already(scene: Scene) -> None:
    clause = added(scene.case, Clause, title="No re-transfer")
    scene.panes.show_new("condition")
    scene.panes.place = Place(section="clause", record=clause, kind="clause")

    scene.recorder.begin_condition()

    assert scene.panes.begun == ["condition"]


def test_a_condition_is_kept_as_a_standard_wording_and_shown(scene: Scene) -> None:
    condition = added(scene.case, Condition, title="Cap", text="At most [number].")
    scene.panes.place = Place(section="condition", record=condition, kind="condition")

    scene.recorder.keep_wording()

    (clause,) = scene.case.all(Clause)
    assert (clause.title, clause.text) == ("Cap", "At most [number].")
    scene.press("Show")
    assert scene.panes.opened == [clause.id]
    scene.recorder.keep_wording()
    assert scene.commands.refused == ["No wording was kept"]


def test_the_usual_wordings_are_added_once_in_one_step(scene: Scene) -> None:
    scene.recorder.add_usual_wordings()
    scene.recorder.add_usual_wordings()

    assert len(scene.case.all(Clause)) == len(USUAL)
    scene.case.undo()
    assert scene.case.all(Clause) == []
