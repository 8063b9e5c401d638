"""Combining, separating and telling apart: one edit each, told of, and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from gui.panes.combining import Combiner
from gui.screens.combining.page import CombineRecords
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.case import Case
from models.combining import stands_for
from models.errors import Refused
from models.reading.lookalikes import lookalikes
from models.records import Company
from tests.builders import a_case, added, changed


class Commands:
    """Undoes in the case, and writes down what was refused."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.refused: list[str] = []

    def undo(self) -> None:
        self.case.undo()

    def refuse(self, refused: Refused, *, title: str) -> None:
        self.refused.append(title)


class Scene:
    """A combiner over a case in which Tencent stands twice."""

    def __init__(self, case: Case, parent: QWidget, work: Work) -> None:
        self.case = case
        self.parent = parent
        self.kept = added(case, Company, name="Tencent")
        self.twice = added(case, Company, name="TENCENT")
        self.shown: list[int] = []
        self.commands = Commands(case)
        self.messages = MessageBar(work=work)
        self.messages.setParent(parent)
        self.combiner = Combiner(
            case, parent, show=self.shown.append, editing=self.commands, messages=self.messages
        )

    def press(self, words: str) -> None:
        next(one for one in self.messages.findChildren(QPushButton) if one.text() == words).click()


@pytest.fixture
def scene(parent: QWidget, work: Work, tmp_path: Path) -> Iterator[Scene]:
    case = a_case(tmp_path)
    yield Scene(case, parent, work)
    case.close()


def test_what_the_dialog_asks_for_is_one_edit_that_is_told_and_shown(scene: Scene) -> None:
    scene.combiner.ask(scene.twice, other=scene.kept)
    (dialog,) = scene.parent.findChildren(CombineRecords)

    dialog.combine.click()

    assert stands_for(scene.case, scene.twice) == scene.kept
    assert scene.shown == [scene.kept]
    assert scene.messages.text == "Combined company “TENCENT” into “Tencent”"
    assert scene.case.undo_label == scene.messages.text


def test_taken_back_at_once_it_is_undone(scene: Scene) -> None:
    scene.combiner.combine(scene.twice, scene.kept)

    scene.press("Undo")

    assert stands_for(scene.case, scene.twice) is None
    assert scene.case.redo_label == "Combined company “TENCENT” into “Tencent”"
    assert scene.shown == [scene.kept, scene.twice]


def test_taken_back_after_another_edit_the_two_are_separated_and_that_edit_stays(
    scene: Scene,
) -> None:
    scene.combiner.combine(scene.twice, scene.kept)
    changed(scene.case, scene.kept, country="KY")

    scene.press("Undo")

    kept = scene.case.get(scene.kept)
    assert isinstance(kept, Company)
    assert kept.country == "KY"
    assert not scene.case.is_gone(scene.twice)
    assert scene.case.undo_label == "Separated company “TENCENT” from “Tencent”"


def test_a_separation_is_told_and_undone(scene: Scene) -> None:
    scene.combiner.combine(scene.twice, scene.kept)

    scene.combiner.separate(scene.twice)
    said = scene.messages.text
    apart = stands_for(scene.case, scene.twice)
    scene.press("Undo")

    assert said == "Separated company “TENCENT” from “Tencent”"
    assert apart is None
    assert stands_for(scene.case, scene.twice) == scene.kept


def test_what_is_told_apart_is_offered_again_once_that_is_undone(scene: Scene) -> None:
    scene.combiner.tell_apart(scene.kept, scene.twice)
    said, pairs = scene.messages.text, lookalikes(scene.case)

    scene.press("Undo")

    assert said == "“Tencent” is not company “TENCENT”"
    assert pairs == []
    assert len(lookalikes(scene.case)) == 1


def test_after_another_edit_undo_says_that_it_would_take_that_back(scene: Scene) -> None:
    scene.combiner.tell_apart(scene.kept, scene.twice)
    changed(scene.case, scene.kept, country="KY")

    scene.press("Undo")

    assert "Something else was done since" in scene.messages.text
    assert lookalikes(scene.case) == []


def test_what_is_refused_is_told_in_words(scene: Scene) -> None:
    scene.case.read_only = "It is open elsewhere."

    scene.combiner.combine(scene.twice, scene.kept)
    scene.combiner.separate(scene.twice)
    scene.combiner.tell_apart(scene.twice, scene.kept)

    assert scene.commands.refused == [
        "Nothing was combined",
        "Nothing was separated",
        "Nothing was noted",
    ]
    assert scene.shown == []


def test_of_an_unknown_record_nothing_is_asked(scene: Scene) -> None:
    scene.combiner.ask(99_999)

    assert scene.parent.findChildren(CombineRecords) == []
