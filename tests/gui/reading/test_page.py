"""Pages of what is read of the whole case: reading is stopped, fails, and is begun again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.look.theme import Theme
from gui.outlook import AT_ONCE as AT_ONCE_ON_DESK
from gui.outlook import Outlook
from gui.reading.page import ReadPage
from gui.screens.changed.page import Changed
from gui.screens.desk.page import Desk
from gui.screens.matrices.page import Matrices
from gui.screens.timeline.page import Timeline
from gui.work import Work
from models.case import Case
from models.records import Application
from models.records.kinds import When
from tests.builders import a_case

TODAY = date(2026, 3, 1)
PAGES = (Timeline, Matrices, Changed)
Of = type[Timeline] | type[Matrices] | type[Changed]


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A case of so many applications that all pages read it aside."""
    made = a_case(tmp_path)
    with made.edit("Fill") as edit:
        for number in range(AT_ONCE_ON_DESK + 1):
            edit.add(Application, title=f"Number {number}", filed=When("2026-02-03"))
    yield made
    made.close()


@pytest.fixture
def changes(parent: QWidget, case: Case) -> Changes:
    made = Changes(parent)
    case.on_changed.append(made.tell)
    return made


def shown(
    of: Of, parent: QWidget, theme: Theme, work: Work, case: Case, changes: Changes
) -> ReadPage:
    page = of(case, changes=changes, work=work, theme=theme, today=lambda: TODAY)
    page.setParent(parent)
    page.resize(880, 560)
    page.show()
    return page


def said(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def again(page: QWidget) -> QPushButton | None:
    """What reads again, where it is offered."""
    buttons = (each for each in page.findChildren(QPushButton) if each.isVisible())
    return next((each for each in buttons if each.text() == "Read again"), None)


def cancel(work: Work) -> None:
    """Cancel what is under way, as the place of progress does."""
    for job in work.jobs:
        job.cancel()


def give_up(qtbot: QtBot, work: Work, page: QWidget) -> QPushButton:
    """Cancel the reading, and wait until the page says so."""
    cancel(work)
    qtbot.waitUntil(lambda: again(page) is not None)
    button = again(page)
    assert button is not None
    return button


@pytest.mark.parametrize("of", PAGES)
def test_a_page_whose_first_reading_is_stopped_says_so_and_reads_again(
    qtbot: QtBot, parent: QWidget, theme: Theme, work: Work, case: Case, changes: Changes, of: Of
) -> None:
    page = shown(of, parent, theme, work, case, changes)
    before = said(page)
    button = give_up(qtbot, work, page)
    stopped = said(page)

    button.click()
    qtbot.waitUntil(lambda: again(page) is None and not work.jobs)

    assert "…" in before
    assert "…" not in stopped
    assert "Reading was stopped: nothing is shown yet." in stopped
    assert "stopped" not in said(page)
    page.stop()


def test_a_page_whose_later_reading_is_stopped_keeps_what_it_showed(
    qtbot: QtBot, parent: QWidget, theme: Theme, work: Work, case: Case, changes: Changes
) -> None:
    page = shown(Matrices, parent, theme, work, case, changes)
    qtbot.waitUntil(lambda: not work.jobs)
    # It may be read before anybody could look for it.
    work.busy.connect(lambda: cancel(work))

    with case.edit("Another") as edit:
        edit.add(Application, title="Another")
    qtbot.waitUntil(lambda: again(page) is not None)

    assert "Reading was stopped: this was read before." in said(page)
    assert "As of 1 March 2026" in said(page)
    page.stop()


def test_a_page_that_can_not_be_read_tells_why_and_offers_to_read_again(
    qtbot: QtBot, parent: QWidget, theme: Theme, work: Work, case: Case, changes: Changes
) -> None:
    elsewhere = case.path.with_suffix(".moved")
    case.path.rename(elsewhere)

    with qtbot.waitSignal(work.refused) as refused:
        page = shown(Timeline, parent, theme, work, case, changes)
    offered = again(page)
    elsewhere.rename(case.path)
    assert offered is not None
    offered.click()
    qtbot.waitUntil(lambda: again(page) is None and not work.jobs)

    assert case.path.name in str(refused.args[0])
    assert "As of 1 March 2026" in said(page)
    page.stop()


def test_the_desk_says_so_too(
    qtbot: QtBot, parent: QWidget, work: Work, case: Case, changes: Changes
) -> None:
    outlook = Outlook(case, changes=changes, work=work, today=lambda: TODAY)
    desk = Desk(outlook=outlook, writable=True)
    desk.setParent(parent)
    desk.show()
    outlook.refresh()
    before = said(desk)
    button = give_up(qtbot, work, desk)
    stopped = said(desk)

    button.click()
    qtbot.waitUntil(lambda: outlook.view is not None)

    assert "Reading where the applications stand…" in before
    assert "Reading where" not in stopped
    assert "Reading was stopped" in stopped
    assert again(desk) is None
    assert "As of 1 March 2026" in said(desk)
    outlook.end()
