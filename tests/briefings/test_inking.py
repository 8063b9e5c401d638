"""What an independent reader takes from the page is what was typed, in every script."""

import unicodedata
from collections.abc import Callable

import pytest

from briefings.style import BODY, CELL
from briefings.text import Prose, Run
from tests.printed import Read


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Công Thương Việt Nam, theo Nguyễn Hồng Diên ở Đà Nẵng",
        "Η Ελληνική Δημοκρατία «κατ’ αρχήν»",
        "Російська: Київ, Қазақстан, Ђорђе",
        "国家发展和改革委员会（NDRC）“原则上”批准——详情待定……",
        "經濟部表示，騰訊「原則上」獲准",
        "経済産業省は、コンピューターを「原則として」承認した。辻、濱田",
        "산업통상자원부는 H200 구매를 ‘원칙적으로’ 승인했다. 뷁",
        "وزارة التجارة الصينية وافقت على شراء 400,000 شريحة، والإسلام لا",
        "وزارت بازرگانی چین: پژوهش گفتگو به‌صورت مشروط",
        "משרד המסחר הסיני אישר רכישה של 400,000 שבבים",
        "מחברת NVIDIA לפי משרד הכלכלה",
        "emoji 😀 🚀 ✅ ★ and 𠮷",
    ],
)
def test_a_line_of_any_script_is_read_back_as_it_was_typed(
    printed: Callable[..., Read], text: str
) -> None:
    for type in (BODY, CELL.but(bold=True)):
        assert text in printed([Prose(text, type)]).text


def test_vowel_signs_are_read_with_their_letters(printed: Callable[..., Read]) -> None:
    read = printed([Prose("שָׁלוֹם", CELL), Prose("مُحَمَّد", CELL)])

    # This reader turns two signs of one letter round; poppler reads them as they were typed, and
    # both orders are one text by the canonical equivalence of Unicode.
    text = unicodedata.normalize("NFC", read.text)
    assert unicodedata.normalize("NFC", "שָׁלוֹם") in text
    assert unicodedata.normalize("NFC", "مُحَمَّد") in text


def test_what_no_face_has_is_read_as_itself_or_where_that_would_do_harm_as_its_code(
    printed: Callable[..., Read],
) -> None:
    read = printed([Prose("Thai ไ control \x07 turned \u202e rare \U00013000 ไทย ไทย end", CELL)])

    assert "Thai ไ control [U+0007] turned [U+202E] rare \U00013000 ไทย ไทย end" in read.text
    assert read.outside == ()


def test_a_divided_word_can_be_told_from_one_that_has_a_hyphen(
    printed: Callable[..., Read],
) -> None:
    words = "An internationalisation of telecommunications infrastructure follows. " * 6

    read = printed([Prose(words, BODY, indent=360)])

    assert "\u00ad" in read.meanings
    assert "\u00ad" not in printed([Prose("state-owned")]).meanings


def test_a_note_number_stays_raised_after_letters_that_run_to_the_left(
    printed: Callable[..., Read],
) -> None:
    read = printed([Prose(["שלום", Run("12", raised=True), Run(" and on")])])

    assert "שלום" in read.text
    assert "12" in read.text
    assert read.outside == ()


def test_a_code_in_a_line_that_runs_to_the_left_stands_where_it_is_read(
    printed: Callable[..., Read],
) -> None:
    read = printed([Prose("\u202e وزارة", CELL)])

    assert read.outside == ()
    assert "وزارة" in read.text
