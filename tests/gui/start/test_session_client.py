"""A session manager is heard: what there is to save is saved, and nothing is asked."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.start.session_client import SessionClient

MANAGER = Path(__file__).with_name("session_manager.py")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X has no session elsewhere")


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, MANAGER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        monkeypatch.setenv("SESSION_MANAGER", heard(process))
        yield process
        process.kill()


def heard(manager: "subprocess.Popen[str]") -> str:
    assert manager.stdout is not None
    return manager.stdout.readline().strip()


def say(manager: "subprocess.Popen[str]", what: str) -> None:
    assert manager.stdin is not None
    manager.stdin.write(f"{what}\n")
    manager.stdin.flush()


def test_a_session_that_ends_is_saved_before_it_is_answered_and_then_the_program_goes(
    qtbot: QtBot, manager: "subprocess.Popen[str]"
) -> None:
    owner = QObject()
    client = SessionClient(owner)
    assert heard(manager) == "registered"

    with qtbot.waitSignal(client.ending):
        say(manager, "save")
    assert heard(manager) == "saved"
    with qtbot.waitSignal(client.stays):
        say(manager, "cancel")
    # as the last window that closes takes the program with it
    client.ended.connect(client.leave)
    with qtbot.waitSignal(client.ended):
        say(manager, "die")

    assert heard(manager) == "gone"


def test_a_state_to_return_to_ends_nothing(qtbot: QtBot, manager: "subprocess.Popen[str]") -> None:
    owner = QObject()
    client = SessionClient(owner)
    ends: list[str] = []
    client.ending.connect(lambda: ends.append("ending"))

    say(manager, "look")
    with qtbot.waitSignal(client.ended):
        say(manager, "die")
    client.leave()

    assert (heard(manager), heard(manager), ends) == ("registered", "saved", [])


def test_a_session_manager_that_breaks_off_is_left_and_takes_nothing_with_it(
    qapp: QApplication, manager: "subprocess.Popen[str]"
) -> None:
    owner = QObject()
    client = SessionClient(owner)

    say(manager, "vanish")
    manager.wait()
    qapp.processEvents()
    client.leave()

    with pytest.raises(OSError, match="no session manager"):
        SessionClient(owner)


def test_where_nobody_answers_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SESSION_MANAGER", "local/nowhere:@/tmp/.ICE-unix/0")

    with pytest.raises(OSError, match="no session manager"):
        SessionClient(QObject())
