"""The program's icon and that of its files in the forms that systems ask for, from their SVG."""

from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

import resources
from ship.identity import ROOT

PROGRAM: Final = resources.icon("proviso")
CASE_FILE: Final = ROOT / "packaging" / "icons" / "case-file.svg"
SMALL: Final = 16
"""Pixels for which there are drawings of their own, as the others blur there."""
SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Those of the hicolor theme, in pixels."""
_ICO: Final = (16, 24, 32, 48, 64, 128, 256)
_ICNS: Final = (16, 32, 64, 128, 256, 512, 1024)


def png(drawing: Path, size: int) -> bytes:
    """A drawing as a square PNG; the same bytes each time."""
    small = ROOT / "packaging" / "icons" / f"{drawing.stem}-{SMALL}.svg"
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(small if size == SMALL else drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def ico(drawing: Path, out: Path) -> Path:
    """Write the icon for Windows, with a drawing of its own for each size."""
    return _several(drawing, out, _ICO, form="ICO")


def icns(drawing: Path, out: Path) -> Path:
    """Write the icon for macOS, with a drawing of its own for each size."""
    return _several(drawing, out, _ICNS, form="ICNS")


def _several(drawing: Path, out: Path, sizes: tuple[int, ...], *, form: str) -> Path:
    drawn = [Image.open(BytesIO(png(drawing, size))) for size in sizes]
    out.parent.mkdir(parents=True, exist_ok=True)
    drawn[-1].save(out, form, sizes=[each.size for each in drawn], append_images=drawn[:-1])
    return out
