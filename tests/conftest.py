"""What every test gets: its own user folders, a silent log, no real screen.

Also the two profiles of hypothesis; the usual one is repeatable, the long one looks further.
"""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# Before anything imports Qt; a run on a real screen sets the variable itself. Of its own accord
# the screen that is none has 800 by 800 pixels, in which a window takes another shape.
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = (
        f"offscreen:configfile={Path(__file__).with_name('screen.json')}"
    )

# The same tree passes or fails twice alike; finding new examples is what `make soak` is for. That
# makes it 100,000 examples of merging: so many for each of the five properties about it.
hypothesis.settings.register_profile(
    "usual", deadline=None, max_examples=60, derandomize=True, database=None
)
hypothesis.settings.register_profile("soak", deadline=None, max_examples=20_000)
hypothesis.settings.load_profile("usual")

FOLDERS = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "run",
}


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every user folder at an empty place of this test's own; returns their parent.

    A process that the test starts inherits them.
    """
    home = tmp_path_factory.mktemp("home")
    for variable, folder in FOLDERS.items():
        (home / folder).mkdir(mode=0o700)
        monkeypatch.setenv(variable, str(home / folder))
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture(autouse=True, scope="session")
def clipboard_left_empty() -> Iterator[None]:
    """Take from the clipboard at last what a test put there.

    The screen that is none outlives Python, and what was made with Python breaks the process off
    when it goes after that.
    """
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def silent_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that left a warning in the log; one that expects it reads and clears `caplog`."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    if loud:
        pytest.fail("Unexpected in the log: " + "; ".join(r.getMessage() for r in loud))
