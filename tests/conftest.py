"""What every test gets: its own user folders, no real screen, and the profiles of hypothesis."""

import os
from pathlib import Path

import hypothesis
import pytest

# Before anything imports Qt; a run on a real screen sets the variable itself.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The usual run is bounded by `make test`; `make soak` looks for what only long runs find.
hypothesis.settings.register_profile("usual", deadline=None, max_examples=60)
hypothesis.settings.register_profile("soak", deadline=None, max_examples=20_000)
hypothesis.settings.load_profile("usual")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every user folder at an empty place of this test's own; returns their parent."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in (
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_RUNTIME_DIR", "run"),
    ):
        (home / folder).mkdir(mode=0o700)
        monkeypatch.setenv(variable, str(home / folder))
    monkeypatch.setenv("HOME", str(home))
    return home
