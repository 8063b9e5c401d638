"""A signal reaches the window although Qt, not Python, is waiting."""

import os
import signal

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.start.interrupts import Interrupts


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_asks_for_the_end(qtbot: QtBot, number: signal.Signals) -> None:
    before = signal.getsignal(number)
    owner = QObject()
    interrupts = Interrupts(owner)

    with qtbot.waitSignal(interrupts.asked):
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
