"""The process dies while text is typed; nothing of it runs any code of ours after that."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.forms.row import FieldRow
from gui.user.folders import draft_folder
from models.case import Case
from models.history.changes import Person
from models.records import Company
from tests.window.conftest import Desk

ROOT = Path(__file__).parents[2]
ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")

KEEPING = """
import sys
from models.storage.drafts import private_folder

kept = private_folder()
print(kept.name, flush=True)
sys.stdin.read()
"""

STARTING = """
import sys
from pathlib import Path
from gui.panes.panes import build
from gui.user.settings import Settings
from gui.start import app

path = Path(sys.argv[1])
settings = Settings(path.with_name("settings.json"))
app.run(
    path, settings=settings, sample=lambda: path, pieces=[], build=build, arguments=["proviso"]
)
"""

TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gui.start import app
from gui.forms.row import FieldRow
from gui.panes.panes import build
from gui.user.settings import NAME, Settings
from gui.window.window import Window

path = Path(sys.argv[1])
settings = Settings(path.with_name("settings.json"))
settings.put(NAME, "Ann")

def type_name():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
    window.browsing.show_section("company")
    window.browsing.open_record(next(iter(window.case.ids("company"))))
    row = window.findChild(FieldRow, "company.name")
    row.enter()
    row.editor.select()
    QTest.keyClicks(row.editor.field, "Nvidia Corporation")

def opened(case, window):
    QTimer.singleShot(0, type_name)
    return build(case, window)

app.run(
    path,
    settings=settings,
    sample=lambda: path,
    pieces=[],
    build=opened,
    arguments=["proviso"],
)
"""


def test_text_typed_before_the_process_was_killed_comes_back(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "chips.proviso"
    with Case.create(path, title="Chips", who=ANN) as case, case.edit("Added") as edit:
        edit.add(Company, name="Nvidia")
    died = subprocess.Popen([sys.executable, "-c", TYPING, str(path)], cwd=ROOT)
    try:
        qtbot.waitUntil(lambda: any(draft_folder().glob("*.json")), timeout=60_000)
    finally:
        died.kill()
        died.wait()

    hands = desk.window(path)

    assert not hands.case.read_only
    hands.window.browsing.show_section("company")
    hands.window.browsing.open_record(next(iter(hands.case.ids("company"))))
    rows = hands.window.findChildren(FieldRow, "company.name")
    editor = next(row for row in rows if row.isVisible()).editor
    assert editor is not None
    assert editor.typed() == "Nvidia Corporation"
    assert [each.name for each in hands.case.all(Company)] == ["Nvidia"]


def test_the_next_start_takes_away_the_past_that_a_killed_window_showed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    path = tmp_path / "chips.proviso"
    with Case.create(path, title="Chips", who=ANN):
        pass
    known = {**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", KEEPING],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=known,
        text=True,
    ) as died:
        assert died.stdout is not None
        left = Path(died.stdout.readline().strip())
        died.kill()
    assert left.is_dir()

    started = subprocess.Popen([sys.executable, "-c", STARTING, path], env=known)

    try:
        qtbot.waitUntil(lambda: not left.exists(), timeout=60_000)
    finally:
        started.kill()
        started.wait()
