"""The rows of a list in words, as the clipboard holds them for a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gui.translation import tr
from models.case import Case
from models.exchange.tables import as_html, as_tabs
from models.history.changes import Person
from models.reading.reader import Reader
from models.records import CATALOGUE


@dataclass(frozen=True)
class Table:
    """Rows as the clipboard holds them: parted by tabs, and as HTML."""

    text: str
    html: str


def in_words(case: Reader, kind: str, fields: Sequence[str], ids: Sequence[int]) -> Table:
    """Some rows of a list with their heads, in the words in which it shows them."""
    entry = CATALOGUE[kind]
    heads = [tr(entry.label), *(tr(entry.facts[code].label) for code in fields)]
    rows = [heads, *([row.label, *row.cells] for row in case.page(kind, ids, fields))]
    return Table(as_tabs(rows), as_html(rows))


def in_words_apart(
    path: Path, who: Person, kind: str, fields: Sequence[str], ids: Sequence[int]
) -> Table:
    """The same over a connection of its own, away from the window's thread."""
    with Case.open(path, who=who, read_only=True, pages_checked=True) as case:
        return in_words(case, kind, fields, ids)
