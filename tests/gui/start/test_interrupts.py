"""A signal reaches the window although Qt, not Python, is waiting."""

import os
import signal

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.start.interrupts import Interrupts


@pytest.mark.parametrize(
    ("number", "told"),
    [(signal.SIGINT, "asked"), (signal.SIGTERM, "ended"), (signal.SIGHUP, "ended")],
)
def test_a_signal_of_the_user_asks_and_one_of_the_system_ends(
    qtbot: QtBot, number: signal.Signals, told: str
) -> None:
    before = signal.getsignal(number)
    owner = QObject()
    interrupts = Interrupts(owner)

    with qtbot.waitSignal(getattr(interrupts, told)):
        os.kill(os.getpid(), number)

    interrupts.leave()
    assert signal.getsignal(number) is before


def test_a_signal_that_was_ignored_stays_so(qtbot: QtBot) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    owner = QObject()
    interrupts = Interrupts(owner)
    try:
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        interrupts.leave()
        signal.signal(signal.SIGINT, before)
