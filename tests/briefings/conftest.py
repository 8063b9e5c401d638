from dataclasses import dataclass

import pypdfium2
import pytest

from briefings.page import Furniture, compose
from briefings.style import SHEETS

PLAIN = Furniture(
    title="A case",
    subject="Case briefing",
    author="Ann",
    handling="amber",
    head="Case briefing · A case",
    foot="Trade desk · Ann",
)


@dataclass(frozen=True)
class Read:
    """What an independent reader finds in a PDF: the text of each page, and its words' boxes."""

    content: bytes
    pages: tuple[str, ...]
    outside: tuple[str, ...]

    @property
    def text(self):
        return "\n".join(self.pages)

    @property
    def flat(self):
        return " ".join(self.text.split())


def read_pdf(content):
    pages, outside = [], []
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            width, height = page.get_size()
            words = page.get_textpage()
            pages.append(words.get_text_bounded().replace("\r\n", "\n"))
            for index in range(words.count_rects()):
                left, bottom, right, top = words.get_rect(index)
                if left < 56 or right > width - 56 or bottom < 20 or top > height - 20:
                    outside.append(words.get_text_bounded(left, bottom, right, top))
            words.close()
            page.close()
    return Read(content, tuple(pages), tuple(outside))


@pytest.fixture
def printed():
    """Sets blocks on pages and reads them back."""

    def run(blocks, furniture=PLAIN, sheet="A4", **options):
        content, pages = compose(blocks, furniture, SHEETS[sheet], **options)
        read = read_pdf(content)
        assert len(read.pages) == pages
        return read

    return run


@pytest.fixture
def read():
    return read_pdf
