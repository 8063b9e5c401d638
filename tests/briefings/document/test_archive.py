"""The rules of ISO 19005-2 (PDF/A-2) at level B that concern pages like ours, read by pikepdf."""

import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Name
from PIL import Image

from briefings.blocks import Block, Heading
from briefings.document.picture import picture
from briefings.page import Furniture, compose
from briefings.style import HEADING, SHEETS
from briefings.table import Cell, Column, Table
from briefings.text import Prose, Run

CUT_OFF = datetime(2026, 2, 1, 9, 30, tzinfo=UTC)
DECLARED = {"/FlateDecode", "/DCTDecode"}


def pages() -> list[Block]:
    logo = BytesIO()
    Image.new("RGBA", (40, 20), (200, 0, 0, 90)).save(logo, "PNG")
    return [
        picture(logo.getvalue(), high=30, wide=60),
        Heading(Prose("One 深度", HEADING), title="One 深度", name="one"),
        Prose([Run("seen", link="#one"), Run(" bold", bold=True), Run(" slanted", italic=True)]),
        Prose([Run("outside", link="https://example.org/a")]),
        Table(
            [Column("A", 1), Column("B", 1)], [[Cell("x", "filed", "reported"), "é Ω Я"]], title="T"
        ),
        Prose("line\n" * 70),
    ]


def furniture(**changed: Any) -> Furniture:
    given: dict[str, Any] = {
        "title": "H200 <purchases> & 深度求索",
        "subject": "Case briefing",
        "author": "Ann",
        "handling": "amber",
        "head": "Case briefing",
        "foot": "Trade desk",
        "dated": CUT_OFF,
    }
    return Furniture(**(given | changed))


def made(blocks: Sequence[Block] | None = None, **changed: Any) -> bytes:
    return compose(blocks or pages(), furniture(**changed), SHEETS["A4"])[0]


@pytest.fixture(scope="module")
def content() -> bytes:
    return made()


@pytest.fixture
def pdf(content: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(content)) as opened:
        yield opened


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            yield each


def advances(face: bytes) -> dict[int, float]:
    """The advance of each code in thousandths of an em, from the tables of a TrueType file."""
    count = struct.unpack_from(">H", face, 4)[0]
    entries = (struct.unpack_from(">4sLLL", face, 12 + 16 * at) for at in range(count))
    tables = {tag: face[start : start + size] for tag, _, start, size in entries}
    units = struct.unpack_from(">H", tables[b"head"], 18)[0]
    long = struct.unpack_from(">H", tables[b"hhea"], 34)[0]
    subtables, platform, encoding, start = struct.unpack_from(">HHHL", tables[b"cmap"], 2)
    form, _, _, first, codes = struct.unpack_from(">5H", tables[b"cmap"], start)
    # One table alone, and one that says which glyph each code is (6.2.11.6).
    assert (subtables, platform, encoding, form) == (1, 1, 0, 6)
    glyphs = struct.unpack_from(f">{codes}H", tables[b"cmap"], start + 10)
    return {
        code: struct.unpack_from(">H", tables[b"hmtx"], 4 * min(glyph, long - 1))[0] * 1000 / units
        for code, glyph in enumerate(glyphs, first)
        if glyph
    }


def described(content: bytes) -> dict[str, str]:
    with pikepdf.open(BytesIO(content)) as pdf:
        packet = ET.fromstring(pdf.Root.Metadata.read_bytes())
    return {
        element.tag.split("}")[-1]: "".join(element.itertext()).strip()
        for element in packet.iter()
        if element.tag.split("}")[-1] not in ("RDF", "xmpmeta", "Description")
    }


def test_the_file_begins_and_ends_as_a_file_for_keeping_does(content: bytes) -> None:
    first, second = content.split(b"\n", 2)[:2]

    assert first == b"%PDF-1.7"
    assert second.startswith(b"%")
    assert all(byte > 127 for byte in second[1:5])
    assert content.rstrip(b"\r\n").endswith(b"%%EOF")


def test_the_trailer_names_the_document_and_no_key(pdf: pikepdf.Pdf) -> None:
    assert len(pdf.trailer.ID) == 2
    assert not pdf.is_encrypted


def test_the_description_claims_part_two_at_level_b(content: bytes, pdf: pikepdf.Pdf) -> None:
    found = described(content)

    assert (found["part"], found["conformance"]) == ("2", "B")
    assert found["title"] == "H200 <purchases> & 深度求索"
    assert found["creator"] == "Ann"
    assert found["description"] == "Case briefing"
    assert found["language"] == "en-GB"
    assert found["Keywords"] == "TLP:AMBER"
    assert "Filter" not in pdf.Root.Metadata


def test_the_old_description_says_the_same_as_the_new_one(content: bytes, pdf: pikepdf.Pdf) -> None:
    found, old = described(content), pdf.docinfo

    assert str(old.Title) == found["title"]
    assert str(old.Author) == found["creator"]
    assert str(old.Subject) == found["description"]
    assert str(old.Keywords) == found["Keywords"]
    assert str(old.Producer) == found["Producer"]
    assert str(old.Creator) == found["CreatorTool"]
    assert str(old.CreationDate) == "D:20260201093000+00'00'"
    assert found["CreateDate"] == found["ModifyDate"] == "2026-02-01T09:30:00+00:00"


