"""The figures of the founding case, from its records alone, as of the sample's day."""

from collections.abc import Iterator
from datetime import date

import pytest

from models import Case
from models.reading.figures import (
    asked,
    calendar,
    compliance,
    everybody,
    exceptions,
    gather_company,
    roles,
    side_by_side,
    sourcing,
    stale,
    track,
)
from models.reading.standing import Matter, gather, overview
from models.sample import AS_OF, build
from tests.builders import ANN


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path = tmp_path_factory.mktemp("sample") / "sample.proviso"
    build(path)
    with Case.open(path, who=ANN, read_only=True) as case:
        yield case


@pytest.fixture(scope="module")
def matter(case: Case) -> Matter:
    return gather(case, as_of=AS_OF)


def test_five_forecasts_are_open_and_none_is_resolved(matter: Matter) -> None:
    found = track(matter)

    assert (found.total.open, found.total.resolved, found.total.brier) == (5, 0, None)
    first = found.open[0]
    assert (first.days, first.certain, first.past) == (20, False, False)
    assert matter.label(first.forecaster) == "The Information on DeepSeek's next model"
    assert {each.by for each in found.scores} == {"source"}


def test_three_chinese_bodies_are_silent_the_buyer_declined_and_nobody_answered(
    matter: Matter,
) -> None:
    found = asked(matter)
    total = everybody(found)

    silent = {each.label for each in found if each.silent and each.party in matter.authorities}
    assert silent == {
        "Ministry of Industry and Information Technology",
        "Ministry of Commerce",
        "National Development and Reform Commission",
    }
    assert [each.label for each in found if each.declined] == ["DeepSeek"]
    assert (total.asked, total.answered, total.silent, total.unprompted) == (5, 0, 4, 1)
    assert (total.times, total.silence) == (None, None)


def test_the_article_carries_nearly_everything_and_the_agency_the_approval(
    matter: Matter,
) -> None:
    found = {matter.label(each.source): each for each in sourcing(matter)}

    article = found["Press article on the H200 approvals (paraphrased)"]
    people = found["People familiar with the matter"]
    agency = found["Reuters report on DeepSeek's approval"]
    assert len(article.chains) == 7
    assert {rest.record for rest in agency.rests} == {rest.record for rest in people.rests}
    approved = [
        id for id, each in matter.decisions.items() if each.stage == "approved_terms_pending"
    ]
    (fallen,) = [
        rest for rest in article.falling if (rest.record, rest.field) == (approved[0], "stage")
    ]
    assert fallen.beside == 0
    assert all(rest.origin for rest in people.rests)


def test_the_article_describes_the_agencys_sources_beside_its_own_words(matter: Matter) -> None:
    ways = [way for each in side_by_side(matter) for way in each.ways]

    described = {line.described for way in ways for line in way}
    assert {"named as the agency that has it", "people who know of the matter"} <= described


def test_the_one_day_to_come_is_that_of_the_model(matter: Matter) -> None:
    (found,) = calendar(matter)

    assert (found.kind, found.first, found.day) == (
        "forecast",
        date(2026, 2, 10),
        date(2026, 2, 20),
    )
    assert not found.certain


def test_four_conditions_bind_the_four_buyers(matter: Matter) -> None:
    found = compliance(matter)

    assert len(found) == 4
    for each in found:
        assert [matter.label(id) for id in each.applicants] == [
            "DeepSeek",
            "ByteDance",
            "Alibaba",
            "Tencent",
        ]
        assert (each.shown, each.monitored_by, each.term.next_due) == ("", None, None)


def test_the_maker_takes_part_in_all_five_applications(case: Case, matter: Matter) -> None:
    (maker,) = (id for id in matter.companies if matter.label(id) == "Nvidia")
    theirs = gather_company(case, maker, as_of=AS_OF)

    found = roles(theirs, maker)

    assert len(theirs.applications) == 5
    assert sum(part.role == "counterparty" for part in found) == 4
    assert sum(part.role == "applicant" for part in found) == 1
    assert all(part.own for part in found)


def test_silence_stands_out_at_the_four_purchases_and_how_long_cannot_be_told(
    matter: Matter,
) -> None:
    found = exceptions(matter, overview(matter))

    assert [each.reasons[0] for each in found] == ["silence"] * 4 + ["single_origin"]
    assert {each.blocked_for for each in found} == {None}


def test_no_judgement_is_older_than_its_evidence(matter: Matter) -> None:
    assert stale(matter) == ()
