from io import BytesIO

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from briefings.charts import Box, Chart, Circle, Line, Polygon, Text
from briefings.painter import Pen
from briefings.style import SHEETS

SHEET = SHEETS["A4"]
SHAPES = (
    Box(0, 0, 20, 20, fill="#FF0000"),
    Circle(50, 10, 10, fill="#00FF00"),
    Polygon(((0, 40), (20, 40), (20, 60), (0, 60)), "#0000FF"),
    Line(40, 50, 60, 50, "#FF00FF", 4),
    Polygon(((70, 40), (100, 40), (100, 70), (70, 70)), colour="#0000FF", line=4),
    Text(20, 190, "MMMMM", 14, "#000000", upwards=True),
)


def test_every_shape_is_drawn_where_it_says() -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(SHEET.width, SHEET.height))

    Pen(canvas, SHEET, frozenset()).chart(Chart(100, 200, SHAPES), 30, 50)
    canvas.save()

    with pypdfium2.PdfDocument(out.getvalue()) as document:
        image = document[0].render(scale=2).to_pil().convert("RGB")

    def at(x: float, y: float) -> tuple[int, int, int]:
        return image.getpixel((round((30 + x) * 2), round((50 + y) * 2)))

    assert at(10, 10) == (255, 0, 0)
    assert at(50, 10) == (0, 255, 0)
    assert at(10, 50) == (0, 0, 255)
    assert at(50, 50) == (255, 0, 255)
    assert at(85, 40) == (0, 0, 255)
    assert at(85, 55) == (255, 255, 255)
    inked = [(x, y) for x in range(40) for y in range(110, 200) if at(x, y)[0] < 90]
    assert max(y for _, y in inked) - min(y for _, y in inked) > 30
    assert max(x for x, _ in inked) - min(x for x, _ in inked) < 15
