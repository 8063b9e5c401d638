"""Whatever is edited, search finds what a plain reading of the records finds."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import Case
from models.reading.labels import labels
from models.records import CATALOGUE, Fact, Link, Record
from models.records.kinds import FieldName, Given, OrderKey
from models.search import Index
from models.search.words import words
from tests.builders import ANN
from tests.desk import Desk, Step, desks, late_edit, started, steps
from tests.values import prose

TYPED = ("ada", "bea", "cleo", "paper", "it is", "a.example", "january 2026", "trash", "doomed")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Desk]]:
    """Makes a desk at a copy of the file, anew for each example."""
    with desks(started(tmp_path_factory.mktemp("started"))) as sit:
        yield sit


@given(taken=steps(late_edit, persons=2))
def test_search_finds_what_a_scan_finds(desk: Callable[[], Desk], taken: list[Step]) -> None:
    here = desk()
    index = Index(None)
    index.catch_up(here.case)

    for step in taken:
        here.take(step)
        assert index.catch_up(here.case)
        for typed in TYPED:
            assert found(index, typed) == scanned(here.case, typed), typed
    index.close()


@given(texts=st.lists(prose, min_size=1, max_size=4), at=st.integers(0, 50), size=st.integers(1, 3))
def test_any_words_of_any_text_find_its_record(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], at: int, size: int
) -> None:
    path = tmp_path_factory.mktemp("texts") / "case.proviso"
    with Case.create(path, title="A case", who=ANN) as case:
        with case.edit("Enter") as edit:
            ids = [edit.add(CATALOGUE["source"].model, text=text) for text in texts]
        spoken = [word.text for word in words(texts[0])]
        typed = " ".join(f'"{word}"' for word in spoken[at % max(1, len(spoken)) :][:size])
        index = Index(None)
        index.catch_up(case)

        assert not spoken or ids[0] in found(index, typed)
        index.close()


def found(index: Index, typed: str) -> set[int]:
    """The records found by these very words."""
    answer = index.search(f'"{typed}"', limit=1000)
    return {each.record for each in answer.found if not each.nearly}


def scanned(case: Case, typed: str) -> set[int]:
    """The records of which some text holds these words side by side."""
    wanted = [word.text for word in words(typed)]
    return {
        record.id
        for entry in CATALOGUE.values()
        if entry.owner is None and entry.group
        for record in case.all(entry.model)
        if any(holds(text, wanted) for text in told(case, record))
    }


def holds(text: str, wanted: list[str]) -> bool:
    had = [word.text for word in words(text)]
    return any(had[at : at + len(wanted)] == wanted for at in range(len(had)))


def told(case: Case, record: Record) -> Iterator[str]:
    """Everything that a form shows of a record, and of what stands inside it."""

    def label(id: int) -> str:
        return labels(case.database.connection(), [id], marked=True)[id]

    for fact in CATALOGUE[record.code].facts.values():
        value = getattr(record, fact.name)
        if value is not None and is_told(fact):
            yield fact.kind.words(value, label)
            yield getattr(value, "edtf", value if isinstance(value, str) else "")
    for link in case.links(owners=[record.id]):
        yield case.label(link.target)
    for entry in CATALOGUE.values():
        if entry.owner is not None and entry.model is not Link:
            for child in case.referring(entry.model, entry.owner.name, [record.id]):
                yield from told(case, child)


def is_told(fact: Fact) -> bool:
    return not fact.owner and not isinstance(fact.kind, OrderKey | FieldName | Given)
