"""A condition in other words than its own needs its original beside it."""

import pytest

from models import Case
from models.records import Wording
from tests.builders import a_condition, added
from tests.checked import findings

RULE = "quoted_without_original"


@pytest.mark.parametrize(
    ("values", "passage"),
    [
        ({"translation": "Use at home only."}, "Use at home only."),
        ({"translation": "Use at home only.", "wording": "paraphrase"}, "Use at home only."),
        ({"wording": "official_translation"}, "A term"),
        ({"wording": "full_text"}, "A term"),
        ({"wording": "paraphrase", "text": "“Use at home only.”"}, "“Use at home only.”"),
    ],
)
def test_a_condition_without_its_original_is_found(
    case: Case, values: dict[str, str], passage: str
) -> None:
    condition = a_condition(case, **values)

    (found,) = findings(case, RULE)

    assert (found.record, found.field, found.passage) == (condition, "text", passage)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"wording": "paraphrase"},
        {"wording": "not_public"},
        {"wording": "paraphrase", "text": "It says “at home” and no more."},
        {"wording": "official_translation", "text": "仅限国内使用。", "translation": "At home."},
        {"wording": "full_text", "text": "Use at home only."},
    ],
)
def test_a_condition_with_its_original_or_in_the_desks_words_is_no_fault(
    case: Case, values: dict[str, str]
) -> None:
    a_condition(case, **values)

    assert findings(case, RULE) == []


def test_a_reported_wording_without_its_original_leads_to_the_condition(case: Case) -> None:
    condition = a_condition(case)
    added(case, Wording, condition=condition, translation="Use at home only.")

    (found,) = findings(case, RULE)

    assert (found.record, found.field) == (condition, None)


def test_a_wording_taken_for_the_conditions_own_is_its_original(case: Case) -> None:
    condition = a_condition(case, translation="At home.", wording="official_translation")
    added(case, Wording, condition=condition, text="仅限国内使用。", promoted=True)

    assert findings(case, RULE) == []
