"""Draws the window that shows a case into a PNG file: `python -m gui.start.picture CASE PNG`.

It is the real window, off screen and with settings of its own; for where there is no display.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.files.instance import Instance
from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.panes.panes import build
from gui.user.settings import NAME, Settings
from gui.window.window import Window
from gui.work import Work
from models.sample import AUTHOR

SIZE = (1440, 900)
SECTION = "application"

_TICK = 100
"""Milliseconds between two looks at whether the window still works at something."""
_CALM = 5
_MOST = 300


def draw(path: Path, out: Path) -> int:
    """Write the picture of the window at an application of the case; gives the exit status."""
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        settings = Settings(Path(place) / "settings.json")
        settings.put(NAME, AUTHOR.name)
        work = Work()
        window = Window(
            settings=settings,
            theme=Theme(application, scheme=Scheme.LIGHT, text_size=100),
            work=work,
            instance=Instance(application),
            sample=lambda: path,
            build=build,
        )
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*SIZE)
        window.show()
        window.commands.show_path(path)
        if window.case is None:
            return 1
        window.commands.browsing.show_section(SECTION)
        window.commands.browsing.open_record(_first(window))
        # What has the keyboard is kept in sight, and the head of the record is to be.
        window.commands.browsing.find()
        drawing = Drawing(window, work, out)
        QTimer.singleShot(0, drawing.begin)
        application.exec()
        window.close()
        work.stop()
    return 0 if drawing.written else 1


def _first(window: Window) -> int:
    """The application that most is linked to, so that there is something to see."""
    case = window.case
    assert case is not None
    ids = case.ids(SECTION)
    links = case.links(targets=ids)
    return max(ids, key=lambda id: sum(link.target == id for link in links))


class Drawing(QObject):
    """Waits until nothing runs any more, takes the picture and ends the application."""

    def __init__(self, window: Window, work: Work, out: Path) -> None:
        super().__init__(window)
        self.written = False
        self._window, self._work, self._out = window, work, out
        self._calm = self._looks = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Begin to wait."""
        self._timer.start(_TICK)

    def _look(self) -> None:
        self._looks += 1
        self._calm = 0 if self._work.jobs else self._calm + 1
        if self._calm >= _CALM or self._looks >= _MOST:
            self._timer.stop()
            self.written = self._window.grab().save(str(self._out), "PNG")
            QApplication.quit()


if __name__ == "__main__":
    sys.exit(draw(Path(sys.argv[1]), Path(sys.argv[2])))
