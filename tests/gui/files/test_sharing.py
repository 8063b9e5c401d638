"""A copy is shared from the window: seen first, made aside, recorded after, or not at all."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.passphrase import Passphrase
from gui.dialogs.refusal import Refusal
from gui.files.sharing import Sharer
from gui.screens.sharing.page import ShareCopy, Wanted
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.case import Case
from models.exchange.sharing import Choice
from models.records import Share, Task
from models.storage.check import check
from tests.builders import ANN, a_case, a_source, added, an_application
from tests.shared import standing


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as opened:
        an_application(opened, "Halcyon buys chips")
        a_source(opened, "Zanzibar memorandum", author="Marigold Quist")
        added(opened, Task, title="Call Marigold Quist")
        yield opened


@pytest.fixture
def messages(work: Work, parent: QWidget) -> MessageBar:
    return MessageBar(work=work)


@pytest.fixture
def dialog(case: Case, parent: QWidget, work: Work, messages: MessageBar) -> ShareCopy:
    sharer = Sharer(parent, case, work=work, messages=messages, today=lambda: date(2026, 3, 2))
    return sharer.ask()


def until_seen(qtbot: QtBot, dialog: ShareCopy) -> None:
    qtbot.waitUntil(dialog.share.isEnabled, timeout=10_000)


def pick(qtbot: QtBot, dialog: ShareCopy, path: Path) -> None:
    """Press Share… and choose a place for the file."""
    dialog.share.click()
    (picker,) = dialog.findChildren(QFileDialog)
    picker.fileSelected.emit(str(path))
    picker.close()


def rows(dialog: ShareCopy) -> list[str]:
    """The words of every row of the tree, those of the whole first."""
    model = dialog.seen.model()
    found, more = [], [model.index(at, 0) for at in range(model.rowCount())]
    while more:
        index = more.pop(0)
        found.append(str(index.data()))
        more += [model.index(at, 0, index) for at in range(model.rowCount(index))]
    return found


def test_nothing_can_be_shared_before_it_was_seen(qtbot: QtBot, dialog: ShareCopy) -> None:
    assert not dialog.share.isEnabled()

    until_seen(qtbot, dialog)
    dialog.choices.ticks["sources"].setChecked(True)

    assert not dialog.share.isEnabled()
    until_seen(qtbot, dialog)
    assert "Source A · withheld: Author, Title" in rows(dialog)


def test_a_copy_is_made_recorded_and_told(
    qtbot: QtBot, dialog: ShareCopy, case: Case, messages: MessageBar, tmp_path: Path
) -> None:
    until_seen(qtbot, dialog)
    qtbot.keyClicks(dialog.choices.recipient, "Bob")

    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        pick(qtbot, dialog, tmp_path / "for-bob")

    (share,) = case.all(Share)
    assert (share.recipient, share.file_name) == ("Bob", "for-bob.proviso")
    assert "Shared “for-bob.proviso” with Bob" in messages.text
    with Case.open(tmp_path / "for-bob.proviso", who=ANN) as copy:
        assert check(copy.database).whole


def test_names_that_still_stand_are_ticked_and_then_gone(
    qtbot: QtBot, dialog: ShareCopy, case: Case, tmp_path: Path
) -> None:
    dialog.choices.ticks["sources"].setChecked(True)
    until_seen(qtbot, dialog)
    assert any(each.startswith("Call Marigold Quist · Title") for each in rows(dialog))

    dialog.names.click()
    until_seen(qtbot, dialog)
    assert not dialog.names.isVisible()
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        pick(qtbot, dialog, tmp_path / "c.proviso")

    assert standing(tmp_path / "c.proviso", ["Marigold Quist"]) == set()


def test_parts_of_names_are_listed_by_themselves_and_ticked_together(
    qtbot: QtBot, dialog: ShareCopy, case: Case, tmp_path: Path
) -> None:
    added(case, Task, title="Call Quist back")
    dialog.choices.ticks["sources"].setChecked(True)
    until_seen(qtbot, dialog)
    said = rows(dialog)
    assert any(each.startswith("Parts of withheld names that stand alone: ") for each in said)
    assert any(each.startswith("Call Quist back · Title") for each in said)

    dialog.names.click()
    until_seen(qtbot, dialog)
    dialog.parts.click()
    until_seen(qtbot, dialog)
    assert not dialog.parts.isVisible()
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        pick(qtbot, dialog, tmp_path / "c.proviso")

    assert standing(tmp_path / "c.proviso", ["Marigold", "Quist"]) == set()


def test_attachments_that_can_not_be_searched_through_are_listed(
    qtbot: QtBot, dialog: ShareCopy, case: Case
) -> None:
    with case.edit("Attach") as edit:
        edit.attach(
            case.ids("application")[0], name="scan", content=b"\x89PNG\r\n\x1a\n" + b"\0" * 9
        )
    dialog.choices.ticks["sources"].setChecked(True)

    until_seen(qtbot, dialog)

    said = rows(dialog)
    assert "Attachments that can't be searched through for it: 1" in said
    assert "scan" in said


def test_one_place_can_be_ticked_and_unticked(qtbot: QtBot, dialog: ShareCopy) -> None:
    dialog.choices.ticks["sources"].setChecked(True)
    until_seen(qtbot, dialog)
    model = dialog.seen.model()
    first = model.index(0, 0, model.index(0, 0))

    model.setData(first, 2, 10)
    assert len(dialog.seen.spots) == 1
    until_seen(qtbot, dialog)
    model.setData(model.index(0, 0, model.index(0, 0)), 0, 10)

    assert dialog.seen.spots == frozenset()


def test_another_choice_forgets_what_was_ticked(qtbot: QtBot, dialog: ShareCopy) -> None:
    dialog.choices.ticks["sources"].setChecked(True)
    until_seen(qtbot, dialog)
    dialog.names.click()

    dialog.choices.ticks["notes"].setChecked(True)

    assert dialog.seen.spots == frozenset()


def test_a_choice_that_is_refused_says_why(qtbot: QtBot, dialog: ShareCopy) -> None:
    box = dialog.choices.ceiling
    box.setCurrentIndex(box.findData("clear"))

    qtbot.waitUntil(lambda: "The case itself is" in dialog.state, timeout=10_000)

    assert not dialog.share.isEnabled()


@pytest.mark.parametrize(("typed", "sound"), [("2026-01-31", True), ("some day", False)])
def test_history_begins_on_a_day_that_is_understood(
    qtbot: QtBot, dialog: ShareCopy, typed: str, sound: bool
) -> None:
    until_seen(qtbot, dialog)

    qtbot.keyClicks(dialog.choices.before, typed)

    qtbot.waitUntil(lambda: "Looking" not in dialog.state, timeout=10_000)
    assert dialog.share.isEnabled() is sound


def test_a_passphrase_is_proposed_in_words_and_a_bad_key_said(
    qtbot: QtBot, dialog: ShareCopy
) -> None:
    until_seen(qtbot, dialog)
    securing = dialog.choices.securing

    securing.how.setCurrentIndex(1)
    proposed = securing.secret.text()
    lock = securing.lock()
    securing.how.setCurrentIndex(2)
    qtbot.keyClicks(securing.secret, "bob@example.org")

    assert len(proposed.split()) == 6
    assert lock is not None
    assert lock.passphrase == proposed
    assert not dialog.share.isEnabled()


def test_a_passphrase_is_copied_and_shown_once_more_after_sharing(
    qtbot: QtBot, parent: QWidget, dialog: ShareCopy, tmp_path: Path
) -> None:
    until_seen(qtbot, dialog)
    securing = dialog.choices.securing
    securing.how.setCurrentIndex(1)
    proposed = securing.secret.text()
    copies = [each for each in securing.findChildren(QPushButton) if each.text() == "Copy it"]

    copies[0].click()
    assert QGuiApplication.clipboard().text() == proposed
    pick(qtbot, dialog, tmp_path / "c.proviso.age")
    qtbot.waitUntil(lambda: bool(parent.findChildren(Passphrase)), timeout=120_000)

    (shown,) = parent.findChildren(Passphrase)
    assert shown.line.text() == proposed
    QGuiApplication.clipboard().clear()
    shown.copy_button.click()
    assert QGuiApplication.clipboard().text() == proposed
    shown.accept()


def test_a_copy_that_can_not_be_made_is_refused_and_not_recorded(
    qtbot: QtBot, dialog: ShareCopy, case: Case, tmp_path: Path
) -> None:
    until_seen(qtbot, dialog)

    pick(qtbot, dialog, tmp_path / "away" / "c.proviso")

    qtbot.waitUntil(lambda: bool(dialog.findChildren(Refusal)), timeout=10_000)
    assert dialog.share.isEnabled()
    assert case.all(Share) == []


def test_a_case_that_can_only_be_read_is_shared_and_says_so(
    qtbot: QtBot, case: Case, parent: QWidget, work: Work, messages: MessageBar, tmp_path: Path
) -> None:
    with Case.open(case.path, who=ANN, read_only=True) as read:
        sharer = Sharer(parent, read, work=work, messages=messages)
        dialog = sharer.ask()
        until_seen(qtbot, dialog)

        with qtbot.waitSignal(dialog.finished, timeout=10_000):
            sharer.share(dialog, Wanted(Choice(), "", None), tmp_path / "c.proviso")

    assert "not recorded" in messages.text
    assert (tmp_path / "c.proviso").exists()


def test_leaving_the_dialog_stops_looking(qtbot: QtBot, dialog: ShareCopy, work: Work) -> None:
    dialog.done(QDialog.DialogCode.Rejected)

    qtbot.waitUntil(lambda: not work.jobs, timeout=10_000)
