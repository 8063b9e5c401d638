"""The ladder of one application small enough for a row of a table: its gates as steps on a line.

The line before a step is whole where the step before it is passed, and broken where it is not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from briefings.charts.lettering import Sketch
from briefings.charts.marks import stage_mark
from briefings.charts.shapes import Chart, Line, Measure
from briefings.style import Palette

_RADIUS: Final = 4.2
_MARK: Final = 2 * _RADIUS + 1.6
_PAD: Final = 7.0
_NARROWEST: Final = 58.0
_BETWEEN: Final = 4.0


@dataclass(frozen=True)
class Step:
    """One gate: codes of stage and basis, and in words what it is, where it stands, on what.

    An empty `title` leaves it to the head over it. `blocks` is the word for a gate that does.
    """

    stage: str
    basis: str
    words: str
    detail: str = ""
    title: str = ""
    blocks: str = ""
    passed: bool = False


def steps(
    shown: Sequence[Step | None], *, width: float, measure: Measure, palette: Palette
) -> Chart:
    """The steps from left to right, in as many lines as the width asks for.

    None is a place that a step of another row takes; it stays empty.
    """
    pen, y = Sketch(measure, palette), 0.0
    per_line = _per_line(len(shown), width)
    wide = width / max(per_line, 1)
    for start in range(0, len(shown), max(per_line, 1)):
        if start:
            y += _BETWEEN
        y = _line(shown, range(start, min(start + per_line, len(shown))), wide, y, pen)
    told = "; ".join(_told(each) for each in shown if each is not None)
    return Chart(width, y, tuple(pen.shapes), told, tuple(dict.fromkeys(pen.shortened)))


def in_one_line(count: int, width: float) -> bool:
    """Whether so many steps fit beside one another."""
    return _per_line(count, width) >= count


def heads(titles: Sequence[str], *, width: float, measure: Measure, palette: Palette) -> Chart:
    """The titles of the places where steps stand in one line, to be set over them."""
    pen, wide, lowest = Sketch(measure, palette), width / max(len(titles), 1), 0.0
    for index, title in enumerate(titles):
        x = index * wide
        lowest = max(lowest, pen.lines(title, x, 0.0, wide - _PAD, most=5, small=True, bold=True))
    return Chart(width, lowest, tuple(pen.shapes), "; ".join(titles), tuple(pen.shortened))


def _per_line(count: int, width: float) -> int:
    most = max(int(width / _NARROWEST), 1)
    # Shared out evenly, so that the last line is not a single step.
    return ceil(count / (ceil(count / most) or 1))


def _line(
    shown: Sequence[Step | None], places: range, wide: float, top: float, pen: Sketch
) -> float:
    lowest = top + _MARK
    before = next((each for each in reversed(shown[: places[0]]) if each is not None), None)
    reached = 0.0 if before is not None else None
    for place in places:
        step = shown[place]
        if step is None:
            continue
        x = (place - places[0]) * wide
        if before is not None and reached is not None:
            _led(before, reached, x, top, pen)
        lowest = max(lowest, _step(step, x, top, wide - _PAD, pen))
        before, reached = step, x + 2 * _RADIUS
    return lowest


def _led(before: Step, start: float, end: float, top: float, pen: Sketch) -> None:
    if end - start < 4:
        return
    y = top + _MARK / 2
    dash = 0.0 if before.passed else 1.8
    pen.shapes.append(Line(start + 2, y, end - 2, y, pen.palette.muted, 0.7, dash))


def _step(step: Step, x: float, top: float, room: float, pen: Sketch) -> float:
    palette, middle = pen.palette, top + _MARK / 2
    pen.shapes.extend(
        stage_mark(step.stage, step.basis, x + _RADIUS, middle, radius=_RADIUS, palette=palette)
    )
    y = top + _MARK
    y = pen.lines(step.title, x, y, room, most=4, small=True)
    y = pen.lines(step.words, x, y, room, most=3, small=True, bold=True, colour=palette.text)
    y = pen.lines(step.detail, x, y, room, most=6, small=True)
    return pen.lines(step.blocks, x, y, room, most=2, small=True, bold=True, colour=palette.caution)


def _told(step: Step) -> str:
    said = ", ".join(filter(None, (step.words, step.detail, step.blocks)))
    return f"{step.title}: {said}" if step.title else said
