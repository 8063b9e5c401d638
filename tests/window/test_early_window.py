"""The window stands before a case can be read; what happens to it then, and until then."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.refusal import Refusal
from gui.palette.palette import Palette
from gui.screens.sidebar import Sidebar
from gui.start.loading import LATEST, Loading
from gui.user.settings import RECENT, SECTION, Settings
from gui.window.window import Window
from models.case import Case
from models.history.changes import Person
from models.records import Company
from models.storage.lock import lock_path
from tests.window.conftest import Desk
from tests.window.hands import CONTROL

ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")
LOADED = """
import linecache
import sys
from pathlib import Path
from gui.start.starting import show

def tell():
    from PySide6.QtWidgets import QApplication

    print(*sorted(sys.modules))
    print(*linecache.cache)
    QApplication.quit()

show(Path(sys.argv[1]), pieces=[tell])
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file with one company."""
    made = tmp_path / "chips.proviso"
    with Case.create(made, title="Chips for all", who=ANN) as case, case.edit("Added") as edit:
        edit.add(Company, name="Nvidia")
    return made


Start = Callable[[Path], Window]


@pytest.fixture
def start(desk: Desk) -> Start:
    """Starts as a double-click does, up to the window that is about to be filled in."""

    def started(path: Path) -> Window:
        window = desk.bare()
        window.show_opening(path)
        window.show()
        return window

    return started


def fill_in(window: Window, path: Path) -> None:
    Loading(window, [lambda: window.commands.show_path(path)])


def words(window: Window) -> list[str]:
    return [one.text() for one in window.findChildren(QLabel) if one.isVisible() and one.text()]


def sections(window: Window) -> Sidebar:
    found = window.findChild(Sidebar)
    assert found is not None
    return found


def places(window: Window) -> dict[str, QPoint]:
    """Where the pieces stand that are there before the case is and after."""
    buttons = (*window.bar.findChildren(QPushButton), *window.bar.findChildren(QToolButton))
    pieces: tuple[QWidget, ...] = (sections(window), window.splitter, *buttons)
    return {f"{type(one).__name__} {number}": one.pos() for number, one in enumerate(pieces)}


def test_sections_and_the_name_of_the_file_stand_there_before_it_is_opened(
    start: Start, path: Path
) -> None:
    window = start(path)

    assert window.case is None
    assert window.windowTitle() == "chips — Proviso"
    assert sections(window).shown == "desk"
    assert {"Desk", "chips", "Opening “chips.proviso”…"} <= set(words(window))


def test_nothing_of_records_is_loaded_when_the_window_is_painted(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "XDG_CONFIG_HOME": str(path.parent), "XDG_DATA_HOME": str(path.parent)},
    )

    names, sources = done.stdout.splitlines()
    loaded = set(names.split())
    assert "gui.window.window" in loaded
    assert not loaded & {"models.case", "models.records", "peewee", "apsw", "briefings"}
    assert not {name for name in loaded if name.startswith(("gui.forms", "gui.dialogs."))}
    # Qt would have looked into the source of each of them.
    assert "window.py" not in sources


def test_the_same_window_is_filled_in_and_nothing_of_it_moves(
    qtbot: QtBot, start: Start, path: Path
) -> None:
    window = start(path)
    sidebar, width = sections(window), sections(window).width()
    stood = places(window)

    fill_in(window, path)
    qtbot.waitUntil(lambda: window.case is not None)
    qtbot.waitUntil(lambda: "Desk" in words(window))

    assert window.findChildren(Sidebar) == [sidebar]
    assert sidebar.width() == width
    assert places(window) == stood
    assert window.windowTitle() == "Chips for all — Proviso"
    assert "Opening “chips.proviso”…" not in words(window)
    assert sidebar.hasFocus()


def test_the_section_that_was_shown_last_is_named_at_once(
    start: Start, settings: Settings, path: Path
) -> None:
    settings.put(SECTION, "company")

    window = start(path)

    assert "Companies" in words(window)
    assert "Desk" not in words(window)


def test_a_section_chosen_early_is_the_one_that_is_shown(
    qtbot: QtBot, start: Start, path: Path
) -> None:
    window = start(path)

    qtbot.keyClick(sections(window), Qt.Key.Key_Down)
    assert "Timeline" in words(window)
    fill_in(window, path)
    qtbot.waitUntil(lambda: window.case is not None)

    assert window.browsing.place.section == "timeline"


def test_keys_pressed_early_do_nothing_that_needs_a_case(
    qtbot: QtBot, start: Start, path: Path
) -> None:
    window = start(path)

    for key in (Qt.Key.Key_N, Qt.Key.Key_B, Qt.Key.Key_Z, Qt.Key.Key_F, Qt.Key.Key_2):
        qtbot.keyClick(window, key, CONTROL)
    fill_in(window, path)
    qtbot.waitUntil(lambda: window.case is not None)

    assert window.browsing.place.section == "desk"
    assert window.case is not None
    assert window.case.counts() == {"case": 1, "company": 1}


def test_the_palette_offers_early_what_needs_no_case_and_then_what_is_in_it(
    qtbot: QtBot, start: Start, path: Path
) -> None:
    window = start(path)

    window.actions_["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    offered = [offer.text for offer in palette.offers]
    qtbot.keyClicks(palette.field, "Nvidia")
    fill_in(window, path)

    assert "Open case file…" in offered
    assert "Go to companies" not in offered
    qtbot.waitUntil(lambda: "Nvidia" in [offer.text for offer in palette.offers])
    palette.close()


def test_a_window_closed_early_opens_nothing(qtbot: QtBot, start: Start, path: Path) -> None:
    window = start(path)
    called: list[str] = []

    Loading(window, [lambda: called.append("records"), lambda: window.commands.show_path(path)])
    window.close()
    qtbot.wait(2 * LATEST)

    assert called == []
    assert window.case is None
    assert not lock_path(path).exists()


def test_a_file_that_is_refused_leaves_the_first_screen_and_a_sentence(
    qtbot: QtBot, start: Start, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "letter.proviso"
    path.write_bytes(b"PK\x03\x04 something else")
    window = start(path)

    fill_in(window, path)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(Refusal)))

    assert window.welcome.isVisible()
    assert window.windowTitle() == "Proviso"
    assert not window.findChildren(Sidebar)
    assert settings.get(RECENT) == []


def test_a_window_that_nobody_sees_is_filled_in_all_the_same(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    window = desk.bare()
    window.show_opening(path)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()

    fill_in(window, path)

    qtbot.waitUntil(lambda: window.case is not None)


def test_the_pieces_come_in_turn_after_the_window_was_painted(qtbot: QtBot, desk: Desk) -> None:
    window = desk.bare()
    called: list[int] = []
    window.show()

    Loading(window, [lambda: called.append(1), lambda: called.append(2)])
    assert called == []
    qtbot.waitUntil(lambda: len(called) == 2)

    assert called == [1, 2]


INTERRUPTED = """
import os, signal, sys
from pathlib import Path
from gui.start.starting import PIECES, show

def interrupt():
    os.kill(os.getpid(), signal.SIGINT)

show(Path(sys.argv[1]), pieces=[interrupt, *PIECES])
"""


def test_ctrl_c_while_a_case_is_loaded_ends_it_at_once(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (-signal.SIGINT, "")
    assert not lock_path(path).exists()
