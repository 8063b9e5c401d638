"""What may be one company, authority or product is found by what it is called, and only once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case
from models.combining import combine, tell_apart
from models.reading.lookalikes import EACH_OTHER, alike, lookalikes
from models.records import Authority, Company, OtherName, Product
from models.storage.snapshot import copy_file
from tests.builders import BOB, a_case, added, deleted


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A file in which Tencent stands twice."""
    with a_case(tmp_path) as made:
        added(made, Company, name="Tencent", country="CN")
        added(made, Company, name="TENCENT", website="https://tencent.example")
        yield made


def both(case: Case) -> tuple[int, int]:
    first, second = case.all(Company)[:2]
    return first.id, second.id


def test_records_of_one_name_are_found_whatever_its_case(case: Case) -> None:
    first, second = both(case)

    [pair] = lookalikes(case)

    assert (pair.first, pair.second) == (first, second)


def test_another_name_and_an_lei_are_names_too_but_those_of_another_kind_are_not(
    case: Case,
) -> None:
    third = added(case, Company, name="Weixin operator", lei="529900T8BM49AURSDO55")
    fourth = added(case, Company, name="Holding", lei="529900T8BM49AURSDO55")
    added(case, OtherName, owner_of=third, name="tencent")
    added(case, Authority, name="Tencent")
    first, second = both(case)

    pairs = {(pair.first, pair.second) for pair in lookalikes(case)}

    assert pairs == {(first, second), (first, third), (second, third), (third, fourth)}


def test_only_pairs_with_one_of_some_records_are_asked_for(case: Case) -> None:
    other = added(case, Company, name="Alibaba")

    assert lookalikes(case, [other]) == []


def test_those_told_apart_are_offered_no_more_until_that_is_undone(case: Case) -> None:
    first, second = both(case)

    tell_apart(case, second, first, label="Told apart")
    told = lookalikes(case)
    case.undo()

    assert told == []
    assert len(lookalikes(case)) == 1


def test_telling_apart_in_one_copy_holds_after_a_merge(case: Case) -> None:
    first, second = both(case)
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as copy:
        tell_apart(copy, first, second, label="Told apart")

        case.merge(copy, label="Merged")

    assert lookalikes(case) == []


def test_what_is_in_the_trash_looks_like_nothing(case: Case) -> None:
    first, second = both(case)

    combine(case, second, into=first, label="Combined")

    assert lookalikes(case) == []


def test_a_name_that_many_share_makes_no_more_pairs_than_records(case: Case) -> None:
    with case.edit("Added products") as edit:
        for _ in range(EACH_OTHER + 8):
            edit.add(Product, name="Chip")

    pairs = [pair for pair in lookalikes(case) if pair.kind == "product"]

    assert len(pairs) == EACH_OTHER + 7


def test_the_number_of_queries_does_not_depend_on_the_number_of_pairs(case: Case) -> None:
    asked: list[str] = []

    def note(_: object, statement: str, __: object) -> bool:
        asked.append(statement)
        return True

    connection = case.database.connection()
    connection.set_exec_trace(note)
    alike(case)
    few = len(asked)
    with case.edit("Added products") as edit:
        for number in range(20):
            edit.add(Product, name=f"Chip {number}")
            edit.add(Product, name=f"chip {number}")
    asked.clear()

    found = alike(case)

    connection.set_exec_trace(None)
    assert len(found) == 21
    assert len(asked) == few


def test_the_desk_is_told_of_each_pair_in_words(case: Case) -> None:
    first, second = both(case)
    lei = "529900T8BM49AURSDO55"
    added(case, Company, name="Holding", lei=lei)
    added(case, Company, name="Limited", lei=lei)
    added(case, Authority, name="Ministry")
    twice = added(case, Authority, name="Ministry")

    told = alike(case)

    assert [each.words for each in told] == [
        "“Tencent” and “TENCENT” look like one company.",
        f"“Holding” and “Limited” look like one company: both have “{lei}”.",
        "Two records called “Ministry” look like one authority.",
    ]
    assert {each.reason for each in told} == {"lookalike"}
    assert (told[0].record, told[0].beside) == (first, second)
    deleted(case, twice)
    assert len(alike(case)) == 2
