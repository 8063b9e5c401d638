import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.files.instance import Instance, is_shown, may_be_shown

CLAIM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.files.instance import Instance
application = QCoreApplication([])
print(Instance().claim(Path(sys.argv[1])))
"""


@pytest.fixture
def instance(qapp: QApplication) -> Instance:
    return Instance(qapp)


def claim_elsewhere(qtbot: QtBot, path: Path, *, token: str = "") -> str:
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("XDG_ACTIVATION_TOKEN", token)
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=20_000):
        process.start(sys.executable, ["-c", CLAIM, str(path)])
    return bytes(process.readAllStandardOutput().data()).decode().strip()


def test_a_second_process_of_a_file_makes_the_first_come_up(
    qtbot: QtBot, instance: Instance, tmp_path: Path
) -> None:
    path = tmp_path / "case.proviso"
    assert instance.claim(path)

    with qtbot.waitSignal(instance.asked, timeout=20_000):
        answer = claim_elsewhere(qtbot, path)

    assert answer == "False"
    instance.release()


def test_what_lets_a_window_come_up_is_handed_on(
    qtbot: QtBot, instance: Instance, tmp_path: Path
) -> None:
    path = tmp_path / "case.proviso"
    instance.claim(path)

    with qtbot.waitSignal(instance.asked, timeout=20_000) as asked:
        claim_elsewhere(qtbot, path, token="kwin-17")

    assert asked.args == ["kwin-17"]
    instance.release()


def test_whether_a_file_is_shown_is_asked_without_bringing_it_up(
    qtbot: QtBot, instance: Instance, tmp_path: Path
) -> None:
    path = tmp_path / "case.proviso"
    asked: list[str] = []
    instance.asked.connect(asked.append)
    before = is_shown(path)
    instance.claim(path)

    meanwhile = is_shown(path)
    claim_elsewhere(qtbot, path, token="the only one")
    instance.release()

    assert (before, meanwhile, is_shown(path)) == (False, True, False)
    assert asked == ["the only one"]


def test_another_name_of_the_same_file_is_the_same_file(
    qtbot: QtBot, instance: Instance, tmp_path: Path
) -> None:
    path, other = tmp_path / "case.proviso", tmp_path / "link.proviso"
    path.touch()
    other.symlink_to(path)
    instance.claim(path)

    assert claim_elsewhere(qtbot, other) == "False"
    instance.release()


def test_another_file_is_another_process(qtbot: QtBot, instance: Instance, tmp_path: Path) -> None:
    instance.claim(tmp_path / "case.proviso")

    assert claim_elsewhere(qtbot, tmp_path / "other.proviso") == "True"
    instance.release()


def test_what_a_process_that_died_left_behind_is_no_obstacle(
    instance: Instance, tmp_path: Path
) -> None:
    path = tmp_path / "case.proviso"
    dying = CLAIM.replace(
        "print(", "held = Instance(); held.claim(Path(sys.argv[1])); import os; os._exit(0)\nprint("
    )
    subprocess.run([sys.executable, "-c", dying, str(path)], check=True)

    assert instance.claim(path)
    instance.release()


def test_whether_a_process_may_show_a_file_is_seen_without_asking(
    instance: Instance, tmp_path: Path
) -> None:
    path, other = tmp_path / "chips.proviso", tmp_path / "other.proviso"

    instance.claim(path)

    assert may_be_shown(path)
    assert may_be_shown(other) == (sys.platform == "win32")
    instance.release()
