"""Draws a chart as SVG: the third painter beside the page's and the window's.

Colours become names of a style sheet, so that the reader's own light or dark holds; the words keep
the width for which the chart was laid out, whatever typeface the reader has.
"""

from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from briefings import fonts
from briefings.charts import Box, Chart, Circle, Line, Polygon, Shape, Text, stage_mark
from briefings.style import PAPER
from briefings.twins.markup import identifier
from briefings.twins.reading import safe

COLOURS: Final = {colour.upper(): name for name, colour in vars(PAPER).items()}
"""The names of the palette's colours, by their value on paper."""

_RADIUS: Final = 5.0
# A point of paper in pixels, larger than life: what is read on a screen stands further away.
_LARGER: Final = 1.9


def drawing(chart: Chart, words: str) -> str:
    """The chart as an SVG element that says `words` to whoever can't see it."""
    shapes = "".join(map(_shape, chart.shapes))
    # Numbers that lead to notes are lost to a reader of pictures, but not in a group.
    role = "group" if chart.noted else "img"
    return (
        f'<svg role="{role}" aria-label={quoteattr(words)} viewBox="0 0 {_n(chart.width)} '
        f'{_n(chart.height)}" style="max-width:{_n(chart.width * _LARGER)}px">{shapes}</svg>'
    )


def mark(stage: str, basis: str) -> str:
    """The mark of a stage as an SVG element; the words beside it say the same."""
    size = _n(2 * _RADIUS)
    shapes = stage_mark(stage, basis, _RADIUS, _RADIUS, radius=_RADIUS, palette=PAPER)
    return (
        f'<svg class="mark" aria-hidden="true" viewBox="0 0 {size} {size}">{_shapes(shapes)}</svg> '
    )


def _shapes(shapes: Iterable[Shape]) -> str:
    return "".join(map(_shape, shapes))


def _shape(shape: Shape) -> str:
    match shape:
        case Line():
            return (
                f'<line x1="{_n(shape.x1)}" y1="{_n(shape.y1)}" x2="{_n(shape.x2)}" '
                f'y2="{_n(shape.y2)}"{_look("", shape.colour, shape.width, shape.dash)}/>'
            )
        case Circle():
            return (
                f'<circle cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}"'
                f"{_look(shape.fill, shape.colour, shape.width, shape.dash)}/>"
            )
        case Polygon():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
            return f'<polygon points="{points}"{_look(shape.fill, shape.colour, shape.line)}/>'
        case Box():
            return (
                f'<rect x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" '
                f'height="{_n(shape.height)}"'
                f"{_look(shape.fill, shape.colour, shape.line, shape.dash)}/>"
            )
        case Text():
            return _words(shape)


def _words(shape: Text) -> str:
    if not shape.words.strip():
        return ""
    wide = fonts.width(shape.words, shape.size, bold=shape.bold)
    turned = f' transform="rotate(-90 {_n(shape.x)} {_n(shape.y)})"' if shape.upwards else ""
    weight = ' font-weight="600"' if shape.bold else ""
    drawn = (
        f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}"{weight}{turned} '
        f'textLength="{_n(wide)}" lengthAdjust="spacingAndGlyphs"'
        f"{_look(shape.colour, '', 0.0)}>{escape(safe(shape.words))}</text>"
    )
    if not shape.link:
        return drawn
    name = f' id="{identifier(shape.anchor)}"' if shape.anchor else ""
    return f'<a href="#{identifier(shape.link.removeprefix("#"))}"{name}>{drawn}</a>'


def _look(fill: str, stroke: str, width: float, dash: float = 0.0) -> str:
    look = f' style="fill:{_colour(fill)}'
    if stroke:
        look += f";stroke:{_colour(stroke)};stroke-width:{_n(width)}"
        if dash:
            look += f";stroke-dasharray:{_n(dash)}"
    return look + '"'


def _colour(value: str) -> str:
    if not value:
        return "none"
    name = COLOURS.get(value.upper())
    return f"var(--{name})" if name else value


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
