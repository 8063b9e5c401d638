"""A filter means one thing: in SQL, record by record in Python, as JSON, and as a sentence."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import Case
from models.language import LANGUAGES, speaking
from models.reading.filtering.coding import read, written
from models.reading.filtering.filters import Filter
from models.reading.filtering.sentences import say, understood
from models.reading.stages import SINGLY, stages_by_gate, standing_there
from models.reading.standing import gather, overview
from tests.drawn_filters import KINDS, drawn, uids
from tests.full_case import TODAY, a_full_case
from tests.plain_filter import Plain


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with a_full_case(tmp_path_factory.mktemp("full")) as case:
        yield case


@pytest.fixture(scope="module")
def known(full: Case) -> list[str]:
    return uids(full)


@pytest.fixture(scope="module")
def plain(full: Case) -> dict[str, Plain]:
    return {kind: Plain(full, kind, TODAY) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_sql_lists_what_a_plain_reading_lists(
    full: Case,
    plain: dict[str, Plain],
    known: list[str],
    kind: str,
    data: st.DataObject,
) -> None:
    filter: Filter = data.draw(drawn(kind, known))

    listed = full.ids(kind, filter=filter, today=TODAY)

    assert set(listed) == plain[kind].listed(filter)
    assert len(set(listed)) == len(listed)


@settings(max_examples=10)
@given(day=st.dates(date(2026, 1, 1), date(2026, 6, 30)), singly=st.sampled_from((SINGLY, 0)))
def test_a_bar_of_the_desk_counts_what_its_filter_lists(full: Case, day: date, singly: int) -> None:
    for gate in stages_by_gate(overview(gather(full, as_of=day)), singly=singly):
        uid = full.ledger.uid(gate.gate) if gate.gate is not None else ""
        for at in gate.reached:
            filter = standing_there(gate, at, uid=uid)
            listed = full.ids("application", filter=filter, today=day)
            assert sorted(listed) == sorted(at.applications)


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_every_filter_can_be_said_and_is_understood(
    full: Case,
    known: list[str],
    kind: str,
    tag: str,
    data: st.DataObject,
) -> None:
    filter: Filter = data.draw(drawn(kind, known))
    names = full.names(kind)

    with speaking(tag):
        sentence = say(filter, kind, named=names)
        again = understood(sentence, kind, named=names)

    assert again == filter, sentence


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_json_gives_the_same_filter_back(known: list[str], kind: str, data: st.DataObject) -> None:
    filter: Filter = data.draw(drawn(kind, known))

    assert read(written(filter), kind) == filter


@given(today=st.dates())
def test_any_day_can_be_counted_from(full: Case, today: date) -> None:
    filter = understood("due in the next 9999 years or silent for 9999 days", "condition")

    assert len(full.ids("condition", filter=filter, today=today)) >= 0
