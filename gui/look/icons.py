"""The outline icons, tinted by the theme and sharp at every size and screen.

The drawings are files of `resources`; nothing here knows what an icon is used for.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from gui.look.tokens import Tokens

SIZES = (16, 20)
DENSITIES = (1.0, 2.0)


@cache
def icon(name: str, *, theme: Tokens, tone: str = "text") -> QIcon:
    """An icon in a colour of the theme, `tone` being the token's name; made once and kept.

    Raises FileNotFoundError for a name that no drawing has.
    """
    made = QIcon()
    colours = {QIcon.Mode.Normal: getattr(theme, tone), QIcon.Mode.Disabled: theme.edge}
    for mode, colour in colours.items():
        for size in SIZES:
            for density in DENSITIES:
                drawn = pixmap(name, size=size, colour=colour, density=density)
                made.addPixmap(drawn, mode)
    return made


def program_icon() -> QIcon:
    """The program's own icon, for the window, the task bar and the first screen."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("proviso", size=size, colour="#000000"))
    return made


def paint(painter: QPainter, box: QRect, name: str, *, colour: str) -> None:
    """Paint one drawing into a square box, as sharp as what is painted on; colour as #RRGGBB."""
    density = painter.device().devicePixelRatioF()
    painter.drawPixmap(box, pixmap(name, size=box.width(), colour=colour, density=density))


@cache
def pixmap(name: str, *, size: int, colour: str, density: float = 1.0) -> QPixmap:
    """One drawing as pixels, `size` in logical pixels and `colour` as #RRGGBB."""
    drawing = _drawing(name, colour)
    pixels = QPixmap(QSize(size, size) * density)
    pixels.setDevicePixelRatio(density)
    pixels.fill(Qt.GlobalColor.transparent)
    with QPainter(pixels) as painter:
        drawing.render(painter, QRectF(0, 0, size, size))
    return pixels


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    svg = resources.icon(name).read_bytes()
    return QSvgRenderer(QByteArray(svg.replace(b"currentColor", colour.encode())))
