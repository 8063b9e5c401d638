"""What leaves the window as a picture: a chart painted on paper's colours, as PNG or as SVG."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRect, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from briefings.charts import Chart
from briefings.plates import Plate, sheet
from gui.look.charts import enlarged, paint
from gui.look.measuring import measured
from gui.translation import tr
from models.errors import Refused

_PIXELS = 2.0
"""Pixels to a point, at which every size of words is a whole number of pixels."""
LARGEST = 30_000
"""So many pixels high or wide a picture is at the most: what paints them knows no more."""
_DOTS_TO_A_METRE = round(72 * _PIXELS / 0.0254)


def drawn(plate: Plate, width: float) -> Chart:
    """A plate as wide as so many points, in pixels."""
    return enlarged(sheet(plate, width, measure=measured(_PIXELS)), _PIXELS)


def image(chart: Chart) -> QImage:
    """A chart as an image, fine enough for print. Raises Refused for one that is too large."""
    if max(chart.width, chart.height) > LARGEST:
        raise Refused(
            tr("There is more in it than one picture can hold."),
            kept=tr("Nothing was written."),
            do=tr("Choose less of it, or save it as a PDF, which has as many pages as it needs."),
        )
    made = QImage(_size(chart), QImage.Format.Format_RGB32)
    made.fill(0xFFFFFFFF)
    made.setDotsPerMeterX(_DOTS_TO_A_METRE)
    made.setDotsPerMeterY(_DOTS_TO_A_METRE)
    with QPainter(made) as painter:
        paint(painter, chart.shapes)
    return made


def png(chart: Chart) -> bytes:
    """A chart as the bytes of a PNG. Raises Refused for one that is too large."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image(chart))
    return bytes(held.data())


def svg(chart: Chart, *, title: str) -> bytes:
    """A chart as the bytes of an SVG whose words stay words."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(_size(chart))
    made.setViewBox(QRect(0, 0, _size(chart).width(), _size(chart).height()))
    made.setTitle(title)
    made.setDescription(chart.told)
    with QPainter(made) as painter:
        paint(painter, chart.shapes)
    buffer.close()
    return bytes(held.data())


def copied(plate: Plate, width: float) -> QMimeData:
    """A plate as another program takes it from the clipboard: as an image and as an SVG.

    Raises Refused for one that is too large.
    """
    chart = drawn(plate, width)
    held = QMimeData()
    held.setImageData(image(chart))
    held.setData("image/svg+xml", QByteArray(svg(chart, title=plate.title)))
    held.setText(chart.told)
    return held


def _size(chart: Chart) -> QSize:
    return QSize(round(chart.width + 0.5), round(chart.height + 0.5))
