"""Attached pictures and PDFs stand in the page itself; whatever else is said not to be there."""

import base64
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from briefings.webpage import files
from models import Case
from models.errors import Refused
from tests.builders import a_case, a_source, an_application
from tests.files.damage import run
from tests.paged import paged


def picture(form: str = "PNG") -> bytes:
    made = BytesIO()
    Image.new("RGB", (8, 8)).save(made, form)
    return made.getvalue()


def pages(words: str = "nothing") -> bytes:
    made = BytesIO()
    canvas = Canvas(made, pageCompression=1)
    canvas.drawString(50, 300, words)
    canvas.save()
    return made.getvalue()


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A case with an application."""
    with a_case(tmp_path) as made:
        an_application(made)
        yield made


def attached(case: Case, content: bytes, name: str = "enclosure") -> int:
    with case.edit("Attach") as edit:
        return edit.attach(case.ids("application")[0], name=name, content=content)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_shown_when_it_is_asked_for(case: Case, tmp_path: Path, form: str) -> None:
    content = picture(form)
    id = attached(case, content, 'a "picture"')

    read = paged(case, tmp_path)

    (image,) = read.named(f"r{case.ledger.uid(id)}").xpath(".//details[not(@open)]/img")
    head, _, packed = image.get("src").partition(",")
    assert head == f"data:image/{form.lower()};base64"
    assert base64.b64decode(packed) == content
    assert image.get("alt") == 'a "picture"'
    assert read.strict() is not None


def test_a_pdf_is_saved_when_it_is_asked_for(case: Case, tmp_path: Path) -> None:
    content = pages()
    id = attached(case, content, "../../etc/letter: to \u202e<b>.pdf")

    read = paged(case, tmp_path)

    (link,) = read.named(f"r{case.ledger.uid(id)}").xpath(".//a[@download]")
    assert link.get("href").startswith("data:application/pdf;base64,")
    assert base64.b64decode(link.get("href").partition(",")[2]) == content
    name = link.get("download")
    assert name.endswith(".pdf")
    assert not set(name) & set('/\\:*?"<>|\u202e')


@pytest.mark.parametrize(
    "content",
    [b"<svg onload='alert(1)'/>", b"<html><script>alert(1)</script></html>", b"PK\x03\x04x", b"x"],
)
def test_what_is_neither_is_named_and_said_not_to_be_there(
    case: Case, tmp_path: Path, content: bytes
) -> None:
    id = attached(case, content, "picture.png")

    read = paged(case, tmp_path)

    assert "takes in pictures and PDFs only" in read.record(case, id)
    assert base64.b64encode(content).decode() not in read.text
    assert "data:" not in read.text.partition("</head>")[2]


def test_what_is_too_much_is_said(case: Case, tmp_path: Path) -> None:
    half = picture() + bytes(files.MOST // 2)
    first, second = attached(case, half, "a"), attached(case, half, "b")
    third, small = attached(case, half + half, "c"), attached(case, picture(), "d")

    read = paged(case, tmp_path)

    too_much = "takes in 24 MB of files at most"
    assert too_much not in read.record(case, first)
    assert too_much in read.record(case, second)
    assert too_much in read.record(case, third)
    assert too_much not in read.record(case, small)
    assert read.written.size < 2 * files.MOST


def test_bytes_that_are_missing_are_said(case: Case, tmp_path: Path) -> None:
    id = attached(case, picture())
    run(case.path, "DELETE FROM content")

    assert "is missing from the case file" in paged(case, tmp_path).record(case, id)


def test_files_can_be_left_out(case: Case, tmp_path: Path) -> None:
    attached(case, picture(), "enclosure")

    read = paged(case, tmp_path, without=frozenset({"files"}))

    assert not read.root.xpath("//img")
    assert "Left out" in read.words
    assert "attached files themselves" in read.words
    assert "enclosure" in read.words


def test_a_closed_source_that_a_file_names_keeps_the_page_from_being_written(
    case: Case, tmp_path: Path
) -> None:
    a_source(case, "Zanzibar memorandum", may_leave=False)
    attached(case, pages("as the Zanzibar memorandum has it"), "enclosure")

    with pytest.raises(Refused, match="the attached file “enclosure”"):
        paged(case, tmp_path)

    assert not paged(case, tmp_path, without=frozenset({"files"})).root.xpath("//a[@download]")


def test_the_files_of_a_closed_source_are_not_on_the_page(case: Case, tmp_path: Path) -> None:
    closed = a_source(case, "Zanzibar memorandum", may_leave=False)
    with case.edit("Attach") as edit:
        edit.attach(closed, name="enclosure", content=picture())

    assert not paged(case, tmp_path).root.xpath("//img")