def test_without_a_cut_off_no_date_is_made_up() -> None:
    content = made(dated=None)

    with pikepdf.open(BytesIO(content)) as pdf:
        assert "/CreationDate" not in pdf.docinfo
    assert "CreateDate" not in described(content)


def test_controls_in_a_title_keep_the_description_readable() -> None:
    found = described(made(title="a\x00b\x1f\ufffe]]>", author="\x07"))

    assert found["title"].startswith("a b")
    assert found["title"].endswith("]]>")


def test_the_colours_have_a_meaning_of_their_own(pdf: pikepdf.Pdf) -> None:
    (intent,) = pdf.Root.OutputIntents
    profile = intent.DestOutputProfile.read_bytes()

    assert intent.S == "/GTS_PDFA1"
    assert intent.DestOutputProfile.N == 3
    assert profile[12:24] == b"mntrRGB XYZ "
    assert profile[36:40] == b"acsp"
    assert profile[8] < 5


def test_only_colours_of_that_kind_are_used_and_nothing_shines_through(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        used = {str(each.operator) for each in pikepdf.parse_content_stream(page)}
        assert used.isdisjoint({"k", "K", "cs", "CS", "gs", "sh", "BI"}), used
        assert "/Group" not in page.obj
    for each in dictionaries(pdf):
        assert "/SMask" not in each
        if each.get("/Subtype") == Name.Image:
            assert each.ColorSpace == Name.DeviceRGB
            assert not each.get("/Interpolate", False)
            assert "/Alternates" not in each
            assert "/OPI" not in each


def test_every_typeface_is_in_the_file_as_far_as_it_is_used(pdf: pikepdf.Pdf) -> None:
    fonts = [each for each in dictionaries(pdf) if each.get("/Type") == Name.Font]

    assert len(fonts) >= 4
    for each in fonts:
        assert each.Subtype in ("/TrueType", "/Type0", "/CIDFontType2")
        if each.Subtype == "/Type0":
            continue
        descriptor = each.FontDescriptor
        assert "/FontFile2" in descriptor
        assert str(descriptor.FontName)[7] == "+"
        symbolic = bool(int(descriptor.Flags) & 4)
        assert symbolic
        # A symbolic TrueType has no encoding but its own (6.2.11.6).
        assert "/Encoding" not in each
        assert "/ToUnicode" in each
        assert len(each.Widths) == each.LastChar - each.FirstChar + 1


def test_the_widths_in_the_file_are_those_of_the_typefaces(pdf: pikepdf.Pdf) -> None:
    faces = [each for each in dictionaries(pdf) if each.get("/Subtype") == Name.TrueType]

    for each in faces:
        own = advances(each.FontDescriptor.FontFile2.read_bytes())
        for code, width in enumerate(each.Widths, int(each.FirstChar)):
            assert abs(own.get(code, float(width)) - float(width)) <= 1


def test_no_glyph_that_stands_for_a_missing_one_is_printed(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for each in pikepdf.parse_content_stream(page):
            if str(each.operator) == "Tj":
                assert b"\x00" not in bytes(each.operands[0])


def test_links_are_printed_and_lead_to_places_and_addresses_only(pdf: pikepdf.Pdf) -> None:
    links = [note for page in pdf.pages for note in page.get("/Annots", [])]

    assert len(links) == 2
    for each in links:
        assert each.Subtype == "/Link"
        assert int(each.F) == 4
        assert "/AA" not in each
        if "/A" in each:
            assert each.A.S in ("/URI", "/GoTo")


def test_nothing_in_the_file_acts_or_is_loaded(pdf: pikepdf.Pdf) -> None:
    for name in ("/OpenAction", "/AA", "/AcroForm", "/Perms", "/Requirements", "/OCProperties"):
        assert name not in pdf.Root
    for name in ("/JavaScript", "/EmbeddedFiles", "/AlternatePresentations"):
        assert name not in pdf.Root.get("/Names", {})
    for each in dictionaries(pdf):
        assert each.get("/S") not in ("/JavaScript", "/Launch", "/SubmitForm", "/Movie", "/Sound")
        assert "/PresSteps" not in each
        if isinstance(each, pikepdf.Stream):
            assert "/F" not in each
            filters = each.get("/Filter", pikepdf.Array())
            names = list(filters) if isinstance(filters, pikepdf.Array) else [filters]
            assert {str(name) for name in names} <= DECLARED


def test_the_reader_is_told_language_title_and_outline(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "en-GB"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["One 深度"]


def test_the_same_blocks_and_cut_off_give_the_same_bytes(content: bytes) -> None:
    assert made() == content
    assert made(dated=None) != content


def test_the_file_is_loaded_as_one_for_keeping_only_when_it_is_made() -> None:
    import subprocess
    import sys

    code = "import sys, briefings.page, briefings.twins; print('pikepdf' in sys.modules)"

    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout

    assert said.strip() == "False"
