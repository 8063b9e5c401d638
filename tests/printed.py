"""An independent reader of printed pages. Knows nothing of how they are made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2


@dataclass(frozen=True)
class Read:
    """What an independent reader finds in a PDF: the text of each page, and its words' boxes."""

    content: bytes
    pages: tuple[str, ...]
    outside: tuple[str, ...]

    @property
    def objects(self) -> bytes:
        """The objects of the PDF, so that their words can be looked for, without what is drawn."""
        unpacked = BytesIO()
        with pikepdf.open(BytesIO(self.content)) as document:
            document.save(
                unpacked,
                qdf=True,
                deterministic_id=True,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
            )
        return unpacked.getvalue()

    @property
    def strings(self) -> str:
        """Every text that stands in an object: title, author, bookmarks, addresses, metadata."""
        with pikepdf.open(BytesIO(self.content)) as document:
            return "\n".join(text for each in document.objects for text in _strings(each))

    @property
    def meanings(self) -> set[str]:
        """What the glyphs of all typefaces say that they stand for."""
        with pikepdf.open(BytesIO(self.content)) as document:
            maps = [
                str(each.ToUnicode.read_bytes(), "ascii")
                for each in document.objects
                if isinstance(each, pikepdf.Dictionary) and pikepdf.Name.ToUnicode in each
            ]
        found = re.findall(r"^<[0-9A-F]{2}> <([0-9A-F]{4,})>$", "\n".join(maps), re.MULTILINE)
        return {bytes.fromhex(each).decode("utf-16-be") for each in found}

    @property
    def text(self) -> str:
        """The text of all pages."""
        return "\n".join(self.pages)

    @property
    def flat(self) -> str:
        """The text of all pages, its lines joined."""
        return " ".join(self.text.split())


def read_pdf(content: bytes) -> Read:
    """Read a PDF; what comes closer to an edge than the margins allow stands in `outside`."""
    pages: list[str] = []
    outside: list[str] = []
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


def _strings(value: object) -> Iterator[str]:
    match value:
        case pikepdf.String():
            yield str(value)
        case pikepdf.Stream() | pikepdf.Dictionary():
            if value.get("/Type") == pikepdf.Name.Metadata:
                yield value.read_bytes().decode("utf-8")
            for name, inner in value.items():
                yield name
                yield from () if _stands_alone(inner) else _strings(inner)
        case pikepdf.Array():
            for inner in value:
                yield from () if _stands_alone(inner) else _strings(inner)


def _stands_alone(value: object) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect


def boxes(content: bytes) -> Iterator[list[tuple[float, float, float, float]]]:
    """The left, top, right and low of each stretch of text, page by page, from the top left."""
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            height = page.get_height()
            words = page.get_textpage()
            rects = [words.get_rect(at) for at in range(words.count_rects())]
            yield [(left, height - top, right, height - low) for left, low, right, top in rects]
            words.close()
            page.close()


def blank_pdf(pages: int, *, size: tuple[float, float] = (595, 842)) -> bytes:
    """A PDF of empty pages, for what only shows pages; the size in points."""
    out = BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=size)
        document.save(out)
    return out.getvalue()
