"""A drawing that leaves on its own: as pages of a PDF, or as one chart that a window paints.

What is drawn is laid out by a function of the room that there is, so that page and picture hold the
same. Whatever leaves bears the label of how far it may be passed on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from briefings.charts import Box, Chart, Measure, Text
from briefings.charts.bands import below
from briefings.charts.legend import Key, legend
from briefings.charts.lettering import SMALL, SMALL_LEADING, Sketch
from briefings.charts.shapes import moved
from briefings.style import PAPER, TLP_SIZE, Palette
from models.records import Dossier
from models.records.vocabularies import TLP, colours

Lay = Callable[[float, float, Measure, Palette], Sequence[Chart]]
"""Lays a drawing out for a width and a height in points, by widths of words, in these colours."""

_TITLE: Final = 13.0
_MARGIN: Final = 12.0
_GAP: Final = 8.0
_FIRST_PAGE: Final = 0.86
"""The part of a page's height that is left for the drawing under the title."""


@dataclass(frozen=True)
class Plate:
    """What is drawn, what it is called, what is said of it, and the TLP code that it leaves with.

    `subject` is the sort of drawing, such as a timeline; `keys` say what its marks mean.
    """

    title: str
    detail: str
    subject: str
    handling: str
    lay: Lay
    keys: tuple[Key, ...] = ()


def sheet(plate: Plate, width: float, *, measure: Measure, palette: Palette = PAPER) -> Chart:
    """All of a plate as one chart with a margin: title and label, drawing, what its marks mean."""
    room = width - 2 * _MARGIN
    parts = [
        _head(plate, room, measure, palette),
        *plate.lay(room, inf, measure, palette),
        *([legend(plate.keys, width=room, measure=measure, palette=palette)] if plate.keys else []),
    ]
    whole = below(parts, _GAP)
    wide, tall = max(width, whole.width + 2 * _MARGIN), whole.height + 2 * _MARGIN
    ground = Box(0, 0, wide, tall, palette.surface)
    shapes = (ground, *moved(whole.shapes, _MARGIN, _MARGIN))
    return Chart(wide, tall, shapes, whole.told, whole.shortened)


def pdf(plate: Plate, *, dossier: Dossier, author: str) -> bytes:
    """A plate as the pages of a PDF, on paper with its long side at the top."""
    # What sets pages is loaded only where pages are asked for.
    from briefings import fonts
    from briefings.blocks import Block, Heading
    from briefings.drawing import Drawing
    from briefings.naming import clipped
    from briefings.page import Furniture, compose
    from briefings.style import SHEETS, SUBTITLE, TITLE
    from briefings.text import Prose

    page = SHEETS["A4"].turned()
    charts = plate.lay(page.measure, page.room * _FIRST_PAGE, fonts.measure, PAPER)
    title = clipped(plate.title, 200)
    blocks: list[Block] = [
        Heading(Prose(title, TITLE), title=title, name="plate"),
        Prose(plate.detail, SUBTITLE),
        *(Drawing(each) for each in charts),
    ]
    if plate.keys:
        marks = legend(plate.keys, width=page.measure, measure=fonts.measure, palette=PAPER)
        blocks.append(Drawing(marks))
    furniture = Furniture(
        title=title,
        subject=plate.subject,
        author=author,
        handling=plate.handling,
        head=f"{plate.subject} · {title}",
        foot=" · ".join(filter(None, (dossier.desk or "", author))),
        classification=dossier.classification or "",
    )
    content, _ = compose(blocks, furniture, page, contents=False)
    return content


def _head(plate: Plate, width: float, measure: Measure, palette: Palette) -> Chart:
    pen = Sketch(measure, palette)
    code = TLP.words(plate.handling)
    wide = measure(code, TLP_SIZE, True) + 10
    chosen = colours(plate.handling)
    top = 0.0
    for line in pen.broken(plate.title, width - wide - _GAP, _TITLE, 3, bold=True):
        pen.put(line, 0, top, size=_TITLE, leading=_TITLE * 1.3, bold=True)
        top += _TITLE * 1.3
    for line in pen.broken(plate.detail, width - wide - _GAP, SMALL, 3):
        pen.put(line, 0, top, size=SMALL, leading=SMALL_LEADING, colour=palette.muted)
        top += SMALL_LEADING
    left = width - wide
    tall = TLP_SIZE * 1.5
    pen.shapes.append(Box(left, 0, wide, tall, chosen.background))
    base = tall / 2 + TLP_SIZE * 0.34
    pen.shapes.append(Text(left + 5, base, code, TLP_SIZE, chosen.text, True))
    height = max(top, tall)
    return Chart(width, height, tuple(pen.shapes), plate.title, tuple(pen.shortened))
