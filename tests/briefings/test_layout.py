from collections.abc import Callable

import pytest

from briefings.blocks import Block, Columns, Gap, Heading, Stack
from briefings.layout import lay
from briefings.style import BODY, HEADING
from briefings.table import Column, Table
from briefings.text import Prose
from tests.printed import Read


def heading(title: str, name: str = "a") -> Heading:
    return Heading(Prose(title, HEADING), title=title, name=name)


@pytest.mark.parametrize("filled", range(0, 700, 13))
def test_a_heading_is_never_the_last_on_its_page(filled: int) -> None:
    table = Table([Column("A", 1)], [["cell"] for _ in range(60)], title="T")
    bodies: tuple[Block, ...] = (table, Prose("line\n" * 40), Stack([Prose("a"), Prose("b")]))
    for body in bodies:
        blocks = [Gap(filled), heading("One"), heading("Two", "b"), body, Gap(300)]

        pages = lay(blocks, width=480, room=700)

        for page in pages:
            assert not isinstance(page[-1].block, Heading)


def test_everything_placed_lies_within_the_room_of_its_page() -> None:
    blocks: list[Block] = []
    for number in range(30):
        blocks.append(heading(f"Part {number}", f"h{number}"))
        blocks.append(Prose("word " * (number * 37 % 400)))
        blocks.append(
            Columns([(8, [Prose("left " * 150)]), (4, [Prose("right " * 9)])], ruled=True)
        )
        rows = [["x" * 60, "word " * (row * number)] for row in range(number % 7)]
        blocks.append(Table([Column("A", 1), Column("B", 3)], rows, title="T"))

    pages = lay(blocks, width=480, room=700)

    assert len(pages) > 5
    for page in pages:
        low = 0.0
        for placed in page:
            assert placed.top >= low - 0.01
            low = placed.top + placed.block.height(480)
        assert low <= 700.02


def test_a_nearly_empty_last_page_is_taken_back_by_closing_up() -> None:
    lines = "\n".join("line" for _ in range(10))
    blocks = [Prose(lines, HEADING) for _ in range(4)]
    full = sum(block.height(480) for block in blocks)

    pages = lay(blocks, width=480, room=full + 3 * HEADING.before * 0.9)

    assert len(pages) == 1


def test_a_row_higher_than_a_page_goes_on_under_the_repeated_head(
    printed: Callable[..., Read],
) -> None:
    table = Table(
        [Column("Condition", 1), Column("Text", 3)],
        [["first", "short"], ["second", "much " * 9000], ["third", "last words"]],
        title="Register",
    )

    read = printed([table])

    assert len(read.pages) > 3
    assert all("Condition" in page for page in read.pages)
    assert "Register, continued" not in read.pages[0]
    assert all("Register, continued" in page for page in read.pages[1:])
    assert read.flat.count("much") == 9000
    assert "last words" in read.pages[-1]


def test_a_paragraph_longer_than_a_page_goes_on_without_losing_a_line() -> None:
    prose = Prose("\n".join(str(number) for number in range(500)))

    pages = lay([prose], width=480, room=700)

    heights = [placed.block.height(480) for page in pages for placed in page]
    assert round(sum(heights) / BODY.leading) == 500
