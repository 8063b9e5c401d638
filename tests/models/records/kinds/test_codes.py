"""Codes: chosen by code or words; those of a newer file are kept."""

import pytest

from models.errors import NotUnderstood
from models.records.kinds import Code
from models.records.vocabularies import STAGE, TLP
from tests.models.records.kinds.test_kinds import NAMES, called

STAGES = Code(STAGE)


@pytest.mark.parametrize("typed", ["under_review", "Under review", " UNDER  REVIEW "])
def test_a_term_is_chosen_by_code_or_words_in_any_case(typed: str) -> None:
    assert STAGES.parse(typed) == "under_review"


def test_a_label_is_chosen_as_it_is_written_on_a_page() -> None:
    assert Code(TLP).parse("TLP:AMBER+STRICT") == "amber_strict"


def test_a_word_that_is_none_of_them_is_refused_with_the_list() -> None:
    with pytest.raises(NotUnderstood, match="under review"):
        STAGES.parse("cooking")


def test_a_code_of_a_newer_file_is_kept_shown_as_it_is_and_sorted_last() -> None:
    code = STAGES.from_json("cooking", NAMES)

    assert STAGES.loaded(STAGES.stored(code)) == "cooking"
    assert STAGES.words(code, called) == "cooking"
    assert STAGES.sort_key(code) > max(STAGES.sort_key(each) for each in STAGE.codes)


def test_a_code_that_is_not_known_is_not_written() -> None:
    with pytest.raises(NotUnderstood):
        STAGES.check("cooking")


def test_terms_sort_in_the_order_of_their_vocabulary() -> None:
    assert sorted(STAGE.codes, key=STAGES.sort_key) == list(STAGE.codes)
