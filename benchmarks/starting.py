"""From the start of the process to the first painted window, against a bare PySide6 window.

Ours shows the sample case, with everything that a double-click runs; both draw off screen and end
at their first paint.
"""

import os
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks.measure import Figure, seconds
from models import sample

PAIRS = 11
DONT_COMPILE = "PYTHONDONTWRITEBYTECODE"
"""What is installed has its files compiled, and so have both programs here."""

WATCH = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            QTimer.singleShot(0, QApplication.quit)
        return False
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

OURS = (
    WATCH
    + """
from pathlib import Path
from gui.app import run
from gui.panes import build as panes
from gui.settings import Settings, usual_path
from models.sample import own_copy

def build(case, window):
    made = panes(case, window)
    window.first_paint = FirstPaint(window)
    QApplication.instance().installEventFilter(window.first_paint)
    return made

path = Path(sys.argv[1])
run(path, settings=Settings(usual_path()), sample=own_copy, build=build, arguments=sys.argv[:1])
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

    def start(program: str) -> None:
        subprocess.run(
            [sys.executable, "-c", program, str(path)],
            env=surroundings,
            check=True,
            capture_output=True,
        )

    start(OURS), start(BARE)
    found = statistics.median(
        seconds(lambda: start(OURS)) / seconds(lambda: start(BARE)) for _ in range(PAIRS)
    )
    return [Figure("start to the first painted window / a bare one", found, 2.0)]
