"""What the standing says of the founding case, from its records alone, as of the sample's day."""

from collections.abc import Iterator
from typing import Any

import pytest

from models.case import Case
from models.history.changes import Person
from models.reading.standing import Claim, Matter, Standing, gather, standing
from models.sample import AS_OF, build

IMPORTS = ("DeepSeek buys", "ByteDance buys", "Alibaba buys", "Tencent buys")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path = tmp_path_factory.mktemp("sample") / "sample.proviso"
    build(path)
    with Case.open(path, who=Person("", "Reader"), read_only=True) as case:
        yield case


@pytest.fixture(scope="module")
def matter(case: Case) -> Matter:
    return gather(case, None, as_of=AS_OF)


@pytest.mark.parametrize("title", IMPORTS)
def test_the_united_states_gate_is_cleared_and_chinas_blocks(
    case: Case, matter: Matter, title: str
) -> None:
    found = of(case, matter, title)

    first, china, entry = found.ladder

    assert (first.stage, first.passed) == ("finally_cleared", True)
    assert (china.stage, china.passed, china.blocks) == ("approved_in_principle", False, True)
    assert {each.stage for each in china.beside} == {"approved_terms_pending", "under_review"}
    assert (entry.stage, entry.passed) == (None, False)
    assert found.blocks == china.gate


def test_the_export_needs_only_the_gate_that_it_has_passed(case: Case, matter: Matter) -> None:
    found = of(case, matter, "Nvidia exports")

    assert [(rung.stage, rung.passed) for rung in found.ladder] == [("finally_cleared", True)]
    assert found.blocks is None


@pytest.mark.parametrize("title", IMPORTS)
def test_nothing_official_is_known_at_any_gate(case: Case, matter: Matter, title: str) -> None:
    assert all(rung.official.stage is None for rung in of(case, matter, title).ladder)


def test_the_three_chinese_bodies_that_were_asked_are_silent(case: Case, matter: Matter) -> None:
    found = of(case, matter, "DeepSeek buys")

    assert {answer.label for answer in found.owed} == {
        "Ministry of Industry and Information Technology",
        "Ministry of Commerce",
        "National Development and Reform Commission",
        "Nvidia",
    }
    assert [answer.label for answer in found.declined] == ["DeepSeek"]


def test_the_one_voice_on_record_says_that_nothing_was_confirmed(
    case: Case, matter: Matter
) -> None:
    found = of(case, matter, "DeepSeek buys")

    (voice,) = (answer for answer in found.answers if answer.kind == "unprompted")

    assert voice.label == "Nvidia"
    assert voice.response is not None
    response: Any = case.get(voice.response)
    assert "No official confirmation" in response.text
    assert not any(answer.kind == "answered" for answer in found.answers)


def test_which_ministry_approved_is_open(case: Case, matter: Matter) -> None:
    found = of(case, matter, "DeepSeek buys")

    (doubt,) = (each for each in found.contradictions if each.kind == "identity")

    assert "Ministry of Industry and Commerce" in doubt.words
    (position,) = found.ladder[1].reported.positions
    assert {case.label(id) for id in position.possibly} == {
        "Ministry of Industry and Information Technology",
        "Ministry of Commerce",
    }


def test_unnamed_people_carry_deepseeks_approval_and_the_review(case: Case, matter: Matter) -> None:
    claims = positions(of(case, matter, "DeepSeek buys"))

    for part in ("an authority not named", "National Development"):
        (claim,) = (each for each in claims if part in each.words)
        assert [case.label(id) for id in claim.backing.origins] == [
            "People familiar with the matter"
        ]
        assert "Reuters report on DeepSeek's approval" in {
            case.label(id) for id in claim.backing.chain
        }


def test_the_rest_is_stated_without_an_origin(case: Case, matter: Matter) -> None:
    claims = [
        *positions(of(case, matter, "Tencent buys")),
        *(
            each
            for each in of(case, matter, "Tencent buys").weight.claims
            if "400,000" in each.words
        ),
    ]

    for part in ("United States", "an authority not named", "Industry and Commerce", "400,000"):
        (claim,) = (each for each in claims if part in each.words)
        assert claim.backing.sourced, part
        assert not claim.backing.origins, part


@pytest.mark.parametrize("title", IMPORTS)
def test_no_statement_has_a_second_independent_origin(
    case: Case, matter: Matter, title: str
) -> None:
    for claim in of(case, matter, title).weight.claims:
        assert len(claim.backing.origins) <= 1, claim.words


def test_split_filing_validity_and_terms_are_said_to_be_unknown(case: Case, matter: Matter) -> None:
    found = of(case, matter, "DeepSeek buys")
    kinds = {gap.kind for gap in found.gaps}
    fields = {gap.field for gap in found.gaps}

    assert kinds >= {"split", "terms", "official", "approver", "decision"}
    assert fields >= {"quantity", "filed", "valid_until", "authority", "set_by"}
    (pool,) = found.allowances
    assert not pool.split_known
    assert pool.quantity is not None
    assert (pool.quantity.comparator, int(pool.quantity.amount)) == ("more_than", 400_000)


def of(case: Case, matter: Matter, title: str) -> Standing:
    (id,) = (id for id in case.ids("application") if case.label(id).startswith(title))
    return standing(matter, id)


def positions(found: Standing) -> list[Claim]:
    return [claim for claim in found.weight.claims if claim.field == "stage"]
