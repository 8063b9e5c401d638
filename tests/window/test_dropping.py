"""Files are dropped on a window, one or several, with and without a case in it."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.base import Dialog
from gui.dialogs.dropped import Dropped, DroppedSeveral
from gui.dialogs.refusal import Refusal
from gui.screens.merging.page import Merging
from models.case import Case
from models.history.changes import Person
from models.records import Company
from models.storage.lock import lock_path
from tests.window.conftest import Desk
from tests.window.hands import Hands

ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Three case files of one company each."""
    made = [tmp_path / f"{name}.proviso" for name in ("chips", "mergers", "ships")]
    for path in made:
        with Case.create(path, title=path.stem, who=ANN) as case, case.edit("Added") as edit:
            edit.add(Company, name="Nvidia")
    return made


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """What is no case file."""
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7 something")
    return path


def drop(hands: Hands, paths: Sequence[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    copied = Qt.DropAction.CopyAction
    dragged = QDragEnterEvent(QPoint(50, 50), copied, mime, *none)
    QApplication.sendEvent(hands.window, dragged)
    assert dragged.isAccepted()
    QApplication.sendEvent(hands.window, QDropEvent(QPointF(50, 50), copied, mime, *none))


def words(dialog: Dialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel))


def test_one_that_is_dropped_on_another_is_merged_or_opened_as_the_user_says(
    qtbot: QtBot, desk: Desk, paths: list[Path]
) -> None:
    copy = paths[0].with_name("came back.proviso")
    copy.write_bytes(paths[0].read_bytes())
    hands = desk.window(paths[0])

    drop(hands, [copy])
    question = hands.dialog(Dropped)
    assert isinstance(question, Dropped)
    question.merge_button.click()

    page = hands.window.findChild(Merging)
    assert page is not None
    qtbot.waitUntil(lambda: page.isVisible() and page.arrivals is not None, timeout=20_000)
    assert hands.case.path == paths[0]


def test_several_on_an_open_case_are_asked_about_and_nothing_is_merged(
    desk: Desk, paths: list[Path]
) -> None:
    hands = desk.window(paths[0])

    drop(hands, paths)

    question = hands.dialog(DroppedSeveral)
    assert "Open these 2 case files?" in words(question)
    assert "mergers.proviso" in words(question)
    assert "ships.proviso" in words(question)
    question.reject()
    assert hands.case.path == paths[0]


def test_several_on_the_first_screen_open_here_and_beside(
    qtbot: QtBot, desk: Desk, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The processes that are started find no screen and take this one.
    monkeypatch.setenv("QT_QPA_PLATFORM", "none;offscreen")
    hands = desk.window()

    drop(hands, paths[:2])
    qtbot.waitUntil(lambda: lock_path(paths[1]).exists(), timeout=20_000)

    assert hands.case.path == paths[0]
    end(qtbot, paths[1])


def test_the_file_that_is_shown_changes_nothing_when_it_is_dropped(
    desk: Desk, paths: list[Path]
) -> None:
    hands = desk.window(paths[0])

    drop(hands, [paths[0], paths[0]])

    assert not hands.dialogs(Dropped)
    assert hands.case.path == paths[0]


def test_what_is_no_case_file_is_said_and_the_case_stays(
    desk: Desk, paths: list[Path], letter: Path
) -> None:
    hands = desk.window(paths[0])

    drop(hands, [letter])

    said = words(hands.dialog(Refusal))
    assert "“letter.pdf” is no case file." in said
    assert "Drop it on a record to attach it there." in said
    assert hands.case.path == paths[0]


def test_of_many_that_are_no_case_files_some_are_named_and_the_others_counted(
    desk: Desk, tmp_path: Path
) -> None:
    letters = [tmp_path / f"letter {number}.pdf" for number in range(50)]
    hands = desk.window()

    drop(hands, letters)

    said = words(hands.dialog(Refusal))
    assert "“letter 7.pdf” and 42 more." in said
    assert "letter 8.pdf" not in said


def test_a_case_file_among_others_is_opened_all_the_same(
    desk: Desk, paths: list[Path], letter: Path
) -> None:
    hands = desk.window()

    drop(hands, [letter, paths[0]])

    assert hands.case.path == paths[0]
    assert "“letter.pdf” is no case file." in words(hands.dialog(Refusal))


def end(qtbot: QtBot, path: Path) -> None:
    """Close the window of another process, and wait until it is gone."""
    import os
    import signal

    def holder() -> int:
        try:
            return int(json.loads(lock_path(path).read_text(encoding="utf-8"))["pid"])
        except (OSError, ValueError):
            return 0

    qtbot.waitUntil(lambda: holder() != 0, timeout=20_000)
    os.kill(holder(), signal.SIGTERM)
    qtbot.waitUntil(lambda: not lock_path(path).exists(), timeout=20_000)
