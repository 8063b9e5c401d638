"""Another case file takes the place of the one that is open: nothing of it leaves from here."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefings import Order
from gui.dialogs.page import PageChoices
from gui.dialogs.refusal import Refusal
from gui.files.calendar_export import CalendarExport
from gui.files.exporting import Exporter
from gui.files.page_export import PageExport
from gui.files.sharing import Sharer
from gui.screens.composer.choices import Choices, order_of
from gui.screens.sharing.page import Wanted
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.case import Case
from models.exchange.sharing import Choice
from tests.builders import a_case, an_application

Leave = Callable[[QWidget, Case, Work, MessageBar, Path], object]


def as_briefing(over: QWidget, case: Case, work: Work, messages: MessageBar, out: Path) -> None:
    def ordering(case: Case, now: datetime) -> Order:
        return order_of(case, Choices(as_of=date(2026, 3, 1)), now=now, recorded=True)

    Exporter(over, case, work=work, messages=messages).export(ordering, out / "case.pdf")


def as_page(over: QWidget, case: Case, work: Work, messages: MessageBar, out: Path) -> None:
    PageExport(over, case, work=work, messages=messages).export(PageChoices(), out / "case.html")


def as_calendar(over: QWidget, case: Case, work: Work, messages: MessageBar, out: Path) -> None:
    CalendarExport(over, case, work=work, messages=messages).export(out / "case.ics")


def as_copy(over: QWidget, case: Case, work: Work, messages: MessageBar, out: Path) -> None:
    sharer = Sharer(over, case, work=work, messages=messages)
    sharer.share(sharer.ask(), Wanted(Choice(), to="", lock=None), out / "copy.proviso")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A case that is open while a stranger's file was put where it lies."""
    (tmp_path / "strange").mkdir()
    with a_case(tmp_path / "strange", name="other") as other:
        an_application(other, "Nobody may know of it")
    with a_case(tmp_path) as opened:
        an_application(opened, "Scanners")
        other.path.replace(opened.path)
        yield opened


@pytest.mark.parametrize("leave", [as_briefing, as_page, as_calendar, as_copy])
def test_nothing_leaves_of_a_file_that_took_the_place_of_the_open_one(
    qtbot: QtBot, parent: QWidget, work: Work, case: Case, tmp_path: Path, leave: Leave
) -> None:
    messages = MessageBar(work=work)
    messages.setParent(parent)
    out = tmp_path / "out"
    out.mkdir()

    leave(parent, case, work, messages, out)

    qtbot.waitUntil(lambda: bool(parent.findChildren(Refusal)), timeout=30_000)
    (refusal,) = parent.findChildren(Refusal)
    said = " ".join(each.text() for each in refusal.findChildren(QLabel))
    assert f"Another file has taken the place of “{case.path.name}”" in said
    assert not list(out.iterdir())
