"""The days to come exported from the window: written aside, told of when done."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.refusal import Refusal
from gui.files.calendar_export import CalendarExport
from gui.widgets.messages import MessageBar
from gui.work import Work
from tests.builders import a_case, a_condition, an_application


def test_the_calendar_is_there_when_it_is_told_of_and_can_be_opened(
    qtbot: QtBot, parent: QWidget, work: Work, tmp_path: Path
) -> None:
    messages, shown = MessageBar(work=work), list[Path]()
    messages.setParent(parent)
    out = tmp_path / "days.ics"

    def show(path: Path) -> bool:
        shown.append(path)
        return True

    with a_case(tmp_path) as case:
        a_condition(case, an_application(case), state="imposed", due="2030-03-01")
        CalendarExport(parent, case, work=work, messages=messages, show=show).export(out)
        qtbot.waitUntil(lambda: messages.text.startswith("Exported “days.ics”"), timeout=30_000)
        (button,) = [each for each in messages.findChildren(QPushButton) if each.text() == "Open"]
        told = messages.text
        button.click()

    assert told == "Exported “days.ics”, 1 day"
    assert b"DTSTART;VALUE=DATE:20300301" in out.read_bytes()
    assert shown == [out]


def test_a_place_that_can_not_be_written_is_refused_in_words(
    qtbot: QtBot, parent: QWidget, work: Work, tmp_path: Path
) -> None:
    messages = MessageBar(work=work)
    messages.setParent(parent)

    with a_case(tmp_path) as case:
        export = CalendarExport(parent, case, work=work, messages=messages)
        export.export(tmp_path / "nowhere" / "days.ics")
        qtbot.waitUntil(lambda: bool(parent.findChildren(Refusal)), timeout=30_000)

    assert messages.text == ""
