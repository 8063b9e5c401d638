"""Makes a small picture of an attachment: of an image, or of the first page of a PDF.

It runs aside, and touches no widget; a stranger may have made what it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from gui.translation import tr
from models.apart import answer, script
from models.errors import NotUnderstood

_FORMATS: Final = frozenset({"png", "jpeg", "gif", "bmp", "webp", "tiff"})
_MOST_POINTS: Final = 100_000_000
_MOST_WHOLE: Final = QImageReader.allocationLimit() * (1 << 20) // 4
"""Points of a picture that the reader makes small only once it is whole; of JPEG it does so as it
goes."""
_PATIENCE: Final = 10.0
"""Seconds that a page may take to be drawn."""
_PDF_WITHIN: Final = 1024


@dataclass(frozen=True)
class Preview:
    """A picture no larger than was asked for; `pages` counts those of a PDF, 0 for an image."""

    image: QImage
    pages: int = 0


def preview(
    content: bytes, *, largest: int, cancelled: Callable[[], bool] = lambda: False
) -> Preview:
    """A picture of an attachment, neither side longer than `largest` pixels.

    Raises NotUnderstood with a sentence for what there is no picture of.
    """
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return _page(content, largest, cancelled)
    return Preview(_image(content, largest))


def _image(content: bytes, largest: int) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # A reader of TIFF looks at what it reads from once more as it goes, so it has to go first.
    return _read(buffer, largest)


def _read(buffer: QBuffer, largest: int) -> QImage:
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead() or reader.format().toStdString() not in _FORMATS:
        raise NotUnderstood(tr("There is no preview of files of this sort."))
    size = reader.size()
    most = _MOST_POINTS if reader.format() == "jpeg" else _MOST_WHOLE
    if size.width() * size.height() > most:
        raise NotUnderstood(tr("The picture has too many points for a preview."))
    if max(size.width(), size.height()) > largest:
        kept = Qt.AspectRatioMode.KeepAspectRatio
        small = size.scaled(QSize(largest, largest), kept).expandedTo(QSize(1, 1))
        reader.setScaledSize(small)
    image = reader.read()
    if image.isNull():
        raise NotUnderstood(tr("The picture is damaged, so there is no preview of it."))
    return image


def _page(content: bytes, largest: int, cancelled: Callable[[], bool]) -> Preview:
    drawn = answer(
        script("gui.forms.attachments.first_page"),
        str(largest),
        given=content,
        longest=_PATIENCE,
        cancelled=cancelled,
    )
    head, _, pixels = drawn.partition(b"\n")
    if not pixels:
        raise NotUnderstood(tr("The PDF is locked, damaged or slow: there is no preview of it."))
    pages, wide, high, line = (int(each) for each in head.split())
    image = QImage(pixels, wide, high, line, QImage.Format.Format_RGBX8888)
    # The picture holds on to no memory that is not its own.
    return Preview(image.copy(), pages)
