"""What a new case begins with: gates in order, tasks, wordings and views, in one step."""

from pathlib import Path

import pytest

from models import Case, Person, Refused
from models.beginnings import BEGINNINGS, BY_CODE, Beginning, create
from models.clauses import USUAL
from models.records import Application, Clause, Gate, Link, Task

ANN = Person("a", "Ann")
EVERY = pytest.mark.parametrize("beginning", BEGINNINGS, ids=lambda each: each.code)


def made(folder: Path, beginning: Beginning | None) -> Case:
    return create(
        folder / "new.proviso", beginning, title="Chips", who=ANN, handling="amber_strict"
    )


@EVERY
def test_a_case_begins_with_all_that_is_promised(beginning: Beginning, tmp_path: Path) -> None:
    with made(tmp_path, beginning) as case:
        assert [each.title for each in case.all(Gate)] == [each.title for each in beginning.gates]
        assert [each.title for each in case.all(Task)] == list(beginning.tasks)
        assert {each.title for each in case.all(Clause)} == set(beginning.wordings)
        assert len(case.views()) == len(beginning.views)


@EVERY
def test_only_wordings_that_ship_are_promised(beginning: Beginning) -> None:
    assert set(beginning.wordings) <= {each.title for each in USUAL}


@EVERY
def test_undo_takes_the_whole_beginning_away(beginning: Beginning, tmp_path: Path) -> None:
    with made(tmp_path, beginning) as case:
        case.undo()

        assert not any(case.all(each) for each in (Application, Gate, Task, Clause, Link))
        assert case.views() == ()
        assert case.undo() is None


def test_the_gates_of_an_export_licence_follow_one_another_at_its_application(
    tmp_path: Path,
) -> None:
    with made(tmp_path, BY_CODE["export-licence"]) as case:
        first, second, third = case.all(Gate)
        (application,) = case.all(Application)
        at = [link.owner for link in case.links(targets=[application.id])]

        assert (first.after, second.after, third.after) == (None, first.id, second.id)
        assert application.title == "Chips"
        assert {first.id, second.id, third.id} <= set(at)


def test_a_case_can_begin_empty(tmp_path: Path) -> None:
    with made(tmp_path, None) as case:
        assert case.all(Gate) == []
        assert case.undo_label == ""


def test_nothing_is_left_where_there_is_a_file_already(tmp_path: Path) -> None:
    (tmp_path / "new.proviso").write_text("mine")

    with pytest.raises(Refused):
        made(tmp_path, BEGINNINGS[0])

    assert (tmp_path / "new.proviso").read_text() == "mine"
