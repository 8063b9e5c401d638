"""Whatever a briefing is made of, and on whichever paper: its pages keep to their rules.

What is placed is asked of the blocks, what is printed of an independent reader.
"""

from collections import defaultdict
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from briefings.block import Block
from briefings.blocks import Columns, Gap, Heading, Rule, Stack
from briefings.document.binding import bind
from briefings.document.cover import Cover
from briefings.galley import Galley
from briefings.layout import Page
from briefings.page import Furniture, compose
from briefings.style import (
    BODY,
    CELL,
    HEADING,
    LABEL,
    LEAD,
    NOTE,
    POINT,
    SHEETS,
    TITLE,
    UNIT,
    Sheet,
)
from briefings.table import Cell, Column, Table
from briefings.text import Prose
from tests.framed import Frame, framed, overlapping, paragraphs
from tests.printed import boxes
from tests.typed import LONG, TEXTS

FURNITURE = Furniture(
    title="A case", subject="Briefing", author="Ann", handling="amber", head="A case", foot="Desk"
)
PAPER = [*SHEETS.values(), *(sheet.turned() for sheet in SHEETS.values())]
ALIGNED = st.sampled_from(["left", "right", "centre"])

# Ink may reach over its letter's advance and its line, in parts of the type size: accents do that
# stand by themselves.
OVER_THE_EDGE = 0.3
OVER_THE_LINE = 0.6


def titled(title: str, number: int) -> Heading:
    return Heading(Prose(title, HEADING), title=title, name=f"h{number}")


def table(shares: list[float], texts: list[str], marked: bool, aligns: list[str]) -> Table:
    columns = [
        Column("Head" if at else "", share, aligns[at % len(aligns)])  # type: ignore[arg-type]
        for at, share in enumerate(shares)
    ]
    cells = [
        Cell(text, stage="cleared" if marked and at % 3 == 0 else "", basis="official")
        for at, text in enumerate(texts)
    ]
    rows = [cells[at : at + len(shares)] for at in range(0, len(cells), len(shares))]
    return Table(columns, [row for row in rows if len(row) == len(shares)], title="Register")


PROSE = st.builds(Prose, TEXTS | LONG, st.sampled_from([BODY, LEAD, CELL, TITLE]), align=ALIGNED)
POINTS = st.builds(
    Prose,
    TEXTS | LONG,
    st.sampled_from([BODY, POINT]),
    indent=st.just(14.0),
    label=st.sampled_from(["–", "12"]),
)
HEADINGS = st.builds(titled, TEXTS, st.integers(0, 10**6))
SMALL = st.builds(Prose, TEXTS, st.sampled_from([BODY, POINT, LABEL]))
SHARES = st.integers(2, 6) | st.sampled_from([0.001, 500])
CELLS = st.builds(
    lambda often, once, times: [*often * times, *once],
    st.lists(TEXTS | st.just(""), max_size=6),
    st.lists(LONG, max_size=3),
    st.integers(1, 20),
)
ALIGNS = st.lists(ALIGNED, min_size=1, max_size=3)
TABLES = st.builds(table, st.lists(SHARES, min_size=1, max_size=6), CELLS, st.booleans(), ALIGNS)
SLIM = st.builds(table, st.lists(SHARES, min_size=1, max_size=2), CELLS, st.just(False), ALIGNS)
PILES = st.builds(
    lambda some, last: [*some, last], st.lists(SMALL | HEADINGS | SLIM, max_size=6), SMALL
)
BLOCKS = st.one_of(
    PROSE,
    POINTS,
    HEADINGS,
    TABLES,
    st.builds(Columns, st.lists(st.tuples(st.integers(2, 8), PILES), min_size=1, max_size=3)),
    st.builds(Stack, PILES),
    st.lists(st.builds(Prose, TEXTS, st.just(NOTE)), min_size=1, max_size=40).map(Galley),
    st.builds(Gap, st.floats(0, 900)),
    st.just(Rule()),
)
DOCUMENTS = st.lists(BLOCKS, min_size=1, max_size=9)
RUNNING = st.builds(
    lambda some, times: some * times,
    st.lists(
        st.builds(Prose, TEXTS | LONG, st.sampled_from([BODY, POINT, CELL])), min_size=1, max_size=9
    ),
    st.integers(1, 25),
)
COVERS = st.none() | st.builds(Cover, TEXTS, subtitle=TEXTS, desk=TEXTS, handling=st.just("amber"))


