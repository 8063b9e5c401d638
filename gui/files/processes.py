"""Starts the program again, for another case file: one process shows one."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess


def start_another(path: Path) -> None:
    """Show a case file in a process of its own."""
    bundled = getattr(sys, "frozen", False)
    program = [] if bundled else ["-m", "proviso"]
    # Whatever the file is called, it is a file and no verb.
    QProcess.startDetached(sys.executable, [*program, "--", str(path)])
