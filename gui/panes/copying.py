"""The rows of a list in words, for a spreadsheet: as the clipboard holds them, and as a file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gui.translation import tr
from models.case import Case
from models.exchange.sheets import write_csv
from models.exchange.tables import as_html, as_tabs
from models.reading.reader import Reader
from models.records import CATALOGUE

_AT_ONCE: Final = 1_000
"""Rows that are read with one question."""


@dataclass(frozen=True)
class Table:
    """Rows as the clipboard holds them: parted by tabs, and as HTML."""

    text: str
    html: str


def in_words(case: Reader, kind: str, fields: Sequence[str], ids: Sequence[int]) -> Table:
    """Some rows of a list with their heads, in the words in which it shows them."""
    rows = list(_rows(case, kind, fields, ids))
    return Table(as_tabs(rows), as_html(rows))


def in_words_apart(live: Case, kind: str, fields: Sequence[str], ids: Sequence[int]) -> Table:
    """The same over a connection of its own, away from the window's thread."""
    from models.unchanging import apart  # a start is spared it

    with apart(live) as case:
        return in_words(case, kind, fields, ids)


def save_apart(
    live: Case,
    kind: str,
    fields: Sequence[str],
    ids: Sequence[int],
    out: Path,
    *,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> None:
    """Write the same rows as CSV over a connection of its own; nothing where it is cancelled.

    Raises Refused.
    """
    from models.unchanging import apart  # a start is spared it

    rows: list[list[str]] = []
    with apart(live) as case:
        for row in _rows(case, kind, fields, ids):
            if len(rows) % _AT_ONCE == 0:
                progress(len(rows) / (len(ids) + 1))
                if cancelled():
                    return
            rows.append(row)
    write_csv(rows, out, case=live.path)


def _rows(
    case: Reader, kind: str, fields: Sequence[str], ids: Sequence[int]
) -> Iterator[list[str]]:
    """The heads, and then each row."""
    entry = CATALOGUE[kind]
    yield [tr(entry.label), *(tr(entry.facts[code].label) for code in fields)]
    for first in range(0, len(ids), _AT_ONCE):
        for row in case.page(kind, ids[first : first + _AT_ONCE], fields):
            yield [row.label, *row.cells]
