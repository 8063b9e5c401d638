"""A copy from which things were withheld comes back: nothing is lost, nothing overwritten."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import Case
from models.exchange.sharing import Choice, share
from models.records.vocabularies import WITHHELD
from models.storage.check import check
from tests.copies import Copies, copies_of, histories
from tests.desk import Desk, Step, late_edit, started
from tests.fold import Fold, broken_hashes, differences
from tests.properties.test_merging import far

Sit = Callable[[int], Copies]

CODES = tuple(term.code for term in WITHHELD)
chosen: st.SearchStrategy[dict[str, object]] = st.builds(
    dict,
    withhold=st.frozensets(st.sampled_from(CODES)),
    some=st.integers(0, 3),
    before=st.sampled_from((None, date(2016, 1, 1), date(2026, 3, 1), date(2040, 1, 1))),
)


@pytest.fixture(scope="module")
def sit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sit]:
    """Makes copies of one file, anew for each example."""
    with copies_of(started(tmp_path_factory.mktemp("started"))) as made:
        yield made


def handed_out(copies: Copies, options: dict[str, object]) -> Desk:
    """A copy of the first file by these options, at the desk of whoever got it."""
    case = copies.cases[0]
    applications = case.ids("application")
    some = frozenset([*applications][: int(str(options["some"]))])
    choice = Choice(
        applications=some,
        withhold=options["withhold"],  # type: ignore[arg-type]
        before=options["before"],  # type: ignore[arg-type]
    )
    return copies.handed_out(lambda out: share(case, choice, out=out, today=date(2026, 3, 2)))


@far
@given(
    taken=histories(most=8),
    options=chosen,
    there=st.lists(late_edit, max_size=3),
    here=st.lists(late_edit, max_size=2),
)
def test_what_comes_back_is_added_and_what_was_withheld_is_neither_lost_nor_overwritten(
    sit: Sit,
    taken: list[Step],
    options: dict[str, object],
    there: list[list[Step]],
    here: list[list[Step]],
) -> None:
    copies = sit(2)
    for step in taken:
        copies.take(step)
    desk = handed_out(copies, options)
    for edits in there:
        desk.edit(edits)
    for edits in here:
        copies.desks[0].edit(edits)
    mine, copy = copies.cases[0], desk.case
    before, sets = Fold(mine), sets_of(copy)

    mine.merge(copy, label="Merged what came back")

    after = Fold(mine)
    assert before.changes.items() <= after.changes.items()
    assert sets <= sets_of(mine)
    sound(mine)
    copy.merge(mine, label="Merged the whole")
    assert Fold(copy).portrait() == after.portrait()
    sound(copy)
    assert not mine.merge(copy, label="Merged again")


def sets_of(case: Case) -> set[bytes]:
    rows = case.database.connection().execute("SELECT uid FROM change_set WHERE made IS NOT NULL")
    return {uid for (uid,) in rows}


def sound(case: Case) -> None:
    assert differences(case) == []
    assert broken_hashes(case.database.connection()) == []
    assert check(case.database).whole
