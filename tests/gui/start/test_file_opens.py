from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from gui.start.file_opens import FileOpens


def test_a_file_that_the_system_hands_over_is_opened(qapp: QApplication, tmp_path: Path) -> None:
    opened: list[Path] = []
    hearing = FileOpens(qapp, opened=opened.append)

    for name in ("chips.proviso", "芯片 100%.proviso"):
        event = QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / name)))
        QApplication.sendEvent(qapp, event)
    qapp.removeEventFilter(hearing)
    hearing.deleteLater()

    assert opened == [tmp_path / "chips.proviso", tmp_path / "芯片 100%.proviso"]
