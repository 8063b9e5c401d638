"""A timeline of more dates than are laid out at once."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefings.charts.timeline import TimelineItem
from gui.screens.timeline.page import Timeline
from gui.screens.timeline.scaled import AT_ONCE
from models.case import Case
from models.records import Event
from models.records.kinds import When
from tests.gui.screens.timeline.conftest import Things


def others(page: Timeline) -> tuple[TimelineItem, ...]:
    """What is drawn in the last row."""
    assert page.canvas.laid is not None
    return tuple(page.canvas.laid.bands[-1].row.items)


def test_very_many_are_laid_out_aside_while_the_former_drawing_stays(
    qtbot: QtBot, page: Timeline, case: Case, things: Things
) -> None:
    qtbot.keyClick(page.canvas, Qt.Key.Key_End)
    with case.edit("Fill") as edit:
        for number in range(AT_ONCE):
            edit.add(Event, title=f"Flood {number}", date=When("2025-11-05"))
    qtbot.waitUntil(lambda: "1,003 dates" in page.facts.text(), timeout=20_000)
    qtbot.waitUntil(lambda: len(others(page)) > AT_ONCE)
    chosen = page.canvas.current
    assert chosen is not None
    words = page.canvas.spot(chosen).items

    before = page.canvas.laid
    qtbot.keyClick(page.canvas, Qt.Key.Key_Plus)
    meanwhile = page.canvas.laid
    qtbot.waitUntil(lambda: page.canvas.laid is not before)

    assert meanwhile is before
    assert page.canvas.zoom > 1
    assert [others(page)[at].label for at in words] == ["Storm"]
