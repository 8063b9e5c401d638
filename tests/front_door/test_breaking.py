"""A process that breaks says so: at once where it can, else the next time it is started."""

import signal
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.user.folders import crash_folder
from tests.front_door.windows import Start, end, said

BREAKING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from gui.dialogs.defect import Owning
from gui.start import starting

def breaking():
    raise ValueError("Moonshot asked Ann in " + sys.argv[1])

def thrice():
    for then in (breaking, breaking, breaking, tell):
        QTimer.singleShot(0, then)

def tell():
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Owning)]
    print(len(found), found[0].windowTitle(), found[0].followed.text(), sep=" | ", flush=True)
    shown = [one.text() for one in found[0].findChildren(QLabel) if one.isVisible()]
    print(any("Traceback" in text or "ValueError" in text for text in shown), flush=True)
    print(found[0].report.replace(chr(10), " / "), flush=True)

starting.show(Path(sys.argv[1]), pieces=starting.PIECES, last=[thrice])
"""
FALLING = """
import faulthandler, sys
from pathlib import Path
from gui.start import starting

def falling():
    faulthandler._sigsegv()

starting.show(Path(sys.argv[1]), pieces=starting.PIECES, last=[falling])
"""
TELLING = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gui.dialogs.defect import Owning
from gui.start import starting

def tell():
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Owning)]
    print(*[one.windowTitle() for one in found], sep=" | ", flush=True)
    print(*[one.report.replace(chr(10), " / ") for one in found], flush=True)

starting.show(Path(sys.argv[1]), pieces=starting.PIECES, last=[tell])
"""


def test_mistakes_are_owned_up_to_in_one_dialog_without_what_was_typed(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    breaking = start("-c", BREAKING, cases[0])

    assert said(breaking) == (
        "1 | Proviso made a mistake | It was followed by more: 3 mistakes in all."
    )
    assert said(breaking) == "False"
    report = said(breaking)
    assert "ValueError" in report
    assert "in breaking" in report
    assert "Moonshot" not in report
    assert str(cases[0].parent) not in report
    end(qtbot, cases[0])


def test_a_process_that_fell_is_told_of_by_the_next_one_once(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    falling = start("-c", FALLING, cases[0])
    assert falling.wait(timeout=20) == -signal.SIGSEGV

    told = start("-c", TELLING, cases[0])

    assert said(told) == "Proviso broke off the last time"
    report = said(told)
    assert "Segmentation fault" in report
    assert "in falling" in report
    assert str(cases[0].parent) not in report
    end(qtbot, cases[0])
    again = start("-c", TELLING, cases[0])
    assert said(again) == ""
    end(qtbot, cases[0])


def test_a_process_that_ends_by_itself_leaves_nothing_behind(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    process = start("-c", TELLING, cases[0])
    assert said(process) == ""
    assert len(list(crash_folder().iterdir())) == 1

    end(qtbot, cases[0])
    process.wait(timeout=20)

    assert list(crash_folder().iterdir()) == []
