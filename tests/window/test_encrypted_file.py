"""A case file that came encrypted is opened with its secret, to a place of the user's choosing."""

from pathlib import Path

import pyrage
import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from gui.dialogs.secret import Secret
from models.case import Case
from models.exchange.encryption import Lock, encrypt
from models.storage.snapshot import copy_file
from tests.builders import ANN, a_case
from tests.window.conftest import Desk

SECRET = "correct horse battery"


@pytest.fixture
def plain(tmp_path: Path) -> bytes:
    """The bytes of a case file."""
    with a_case(tmp_path, name="first") as case:
        copy_file(case.database, tmp_path / "second.proviso")
    return (tmp_path / "second.proviso").read_bytes()


def asked(desk: Desk, path: Path) -> Secret:
    """The dialog that asks for the secret of a file which is opened."""
    hands = desk.window()
    hands.window.commands.open_path(path)
    (question,) = hands.window.findChildren(Secret)
    return question


def pick(qtbot: QtBot, question: Secret, out: Path) -> None:
    """Give what was typed, and choose a place once that has shown to be the secret."""
    question.decrypt.click()
    assert not question.decrypt.isEnabled()
    qtbot.waitUntil(lambda: bool(question.findChildren(QFileDialog)), timeout=60_000)
    picker = question.findChildren(QFileDialog)[-1]
    picker.fileSelected.emit(str(out))
    picker.close()


def test_a_wrong_passphrase_is_said_and_leaves_nothing_then_the_right_one_opens_it(
    qtbot: QtBot, desk: Desk, tmp_path: Path, plain: bytes
) -> None:
    path = tmp_path / "c.proviso.age"
    path.write_bytes(encrypt(plain, Lock(passphrase=SECRET)))
    question = asked(desk, path)
    assert question.line.echoMode() == QLineEdit.EchoMode.Password

    qtbot.keyClicks(question.line, "wrong")
    question.decrypt.click()
    qtbot.waitUntil(lambda: "does not open" in question.wrong.text(), timeout=60_000)
    assert not question.findChildren(QFileDialog)
    question.line.clear()
    qtbot.keyClicks(question.line, SECRET)
    with qtbot.waitSignal(question.finished, timeout=60_000):
        pick(qtbot, question, tmp_path / "out.proviso")

    window = question.parent()
    qtbot.waitUntil(lambda: getattr(window, "case", None) is not None)
    with Case.open(tmp_path / "out.proviso", who=ANN, read_only=True) as case:
        assert case.title == "A case"


def test_a_file_for_a_key_is_opened_with_the_file_that_holds_it(
    qtbot: QtBot, desk: Desk, tmp_path: Path, plain: bytes
) -> None:
    own = pyrage.x25519.Identity.generate()
    path, key = tmp_path / "c.proviso.age", tmp_path / "key.txt"
    path.write_bytes(encrypt(plain, Lock(recipients=(str(own.to_public()),))))
    key.write_text(f"{own}\n", encoding="ascii")
    question = asked(desk, path)

    qtbot.keyClicks(question.line, str(key))
    with qtbot.waitSignal(question.finished, timeout=10_000):
        pick(qtbot, question, tmp_path / "out.proviso")

    assert (tmp_path / "out.proviso").read_bytes() == plain


def test_leaving_the_question_shows_the_first_screen(desk: Desk, tmp_path: Path) -> None:
    own = pyrage.x25519.Identity.generate()
    path = tmp_path / "c.proviso.age"
    path.write_bytes(encrypt(b"x", Lock(recipients=(str(own.to_public()),))))
    hands = desk.window()

    hands.window.commands.show_path(path)
    (question,) = hands.window.findChildren(Secret)
    question.reject()

    assert hands.window.case is None
    assert sorted(tmp_path.glob("*.proviso")) == []
