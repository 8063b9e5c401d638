import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.breaking import NO_END, NO_START, cut, lines, opportunities


def test_a_line_may_end_after_spaces_and_inside_hyphenated_words() -> None:
    text = "long-term licence, and/or 5-3"

    ends = [text[:at] for at in opportunities(text)]

    assert ends == [
        "long-",
        "long-term ",
        "long-term licence, ",
        "long-term licence, and/",
        "long-term licence, and/or ",
    ]


def test_a_line_never_starts_with_the_dot_between_two_facts() -> None:
    assert lines("Reuters · agency report", 9, len) == ["Reuters ·", "agency", "report"]


def test_a_chinese_line_never_starts_with_a_comma_or_ends_with_an_opening_bracket() -> None:
    text = "中国有关部门已经（原则上）批准，但条件尚未公布。" * 3

    broken = lines(text, 6, len)

    assert "".join(broken) == text
    assert not any(line[0] in NO_START for line in broken)
    assert not any(line[-1] in NO_END for line in broken)


def test_a_chinese_name_in_an_english_sentence_stays_whole() -> None:
    broken = lines("asked of 国家发展和改革委员会 twice", 16, len)

    assert broken == ["asked of", "国家发展和改革委员会 twice"]


def test_a_word_wider_than_the_line_is_cut_after_a_sign_that_ends_a_part_of_an_address() -> None:
    assert lines("https://example.org/notices?id=4711", 24, len) == [
        "https://example.org/",
        "notices?id=4711",
    ]
    assert cut("abcdef", 0) == 1


@given(st.text(st.sampled_from("ab 深，（-\n/"), max_size=60), st.integers(1, 12))
def test_breaking_loses_nothing_but_spaces_and_keeps_to_the_width(text: str, width: float) -> None:
    broken = lines(text, width, len)

    assert "".join("".join(broken).split()) == "".join(text.split())
    assert all(len(line) <= width for line in broken)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("条件尚未公布——详情待定……后来", ["——", "……"]),
        ("共四十万枚于2026年1月31日到期，第12条适用", ["2026年", "1月", "31日", "第12"]),
        ("約400,000個のチップ", ["約400,000個"]),
        ("エヌビディアのコンピューター、ちょっと", ["ィ", "ュー", "ょっ"]),
    ],
)
def test_signs_and_quantities_are_not_parted(text: str, whole: list[str]) -> None:
    ends = set(opportunities(text))

    for part in whole:
        at = text.index(part)
        assert not ends & set(range(at + 1, at + len(part)))


def test_small_kana_and_signs_of_repetition_start_no_line() -> None:
    text = "ちゃきゅしょっぱァィゥェォー々ゝヽ" * 4

    assert all(text[at] not in "ゃゅょっァィゥェォー々ゝヽ" for at in opportunities(text))


def test_korean_breaks_at_its_spaces_only() -> None:
    text = "산업통상자원부는 구매를 승인했다(大韓民國은)"

    assert [text[:at] for at in opportunities(text)][:2] == [
        "산업통상자원부는 ",
        "산업통상자원부는 구매를 ",
    ]
    assert not any(text[at:].startswith("은") for at in opportunities(text))


def test_a_latin_word_after_a_chinese_date_is_not_cut() -> None:
    text = "2026年2月10日至20日之间的某日（“mid-February”）"

    broken = lines(text, 12, len)

    assert any("mid-" in each for each in broken)
    assert "".join(broken) == text


def test_an_english_word_beside_a_chinese_name_in_brackets_is_not_cut() -> None:
    broken = lines(
        "国家发展和改革委员会（National Development and Reform Commission，NDRC）", 14, len
    )

    assert broken[:2] == ["国家发展和改革委员会", "（National"]


@pytest.mark.parametrize("text", ["x" * 50_000, f"said {'x' * 50_000}", "as he said " * 5_000])
def test_a_long_text_is_broken_in_a_time_that_grows_with_its_length_alone(text: str) -> None:
    measured = 0

    def measure(part: str) -> float:
        nonlocal measured
        measured += len(part)
        return len(part)

    found = lines(text, 72, measure)

    assert max(map(len, found)) <= 72
    assert measured < 20 * len(text)
