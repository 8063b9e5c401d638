"""The briefing of the sample, against the same words set by bare reportlab platypus.

Ours reads the file, computes the standing and draws its charts as well. The plain one sets the same
paragraphs and table rows, already in memory, in the same fonts; its cells are paragraphs too, since
plain strings don't wrap.
"""

import io
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

import briefings
from benchmarks.measure import Figure, ratio
from briefings import Order
from briefings.blocks import Block
from briefings.making import tell
from briefings.style import BODY
from briefings.text import Prose
from models import Case, Person, sample

PAIRS = 15
Row = list[str]


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    path, out = folder / "printed.proviso", folder / "printed.pdf"
    sample.build(path)
    with Case.open(path, who=Person("1", "Bench"), read_only=True) as case:
        order = Order(as_of=sample.AS_OF, author="Bench")
        content = tell(case, order).content
        rows = [list(_written(texts)) for block in content.blocks for texts in block.texts()]
        found = ratio(
            lambda: briefings.export(case, order, out=out),
            lambda: _plain(rows),
            pairs=PAIRS,
        )
    return [Figure("the sample's briefing / its words by bare platypus", found, 1.3)]


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
            story.append(Table(set_rows, repeatRows=1))
    SimpleDocTemplate(io.BytesIO(), invariant=1).build(story)
