import time
from collections.abc import Callable

import pytest

from briefings import fonts
from briefings.style import BODY, CELL
from briefings.text import Prose, Run
from tests.printed import Read

HOSTILE = '<b>&<img src="file:///etc/passwd"/> %s {0} \\ (paren) &amp;'


def test_markup_is_printed_as_it_was_typed(printed: Callable[..., Read]) -> None:
    read = printed([Prose(HOSTILE)])

    assert HOSTILE in read.text
    assert b"/etc/passwd" not in read.objects


def test_a_hundred_thousand_characters_without_a_space_fill_pages_and_lose_nothing(
    printed: Callable[..., Read],
) -> None:
    before = time.perf_counter()

    read = printed([Prose("x" * 100_000)])

    assert read.text.count("x") == 100_000
    assert read.outside == ()
    assert time.perf_counter() - before < 10


def test_controls_directions_and_emoji_are_printed_as_codes_and_keep_the_layout(
    printed: Callable[..., Read],
) -> None:
    read = printed([Prose("a\x00b\x1b \u202eevil \u0e44\u0e17 \U0001f600 \U00013000 end")])

    assert "a[U+0000]b[U+001B] [U+202E]evil \u0e44\u0e17 \U0001f600 \U00013000 end" in read.text
    assert read.outside == ()


def test_chinese_can_be_selected_in_reading_order(printed: Callable[..., Read]) -> None:
    read = printed([Prose("The commission (国家发展和改革委员会) reviews 深度求索.")])

    assert "The commission (国家发展和改革委员会) reviews 深度求索." in read.text


@pytest.mark.parametrize(
    "piece", ["word ", "深度求索，", "https://example.org/a-b/", "\U0001f600", "x" * 90 + " "]
)
@pytest.mark.parametrize("width", [20, 61.3, 140])
def test_lines_keep_to_their_width_whatever_they_are_made_of(piece: str, width: float) -> None:
    for line in Prose(piece * 20).lines(width):
        assert fonts.width(line, BODY.size) <= width + 0.02 or len(line) == 1


def test_a_note_number_never_starts_a_line() -> None:
    for length in range(2, 80):
        prose = Prose([("审查" * 40)[:length], Run("1", raised=True)], CELL)

        assert prose.lines(100)[-1] != "1"


@pytest.mark.parametrize("count", [2, 3, 4, 5, 9])
def test_no_line_of_a_paragraph_stands_alone_on_a_page(count: int) -> None:
    prose = Prose("\n".join("line" for _ in range(count)))
    for room in range(int(prose.height(300)) + 20):
        head, tail = prose.split(300, room)
        shown = [part.height(300) / BODY.leading for part in (head, tail) if part is not None]
        assert round(sum(shown)) == count
        assert min(shown) >= 2 or shown == [count]


def test_a_link_leads_only_to_addresses_of_the_web_and_to_names_in_the_document(
    printed: Callable[..., Read],
) -> None:
    read = printed(
        [
            Prose([Run("web", link="https://example.org/a")]),
            Prose([Run("file", link="file:///etc/passwd")]),
            Prose([Run("script", link="javascript:alert(1)")]),
            Prose([Run("nowhere", link="#nowhere")]),
        ]
    )

    assert b"https://example.org/a" in read.objects
    assert b"file:" not in read.objects
    assert b"javascript" not in read.objects


def test_right_aligned_numbers_end_at_the_same_place(printed: Callable[..., Read]) -> None:
    prose = [Prose(text, align="right") for text in ("1", "1,000", "20")]

    read = printed(prose)

    assert "1,000" in read.text
    assert read.outside == ()
