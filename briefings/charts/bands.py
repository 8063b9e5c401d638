"""Rows of a chart under a head, stacked; more rows than fit go into further charts, head repeated.

It places what it is given and draws nothing itself.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import inf

from briefings.charts.shapes import Chart, Shape, moved


@dataclass(frozen=True)
class Block:
    """Shapes of one height, drawn from their own top, and what they show in words."""

    height: float
    shapes: tuple[Shape, ...]
    told: str = ""
    shortened: tuple[str, ...] = ()


def _nothing(top: float, height: float) -> Iterable[Shape]:
    return ()


def stacked(
    head: Block,
    rows: Sequence[Block],
    *,
    width: float,
    room: float = inf,
    under: Callable[[float, float], Iterable[Shape]] = _nothing,
) -> tuple[Chart, ...]:
    """The rows under their head in as few charts as `room` points of height allow.

    `under` draws what lies beneath all rows of a chart, given its top and height.
    """
    charts: list[list[Block]] = [[]]
    used = head.height
    for row in rows:
        if charts[-1] and used + row.height > room:
            charts.append([])
            used = head.height
        charts[-1].append(row)
        used += row.height
    return tuple(_joined(head, each, width, under) for each in charts)


def below(charts: Sequence[Chart], gap: float = 6.0) -> Chart:
    """Several charts as one, each under the one before."""
    shapes: list[Shape] = []
    y = 0.0
    for chart in charts:
        shapes.extend(moved(chart.shapes, 0, y))
        y += chart.height + gap
    return Chart(
        max(chart.width for chart in charts),
        y - gap,
        tuple(shapes),
        "\n".join(chart.told for chart in charts if chart.told),
        tuple(chain.from_iterable(chart.shortened for chart in charts)),
    )


def _joined(
    head: Block,
    rows: Sequence[Block],
    width: float,
    under: Callable[[float, float], Iterable[Shape]],
) -> Chart:
    height = sum(row.height for row in rows)
    shapes = [*under(head.height, height), *head.shapes]
    y = head.height
    for row in rows:
        shapes.extend(moved(row.shapes, 0, y))
        y += row.height
    return Chart(
        width,
        y,
        tuple(shapes),
        "\n".join(block.told for block in (head, *rows) if block.told),
        tuple(dict.fromkeys(text for block in (head, *rows) for text in block.shortened)),
    )
