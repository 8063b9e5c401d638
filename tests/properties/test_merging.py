"""However copies are edited and merged, in the end all hold the same and nobody's word is lost."""

import contextlib
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import Case, Refused
from models.storage.check import check
from tests.copies import Copies, copies_of, histories
from tests.desk import Step, late_edit, started
from tests.fold import Fold, broken_hashes, differences

Sit = Callable[[int], Copies]

# A model of these rules once held over 1,500 histories and failed in the 20,000 that followed.
far = settings(max_examples=max(720, settings().max_examples))


@pytest.fixture(scope="module")
def sit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sit]:
    """Makes copies of one file, anew for each example."""
    with copies_of(started(tmp_path_factory.mktemp("started"))) as made:
        yield made


def sound(copies: Copies) -> None:
    for case in copies.cases:
        assert differences(case) == []
        assert broken_hashes(case.database.connection()) == []


@far
@given(count=st.integers(2, 5), taken=histories(most=14))
def test_all_copies_end_equal_and_hold_every_change(
    sit: Sit, count: int, taken: list[Step]
) -> None:
    copies = sit(count)
    for step in taken:
        copies.take(step)
    before = [Fold(case) for case in copies.cases]

    copies.merge_all()

    ends = [Fold(case) for case in copies.cases]
    made = set[object]().union(*(each.changes for each in before))
    assert all(end.changes.keys() == made for end in ends)
    assert all(end.portrait() == ends[0].portrait() for end in ends)
    assert len({case.frontier() for case in copies.cases}) == 1
    sound(copies)


@far
@given(taken=histories(most=10))
def test_no_order_of_merging_and_no_merging_twice_makes_a_difference(
    sit: Sit, taken: list[Step]
) -> None:
    copies = sit(3)
    for step in taken:
        copies.take(step)

    ends = [copies.united(*order) for order in permutations(range(3))]
    ends.append(copies.united(0, copies.united(1, 2)))
    ends.append(copies.united(0, 1, 2, 1, 0, ends[0]))

    portraits = [Fold(case).portrait() for case in ends]
    assert all(portrait == portraits[0] for portrait in portraits)
    assert len({case.frontier() for case in ends}) == 1
    assert not ends[0].merge(ends[1], label="Merged the copy")


@far
@given(taken=histories(most=12), early=late_edit, late=late_edit)
def test_undoing_a_merge_gives_the_state_before_it_and_redoing_the_one_after(
    sit: Sit, taken: list[Step], early: list[Step], late: list[Step]
) -> None:
    copies = sit(3)
    for step in taken:
        copies.take(step)
    copies.desks[0].edit(early)
    copies.desks[1].edit(late)
    mine = copies.cases[0]
    before = stated(mine)
    if not mine.merge(copies.cases[1], label="Merged a copy"):
        return
    after = stated(mine)

    undone = mine.undo()

    assert undone is not None
    assert undone.left == ()
    assert stated(mine) == before
    mine.redo()
    assert stated(mine) == after
    mine.undo()
    assert stated(mine) == before
    copies.merge_all()
    sound(copies)


def stated(case: Case) -> dict[int, dict[str, frozenset[str]]]:
    """What is said in the records that are here, whichever value of a conflict is displayed."""
    return {
        id: {code: values for code, (_, values) in fields.items()}
        for id, fields in Fold(case).living().items()
    }


HISTORY = ("entity", "change_set", "after", "change", "replaced", "covered", "content")
CELLS = st.one_of(
    st.none(),
    st.integers(-1, 9),
    st.sampled_from(["", "life", "name", "deleted", '"deleted"', '"here"', "null", "{", '"Ada"']),
    st.binary(max_size=33),
)


@far
@given(
    taken=histories(most=6),
    table=st.sampled_from(HISTORY),
    at=st.tuples(st.integers(0, 20), st.integers(0, 20)),
    cell=CELLS,
)
def test_whatever_is_altered_in_a_copy_a_file_it_is_merged_into_stays_whole(
    sit: Sit, taken: list[Step], table: str, at: tuple[int, int], cell: object
) -> None:
    copies = sit(2)
    for step in taken:
        copies.take(step)
    mine, other = copies.cases
    hostile = copies.united(1)
    other_connection = _unguarded(hostile.path)
    with contextlib.closing(other_connection):
        _alter(other_connection, table, at, cell)
    before = Fold(mine).portrait()

    try:
        mine.merge(hostile, label="Merged the hostile")
    except Refused:
        assert Fold(mine).portrait() == before

    found = {finding.what for finding in check(mine.database).findings}
    assert found <= {"bytes missing"}
    mine.merge(other, label="Merged the other")
    assert check(mine.database).findings == ()


def _unguarded(path: Path) -> apsw.Connection:
    connection = apsw.Connection(str(path))
    connection.pragma("foreign_keys", 0)
    return connection


def _alter(connection: apsw.Connection, table: str, at: tuple[int, int], cell: object) -> None:
    """Put another cell into a table, if its columns take it."""
    columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
    keys = ", ".join(columns[:2])
    rows = list(connection.execute(f"SELECT {keys} FROM {table}"))
    if not rows:
        return
    first, second = rows[at[0] % len(rows)]
    column = columns[at[1] % len(columns)]
    with contextlib.suppress(apsw.ConstraintError, apsw.MismatchError):
        connection.execute(
            f"UPDATE {table} SET {column} = ? WHERE {columns[0]} IS ? AND {columns[1]} IS ?",
            (cell, first, second),
        )


@far
@given(taken=histories(most=14))
def test_no_value_goes_but_for_one_that_replaces_it_knowingly(sit: Sit, taken: list[Step]) -> None:
    copies = sit(3)
    for step in taken:
        copies.take(step)
    shown = [
        (place, name)
        for case in copies.cases
        for place, names in Fold(case).heads.items()
        for name in names
    ]

    copies.merge_all()

    end = Fold(copies.cases[0])
    replaced = {old for each in end.changes.values() for old in each.replaces}
    heads = {name for names in end.heads.values() for name in names}
    assert all(name in heads or name in replaced for _, name in shown)
