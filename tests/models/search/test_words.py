import apsw
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.search.words import is_east_asian, spelled, words
from tests.values import prose


def texts(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tencent buys H200", ["tencent", "buys", "h200"]),
        ("Élève STRASSE Straße", ["eleve", "strasse", "strasse"]),
        ("腾讯购买H200芯片", ["腾", "讯", "购", "买", "h200", "芯", "片"]),
        ("カタカナ ガ 한국", ["カ", "タ", "カ", "ナ", "ガ", "한", "국"]),
        ("Ｈ２００", ["h200"]),
        ("more than 400,000 units, 12", ["more", "than", "400000", "units", "12"]),
        ("共400,000枚", ["共", "400000", "枚"]),
        ("under_score, semi-conductor", ["under", "score", "semi", "conductor"]),
        ("“DeepSeek’s”", ["deepseek", "s"]),
        ("Intel™ 1½", ["intel", "11", "2"]),
        ("", []),
        ("\ud800 a", ["a"]),
    ],
)
def test_a_text_falls_into_these_words(text: str, found: list[str]) -> None:
    assert texts(text) == found


def test_a_letter_written_in_two_signs_is_the_letter_written_in_one() -> None:
    assert texts("Cafe\u0301 か\u3099") == texts("Café が") == ["cafe", "が"]


def test_only_a_character_that_is_a_word_of_its_own_is_east_asian() -> None:
    assert is_east_asian("讯")
    assert not is_east_asian("a")
    assert not is_east_asian("ab")


@given(text=prose)
@example(text="⒈a ⅷ ㈠ ﬁne ٣ Ⅻ")
def test_each_word_stands_where_it_is_said_to(text: str) -> None:
    for word in words(text):
        assert word.text in texts(text[word.start : word.end])


@given(text=prose)
@example(text="1,234,567 a1,234 1,234b 12,34 1,2345")
@example(text="\x00 a\x00b _c")
@example(text="⒈a ⅷ ㈠ ﬁne ٣ Ⅻ")
def test_the_index_parts_what_it_is_given_into_the_same_words(text: str) -> None:
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'ascii')")
    connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab ('t', 'instance')")
    connection.execute("INSERT INTO t VALUES (?)", (spelled(text),))

    parted = [term for (term,) in connection.execute("SELECT term FROM v ORDER BY offset")]

    assert parted == texts(text)
    connection.close()


@given(text=st.text(), other=prose)
@example(text="¼ ⒈a ⅷ ㈠ ﬁne İ ŉ", other="ﾡ")
def test_a_word_that_was_found_is_found_again_by_itself(text: str, other: str) -> None:
    for word in texts(f"{text} {other}"):
        assert texts(word) == [word]


@given(text=st.text())
def test_any_text_at_all_falls_into_words(text: str) -> None:
    assert all(word.text and 0 <= word.start < word.end <= len(text) for word in words(text))
