"""Where the shapes of a chart lie, by a measure without a typeface."""

from itertools import combinations

from briefings.charts import Box, Chart, Circle, Line, Polygon, Shape, Text

Area = tuple[float, float, float, float]


def measure(text: str, size: float, bold: bool) -> float:
    """Every character as wide as another; bold ones are wider."""
    return len(text) * size * (0.55 if bold else 0.5)


def area(shape: Shape) -> Area:
    """What a shape covers: left, top, right and below; of words the height of their letters."""
    match shape:
        case Text():
            wide = measure(shape.words, shape.size, shape.bold)
            up, down = shape.size * 0.7, shape.size * 0.2
            if shape.upwards:
                return shape.x - up, shape.y - wide, shape.x + down, shape.y
            return shape.x, shape.y - up, shape.x + wide, shape.y + down
        case Circle():
            radius = shape.radius
            return shape.x - radius, shape.y - radius, shape.x + radius, shape.y + radius
        case Line():
            left, right = sorted((shape.x1, shape.x2))
            high, low = sorted((shape.y1, shape.y2))
            return left, high, right, low
        case Polygon():
            xs, ys = zip(*shape.points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)
        case Box():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height


def words(chart: Chart) -> list[Text]:
    """The words of a chart."""
    return [shape for shape in chart.shapes if isinstance(shape, Text)]


def assert_whole(chart: Chart) -> None:
    """Nothing lies outside the chart, and no words lie over other words."""
    for shape in chart.shapes:
        left, top, right, low = area(shape)
        assert left >= -0.5, shape
        assert right <= chart.width + 0.5, shape
        assert top >= -1.0, shape
        assert low <= chart.height + 1.0, shape
    for one, other in combinations(words(chart), 2):
        assert not overlap(area(one), area(other)), (one, other)


def overlap(one: Area, other: Area) -> bool:
    """Whether two areas share more than an edge."""
    return (
        one[0] < other[2] - 0.1
        and other[0] < one[2] - 0.1
        and one[1] < other[3] - 0.1
        and other[1] < one[3] - 0.1
    )
