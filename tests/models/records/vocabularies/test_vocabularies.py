"""Every vocabulary: codes that never change, each with words; and what the codes mean."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import models.records.vocabularies as all_of_them
from models.errors import NotUnderstood
from models.records.vocabularies import (
    LIKELIHOOD,
    OUTCOME,
    STAGE,
    TLP,
    VOCABULARIES,
    Mark,
    Phase,
    Vocabulary,
    above,
    advance,
    answered,
    band,
    bounds,
    colours,
    grade,
    mark,
    narrowest,
    passes,
    phase,
    silent,
)

each_vocabulary = pytest.mark.parametrize(
    "vocabulary", VOCABULARIES.values(), ids=lambda vocabulary: vocabulary.code
)


def test_every_vocabulary_is_listed_by_its_code() -> None:
    declared = [
        each
        for name in all_of_them.__all__
        if isinstance(each := getattr(all_of_them, name), Vocabulary)
    ]

    assert list(VOCABULARIES) == [vocabulary.code for vocabulary in VOCABULARIES.values()]
    assert len(declared) == len(VOCABULARIES)


@each_vocabulary
def test_codes_are_plain_and_words_are_there(vocabulary: Vocabulary) -> None:
    assert vocabulary.label.strip()
    for term in vocabulary:
        assert re.fullmatch("[a-z0-9]+(_[a-z0-9]+)*", term.code)
        assert term.words.strip() == term.words != ""


@each_vocabulary
def test_no_two_terms_can_be_mistaken_for_one_another(vocabulary: Vocabulary) -> None:
    spellings = [{term.code.casefold(), term.words.casefold()} for term in vocabulary]

    assert sum(map(len, spellings)) == len(set().union(*spellings))


@each_vocabulary
def test_an_unknown_code_is_shown_as_it_is(vocabulary: Vocabulary) -> None:
    assert vocabulary.words("from_tomorrow") == "from_tomorrow"


def test_the_stages_that_pass_a_gate() -> None:
    assert {stage for stage in STAGE.codes if passes(stage)} == {
        "approved_with_conditions",
        "approved",
        "finally_cleared",
        "not_required",
    }


def test_every_stage_but_unknown_has_a_phase() -> None:
    assert {stage for stage in STAGE.codes if phase(stage) is None} == {"unknown"}
    assert phase("information_requested") is Phase.WAITING_FOR_APPLICANT
    assert phase("held") is Phase.WAITING_FOR_AUTHORITY
    assert phase("refused") is Phase.DECIDED
    assert phase("revoked") is Phase.ENDED
    assert phase("from_tomorrow") is None


def test_only_decided_stages_pass() -> None:
    assert all(phase(stage) is Phase.DECIDED for stage in STAGE.codes if passes(stage))


def test_every_stage_has_a_mark_and_only_the_unknown_one_is_marked_so() -> None:
    assert {stage for stage in STAGE.codes if mark(stage) is Mark.UNKNOWN} == {"unknown"}
    assert mark("approved_in_principle") is Mark.HALF
    assert mark("approved_with_conditions") is Mark.MOST
    assert mark("finally_cleared") is Mark.FULL
    assert mark("from_tomorrow") is Mark.UNKNOWN


def test_what_passes_is_further_advanced_than_what_does_not() -> None:
    passing = [advance(stage) for stage in STAGE.codes if passes(stage)]
    others = [advance(stage) for stage in STAGE.codes if not passes(stage)]

    assert min(passing) > max(others)
    assert len(set(passing + others)) == len(STAGE.codes)
    assert advance("refused") < advance("unknown") < advance("under_review")


def test_silence_and_answers_exclude_each_other() -> None:
    assert not {code for code in OUTCOME.codes if silent(code) and answered(code)}
    assert silent("no_response")
    assert not silent("declined")
    assert not answered("declined")
    assert answered("denied")


@given(st.integers(1, 99))
def test_every_likelihood_falls_into_one_band(percent: int) -> None:
    low, high = bounds(band(percent))

    assert low <= percent <= high
    assert percent < high or percent == 99


@pytest.mark.parametrize(
    ("percent", "words"),
    [(5, "very unlikely"), (45, "roughly even chance"), (95, "almost certain")],
)
def test_a_shared_bound_belongs_to_the_upper_band(percent: int, words: str) -> None:
    assert LIKELIHOOD.words(band(percent)) == words


@pytest.mark.parametrize("percent", [0, 100, -5])
def test_certainty_has_no_word(percent: int) -> None:
    with pytest.raises(NotUnderstood):
        band(percent)


def test_the_bands_join_without_a_gap() -> None:
    edges = [bounds(code) for code in LIKELIHOOD.codes]

    assert all(upper == lower for (_, upper), (lower, _) in pairwise(edges))


def test_labels_are_ranked_from_wide_to_narrow() -> None:
    assert above("red", "amber")
    assert above("amber_strict", "amber")
    assert not above("amber", "amber")
    assert above("from_tomorrow", "red")
    assert narrowest(("green", "red", "amber")) == "red"
    assert narrowest(()) is None
    with pytest.raises(NotUnderstood):
        above("red", "from_tomorrow")


def test_labels_hold_no_spaces_and_have_their_own_colours() -> None:
    assert all(" " not in term.words and term.words.startswith("TLP:") for term in TLP)
    assert [colours(code).text for code in TLP.codes] == [
        "#FFFFFF",
        "#33FF00",
        "#FFC000",
        "#FFC000",
        "#FF2B2B",
    ]
    assert {colours(code).background for code in TLP.codes} == {"#000000"}


@pytest.mark.parametrize(
    ("reliability", "credibility", "written"),
    [("b", "2", "B2"), ("b", None, "B"), (None, "6", "6"), (None, None, "")],
)
def test_the_two_grades_are_written_together(
    reliability: str | None, credibility: str | None, written: str
) -> None:
    assert grade(reliability, credibility) == written
