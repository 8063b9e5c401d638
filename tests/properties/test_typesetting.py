"""Whatever is typed, in whichever script: it stays in its column, and none of it is lost."""

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings import directions
from briefings.fitting import break_lines
from briefings.runs import Run
from briefings.setting import Setting, set_text
from briefings.style import BODY, CELL, POINT, Type
from briefings.text import Prose
from tests.typed import TEXTS

TYPES = st.sampled_from([BODY, POINT, CELL, CELL.but(bold=True)])


def seen(text: str) -> Counter[str]:
    """What of a text can be seen, however it is ordered."""
    brackets = dict(zip("([{<«‹", ")]}>»›", strict=True))
    return Counter(brackets.get(each, each) for each in text if not each.isspace())


def wider_than(made: Setting, width: float) -> list[str]:
    """The lines that are too wide although they could have been cut."""
    return [
        made.text[line.start : line.end]
        for line in break_lines(made, width, em=9.0, language="en")
        if made.width(line) > width + 0.02
        and any(at not in made.glued for at in range(line.start + 1, line.end))
    ]


@given(TEXTS, TYPES, st.floats(12, 400))
@example("x" * 100_000, BODY, 61.3)
@example("国" * 100_000, CELL, 100.0)
@example("ไ" * 20_000, CELL, 100.0)
@example("وزارة" * 5_000, POINT, 90.0)
@settings(deadline=None)
def test_no_line_is_wider_than_its_column(text: str, type: Type, width: float) -> None:
    assert wider_than(set_text([text], type), width) == []


@given(st.lists(TEXTS, min_size=1, max_size=3), TYPES, st.floats(12, 400))
@settings(deadline=None)
def test_lines_and_their_pieces_hold_all_that_was_typed(
    texts: list[str], type: Type, width: float
) -> None:
    made = set_text([Run(text, bold=bool(at % 2)) for at, text in enumerate(texts)], type)

    lines = break_lines(made, width, em=type.size, language="en")

    taken = "".join(made.text[line.start : line.end] for line in lines)
    assert "".join(taken.split()) == "".join(made.text.split())
    for line in lines:
        pieces = made.line(line)[: -1 if line.divided else None]
        drawn = "".join(piece.text for piece in pieces)
        assert seen(drawn) == seen(made.text[line.start : line.end])


@given(TEXTS)
@settings(deadline=None)
def test_nothing_visible_is_left_out_before_lines_are_made(text: str) -> None:
    import unicodedata

    made = set_text([text], BODY).text

    kept = Counter(each for each in unicodedata.normalize("NFC", made) if each.isalnum())
    assert kept == Counter(each for each in unicodedata.normalize("NFC", text) if each.isalnum())


@given(TEXTS, st.floats(40, 300), st.floats(0, 300))
@settings(deadline=None)
def test_a_page_takes_whole_lines_and_leaves_none_alone(
    text: str, width: float, room: float
) -> None:
    prose = Prose(text, POINT)
    count = round(prose.height(width) / POINT.leading)

    head, tail = prose.split(width, room)

    shown = [round(part.height(width) / POINT.leading) for part in (head, tail) if part]
    assert sum(shown) == count
    assert min(shown) >= 2 or shown == [count]
    if head is not None:
        assert head.height(width) <= room + 0.01


@given(st.lists(st.integers(0, 3), max_size=40))
def test_a_line_that_runs_both_ways_shows_each_character_once(levels: list[int]) -> None:
    places = [at for low, high, _ in directions.order(levels) for at in range(low, high)]

    assert sorted(places) == list(range(len(levels)))
