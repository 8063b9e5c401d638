from briefings import fonts
from briefings.shaping import shape


def shaped(text: str) -> list[tuple[int, bool]]:
    """The offsets of the glyphs from the left, and whether each is drawn as a mark."""
    face = fonts.choose(text)[0].face
    return [(glyph.at, bool(glyph.outline)) for glyph in shape(face, text, leftwards=True)]


def test_letters_take_the_form_that_their_neighbours_ask_for() -> None:
    face = fonts.choose("ب")[0].face
    alone, joined = (shape(face, text, leftwards=True) for text in ("ب", "ببب"))

    assert [glyph.at for glyph in joined] == [2, 1, 0]
    assert len({glyph.code for glyph in (*alone, *joined)}) == 4


def test_two_letters_that_make_one_glyph_count_as_one() -> None:
    assert shaped("لا") == [(0, False)]


def test_marks_stand_on_their_letters_and_take_no_room() -> None:
    text = "مُحَمَّد"

    marks = [at for at, mark in shaped(text) if mark]

    assert marks
    assert abs(fonts.width(text, 10) - fonts.width("محمد", 10)) < 0.01
