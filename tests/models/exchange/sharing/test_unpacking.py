"""What is withheld is also found where it is packed into an attached file."""

import base64
import gzip
import hashlib
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

from models import Case
from models.exchange.sharing import Choice, Leaving, leaving, make
from tests.builders import BOB
from tests.models.exchange.sharing.conftest import Desk

NAME = "Marigold Quist"
CLOSED = frozenset({"closed_sources"})


def zipped(**members: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def document() -> bytes:
    """A text document in which the formatting changes in the middle of each word."""
    runs = b"<w:p><w:r><w:t>Mari</w:t></w:r><w:r><w:b/><w:t>gold Qu</w:t></w:r><w:t>ist</w:t></w:p>"
    return zipped(word__document=b"<?xml version='1.0'?><w:document>" + runs + b"</w:document>")


def sheet() -> bytes:
    return zipped(shared=b"<sst><si><t>Marigold</t></si><si><t>Quist &amp; others</t></si></sst>")


def pages() -> bytes:
    made = BytesIO()
    canvas = Canvas(made, pagesize=A5, pageCompression=1)
    canvas.drawString(50, 300, "as told by Marigold Quist on Sunday")
    canvas.save()
    return made.getvalue()


def mail() -> bytes:
    body = base64.encodebytes(b"It was Marigold Quist who told us.").decode()
    return (
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: chips\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{body}"
    ).encode()


PACKED = {
    "document": document,
    "sheet": sheet,
    "pages": pages,
    "mail": mail,
    "packed text": lambda: gzip.compress(NAME.encode()),
    "document in an archive": lambda: zipped(inner=document()),
    "pages in a mail's archive": lambda: zipped(a=b"x", b=pages()),
    "other letters": lambda: zipped(a=NAME.encode("utf-16")),
}


def seen(desk: Desk, content: bytes, **chosen: object) -> tuple[int, Leaving]:
    with desk.case.edit("Attach") as edit:
        id = edit.attach(desk.mine, name="enclosure", content=content)
    return id, leaving(desk.case, Choice(withhold=CLOSED, **chosen))  # type: ignore[arg-type]


@pytest.mark.parametrize("packed", PACKED)
def test_a_withheld_name_is_found_in_what_is_packed(desk: Desk, packed: str) -> None:
    content = PACKED[packed]()
    assert NAME.encode() not in content

    id, told = seen(desk, content)

    found = {word.word for each in told.places if each.record == id for word in each.found}
    assert {"marigold", "quist"} <= {word for each in found for word in each.casefold().split()}
    assert id not in told.unread


def test_such_a_file_is_left_out_where_its_place_is_blanked(desk: Desk) -> None:
    id, told = seen(desk, document())
    spots = frozenset(each.spot for each in told.places if each.record == id)

    without = leaving(desk.case, Choice(withhold=CLOSED, spots=spots))

    assert id in {each.record for each in without.stays}
    assert id not in {each.record for each in without.leaves}


@pytest.mark.parametrize("packed", PACKED)
def test_nothing_that_leaves_holds_a_withheld_name_in_what_is_packed(
    desk: Desk, packed: str
) -> None:
    content = PACKED[packed]()
    id, _ = seen(desk, content)
    out = desk.folder / "copy.proviso"

    make(desk.case, Choice(withhold=CLOSED, blank="parts"), out=out)

    with Case.open(out, who=BOB, read_only=True) as copy:
        kept = list(copy.database.execute_sql("SELECT hex(sha256) FROM content"))
        assert copy.get(id) is None
    assert (hashlib.sha256(content).hexdigest().upper(),) not in kept


def picture() -> bytes:
    made = BytesIO()
    Image.new("RGB", (8, 8)).save(made, "PNG")
    return made.getvalue()


def bomb() -> bytes:
    return zipped(**{f"{n}.xml": bytes(7 << 20) for n in range(9)})


def nested() -> bytes:
    content = b"x"
    for _ in range(8):
        content = zipped(a=content)
    return content


def scanned() -> bytes:
    made = BytesIO()
    canvas = Canvas(made, pagesize=A5)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def locked() -> bytes:
    content = bytearray(zipped(a=b"x"))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


UNREADABLE: dict[str, Callable[[], bytes]] = {
    "picture": picture,
    "bomb": bomb,
    "nested too deep": nested,
    "page without text": scanned,
    "locked": locked,
    "cut short": lambda: document()[:-30],
    "damaged pages": lambda: b"%PDF-1.4\nnothing",
    "damaged packing": lambda: gzip.compress(b"x" * 500)[:-9],
    "of no known kind": lambda: bytes(range(256)) * 40,
    "long": lambda: b"word " * (1 << 20),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_what_could_not_be_read_through_is_said(desk: Desk, kind: str) -> None:
    id, told = seen(desk, UNREADABLE[kind]())

    assert told.unread == (id,)


def test_nothing_is_unread_where_nothing_is_looked_for(desk: Desk) -> None:
    with desk.case.edit("Attach") as edit:
        edit.attach(desk.mine, name="enclosure", content=picture())

    assert leaving(desk.case, Choice()).unread == ()
