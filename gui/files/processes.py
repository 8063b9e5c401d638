"""Starts the program again, for another case file: one process shows one."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QProcess

from gui.translation import tr
from models.errors import Refused

FRONT_DOOR = Path(__file__).parents[2] / "proviso.py"


def start_another(path: Path) -> None:
    """Show a case file in a process of its own. Raises Refused where none can be started."""
    bundled = getattr(sys, "frozen", False)
    program = [] if bundled else [str(FRONT_DOOR)]
    process = QProcess()
    process.setProgram(sys.executable)
    # Whatever the file is called, it is a file and no verb.
    process.setArguments([*program, "--", str(path)])
    # It outlives this one, so nobody who waits for the end of our words is to wait for its end.
    process.setStandardInputFile(QProcess.nullDevice())
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    # It says whether, and not as its declaration has it also with which number.
    started: Any = process.startDetached()
    if started is not True:
        raise Refused(
            tr("Another window for “{name}” could not be started.").format(name=path.name),
            kept=tr("The file was not touched."),
            do=tr("Close other programs and try again."),
        )


def start_each(paths: Sequence[Path]) -> None:
    """Show each of several case files in a process of its own. Raises Refused."""
    for path in paths:
        start_another(path)


def distinct(paths: Sequence[Path]) -> list[Path]:
    """The files in their order, each once whatever name leads to it."""
    found: dict[Path, Path] = {}
    for path in paths:
        found.setdefault(path.resolve(), path)
    return list(found.values())
