"""Countries and languages by code or name."""

import pytest

from models.errors import NotUnderstood
from models.records.kinds import Country, LanguageTag, TimeZone, country_codes
from tests.models.records.kinds.test_kinds import NAMES, called


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("CN", "CN"),
        ("cn", "CN"),
        ("CHN", "CN"),
        ("China", "CN"),
        ("people's republic of china", "CN"),
        ("Taiwan", "TW"),
        ("European Union", "EU"),
        ("EU", "EU"),
    ],
)
def test_a_country_is_understood_by_code_or_name(typed: str, code: str) -> None:
    assert Country().parse(typed) == code


def test_a_country_is_shown_by_its_common_name() -> None:
    assert Country().words("TW", called) == "Taiwan"
    assert Country().words("EU", called) == "European Union"


def test_every_country_can_be_chosen_by_what_is_shown() -> None:
    for code in country_codes():
        assert Country().parse(Country().words(code, called)) == code


def test_countries_sort_by_name() -> None:
    names = [Country().sort_key(code) for code in country_codes()]

    assert names == sorted(names)


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("EN", "en"),
        ("eng", "en"),
        ("Chinese", "zh"),
        ("zh-hans", "zh-Hans"),
        ("zh_hant_tw", "zh-Hant-TW"),
        ("yue", "yue"),
    ],
)
def test_a_language_is_understood_by_tag_or_name(typed: str, tag: str) -> None:
    assert LanguageTag().parse(typed) == tag


def test_a_language_is_shown_by_name_with_what_its_tag_adds() -> None:
    assert LanguageTag().words("zh-Hans-CN", called) == "Chinese (Han (Simplified variant), China)"


@pytest.mark.parametrize("typed", ["klingon!", "qq", "zh-Qqqq", "en-QX"])
def test_a_language_that_is_not_listed_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        LanguageTag().parse(typed)


@pytest.mark.parametrize(
    ("kind", "newer"),
    [(Country(), "QX"), (LanguageTag(), "qqx-Latn"), (TimeZone(), "Asia/Newtown")],
)
def test_what_a_newer_list_holds_is_read_from_a_file_and_shown_as_it_is(
    kind: Country | LanguageTag | TimeZone, newer: str
) -> None:
    assert kind.from_json(newer, NAMES) == newer
    assert newer.split("-")[0] in kind.words(newer, called)
    with pytest.raises(NotUnderstood):
        kind.check(newer)
