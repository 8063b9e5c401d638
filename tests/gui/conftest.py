"""What the tests of the window share: settings of their own, the theme, and work that ends."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.user.settings import Settings
from gui.work import Work


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that nobody has changed yet."""
    return Settings(tmp_path / "config" / "settings.json")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme on the application."""
    made = Theme(qapp, scheme=Scheme.LIGHT, text_size=100)
    yield made
    made.leave()


@pytest.fixture
def parent(qtbot: QtBot, theme: Theme) -> QWidget:
    """A bare window for what needs one to stand over; it lives as long as the test."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    """Background work; a test that leaves a thread running fails."""
    made = Work()
    yield made
    made.stop()
    assert [one.name for one in threading.enumerate() if one.name.startswith("Dummy")] == []
