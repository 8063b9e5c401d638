"""Drawings as data: a chart is a frozen list of shapes and texts that any painter can follow.

Knows neither reportlab nor Qt: colours come as a palette, widths of words from a function, so
the page and the window draw the same chart. Every word in a chart comes from its caller.
"""

from briefings.charts.lettering import fitted
from briefings.charts.marks import mark_colour, stage_mark
from briefings.charts.shapes import (
    Box,
    Chart,
    Circle,
    Line,
    Measure,
    Polygon,
    Raised,
    Shape,
    Text,
    moved,
)
from briefings.charts.signs import Sign, sign_mark

__all__ = [
    "Box",
    "Chart",
    "Circle",
    "Line",
    "Measure",
    "Polygon",
    "Raised",
    "Shape",
    "Sign",
    "Text",
    "fitted",
    "mark_colour",
    "moved",
    "sign_mark",
    "stage_mark",
]
