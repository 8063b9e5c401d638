"""Values in Chinese words; what is stored stays as it is."""

import pytest

from models.language import speaking
from models.records.kinds import (
    Amount,
    Instant,
    LanguageTag,
    Locating,
    MoneyKind,
    Path,
    Through,
    When,
    country_name,
)
from models.records.vocabularies import LIKELIHOOD, STAGE


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2026-01-31", "2026年1月31日"),
        ("2026-01~", "约2026年1月"),
        ("2026-01?", "2026年1月（不确定）"),
        ("2026-01-05/2026-01-09", "2026年1月5日至9日"),
        ("2026-01/2026-03", "2026年1月至3月"),
        ("2026-01-05/..", "2026年1月5日起"),
        ("../2026", "截至2026年"),
        ("[2026-01-28..2026-02-03]", "2026年1月28日至2月3日之间的某日"),
        ("[..2026-01]", "2026年1月或之前"),
        ("2026-33", "2026年第一季度"),
        ("2026-41", "2026年下半年"),
        ("2026-01-XX", "2026年1月某日"),
        ("202X", "21世纪20年代"),
        ("-0043", "公元前44年"),
        ("2026-01-31T09:00:00Z", "2026年1月31日09:00（UTC）"),
    ],
)
def test_a_date_is_said_with_its_precision(edtf: str, said: str) -> None:
    with speaking("zh-Hans"):
        assert When(edtf).said() == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (">400000 units", "超过400,000件"),
        ("10 to 20 %", "10至20%"),
        ("about 5 t", "约5 t"),
    ],
)
def test_a_quantity_keeps_a_unit_that_has_no_chinese(typed: str, said: str) -> None:
    value = Amount().parse(typed)
    assert value is not None

    with speaking("zh-Hans"):
        assert Amount().words(value, str) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("USD 1.2 billion", "12亿美元"),
        ("EUR 2.5m", "250万欧元"),
        ("CNY 12345", "12,345元人民币"),
        ("more than 3 trillion JPY", "超过3万亿日元"),
    ],
)
def test_a_sum_is_counted_in_ten_thousands(typed: str, said: str) -> None:
    value = MoneyKind().parse(typed)
    assert value is not None

    with speaking("zh-Hans"):
        assert MoneyKind().words(value, str) == said


def test_places_languages_and_moments_are_said_in_chinese() -> None:
    locator = Locating().parse("page 3, paragraph 2")
    assert locator is not None

    with speaking("zh-Hans"):
        assert country_name("KH") == "柬埔寨"
        assert country_name("EU") == "欧洲联盟"
        assert LanguageTag().words("zh-Hans-CN", str) == "中文（简体中文，中国）"
        assert Instant().words("2026-01-31T09:00:00Z", str) == "2026年1月31日09:00（UTC）"
        assert Locating().words(locator, str) == "第3页，第2段"
        assert Through().words(Path((1,), known=False), str) == "1 ← 源头未说明"


def test_a_term_is_found_by_the_words_that_are_spoken() -> None:
    with speaking("zh-Hans"):
        assert STAGE.words("approved") == "已批准"
        assert next(iter(LIKELIHOOD)).words == "几乎不可能"
        assert STAGE.words("from_a_newer_file") == "from_a_newer_file"
    assert STAGE.words("approved") == "approved"
