"""Prints the pages of a briefing as they are shown, at the fineness of print."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from gui.screens.composer.sheets import Sheets
from gui.translation import tr

_DOTS = 300
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


def print_pages(
    over: QWidget, sheets: Sheets, *, done: Callable[[bool], None], title: str = ""
) -> None:
    """Ask which printer, then print the pages that are shown; `done` hears whether it worked."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DOTS)
    printer.setFullPage(True)
    question = QPrintDialog(printer, over)
    question.setWindowTitle(title or tr("Print the briefing"))
    question.setMinMax(1, max(1, sheets.count))
    question.accepted.connect(lambda: done(draw_on(printer, sheets)))
    # Its own `open` asks for a slot by name.
    QDialog.open(question)


def draw_on(printer: QPrinter, sheets: Sheets) -> bool:
    """Draw each page that was asked for on a sheet of its own, as large as it fits.

    False where the printer took nothing.
    """
    first, last = printer.fromPage() or 1, printer.toPage() or sheets.count
    painter = QPainter()
    for page in range(first, min(last, sheets.count) + 1):
        image = sheets.image(page, dots=_DOTS)
        wide = image.width() > image.height()
        turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(turned)
        if painter.isActive():
            printer.newPage()
        elif not painter.begin(printer):
            return False
        room = QRectF(printer.pageLayout().paintRectPixels(_DOTS))
        size = image.size().toSizeF().scaled(room.size(), _KEEP)
        left, top = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), image)
    return painter.end()