@given(DOCUMENTS, st.sampled_from(PAPER), COVERS)
def test_no_text_leaves_its_cell_or_its_page(
    blocks: list[Block], sheet: Sheet, cover: Cover | None
) -> None:
    pages = bind(blocks, sheet, cover=cover).pages
    content, drawn = compose(blocks, FURNITURE, sheet, cover=cover)

    assert drawn == len(pages)
    for page, printed in zip(pages, boxes(content), strict=True):
        frames = framed(page, sheet.measure)
        for frame in frames:
            assert (frame.around or room(sheet)).holds(frame)
        cells = paragraphs(frames)
        assert overlapping(cells) == []
        for box in printed:
            assert furnished(sheet, box) or any(within(sheet, frame, box) for frame in cells), box


@given(DOCUMENTS, st.sampled_from(PAPER))
def test_no_line_and_no_heading_is_left_alone_and_no_page_is_empty(
    blocks: list[Block], sheet: Sheet
) -> None:
    pages = bind(blocks, sheet, with_contents=False).pages

    assert alone(pages, sheet) == []
    assert hanging(pages, sheet) == []
    shown = [any(not isinstance(each.block, Gap) for each in page) for page in pages]
    assert all(shown[1:])


@given(RUNNING, st.sampled_from(PAPER))
def test_no_last_page_holds_a_few_lines_only(blocks: list[Block], sheet: Sheet) -> None:
    *before, last = bind(blocks, sheet, with_contents=False).pages

    end = last[-1].top + last[-1].block.height(sheet.measure)
    assert not before or end >= sheet.room / 5


@given(DOCUMENTS, st.sampled_from(PAPER))
def test_the_lines_of_a_page_stand_on_its_grid(blocks: list[Block], sheet: Sheet) -> None:
    for page in bind(blocks, sheet).pages:
        for placed in page:
            assert abs(placed.top / UNIT - round(placed.top / UNIT)) < 0.02


def room(sheet: Sheet) -> Frame:
    return Frame(Gap(0), 0.0, 0.0, sheet.measure, sheet.room)


def furnished(sheet: Sheet, box: tuple[float, float, float, float]) -> bool:
    """Whether a text stands in the head or the foot of a page."""
    left, top, right, low = box
    inside = left >= sheet.side - 1 and right <= sheet.width - sheet.side + 1
    return inside and (low <= sheet.top or top >= sheet.height - sheet.bottom)


def within(sheet: Sheet, frame: Frame, box: tuple[float, float, float, float]) -> bool:
    """Whether a text stands in a frame, but for what its ink may reach over."""
    assert isinstance(frame.block, Prose)
    left, top, right, low = box
    aside, over = (part * frame.block.type.size for part in (OVER_THE_EDGE, OVER_THE_LINE))
    return (
        left >= sheet.side + frame.left - aside
        and right <= sheet.side + frame.right + aside
        and top >= sheet.top + frame.top - over
        and low <= sheet.top + frame.low + over
    )


def alone(pages: Sequence[Page], sheet: Sheet) -> list[tuple[int, ...]]:
    """The counts of lines, page by page, of paragraphs that left one alone somewhere."""
    found: dict[int, list[int]] = defaultdict(list)
    shown = [frame for page in pages for frame in paragraphs(framed(page, sheet.measure))]
    for frame in shown:
        assert isinstance(frame.block, Prose)
        lines = round((frame.low - frame.top) / frame.block.type.leading)
        # The parts of a paragraph share its words.
        found[id(frame.block.content)].append(lines)
    return [tuple(lines) for lines in found.values() if len(lines) > 1 and min(lines) < 2]


def hanging(pages: Sequence[Page], sheet: Sheet) -> list[int]:
    """The numbers of the pages where a heading stands last, though something follows it.

    Where headings alone fill most of a page, there is no room for what follows.
    """
    found = []
    for number, page in enumerate(pages, 1):
        ends = [[placed.block for placed in page]] if number < len(pages) else []
        for frame in framed(page, sheet.measure):
            if isinstance(frame.block, Stack):
                ends.append([inner.block for inner in frame.block.inside(sheet.measure)])
        for blocks in ends:
            tall = sum(block.height(sheet.measure / 8) for block in blocks)
            alone = all(isinstance(block, Heading) for block in blocks)
            if blocks and isinstance(blocks[-1], Heading) and not (alone and tall > sheet.room / 2):
                found.append(number)
    return found
