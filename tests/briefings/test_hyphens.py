from itertools import pairwise

import pytest

from briefings.hyphens import divisions


def divided(word: str, language: str = "en") -> str:
    ends = [0, *divisions(word, language), len(word)]
    return "-".join(word[a:b] for a, b in pairwise(ends))


def test_words_are_divided_by_the_rules_of_their_language() -> None:
    assert divided("conditional") == "con-di-tional"
    assert divided("Ausfuhrgenehmigung".lower(), "de") == "aus-fuhr-ge-neh-mi-gung"
    assert divided("министерство", "ru") == "мини-стер-ство"


@pytest.mark.parametrize(
    "word", ["NVIDIA", "Tencent", "h200chips", "export-control", "under", "about", "a.b.c.d.e.f"]
)
def test_names_codes_and_short_words_stay_whole(word: str) -> None:
    assert divisions(word, "en") == []


def test_three_letters_stay_on_either_side() -> None:
    for word in ("internationalisation", "reorganisation", "characteristically"):
        found = divisions(word, "en")

        assert found
        assert found[0] >= 3
        assert found[-1] <= len(word) - 3


def test_a_language_without_rules_divides_nothing() -> None:
    assert divisions("conditional", "tlh") == []
    assert divisions("conditional", "") == []
