"""A long line gives way, and can still be read."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.elided import Elided

LONG = "Exported “a file with a name that is far too long for the window.pdf”, 5 pages"


def test_a_long_line_widens_no_window_and_is_read_by_pointing(parent: QWidget) -> None:
    row = QHBoxLayout(parent)
    line = Elided(LONG)
    row.addWidget(line)
    QCoreApplication.processEvents()
    wide = line.grab().toImage()

    parent.resize(200, 100)
    QCoreApplication.processEvents()

    assert parent.minimumSizeHint().width() < 100
    assert line.toolTip() == LONG
    assert line.grab().toImage().width() < wide.width()


def test_a_line_with_room_is_shown_as_it_is(parent: QWidget) -> None:
    line = Elided("Stopped.")
    line.setParent(parent)
    line.resize(400, 20)

    line.setText("All changes are saved")

    assert line.text() == "All changes are saved"
    assert line.toolTip() == ""


def test_a_line_of_millions_of_letters_is_still_one_line(parent: QWidget) -> None:
    line = Elided("short")
    line.setParent(parent)
    line.resize(400, 20)

    line.setText(f"begins{'y' * 10_000_000}ends")

    assert line.text().startswith("beginsyyy")
    assert line.text().endswith("yyyends")
    assert len(line.text()) < 2_000
    assert len(line.toolTip()) < 2_000
    assert line.sizeHint().height() < 2 * line.fontMetrics().height()
