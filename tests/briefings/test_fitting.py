from itertools import pairwise

import pytest

from briefings.fitting import break_lines
from briefings.setting import set_text
from briefings.style import BODY, CELL

WORDS = (
    "The commission said the approval was conditional; officials responsible for administering "
    "internationalisation of telecommunications infrastructure declined to comment on "
    "characteristically uncharacteristic reorganisations of the administration."
)


def lines(text: str, width: float, language: str = "en") -> list[str]:
    made = set_text([text], BODY)
    return [
        text[line.start : line.end] + ("-" if line.divided else "")
        for line in break_lines(made, width, em=BODY.size, language=language)
    ]


@pytest.mark.parametrize("width", range(70, 330, 13))
def test_hyphens_come_at_most_two_in_a_row_and_never_in_the_last_word(width: int) -> None:
    found = lines(WORDS, width)

    ends = [line.endswith("-") for line in found]
    assert not any(a and b and c for a, b, c in zip(ends, ends[1:], ends[2:], strict=False))
    assert "".join(line.removesuffix("-").replace(" ", "") for line in found) == WORDS.replace(
        " ", ""
    )
    assert found[-1].endswith("administration.")


def test_a_line_is_divided_only_where_it_would_be_much_too_short() -> None:
    for width in range(70, 330):
        for line, following in pairwise(lines(WORDS, width)):
            if line.endswith("-"):
                made = set_text([line.rpartition(" ")[0]], BODY)
                assert made.reach[-1] < 0.8 * width + 0.01, (line, following)


def test_wide_columns_and_texts_without_a_language_divide_nothing() -> None:
    assert not any(line.endswith("-") for line in lines(WORDS, 36 * BODY.size + 1))
    assert not any(line.endswith("-") for line in lines(WORDS, 100, language=""))


def test_a_code_in_its_box_is_never_cut() -> None:
    made = set_text(["ไทย" * 20], CELL)

    for line in break_lines(made, 30, em=CELL.size):
        assert made.width(line) <= 30.01
        assert line.end > line.start


def test_letters_that_are_one_glyph_stay_on_one_line() -> None:
    text = "لا" * 40
    made = set_text([text], CELL)

    assert all(line.start % 2 == 0 for line in break_lines(made, 20, em=CELL.size))
