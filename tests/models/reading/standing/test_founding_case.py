"""What the standing of the founding case must say, and must not say."""

from collections.abc import Iterator

import pytest

from models import Case
from models.reading.standing import Matter, Overview, Rung, Standing, gather, overview
from models.sample import AS_OF, build
from tests.builders import ANN


@pytest.fixture(scope="module")
def matter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Matter]:
    path = tmp_path_factory.mktemp("sample") / "sample.proviso"
    build(path)
    with Case.open(path, who=ANN, read_only=True) as case:
        yield gather(case, as_of=AS_OF)


@pytest.fixture(scope="module")
def whole(matter: Matter) -> Overview:
    return overview(matter)


@pytest.fixture
def imports(whole: Overview) -> list[Standing]:
    found = [each for each in whole.standings.values() if len(each.ladder) > 1]
    assert len(found) == 4
    return found


@pytest.fixture
def deepseek(imports: list[Standing]) -> Standing:
    return next(each for each in imports if "DeepSeek" in each.title)


def named(matter: Matter, ids: tuple[int, ...]) -> set[str]:
    return {matter.label(id) for id in ids}


def chinese(standing: Standing) -> list[Rung]:
    return [rung for rung in standing.ladder if rung.jurisdiction != "US"]


def test_the_united_states_gate_is_cleared_and_chinas_blocks(imports: list[Standing]) -> None:
    for each in imports:
        first, second, last = each.ladder

        assert (first.jurisdiction, first.reported.stage) == ("US", "finally_cleared")
        assert first.passed
        assert second.reported.stage == "approved_in_principle"
        assert second.blocks
        assert last.stage is None
        assert each.summary.startswith("Reported approved in principle; terms unknown; ")
        assert each.summary.endswith(" blocks.")


def test_the_conditional_approval_stands_beside_without_an_authority(deepseek: Standing) -> None:
    beside = {(each.stage, each.authority is None) for each in deepseek.ladder[1].beside}

    assert beside == {("approved_terms_pending", True), ("under_review", False)}


def test_nothing_is_official_at_any_chinese_gate(imports: list[Standing]) -> None:
    for each in imports:
        assert [rung.official.stage for rung in chinese(each)] == [None, None]
        assert "official" in {gap.kind for gap in each.gaps}


def test_three_of_three_chinese_bodies_are_silent(matter: Matter, imports: list[Standing]) -> None:
    for each in imports:
        assert len(each.asked_authorities) == 3
        assert set(each.silent_authorities) == set(each.asked_authorities)
        assert {matter.authorities[id].country for id in each.silent_authorities} == {"CN"}
        assert all("since about January 2026" in answer.words for answer in each.owed)


def test_the_applicant_declined_and_the_maker_spoke_unasked(
    matter: Matter, deepseek: Standing
) -> None:
    assert [answer.label for answer in deepseek.declined] == ["DeepSeek"]
    assert [answer.label for answer in deepseek.answers if answer.kind == "unprompted"] == [
        "Nvidia"
    ]


def test_the_identity_of_the_approving_ministry_is_open(
    matter: Matter, imports: list[Standing]
) -> None:
    for each in imports:
        (position,) = each.ladder[1].reported.positions

        assert position.as_named
        assert len(position.possibly) == 2
        assert "identity" in {one.kind for one in each.contradictions}


def test_unnamed_people_through_one_agency_carry_the_approval_and_the_review(
    matter: Matter, deepseek: Standing
) -> None:
    for position in deepseek.ladder[1].beside:
        kinds = {matter.sources[id].kind for id in position.backing.origins}

        assert kinds == {"unnamed_people"}
        assert "agency_report" in {matter.sources[id].kind for id in position.backing.chain}


def test_the_rest_is_stated_without_attribution(matter: Matter, deepseek: Standing) -> None:
    first, second, _ = deepseek.ladder
    (pool,) = deepseek.allowances

    for backing in (
        first.reported.positions[0].backing,
        second.reported.positions[0].backing,
        pool.backing,
    ):
        assert backing.sourced
        assert backing.origins == ()


def test_no_claim_has_a_second_independent_origin(whole: Overview) -> None:
    decided = [each for each in whole.weight.claims if each.field == "stage"]

    assert decided
    assert all(len(each.backing.origins) <= 1 for each in decided)
    assert all(each.backing.sourced for each in whole.weight.claims)


def test_the_split_the_filing_dates_the_validity_and_the_terms_are_unknown(
    imports: list[Standing],
) -> None:
    for each in imports:
        kinds = {gap.kind for gap in each.gaps}
        fields = {gap.field for gap in each.gaps}

        assert {"split", "terms"} <= kinds
        assert {"filed", "quantity", "valid_until"} <= fields


def test_every_member_of_the_pool_is_named_and_nothing_was_drawn(deepseek: Standing) -> None:
    (pool,) = deepseek.allowances

    assert (len(pool.members), pool.drawn, deepseek.carried) == (4, (), ())
    assert pool.quantity is not None
    assert (pool.quantity.comparator, pool.quantity.amount) == ("more_than", 400_000)


def test_nothing_that_matters_is_without_a_source(whole: Overview) -> None:
    assert [each.words for each in whole.attention if each.reason == "unsourced"] == []
