"""From the start of the process to the painted window, against a bare PySide6 window.

Ours shows the sample case, with everything that a double-click runs; both draw off screen, and
the clock stops when the paint is done. The first paint is that of the window that the user goes
on with: its toolbar, its sections and the name of the file; the case is read behind it. The desk
is filled in when the file is open, the sections have their counts, and the overview was read and
is painted.
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

TELL = """
import sys
import time

def tell():
    from PySide6.QtWidgets import QApplication
    print(time.perf_counter())
    QApplication.quit()
"""

BARE = (
    TELL
    + """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, tell)
        return False

application = QApplication(sys.argv)
watch = FirstPaint()
window = QMainWindow()
window.installEventFilter(watch)
window.show()
application.exec()
"""
)

OURS = (
    TELL
    + """
from pathlib import Path
from gui.start.starting import build, show

path = Path(sys.argv[1])
"""
)

SHOWN = OURS + "show(path, pieces=[tell])"
FILLED = (
    OURS
    + """
def watched(case, window):
    from gui.widgets.painted import Painted
    made = build(case, window)
    made.browsing.outlook.read.connect(lambda: Painted(made.middle.currentWidget(), tell))
    return made

show(path, build=watched)
"""
)


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
        Figure("start to the desk filled in / a bare window", against_bare(FILLED), 4.0),
    ]
