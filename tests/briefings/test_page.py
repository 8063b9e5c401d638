import os
import resource
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from briefings.blocks import Block, Heading
from briefings.page import Cancelled, Furniture, compose, save
from briefings.style import HEADING, SHEETS
from briefings.text import Prose, Run
from models.errors import Refused
from tests.printed import Read

LONG = "x" * 100_000


def three_pages() -> list[Block]:
    blocks: list[Block] = []
    for number in range(3):
        blocks.append(
            Heading(Prose(f"Part {number}", HEADING), title=f"Part {number}", name=f"{number}")
        )
        blocks.append(Prose("line\n" * 45))
    return blocks


def furniture(**changed: Any) -> Furniture:
    given: dict[str, Any] = {
        "title": "H200 purchases",
        "subject": "Case briefing",
        "author": "Ann",
        "handling": "amber_strict",
        "head": "Case briefing · H200 purchases",
        "foot": "Trade desk",
    }
    return Furniture(**(given | changed))


def test_every_page_carries_label_title_and_its_number(printed: Callable[..., Read]) -> None:
    read = printed(three_pages(), furniture())

    assert len(read.pages) == 3
    for number, page in enumerate(read.pages, 1):
        assert page.count("TLP:AMBER+STRICT") == 2
        assert "Case briefing · H200 purchases" in page
        assert f"Page {number} of 3" in page


def test_the_document_says_what_it_is(printed: Callable[..., Read]) -> None:
    read = printed(three_pages(), furniture())

    with pypdfium2.PdfDocument(read.content) as document:
        facts = document.get_metadata_dict()
        outline = [entry.get_title() for entry in document.get_toc()]
    assert facts["Title"] == "H200 purchases"
    assert facts["Author"] == "Ann"
    assert facts["Subject"] == "Case briefing"
    assert outline == ["Part 0", "Part 1", "Part 2"]
    assert b"/Lang (en-GB)" in read.objects


def test_no_typeface_is_left_out_of_the_file(printed: Callable[..., Read]) -> None:
    read = printed([Prose(["plain ", Run("bold 深度", bold=True), Run(" slanted", italic=True)])])

    assert b"/Helvetica" not in read.objects
    assert read.objects.count(b"/FontFile2") == 6


def test_the_same_blocks_give_the_same_bytes() -> None:
    first, _ = compose(three_pages(), furniture(), SHEETS["A4"])
    again, _ = compose(three_pages(), furniture(), SHEETS["A4"])

    assert first == again


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("turned", [False, True])
def test_hostile_words_in_title_and_foot_keep_the_page_whole(
    printed: Callable[..., Read], name: str, turned: bool
) -> None:
    hostile = '<b>&<img src="file:///etc/passwd"/>\n\U0001f600\u202e'

    read = printed(
        [Prose("body")],
        furniture(title=hostile + LONG, author=LONG, head=hostile + LONG, foot=LONG, handling=LONG),
        SHEETS[name].turned() if turned else SHEETS[name],
    )

    assert read.outside == ()
    assert "<b>&<img" in read.pages[0]
    assert "Page 1 of 1" in read.pages[0]


@pytest.mark.parametrize("name", SHEETS)
def test_a_turned_sheet_is_the_same_paper_with_its_long_side_at_the_top(
    printed: Callable[..., Read], name: str
) -> None:
    upright, turned = SHEETS[name], SHEETS[name].turned()

    read = printed([Prose("word " * 3000)], furniture(), turned)

    with pypdfium2.PdfDocument(read.content) as document:
        sizes = {tuple(map(round, page.get_size())) for page in document}
    assert sizes == {(round(upright.height), round(upright.width))}
    assert read.text.count("word") == 3000
    assert read.outside == ()


def test_progress_is_told_and_a_wish_to_stop_is_heard() -> None:
    told = []

    compose(three_pages(), furniture(), SHEETS["A4"], progress=lambda *done: told.append(done))
    with pytest.raises(Cancelled):
        compose(three_pages(), furniture(), SHEETS["A4"], cancelled=lambda: True)

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_saving_replaces_a_file_whole(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")

    save(b"new", out)

    assert out.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="who may read a file is told otherwise there")
def test_what_replaces_a_private_file_is_as_private(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"the old one")
    out.chmod(0o600)

    save(b"the new one", out)

    assert out.stat().st_mode & 0o777 == 0o600


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="does not exist"):
        save(b"new", tmp_path / "missing" / "a.pdf")


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder"):
        save(b"new", tmp_path)


def test_a_file_in_the_place_of_the_folder_is_refused_and_left(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")

    with pytest.raises(Refused, match="could not be written"):
        save(b"new", tmp_path / "file" / "a.pdf")

    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_disk_that_takes_no_more_is_refused_and_leaves_nothing_behind(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(Refused, match="no room left"):
            save(b"new" * 1000, out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever may do everything is refused nothing")
def test_a_folder_that_may_only_be_read_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    folder.chmod(0o500)

    with pytest.raises(Refused, match="nothing may be written into the folder"):
        save(b"new", folder / "a.pdf")

    assert list(folder.iterdir()) == []
