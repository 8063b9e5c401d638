from collections.abc import Callable

import pytest

from briefings.blocks import Block, Columns, Gap, Heading, Stack
from briefings.layout import lay
from briefings.style import BODY, CAPTION, HEADING
from briefings.table import Cell, Column, Table
from briefings.text import Prose
from tests.framed import framed, paragraphs
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


def test_a_marked_row_that_is_cut_keeps_its_lines_on_both_pages() -> None:
    words = " ".join(str(number) for number in range(3000))
    cell = Cell(words, stage="cleared", basis="official")
    table = Table([Column("A", 1), Column("B", 3)], [[cell, "x"]], title="T")

    pages = lay([table], width=480, room=700)

    shown = [
        line
        for page in pages
        for frame in paragraphs(framed(page, 480))
        if isinstance(frame.block, Prose)
        for line in frame.block.lines(frame.right - frame.left)
    ]
    found = " ".join(line for line in shown if line[0].isdigit()).split()
    assert found == words.split()


def test_a_row_that_is_too_low_to_be_cut_takes_its_heading_to_the_next_page() -> None:
    table = Table([Column("A", 1)], [["line\n" * 12] for _ in range(3)], title="T")

    pages = lay([Gap(540), heading("One"), table], width=480, room=700)

    assert [type(placed.block) for placed in pages[0]] == [Gap]


def test_a_heading_in_a_column_goes_on_with_what_it_heads() -> None:
    stack: list[Block] = [Prose("line\n" * 40), heading("One"), Prose("line\n" * 3)]
    columns = Columns([(6, stack), (6, [Prose("line\n" * 50)])])

    pages = lay([Gap(195), columns], width=480, room=700)

    assert len(pages) == 2
    titles = [
        [frame.block.title for frame in framed(page, 480) if isinstance(frame.block, Heading)]
        for page in pages
    ]
    assert titles == [[], ["One"]]


def test_a_block_higher_than_a_page_does_not_leave_its_heading_behind() -> None:
    pages = lay([heading("One"), Stack([Prose("line\n" * 80)])], width=480, room=700)

    assert [type(placed.block) for placed in pages[0]] == [Heading, Stack]


def test_space_ends_with_its_page_and_begins_none() -> None:
    pages = lay([Prose("a"), Gap(2000), Prose("b"), Gap(690)], width=480, room=700)

    assert [len(page) for page in pages] == [2, 2]
    assert pages[1][0].top == 0


def test_a_heading_higher_than_a_page_goes_on_as_text() -> None:
    pages = lay([heading("word " * 3000), Prose("a")], width=480, room=700)

    assert len(pages) > 1
    assert all(page[-1].top + page[-1].block.height(480) <= 700.01 for page in pages)


@pytest.mark.parametrize("over", range(1, 12))
def test_a_last_page_that_has_to_be_is_more_than_a_few_lines(over: int) -> None:
    blocks = [Prose(f"Paragraph {number}") for number in range(3 * 36 + over)]

    pages = lay(blocks, width=480, room=700)

    last = pages[-1][-1]
    assert last.top + last.block.height(480) > 150


@pytest.mark.parametrize("filled", range(300, 700, 13))
def test_a_caption_begins_no_page_without_some_of_what_it_explains(filled: int) -> None:
    table = Table([Column("A", 1)], [["cell"] for _ in range(20)], title="T")
    whole = Stack([Prose("line\n" * 9)])
    for body in (table, whole):
        blocks = [Gap(filled), Prose("before"), heading("One"), body, Prose("note", CAPTION)]

        pages = lay([*blocks, Prose("line\n" * 60)], width=480, room=700)

        for page in pages:
            first = page[0].block
            assert not (isinstance(first, Prose) and first.type == CAPTION)
            assert not isinstance(page[-1].block, Heading)


@pytest.mark.parametrize("filled", range(300, 700, 7))
def test_a_row_that_is_tied_to_the_one_above_begins_no_page(filled: int) -> None:
    rows = [[f"record {number // 3}" if number % 3 == 0 else ""] for number in range(30)]
    tied = {number for number in range(30) if number % 3}

    pages = lay(
        [Gap(filled), Table([Column("A", 1)], rows, title="T", tied=tied)], width=480, room=700
    )

    for page in pages:
        for placed in page:
            if isinstance(placed.block, Table):
                ((first, _, _),) = next(placed.block.cells())
                assert first is not None
