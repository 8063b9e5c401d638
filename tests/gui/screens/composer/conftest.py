"""A composer over the sample case, as it stands in the window."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.screens.composer.page import Composer
from gui.user.settings import Settings
from gui.work import Work
from models import sample
from models.case import Case
from tests.builders import ANN

DAY = date(2026, 1, 31)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    path = tmp_path / "case.proviso"
    sample.build(path)
    with Case.open(path, who=ANN) as opened:
        yield opened


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def compose(
    qtbot: QtBot, qapp: QApplication, parent: QWidget, work: Work, case: Case, settings: Settings
) -> Iterator[Callable[[], Composer]]:
    """Shows a composer and waits for its first pages."""
    theme = Theme(qapp, scheme=Scheme.LIGHT, text_size=100)
    changes = Changes(parent)
    case.on_changed.append(changes.tell)
    made: list[Composer] = []

    def show() -> Composer:
        composer = Composer(
            case, settings=settings, changes=changes, work=work, theme=theme, today=lambda: DAY
        )
        made.append(composer)
        composer.setParent(parent)
        composer.resize(1200, 800)
        with qtbot.waitSignal(composer.maker.made, timeout=30_000):
            composer.show()
        return composer

    yield show
    for each in made:
        each.stop()
    theme.leave()
