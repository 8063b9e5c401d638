"""What a chart is made of: lines, circles, polygons, boxes and words, as frozen data.

Measures are in points, downwards from the top left. Knows no painter.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

# The width of a string at a size in points, in the shipped face, bold (semibold) or not.
Measure = Callable[[str, float, bool], float]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `dash` is the length of dash and gap, 0 for a solid one."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle about a centre; an empty `fill` or `colour` leaves its inside or outline out."""

    x: float
    y: float
    radius: float
    fill: str = ""
    colour: str = ""
    width: float = 0.0
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed outline; an empty `fill` or `colour` leaves its inside or outline out."""

    points: tuple[tuple[float, float], ...]
    fill: str = ""
    colour: str = ""
    line: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; an empty `fill` or `colour` leaves its inside or outline out."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    colour: str = ""
    line: float = 0.0
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Raised:
    """The raised number of a note: `link` is the name that it leads to, `anchor` its own."""

    words: str
    link: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words that starts on the baseline at `x`, `y`; `upwards` it reads that way.

    `link` and `anchor` are those of a raised number.
    """

    x: float
    y: float
    words: str
    size: float
    colour: str
    bold: bool = False
    upwards: bool = False
    link: str = ""
    anchor: str = ""


Shape = Line | Circle | Polygon | Box | Text


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of `width` by `height` points; `told` says in words what it shows.

    `shortened` holds in full what had to be cut for want of room. `noted` is what is told with the
    numbers of its notes in their places, where it has any.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    told: str = ""
    shortened: tuple[str, ...] = ()
    noted: tuple[str | Raised, ...] = ()


def moved(shapes: Iterable[Shape], across: float, down: float) -> Iterator[Shape]:
    """The same shapes elsewhere."""
    for shape in shapes:
        match shape:
            case Line():
                yield replace(
                    shape,
                    x1=shape.x1 + across,
                    y1=shape.y1 + down,
                    x2=shape.x2 + across,
                    y2=shape.y2 + down,
                )
            case Polygon():
                points = tuple((x + across, y + down) for x, y in shape.points)
                yield replace(shape, points=points)
            case _:
                yield replace(shape, x=shape.x + across, y=shape.y + down)
