"""Chooses in a composer as a person does, and reads what it then shows."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.screens.composer.making import Proof
from gui.screens.composer.page import Composer
from tests.printed import read_pdf

Compose = Callable[[], Composer]
TODAY = date(2026, 1, 31)


def choose(box: QComboBox, value: object) -> None:
    """Choose what stands for a value."""
    at = next(row for row in range(box.count()) if box.itemData(row) == value)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def texts(widget: QWidget) -> list[str]:
    """Every label that is seen."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def shown(composer: Composer) -> str:
    """The text of the pages."""
    assert composer.proof is not None
    return read_pdf(composer.proof.made.content).flat


def remade(qtbot: QtBot, composer: Composer, change: Callable[[], object]) -> Proof:
    """Change something, and wait for the pages that come of it."""
    with qtbot.waitSignal(composer.maker.made, timeout=30_000) as heard:
        change()
    assert heard.args is not None
    proof: Proof = heard.args[0]
    return proof
