"""From the start of the process to the painted window, against a bare PySide6 window.

Ours shows the sample case, with everything that a double-click runs; both draw off screen, and
the clock stops when the paint is done. The first paint is that of the whole window: the case file
is open, the sections stand with their counts, and the desk has its heading and says that it reads.
The desk is filled in when the overview was read and is painted.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.measure import Figure
from models import sample

PAIRS = 11
DONT_COMPILE = "PYTHONDONTWRITEBYTECODE"
"""What is installed has its files compiled, and so have both programs here."""

WATCH = """
import sys
import time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class FirstPaint(QObject):
    painted = False

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        print(time.perf_counter())
        QApplication.quit()
"""

BARE = (
    WATCH
    + """
application = QApplication(sys.argv)
watch = FirstPaint()
application.installEventFilter(watch)
window = QMainWindow()
window.show()
application.exec()
"""
)

AT_ONCE = """
def awaited(watch, made):
    QApplication.instance().installEventFilter(watch)
"""
FILLED = """
def awaited(watch, made):
    outlook = made.browsing.outlook
    outlook.read.connect(lambda: QApplication.instance().installEventFilter(watch))
"""

OURS = """
from pathlib import Path
from gui.app import run
from gui.panes import build as panes
from gui.settings import Settings, usual_path
from models.sample import own_copy

def build(case, window):
    made = panes(case, window)
    window.first_paint = FirstPaint(window)
    awaited(window.first_paint, made)
    return made

path = Path(sys.argv[1])
run(path, settings=Settings(usual_path()), sample=own_copy, build=build, arguments=sys.argv[:1])
"""
SHOWN, READ = WATCH + AT_ONCE + OURS, WATCH + FILLED + OURS


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    path = folder / "started.proviso"
    sample.build(path)
    surroundings = {
        **{name: value for name, value in os.environ.items() if name != DONT_COMPILE},
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "PYTHONPATH": str(Path(__file__).parents[1]),
    }

    def seconds(program: str) -> float:
        begun = time.perf_counter()
        told = subprocess.run(
            [sys.executable, "-c", program, str(path)],
            env=surroundings,
            check=True,
            capture_output=True,
            text=True,
        )
        # All processes of a machine share the clock that is meant here.
        return float(told.stdout) - begun

    def against_bare(program: str) -> float:
        seconds(program), seconds(BARE)
        return statistics.median(seconds(program) / seconds(BARE) for _ in range(PAIRS))

    return [
        Figure("start to the first painted window / a bare one", against_bare(SHOWN), 2.0),
        Figure("start to the desk filled in / a bare window", against_bare(READ), 4.0),
    ]
