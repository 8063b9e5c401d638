"""From the points of a chart to the pixels of the window, in words as large as a table's."""

from collections.abc import Iterable
from functools import lru_cache, partial

from PySide6.QtWidgets import QApplication

from briefings.charts import Chart, Measure, Shape
from gui.look.charts import enlarged, measure

# The drawing is laid out for a page, where its words are this high.
_WORDS_ON_PAGE = 8.5
_LARGER = 12.5 / 13


def pixels_to_a_point() -> float:
    """By how much a drawing is enlarged at the size of text that is chosen."""
    return QApplication.font().pixelSize() * _LARGER / _WORDS_ON_PAGE


def measured(by: float) -> Measure:
    """The widths of words in points, as they will be where they are enlarged so much."""
    return partial(_measure, by)


def larger(shapes: Iterable[Shape], by: float) -> tuple[Shape, ...]:
    """Shapes so many times as large."""
    return enlarged(Chart(0, 0, tuple(shapes)), by).shapes


def _measure(by: float, text: str, size: float, bold: bool) -> float:
    return _width(text, round(size * by), bold) / by


@lru_cache(maxsize=20_000)
def _width(text: str, pixels: int, bold: bool) -> float:
    return measure(text, pixels, bold)
