"""Exports that run aside: told of when done, refused in words, without a trace if cancelled."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefings import Order
from gui.dialogs.refusal import Refusal
from gui.files.exporting import Exporter, Ordering
from gui.screens.composer.choices import Choices, order_of
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.case import Case
from models.reading.briefings import recorded as briefed
from models.records import Application
from tests.builders import a_case, added
from tests.printed import read_pdf

DAY = date(2026, 3, 1)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = a_case(tmp_path)
    yield made
    made.close()


@pytest.fixture
def messages(parent: QWidget, work: Work) -> MessageBar:
    made = MessageBar(work=work)
    made.setParent(parent)
    return made


def wanted(*scope: int, recorded: bool = True) -> Ordering:
    """The usual case briefing of these applications, numbered if it is to be recorded."""

    def ordering(case: Case, now: datetime) -> Order:
        chosen = Choices(as_of=DAY, scope=scope)
        return order_of(case, chosen, now=now, recorded=recorded)

    return ordering


def test_the_briefing_is_there_when_it_is_told_of(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case, tmp_path: Path
) -> None:
    one = added(case, Application, title="Scanners")
    added(case, Application, title="Lenses")
    out = tmp_path / "scanners.pdf"

    Exporter(parent, case, work=work, messages=messages).export(wanted(one), out)
    qtbot.waitUntil(lambda: messages.text.startswith("Exported “scanners.pdf”"), timeout=30_000)

    assert "TLP:AMBER" in messages.text
    assert "recorded as no. 1" in messages.text
    assert [each.number for each in briefed(case)] == [1]
    assert case.undo_label == "Recorded briefing no. 1"
    text = read_pdf(out.read_bytes()).flat
    assert "Scanners" in text
    assert "Lenses" not in text


def test_the_file_can_be_changed_while_it_is_read(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case, tmp_path: Path
) -> None:
    added(case, Application, title="Scanners")
    exporter = Exporter(parent, case, work=work, messages=messages)

    exporter.export(wanted(), tmp_path / "a.pdf")
    while work.jobs:
        added(case, Application, title="Another")
        qtbot.wait(5)

    assert (tmp_path / "a.pdf").exists()


def test_what_is_cancelled_leaves_nothing_behind(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    exporter = Exporter(parent, case, work=work, messages=messages)

    exporter.export(wanted(), folder / "a.pdf").cancel()
    qtbot.waitUntil(lambda: not work.jobs, timeout=30_000)

    assert list(folder.iterdir()) == []
    assert not parent.findChildren(Refusal)


def test_what_cannot_be_written_is_refused_and_the_old_one_kept(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    out.mkdir()

    Exporter(parent, case, work=work, messages=messages).export(wanted(), out)
    qtbot.waitUntil(lambda: bool(parent.findChildren(Refusal)), timeout=30_000)

    assert out.is_dir()
    assert not messages.text.startswith("Exported")


def test_where_no_program_shows_it_its_place_is_told(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    exporter = Exporter(parent, case, work=work, messages=messages, show=lambda path: False)
    exporter.export(wanted(), out)
    qtbot.waitUntil(lambda: messages.text.startswith("Exported"), timeout=30_000)

    messages.findChildren(QPushButton)[0].click()

    assert str(out) in messages.text


@pytest.mark.parametrize("ending", ["html", "md"])
def test_a_twin_is_written_and_not_recorded(
    qtbot: QtBot,
    parent: QWidget,
    work: Work,
    messages: MessageBar,
    case: Case,
    tmp_path: Path,
    ending: str,
) -> None:
    added(case, Application, title="Scanners")

    Exporter(parent, case, work=work, messages=messages).export(wanted(), tmp_path / f"a.{ending}")
    qtbot.waitUntil(lambda: messages.text.startswith("Exported"), timeout=30_000)

    assert "Scanners" in (tmp_path / f"a.{ending}").read_text("utf-8")
    assert "not recorded" in messages.text
    assert briefed(case) == ()


def test_its_words_are_copied_for_a_mail(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case
) -> None:
    added(case, Application, title="Scanners")

    Exporter(parent, case, work=work, messages=messages).copy(wanted())
    qtbot.waitUntil(lambda: messages.text.startswith("Copied"), timeout=30_000)

    assert "Scanners" in QGuiApplication.clipboard().text()
