from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from briefings.charts import Box, Chart, Circle, Line, Measure, Polygon, Text
from briefings.style import Palette
from gui.look.charts import ChartView, enlarged, measure, paint, shades
from gui.look.theme import Theme
from gui.look.tokens import DARK, LIGHT, Scheme


def test_every_shape_is_painted_where_it_says(theme: Theme) -> None:
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    shapes = (
        Box(0, 0, 20, 20, fill="#FF0000"),
        Circle(50, 10, 10, fill="#00FF00"),
        Polygon(((0, 40), (20, 40), (20, 60), (0, 60)), "#0000FF"),
        Line(40, 50, 60, 50, "#FF00FF", 4),
        Text(2, 90, "MMM", 14, "#000000", bold=True),
    )

    paint(painter, shapes)
    painter.end()

    assert image.pixelColor(10, 10) == QColor("#FF0000")
    assert image.pixelColor(50, 10) == QColor("#00FF00")
    assert image.pixelColor(10, 50) == QColor("#0000FF")
    assert image.pixelColor(50, 50) == QColor("#FF00FF")
    assert any(image.pixelColor(x, y).lightness() < 90 for x in range(40) for y in range(78, 92))


def test_words_that_run_upwards_and_an_empty_outline_are_painted(theme: Theme) -> None:
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    outline = Polygon(((60, 10), (90, 10), (90, 40), (60, 40)), colour="#0000FF", line=4)

    paint(painter, (Text(20, 90, "MMMMM", 14, "#000000", upwards=True), outline))
    painter.end()

    inked = [(x, y) for x in range(50) for y in range(100) if image.pixelColor(x, y).red() < 90]
    assert max(y for _, y in inked) - min(y for _, y in inked) > 30
    assert max(x for x, _ in inked) - min(x for x, _ in inked) < 15
    assert image.pixelColor(75, 10) == QColor("#0000FF")
    assert image.pixelColor(75, 25) == QColor("#FFFFFF")


def test_an_enlarged_chart_keeps_what_is_no_measure() -> None:
    number = Text(1, 2, "1", 8, "#000000", upwards=True, link="#note-1", anchor="use-1")

    larger = enlarged(Chart(10, 20, (number,), told="an A"), 2)

    assert larger == Chart(20, 40, (replace(number, x=2, y=4, size=16),), told="an A")


def test_bold_words_are_measured_wider(theme: Theme) -> None:
    assert measure("approved in principle", 14, True) > measure("approved in principle", 14, False)


def test_a_chart_takes_the_height_that_its_width_needs(qtbot: QtBot, theme: Theme) -> None:
    def wrapped(width: float, palette: Palette, by: Measure) -> Chart:
        return Chart(width, 12_000 / width, ())

    view = ChartView(wrapped, description="nothing yet")
    qtbot.addWidget(view)

    assert view.heightForWidth(100) == 120
    assert view.heightForWidth(600) == 20


def test_a_chart_is_laid_out_in_the_colours_of_the_theme(qtbot: QtBot, theme: Theme) -> None:
    seen: list[Palette] = []

    def note(width: float, palette: Palette, by: Measure) -> Chart:
        seen.append(palette)
        return Chart(width, 50, ())

    view = ChartView(note, description="a ladder of gates")
    qtbot.addWidget(view)
    view.show()
    view.grab()
    theme.show_scheme(Scheme.DARK)
    view.grab()

    assert {seen[0].text, seen[-1].text} == {shades(LIGHT).text, shades(DARK).text}
    assert view.accessibleName() == "a ladder of gates"
