"""The real window on a real case file, worked by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.files.instance import Instance
from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.panes.panes import build
from gui.user.settings import NAME, Settings
from gui.window.window import Window
from gui.work import Work
from models import sample
from tests.window.hands import Hands


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of somebody who has given a name."""
    made = Settings(tmp_path / "config" / "settings.json")
    made.put(NAME, "Ann")
    return made


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme on the application."""
    made = Theme(qapp, scheme=Scheme.LIGHT, text_size=100)
    yield made
    made.leave()


class Desk:
    """Opens windows one after another, as somebody does over a day."""

    def __init__(self, qtbot: QtBot, *, settings: Settings, theme: Theme, folder: Path) -> None:
        self._qtbot = qtbot
        self._settings = settings
        self._theme = theme
        self.folder = folder
        self.open_windows: list[Window] = []

    def use(self, settings: Settings) -> None:
        """Open the next windows with these settings."""
        self._settings = settings

    def window(self, path: Path | None = None) -> Hands:
        """A window with a case file, or the first screen, and the hands that work it."""
        made = self.bare()
        if path is not None:
            made.commands.show_path(path)
        made.show()

        def active() -> bool:
            # Without a window manager a window that is just going may take it back once more.
            made.activateWindow()
            return made.isActiveWindow()

        self._qtbot.waitUntil(active)
        return Hands(self._qtbot, made)

    def bare(self) -> Window:
        """A window that is not shown yet and has no case file."""
        work = Work()
        made = Window(
            settings=self._settings,
            theme=self._theme,
            work=work,
            instance=Instance(),
            sample=lambda: self.sample(),
            build=build,
        )
        self._qtbot.addWidget(made)
        made.resize(1440, 900)
        self.open_windows.append(made)
        return made

    def sample(self) -> Path:
        """A copy of the sample case."""
        path = self.folder / "sample.proviso"
        if not path.exists():
            sample.build(path)
        return path


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    """Where windows are opened."""
    made = Desk(qtbot, settings=settings, theme=theme, folder=tmp_path)
    yield made
    for window in made.open_windows:
        window.close()
