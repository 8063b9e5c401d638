"""A case's web page read by parsers that share no code with what writes it."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from lxml import html

from briefings.webpage import PageOrder, Written, export_page
from models.case import Case

AS_OF = date(2026, 1, 31)
EXPORTED = datetime(2026, 1, 31, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Paged:
    """A page with what was said of it, its text, and its elements as a browser has them."""

    written: Written
    text: str
    root: Any

    @property
    def words(self) -> str:
        """All of its words, in one line."""
        return spaced(self.root.body.text_content())

    def named(self, id: str) -> Any:
        """The one element of an identifier."""
        (found,) = self.root.xpath("//*[@id=$id]", id=id)
        return found

    def record(self, case: Case, id: int) -> str:
        """The words of a record's own place."""
        return spaced(self.named(f"r{case.ledger.uid(id)}").text_content())

    def strict(self) -> ET.Element:
        """The elements by a parser that takes nothing that is not well-formed."""
        return ET.fromstring(self.text.split("\n", 1)[1])

    def tags(self) -> Iterator[str]:
        """Every element that a browser makes of it."""
        return (each.tag for each in self.root.iter() if isinstance(each.tag, str))


def an_order(**options: Any) -> PageOrder:
    """A page of the sample's day."""
    return PageOrder(**{"as_of": AS_OF, "exported": EXPORTED, "by": "Ann", **options})


def paged(case: Case, folder: Path, *, anyway: bool = False, **options: Any) -> Paged:
    """The page of a case, written and read back."""
    out = folder / "page.html"
    written = export_page(case, an_order(**options), out=out, anyway=anyway)
    text = out.read_text(encoding="utf-8")
    return Paged(
        written,
        text,
        html.document_fromstring(text.encode(), parser=html.HTMLParser(huge_tree=True)),
    )


def spaced(text: str) -> str:
    """A text with every stretch of white space as one space."""
    return " ".join(text.split())
