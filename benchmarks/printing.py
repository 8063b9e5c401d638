"""Briefings of the sample, against the same words set by bare reportlab platypus.

Ours reads the file, computes the standing and draws its charts as well. The plain one sets the same
paragraphs and table rows, already in memory, in the same fonts; its cells are paragraphs too, since
plain strings don't wrap.
"""

import io
import statistics
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from benchmarks import listing
from benchmarks.measure import Figure, ratio, seconds
from briefings import KINDS, Order, Since, make
from briefings.blocks import Block
from briefings.making import tell
from briefings.phrases import phrases
from briefings.style import BODY
from briefings.text import Prose
from models import Case, Person, sample

PAIRS = 7
WIDTH = 439.0
"""What platypus leaves between its usual margins on A4, in points."""
Row = list[str]


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    path = folder / "printed.proviso"
    sample.build(path)
    who = Person("1", "Bench")
    with Case.open(path, who=who, read_only=True) as case:
        usual = Order(as_of=sample.AS_OF, author="Bench")
        rows = _rows(case, usual)
        whole = ratio(lambda: make(case, usual), lambda: _plain(rows), pairs=PAIRS)
        found = [Figure("the sample's briefing / its words by bare platypus", whole, 1.3)]
        found += [
            Figure(f"{name.lower()} / as told and set by platypus", _set(case, order), 1.2)
            for name, order in _orders(case)
        ]
        small = _one(case)
    with Case.open(path, who=who) as case:
        listing.fill(case)
    with Case.open(path, who=who, read_only=True) as case:
        large = _one(case)
    return [*found, Figure("one briefing from 100,000 applications / of five", large / small, 1.5)]


def _one(case: Case) -> float:
    """How long the briefing of one application takes."""
    application = case.ledger.uid(case.ids("application", limit=1)[0])
    order = Order(as_of=sample.AS_OF, author="Bench", scope=(application,))
    make(case, order)
    return statistics.median(seconds(lambda: make(case, order)) for _ in range(PAIRS))


def _set(case: Case, order: Order) -> float:
    """A briefing made, against the same one read and told, and then set by bare platypus."""

    def plain() -> None:
        _plain(_rows(case, order))

    return ratio(lambda: make(case, order), plain, pairs=PAIRS)


def _rows(case: Case, order: Order) -> list[Row]:
    blocks = tell(case, order).content.blocks
    return [list(_written(texts)) for block in blocks for texts in block.texts()]


def _orders(case: Case) -> Iterator[tuple[str, Order]]:
    """One order of each kind that has parts of its own, of the whole case or of one company."""
    since = Since(case.frontier(), sample.AS_OF)
    company = case.ledger.uid(case.ids("company")[0])
    for kind in KINDS.values():
        if kind.pieces:
            order = Order(
                as_of=sample.AS_OF,
                kind=kind.code,
                author="Bench",
                scope=(company,) if kind.about == "company" else (),
                since=since if kind.compares else None,
            )
            yield phrases.KIND_NAMES[kind.code], order


def _written(texts: tuple[Block, ...]) -> Iterator[str]:
    for text in texts:
        if isinstance(text, Prose):
            yield "".join(
                f'<font name="{piece.face}" size="{piece.size}" color="{piece.colour}">'
                f"{escape(piece.text)}</font>"
                for piece in text.pieces
            )


def _plain(rows: list[Row]) -> None:
    style = ParagraphStyle("plain", fontSize=BODY.size, leading=BODY.leading)
    story: list[Flowable] = []
    for width, group in groupby(rows, key=len):
        set_rows = [[Paragraph(cell, style) for cell in row] for row in group]
        if width == 1:
            story += [cell for row in set_rows for cell in row]
        elif width:
            wide = [WIDTH / width] * width
            story.append(Table(set_rows, repeatRows=1, colWidths=wide, splitInRow=1))
    SimpleDocTemplate(io.BytesIO(), invariant=1).build(story)
