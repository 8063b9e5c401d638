"""Whatever is edited, undone and redone: each earlier state can be had again and compared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import Case
from models.records import Citation, Link, Record
from models.storage.check import check
from models.unchanging import as_it_stood
from tests.desk import Desk, Step, desks, late_edit, started, steps
from tests.fold import Fold

Tables = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Desk]]:
    """Makes a desk at a copy of the file, anew for each example."""
    with desks(started(tmp_path_factory.mktemp("started"))) as sit:
        yield sit


def tables(case: Case) -> Tables:
    """Every line of every table."""
    connection = case.database.connection()
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    ]
    return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}


@given(taken=steps(late_edit, persons=2))
def test_the_file_as_it_stood_is_the_file_of_then(
    desk: Callable[[], Desk], taken: list[Step]
) -> None:
    here = desk()
    states: dict[tuple[str, ...], Tables] = {here.case.frontier(): tables(here.case)}
    for step in taken:
        here.take(step)
        states.setdefault(here.case.frontier(), tables(here.case))

    for frontier, held in states.items():
        with as_it_stood(here.case, frontier) as then:
            assert tables(then) == held
            assert then.frontier() == frontier
            assert check(then.database).whole
    assert tables(here.case) == held


Values = tuple[str, frozenset[str]]
_OTHER_WAY = {
    "changed": "changed",
    "made": "unmade",
    "unmade": "made",
    "deleted": "restored",
    "restored": "deleted",
    "opened": "settled",
    "settled": "opened",
    "open": "open",
    "": "",
}


@dataclass
class Seen:
    """What a reader of one state finds: the records, and which of them are in one that is here."""

    here: dict[int, dict[str, Values]]
    shown: set[int]
    records: dict[int, Record]

    @classmethod
    def of(cls, case: Case) -> "Seen":
        fold = Fold(case)
        here = fold.living()
        records = {id: record for id in fold.kinds if (record := case.get(id)) is not None}
        shown = {id for id in here if all(each in here for each in _holding(records[id]))}
        return cls(here, {id for id in shown if shown.issuperset(_holding(records[id]))}, records)


def _holding(record: Record) -> list[int]:
    if isinstance(record, Link):
        return [record.owner, record.target]
    return [record.about] if isinstance(record, Citation) else []


def expected(before: Seen, after: Seen) -> set[tuple[int, str | None]]:
    """The records that came or went, and the fields whose displayed value or dispute differs."""
    found: set[tuple[int, str | None]] = set()
    for id in before.shown | after.shown:
        if (id in before.here) != (id in after.here):
            found.add((id, None))
            continue
        was, became = before.here[id], after.here[id]
        found |= {(id, code) for code in was | became if was.get(code) != became.get(code)}
    return found


@given(taken=steps(late_edit, persons=2), picked=st.tuples(st.integers(0, 12), st.integers(0, 12)))
def test_differences_are_what_two_readers_find_otherwise(
    desk: Callable[[], Desk], taken: list[Step], picked: tuple[int, int]
) -> None:
    here = desk()
    states = [here.case.frontier()]
    for step in taken:
        here.take(step)
        states.append(here.case.frontier())
    since, until = (states[at % len(states)] for at in picked)

    told = here.case.differences(since=since, until=until)

    with as_it_stood(here.case, since) as then, as_it_stood(here.case, until) as later:
        before, after = Seen.of(then), Seen.of(later)
        assert {(each.record, each.field) for each in told} == expected(before, after)
        for one in (field for each in told for field in (each, *each.fields) if field.fact):
            assert one.fact is not None
            assert one.became.value == getattr(after.records.get(one.record), one.fact.name, None)
            assert one.was.value == getattr(before.records.get(one.record), one.fact.name, None)
    back = here.case.differences(since=until, until=since)
    assert [(each.record, each.field) for each in back] == [
        (each.record, each.field) for each in told
    ]
    for there, again in zip(told, back, strict=True):
        assert (there.was, there.became) == (again.became, again.was)
        assert _OTHER_WAY[there.what] == again.what
        assert _OTHER_WAY[there.conflict] == again.conflict
    if until == here.case.frontier():
        assert here.case.differences(since=since) == told
