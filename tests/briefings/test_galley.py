from collections.abc import Callable

from briefings.galley import Galley
from briefings.layout import lay
from briefings.style import NOTE
from briefings.text import Prose
from tests.printed import Read


def notes(count: int) -> list[Prose]:
    return [Prose(f"note {number} " + "word " * (number % 17), NOTE) for number in range(count)]


def test_columns_end_at_nearly_the_same_height() -> None:
    blocks = notes(40)
    wide = (480 - 16) / 2

    height = Galley(blocks).height(480)

    whole = sum(block.height(wide) + block.after for block in blocks)
    assert whole / 2 - 5 <= height <= whole / 2 + 40


def test_notes_run_on_from_page_to_page_in_their_order(printed: Callable[..., Read]) -> None:
    read = printed([Prose("before\n" * 30), Galley(notes(400))])

    numbers = [int(word) for word in read.flat.replace("note", "\nnote").split() if word.isdigit()]
    assert [number for number in numbers if number >= 10][:380] == list(range(10, 390))
    assert read.outside == ()


def test_a_note_longer_than_a_page_is_cut() -> None:
    pages = lay([Galley([Prose("line\n" * 300, NOTE)])], width=480, room=700)

    assert len(pages) > 1
    assert all(page[-1].top + page[-1].block.height(480) <= 700.01 for page in pages)
