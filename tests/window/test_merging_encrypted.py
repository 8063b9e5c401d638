"""A copy that came encrypted is merged once its secret is given, and stands nowhere plain."""

import shutil
from pathlib import Path

import pytest

from gui.dialogs.dropped import Dropped
from gui.dialogs.secret import Secret
from gui.screens.merging.page import Merging
from models.case import Case
from models.exchange.encryption import Lock, encrypt
from models.storage.snapshot import copy_file
from tests.builders import ANN
from tests.files.damage import run
from tests.window.bringing import by_bob, looked, merged, website
from tests.window.conftest import Desk
from tests.window.hands import Hands

SECRET = "correct horse battery"


@pytest.fixture
def hands(desk: Desk) -> Hands:
    """A window on the sample case."""
    return desk.window(desk.sample())


@pytest.fixture
def locked(desk: Desk) -> Path:
    """What Bob did in a copy of it, encrypted and nowhere plain."""
    plain, path = desk.folder / "bob.proviso", desk.folder / "bob.proviso.age"
    shutil.copyfile(desk.sample(), plain)
    by_bob(plain, website="https://zanzibar.example")
    path.write_bytes(encrypt(plain.read_bytes(), Lock(passphrase=SECRET)))
    plain.unlink()
    return path


def answer(hands: Hands, typed: str) -> Secret:
    question = hands.window.findChildren(Secret)[-1]
    question.line.clear()
    hands.qtbot.keyClicks(question.line, typed)
    question.decrypt.click()
    return question


def test_it_asks_for_the_secret_and_then_shows_what_the_copy_brings(
    hands: Hands, locked: Path
) -> None:
    hands.window.browsing.merge(locked)
    wrong = answer(hands, "wrong")
    hands.qtbot.waitUntil(lambda: "does not open" in wrong.wrong.text(), timeout=60_000)
    assert hands.window.findChild(Merging) is None
    answer(hands, SECRET)
    hands.qtbot.waitUntil(lambda: hands.window.findChild(Merging) is not None, timeout=60_000)
    page = hands.window.findChild(Merging)
    assert page is not None
    hands.qtbot.waitUntil(lambda: page.arrivals is not None, timeout=60_000)

    merged(hands, page)

    assert website(hands) == "https://zanzibar.example"
    held = [each for each in locked.parent.rglob("*") if each.is_file()]
    assert [each for each in held if b"zanzibar" in each.read_bytes()] == [hands.case.path]


def test_one_that_is_dropped_can_be_merged_too(hands: Hands, locked: Path) -> None:
    hands.window.commands.take_dropped([locked])
    (question,) = hands.window.findChildren(Dropped)

    question.merge.emit()

    assert hands.window.findChildren(Secret)


def test_a_copy_that_only_tells_what_was_withheld_can_be_merged(hands: Hands, desk: Desk) -> None:
    copy = desk.folder / "whole.proviso"
    copy_file(hands.case.database, copy)
    hands.case.close()
    run(hands.case.path, "UPDATE change_set SET label = NULL, label_salt = NULL WHERE id = 2")
    again = desk.window(hands.case.path)

    page = looked(again, copy)

    assert "lacks of earlier edits" in page.said
    merged(again, page)
    with Case.open(copy, who=ANN, read_only=True) as whole:
        assert again.case.ledger.set_label(2) == whole.ledger.set_label(2)
