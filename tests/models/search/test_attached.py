"""What is attached to a record is found by its text, and what has none breaks nothing."""

from base64 import b64encode
from io import BytesIO
from zipfile import ZipFile

import pytest
from reportlab.pdfgen.canvas import Canvas

from models import Case
from models.records import Attachment
from models.search import Answer
from tests.builders import an_application
from tests.models.search.conftest import Search


def records(answer: Answer) -> list[int]:
    return [found.record for found in answer.found]


@pytest.mark.parametrize(
    ("name", "content", "typed"),
    [
        ("note.txt", b"The \xe2\x80\x9cquota\xe2\x80\x9d was met", "quota"),
        ("old.txt", b"caf\xe9 society", "café"),
        ("wide.txt", "配额 quota".encode("utf-16"), "配额"),
        ("page.html", b"<head><title>x</title></head><p>A <b>quo</b>ta &amp; more</p>", "quota"),
        ("gbk.html", '<meta charset="gb18030"><p>配额已满'.encode("gb18030"), "配额"),
    ],
)
def test_the_text_of_an_attachment_is_found(
    case: Case, search: Search, name: str, content: bytes, typed: str
) -> None:
    id = an_application(case)
    with case.edit("Attach") as edit:
        edit.attach(id, name=name, content=content)

    found = search(typed).found[0]

    assert (found.record, found.field) == (id, Attachment.label)


MAIL = (
    "From: Ann <ann@example.org>\r\nSubject: =?utf-8?b?6YWN6aKd?=\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    f"{b64encode(b'<p>The quota is met</p>').decode()}\r\n"
).encode()


def archive(**parts: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as written:
        for name, text in parts.items():
            written.writestr(name.replace("__", "/") + ".xml", text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "typed"),
    [
        ("a.eml", MAIL, '"quota is met"'),
        ("a.eml", MAIL, "配额"),
        (
            "a.docx",
            archive(word__document="<w:p><w:t>The quo</w:t><w:t>ta</w:t></w:p><w:p>met</w:p>"),
            '"quota met"',
        ),
        ("a.xlsx", archive(xl__sharedStrings="<si><t>A &amp; quota</t></si>"), "quota"),
        ("a.odt", archive(content="<text:p>The quota</text:p>"), "quota"),
    ],
    ids=["mail", "head of a mail", "text", "sheet", "open text"],
)
def test_the_text_of_mail_and_office_documents_is_found(
    case: Case, search: Search, name: str, content: bytes, typed: str
) -> None:
    id = an_application(case)
    with case.edit("Attach") as edit:
        edit.attach(id, name=name, content=content)

    assert records(search(typed)) == [id]


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 no archive", archive(content="<text:p>The quota</text:p>")[:40], b"\x00" * 99],
    ids=["no archive", "cut off", "of no kind"],
)
def test_what_cannot_be_read_has_no_text(case: Case, search: Search, content: bytes) -> None:
    id = an_application(case)
    with case.edit("Attach") as edit:
        edit.attach(id, name="broken.docx", content=content)

    assert search("quota").found == ()
    assert records(search("broken.docx")) == [id]


def test_the_pages_of_an_attached_pdf_are_found(case: Case, search: Search) -> None:
    written = BytesIO()
    page = Canvas(written)
    page.drawString(100, 700, "Licence exception gran-")
    page.drawString(100, 680, "ted")
    page.save()
    id = an_application(case)
    with case.edit("Attach") as edit:
        edit.attach(id, name="licence.pdf", content=written.getvalue())
        edit.attach(id, name="broken.pdf", content=b"%PDF-1.7 this is none")
        edit.attach(id, name="picture.png", content=b"\x89PNG quota")

    assert records(search('"exception granted"')) == [id]
    assert search("quota").found == ()
