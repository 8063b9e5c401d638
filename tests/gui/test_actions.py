import collections

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

import resources
from gui.actions import CATALOGUE, EDIT, FILE, HELP, VIEW, Action, Situation
from gui.commands import WindowCommands


@pytest.mark.parametrize("action", CATALOGUE, ids=lambda action: action.code)
def test_every_action_has_words_a_menu_and_an_icon_that_exists(action: Action) -> None:
    assert action.text
    assert action.menu in (FILE, EDIT, VIEW, HELP)
    assert not action.icon or action.icon in resources.icons()


@pytest.mark.parametrize("action", CATALOGUE, ids=lambda action: action.code)
def test_every_action_can_be_done_in_some_situation(action: Action) -> None:
    full = Situation(case_open=True, writable=True, undo="a step", redo="a step")

    assert action.enabled(full)


def test_every_action_calls_one_method_of_its_own() -> None:
    called: list[str] = []

    class Listening:
        def __getattr__(self, name: str) -> object:
            return lambda *given: called.append(f"{name}{given}")

    for action in CATALOGUE:
        action.calls(Listening())  # type: ignore[arg-type]  # answers to every name

    assert len(called) == len(set(called)) == len(CATALOGUE)
    assert all(hasattr(WindowCommands, name.split("(")[0]) for name in called)


def test_no_two_actions_share_a_code_or_a_shortcut(qapp: QApplication) -> None:
    codes = collections.Counter(action.code for action in CATALOGUE)
    keys = collections.Counter(
        QKeySequence(one).toString() for action in CATALOGUE for one in action.shortcuts
    )

    assert max(codes.values()) == 1
    assert max(keys.values()) == 1
    assert "" not in keys


def test_undo_says_what_it_would_undo() -> None:
    undo = next(action for action in CATALOGUE if action.code == "undo")
    assert undo.words is not None

    assert undo.words(Situation(undo="state of condition 2")) == "Undo: state of condition 2"
    assert undo.words(Situation()) == "Undo"


def test_nothing_is_undone_in_a_file_that_cannot_be_written() -> None:
    undo = next(action for action in CATALOGUE if action.code == "undo")

    assert not undo.enabled(Situation(case_open=True, writable=False, undo="a step"))
