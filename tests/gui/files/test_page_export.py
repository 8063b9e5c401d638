"""The case exported as a page from the window: asked how, written aside, told of when done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.page import AskPage, PageChoices
from gui.dialogs.refusal import Refusal
from gui.files.page_export import PageExport
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.case import Case
from tests.builders import a_case, an_application


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = a_case(tmp_path)
    an_application(made, "Scanners")
    yield made
    made.close()


@pytest.fixture
def messages(parent: QWidget, work: Work) -> MessageBar:
    made = MessageBar(work=work)
    made.setParent(parent)
    return made


def test_the_page_is_there_when_it_is_told_of_and_can_be_opened(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case, tmp_path: Path
) -> None:
    shown: list[Path] = []
    out = tmp_path / "case.html"

    def show(path: Path) -> bool:
        shown.append(path)
        return True

    export = PageExport(parent, case, work=work, messages=messages, show=show)
    export.export(PageChoices(), out)
    qtbot.waitUntil(lambda: messages.text.startswith("Exported “case.html”"), timeout=30_000)
    (button,) = [each for each in messages.findChildren(QPushButton) if each.text() == "Open"]
    assert "TLP:AMBER+STRICT" in messages.text
    button.click()

    assert "Scanners" in out.read_text(encoding="utf-8")
    assert shown == [out]


def test_what_cannot_be_told_under_the_label_is_refused_in_words(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case, tmp_path: Path
) -> None:
    out = tmp_path / "case.html"

    PageExport(parent, case, work=work, messages=messages).export(
        PageChoices(handling="clear"), out
    )
    qtbot.waitUntil(lambda: bool(parent.findChildren(Refusal)), timeout=30_000)

    assert not out.exists()
    assert messages.text == ""


def test_a_cancelled_page_leaves_nothing_behind(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case, tmp_path: Path
) -> None:
    out = tmp_path / "case.html"

    job = PageExport(parent, case, work=work, messages=messages).export(PageChoices(), out)
    job.cancel()
    qtbot.waitUntil(lambda: not work.jobs, timeout=30_000)

    assert not out.exists()


def test_it_is_asked_how_and_then_where_to(
    qtbot: QtBot, parent: QWidget, work: Work, messages: MessageBar, case: Case
) -> None:
    question = PageExport(parent, case, work=work, messages=messages).ask()

    question.go_on.click()

    qtbot.waitUntil(lambda: bool(parent.findChildren(QFileDialog)))
    (picker,) = parent.findChildren(QFileDialog)
    assert picker.selectedFiles()[0].endswith(".html")
    picker.reject()


def test_what_was_asked_for_is_handed_on(qtbot: QtBot, parent: QWidget) -> None:
    question = AskPage(parent)
    question.open()
    question.handling.setCurrentIndex(question.handling.findData("red"))
    question.language.setCurrentIndex(question.language.findData("zh-Hans"))
    question.without["history"].click()
    question.anyway.click()

    with qtbot.waitSignal(question.chosen) as told:
        question.go_on.click()

    assert told.args == [PageChoices("red", "zh-Hans", frozenset({"history"}), anyway=True)]


def test_usually_nothing_is_left_out(qtbot: QtBot, parent: QWidget) -> None:
    question = AskPage(parent)
    question.open()

    with qtbot.waitSignal(question.chosen) as told:
        question.go_on.click()

    assert told.args == [PageChoices()]
