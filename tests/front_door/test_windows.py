"""Windows of real processes: each shows one case file, and one that is shown comes up."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.user.settings import RECENT, REOPEN, SESSION, Settings, usual_path
from tests.front_door.conftest import ROOT
from tests.front_door.windows import Start, end, holder, is_held, said

SHOWING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtWidgets import QApplication
from gui.start import starting
from gui.window.window import Window

def minimised():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
    window.showMinimized()
    window.windowHandle().windowStateChanged.connect(tell)
    print("shown", flush=True)

def tell(state):
    if not state & Qt.WindowState.WindowMinimized:
        print("up", flush=True)

starting.show(Path(sys.argv[1]), pieces=[*starting.PIECES, lambda: QTimer.singleShot(0, minimised)])
"""


def test_a_second_double_click_brings_up_the_window_that_shows_the_file(
    start: Start, cases: list[Path], tmp_path: Path
) -> None:
    other = tmp_path / "link.proviso"
    other.symlink_to(cases[0])
    first = start("-c", SHOWING, cases[0])
    assert said(first) == "shown"

    second = start(ROOT / "proviso.py", other)

    assert second.wait(timeout=20) == 0
    assert said(first) == "up"
    assert holder(cases[0]) == first.pid


def test_a_window_that_was_killed_is_no_obstacle_to_the_next(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    killed = start(ROOT / "proviso.py", cases[0])
    qtbot.waitUntil(lambda: is_held(cases[0]), timeout=20_000)
    killed.kill()
    killed.wait()

    following = start(ROOT / "proviso.py", cases[0])

    qtbot.waitUntil(lambda: holder(cases[0]) == following.pid, timeout=20_000)
    assert following.poll() is None


def test_several_files_open_each_in_a_process_of_its_own(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    begun = start(ROOT / "proviso.py", *cases, cases[0])

    # What it says has an end, although the windows that it started stay.
    assert begun.communicate(timeout=20) == ("", None)
    assert begun.returncode == 0
    qtbot.waitUntil(lambda: all(map(is_held, cases)), timeout=40_000)
    processes = {holder(path) for path in cases}
    for path in cases:
        end(qtbot, path)

    assert len(processes) == 3
    recent = Settings(usual_path()).get(RECENT)
    assert set(recent) == {str(path) for path in cases}


def test_two_started_at_once_for_one_file_leave_one_window(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    both = [start(ROOT / "proviso.py", cases[0]) for _ in range(2)]

    qtbot.waitUntil(lambda: sum(one.poll() is None for one in both) == 1, timeout=20_000)

    assert [one.wait() for one in both if one.poll() is not None] == [0]
    qtbot.waitUntil(lambda: is_held(cases[0]), timeout=20_000)
    assert holder(cases[0]) == next(one.pid for one in both if one.poll() is None)


RETURNING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.start import starting
from gui.window.window import Window

def tell():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
    case = window.case
    place = window.browsing.place if case else None
    name = case.path.name if case else "none"
    record = case.ledger.uid(place.record) if case and place.record is not None else ""
    print(name, place.section if place else "", record, window.width(), flush=True)
    print(window.messages.text, flush=True)

def later():
    QTimer.singleShot(0, tell)

starting.show(None, pieces=starting.PIECES, last=[later])
"""
STANDING = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gui.start import starting
from gui.window.window import Window

def stand():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
    window.resize(760, 600)
    window.browsing.show_section("company")
    window.browsing.open_record(next(iter(window.case.ids("company"))))
    print(window.case.ledger.uid(window.browsing.place.record), flush=True)

starting.show(Path(sys.argv[1]), pieces=starting.PIECES, last=[stand])
"""


def test_a_start_without_a_file_returns_to_where_the_last_window_stood(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    Settings(usual_path()).put(REOPEN, True)
    standing = start("-c", STANDING, cases[0])
    record = said(standing)
    end(qtbot, cases[0])

    returning = start("-c", RETURNING)

    assert said(returning) == f"chips.proviso company {record} 760"
    end(qtbot, cases[0])


def test_all_windows_that_the_system_ended_come_back(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    Settings(usual_path()).put(REOPEN, True)
    start(ROOT / "proviso.py", *cases)
    qtbot.waitUntil(lambda: all(map(is_held, cases)), timeout=40_000)
    for path in cases:
        end(qtbot, path)

    start(ROOT / "proviso.py")

    qtbot.waitUntil(lambda: all(map(is_held, cases)), timeout=40_000)
    assert len({holder(path) for path in cases}) == 3
    for path in cases:
        end(qtbot, path)


def test_a_file_that_is_gone_is_said_and_the_first_screen_stands(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    Settings(usual_path()).put(REOPEN, True)
    start(ROOT / "proviso.py", cases[0])
    qtbot.waitUntil(lambda: is_held(cases[0]), timeout=20_000)
    end(qtbot, cases[0])
    cases[0].unlink()

    returning = start("-c", RETURNING)

    assert said(returning).startswith("none")
    assert said(returning) == "“chips.proviso” is not where it was."


def test_a_file_that_cannot_be_looked_at_is_said_and_the_first_screen_stands(start: Start) -> None:
    settings = Settings(usual_path())
    settings.put(REOPEN, True)
    settings.put(SESSION, [{"path": f"/{'x' * 300}.proviso"}])

    returning = start("-c", RETURNING)

    assert said(returning).startswith("none")
    assert said(returning).endswith("is not where it was.")


def test_a_section_that_is_no_more_leads_to_the_desk(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    settings = Settings(usual_path())
    settings.put(REOPEN, True)
    settings.put(SESSION, [{"path": str(cases[0]), "section": "view:of a copy that is gone"}])

    returning = start("-c", RETURNING)

    assert said(returning).startswith("chips.proviso desk ")
    end(qtbot, cases[0])
