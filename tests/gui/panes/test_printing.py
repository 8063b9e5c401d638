"""Printing: each page on a sheet of its own, as large as it fits, turned where it is wide."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from gui.panes.printing import draw_on
from gui.screens.composer.sheets import Sheets


def pdf(*sizes: tuple[float, float]) -> bytes:
    out = BytesIO()
    with pikepdf.new() as document:
        for size in sizes:
            document.add_blank_page(page_size=size)
        document.save(out)
    return out.getvalue()


@pytest.fixture
def sheets(parent: QWidget) -> Sheets:
    made = Sheets()
    made.setParent(parent)
    return made


def printer(out: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(out))
    made.setResolution(300)
    made.setFullPage(True)
    return made


def printed(out: Path) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(out) as document:
        return [page.get_size() for page in document]


def test_every_page_is_printed_and_a_wide_one_turned(sheets: Sheets, tmp_path: Path) -> None:
    sheets.show_pdf(pdf((595, 842), (842, 595), (595, 842)))

    draw_on(printer(tmp_path / "out.pdf"), sheets)

    turned = [wide > high for wide, high in printed(tmp_path / "out.pdf")]
    assert turned == [False, True, False]


def test_only_the_pages_asked_for_are_printed(sheets: Sheets, tmp_path: Path) -> None:
    sheets.show_pdf(pdf(*[(595, 842)] * 6))
    wanted = printer(tmp_path / "out.pdf")
    wanted.setFromTo(2, 4)

    draw_on(wanted, sheets)

    assert len(printed(tmp_path / "out.pdf")) == 3


@pytest.mark.qt_log_ignore("^QPdfEngine|^QPainter")
def test_where_nothing_can_be_printed_that_is_said(sheets: Sheets, tmp_path: Path) -> None:
    sheets.show_pdf(pdf((595, 842)))

    printed = draw_on(printer(tmp_path / "missing" / "out.pdf"), sheets)

    assert not printed
    assert list(tmp_path.iterdir()) == []
