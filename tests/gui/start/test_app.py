import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.start.app import check_versions
from gui.start.owning_up import OwningUp
from models.errors import Refused


@pytest.mark.parametrize("python", [(3, 10), (3, 11)])
def test_the_pair_that_crashes_is_refused_in_a_sentence(python: tuple[int, int]) -> None:
    with pytest.raises(Refused, match="crashes on Python"):
        check_versions((6, 12), python)


@pytest.mark.parametrize(("qt", "python"), [((6, 11), (3, 11)), ((6, 12), (3, 12))])
def test_the_sound_pairs_are_not(qt: tuple[int, int], python: tuple[int, int]) -> None:
    check_versions(qt, python)


def test_an_error_that_nothing_caught_is_told_and_printed(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    owning_up, error = OwningUp(), ValueError("of all things")
    owning_up.listen()

    with qtbot.waitSignal(owning_up.broke) as told:
        sys.excepthook(ValueError, error, None)
    owning_up.leave()
    sys.excepthook, sys.unraisablehook, threading.excepthook = before

    assert told.args == [error]
    assert "of all things" in capsys.readouterr().err


def test_who_breaks_of_being_told_is_not_told_of_that(qapp: QApplication) -> None:
    before = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    owning_up, told = OwningUp(), []

    def breaking(error: BaseException) -> None:
        told.append(error)
        sys.excepthook(RuntimeError, RuntimeError("no dialog either"), None)

    owning_up.broke.connect(breaking)
    owning_up.listen()
    sys.excepthook(ValueError, ValueError("of all things"), None)
    sys.excepthook(ValueError, ValueError("later"), None)
    owning_up.leave()
    sys.excepthook, sys.unraisablehook, threading.excepthook = before

    assert [str(each) for each in told] == ["of all things", "later"]
