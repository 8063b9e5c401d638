import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from briefings.blocks import Block, Heading, Room
from briefings.document.cover import LOGO, Cover
from briefings.document.picture import picture
from briefings.page import Furniture
from briefings.style import BODY, HEADING, SHEETS, TITLE
from briefings.text import Prose
from tests.printed import Read

LONG = "Wide words " * 900
COVER = Cover(
    title="China has approved four purchases in principle",
    subtitle="H200 purchases",
    kind="Case briefing",
    number="no. 3",
    supersedes="no. 2",
    cut_off="1 February 2026, 09:00 UTC",
    reviewer="Ben",
    handling="amber",
    desk="Trade desk",
)
PLAIN = Furniture("A case", "Case briefing", "Ann", "amber", "Case briefing · A case", "Trade desk")


def parts(count: int, *, lines: int = 50) -> list[Block]:
    blocks: list[Block] = [Heading(Prose("The title", TITLE), title="The title", name="summary")]
    for number in range(count):
        # The colon parts its number from that of a page, before which this reader sees no space.
        title = f"Part {number}:"
        blocks.append(Heading(Prose(title, HEADING), title=title, name=f"{number}"))
        blocks.append(Prose("line\n" * lines))
    return blocks


def listed(read: Read) -> dict[str, int]:
    """The titles in the contents with their page numbers."""
    found = re.findall(r"(Part \d+:)\s*(\d+)", listing(read))
    return {title: int(number) for title, number in found}


def listing(read: Read) -> str:
    """The contents, without what stands on the same page."""
    page = next(page for page in read.pages if "Contents" in page)
    return page.partition("Contents")[2].partition("line")[0]


def stands(read: Read, title: str) -> int:
    """The page that a part begins on, counted from 1, the contents not counted as one."""
    shown = [
        number for number, page in enumerate(read.pages, 1) if re.search(rf"{title}\s+line", page)
    ]
    return shown[0]


@pytest.mark.parametrize("count", [6, 9, 30, 120])
@pytest.mark.parametrize("cover", [None, COVER])
def test_contents_name_the_page_of_every_part(
    printed: Callable[..., Read], count: int, cover: Cover | None
) -> None:
    read = printed(parts(count), cover=cover)

    found = listed(read) if count < 50 else {}
    assert "The title" not in listing(read)
    assert len(found) == (count if count < 50 else 0)
    for title, number in found.items():
        assert stands(read, title) == number
    assert f"Page {len(read.pages)} of {len(read.pages)}" in read.pages[-1]


def test_long_contents_follow_the_cover_or_the_first_page(printed: Callable[..., Read]) -> None:
    bare, covered = printed(parts(30)), printed(parts(30), cover=COVER)

    assert ["Contents" in page for page in bare.pages[:3]] == [False, True, False]
    assert ["Contents" in page for page in covered.pages[:3]] == [False, True, False]


def test_short_contents_stand_over_the_text_of_the_second_page(
    printed: Callable[..., Read],
) -> None:
    turned = [[Room(500), block] if isinstance(block, Heading) else [block] for block in parts(7)]

    read = printed([block for group in turned for block in group])

    assert "Contents" in read.pages[1]
    assert "line" in read.pages[1]


def test_what_did_not_fit_on_the_first_page_stands_over_the_contents(
    printed: Callable[..., Read],
) -> None:
    title, *others = parts(7)
    spilt = [Prose("first\n" * 45, BODY), Prose("what was left", BODY, keep=True), Room(300)]

    read = printed([title, *spilt, *others])

    second = read.pages[1]
    assert second.index("what was left") < second.index("Contents") < second.index("line")


@pytest.mark.parametrize("cover", [None, COVER])
def test_short_contents_stand_before_the_part_that_does_not_end_on_the_first_page(
    printed: Callable[..., Read], cover: Cover | None
) -> None:
    read = printed(parts(8, lines=70), cover=cover)

    first = read.pages[1 if cover else 0]
    assert first.index("The title") < first.index("Contents") < first.index("line")
    assert all(stands(read, title) == number for title, number in listed(read).items())


def test_fewer_than_six_pages_have_no_contents(printed: Callable[..., Read]) -> None:
    read = printed(parts(5))

    assert "Contents" not in read.text


def test_contents_can_be_left_out(printed: Callable[..., Read]) -> None:
    assert "Contents" not in printed(parts(9), contents=False).text


def test_every_line_of_the_contents_leads_to_its_part(printed: Callable[..., Read]) -> None:
    read = printed(parts(30), cover=COVER)

    with pikepdf.open(BytesIO(read.content)) as pdf:
        numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
        led = [numbers[note.Dest[0].objgen] for note in pdf.pages[1].Annots]
    assert sorted(set(led)) == sorted(set(listed(read).values()))
    with pypdfium2.PdfDocument(read.content) as document:
        assert next(iter(document.get_toc())).get_title() == "Contents"


def test_contents_longer_than_a_page_go_on_and_stay_right(printed: Callable[..., Read]) -> None:
    read = printed(parts(200, lines=12))

    told = "\n".join(read.pages[1:6])
    for number in range(0, 200, 7):
        page = stands(read, f"Part {number}:")
        assert re.search(rf"Part {number}: ?{page}(?!\d)", told)
    assert read.outside == ()


def test_a_cover_says_whose_it_is_and_bears_the_label_twice(printed: Callable[..., Read]) -> None:
    logo = BytesIO()
    Image.new("RGB", (600, 200), "navy").save(logo, "PNG")
    cover = replace(COVER, logo=picture(logo.getvalue(), high=LOGO[0], wide=LOGO[1]))

    read = printed([Prose("body")], cover=cover)

    first = read.pages[0]
    for words in (
        "Trade desk",
        "Case briefing no. 3",
        "four purchases",
        "no. 2",
        "Ben",
        "09:00 UTC",
    ):
        assert words in first
    assert first.count("TLP:AMBER") == 3
    assert "Page 2 of 2" in read.pages[1]
    assert read.outside == ()


def test_a_cover_stays_one_page_whatever_is_written_on_it(printed: Callable[..., Read]) -> None:
    full: dict[str, Any] = {name: LONG for name in vars(COVER) if name not in ("logo", "handling")}

    for sheet in (*SHEETS.values(), *(sheet.turned() for sheet in SHEETS.values())):
        read = printed([Prose("body")], sheet=sheet, cover=Cover(**full, handling="red"))

        assert len(read.pages) == 2
        assert read.outside == ()


def test_a_classification_stands_beside_the_label_at_head_and_foot(
    printed: Callable[..., Read],
) -> None:
    read = printed([Prose("body")], replace(PLAIN, classification="INTERNAL <b>"))
    long = printed([Prose("body")], replace(PLAIN, classification=LONG))

    assert read.text.count("INTERNAL <b>") == 2
    assert long.outside == ()
    assert "Page 1 of 1" in long.text
