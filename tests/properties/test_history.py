"""Whatever is edited, undone and redone: undoing leads home, and tables tell the history."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given

from tests.builders import ANN, BOB
from tests.desk import Desk, Step, desks, late_edit, one_edit, started, steps
from tests.fold import Fold, broken_hashes, differences


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Desk]]:
    """Makes a desk at a copy of the file, anew for each example."""
    with desks(started(tmp_path_factory.mktemp("started"))) as sit:
        yield sit


def living(desk: Desk) -> dict[int, dict[str, tuple[str, frozenset[str]]]]:
    """Equal values are what counts: which change states them may differ."""
    return Fold(desk.case).living()


def stated(desk: Desk) -> dict[int, dict[str, frozenset[str]]]:
    """As `living`, whichever value of an open conflict is displayed."""
    return {
        id: {code: values for code, (_, values) in fields.items()}
        for id, fields in living(desk).items()
    }


def sound(desk: Desk) -> None:
    assert differences(desk.case) == []
    assert broken_hashes(desk.case.database.connection()) == []


@given(taken=steps(one_edit, persons=1))
def test_all_undone_gives_the_first_state_and_all_redone_the_last(
    desk: Callable[[], Desk], taken: list[Step]
) -> None:
    here = desk()
    first = living(here)
    for step in taken:
        here.take(step)
    here.case.who = ANN
    states = [living(here)]
    sound(here)

    while here.case.undo() is not None:
        states.append(living(here))

    assert states[-1] == first
    sound(here)
    here.reopen()
    for state in reversed(states[:-1]):
        assert here.case.redo() is not None
        assert living(here) == state
    sound(here)


@given(taken=steps(one_edit, persons=1))
def test_undo_gives_the_state_before_each_edit(desk: Callable[[], Desk], taken: list[Step]) -> None:
    here = desk()
    before: list[Any] = []
    for step in taken:
        if step[0] != "edit":
            continue
        state, edits = living(here), len(here.done)
        here.take(step)
        if len(here.done) > edits:
            before.append(state)

    here.reopen()
    for state in reversed(before):
        assert here.case.undo() is not None
        assert living(here) == state
    assert here.case.undo() is None


@given(taken=steps(late_edit, persons=1))
def test_all_undone_gives_the_first_state_although_forms_were_stale(
    desk: Callable[[], Desk], taken: list[Step]
) -> None:
    here = desk()
    first = stated(here)
    for step in taken:
        here.take(step)
    last, count = stated(here), 0
    sound(here)

    while here.case.undo() is not None:
        count += 1

    assert stated(here) == first
    sound(here)
    for _ in range(count):
        assert here.case.redo() is not None
    assert stated(here) == last
    sound(here)


@given(taken=steps(late_edit, persons=2))
def test_what_two_persons_did_is_undone_in_the_reverse_order_and_redone(
    desk: Callable[[], Desk], taken: list[Step]
) -> None:
    here = desk()
    first = stated(here)
    for step in taken:
        if step[0] in ("edit", "reopen"):
            here.take(step)
    last = stated(here)

    for who in reversed(here.done):
        here.case.who = who
        assert here.case.undo() is not None
    assert stated(here) == first
    sound(here)
    for who in here.done:
        here.case.who = who
        assert here.case.redo() is not None
    assert stated(here) == last
    sound(here)


@given(taken=steps(late_edit, persons=2))
def test_whatever_two_persons_do_and_undo_the_tables_are_the_fold_of_the_history(
    desk: Callable[[], Desk], taken: list[Step]
) -> None:
    here = desk()
    for step in taken:
        here.take(step)
    sound(here)

    for who in (ANN, BOB):
        here.case.who = who
        while here.case.undo() is not None:
            pass
    sound(here)
    here.reopen()
    sound(here)
