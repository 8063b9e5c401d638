import collections

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

import resources
from gui.actions import case_actions
from gui.actions.actions import CATALOGUE
from gui.actions.browsing import Browsing, Listing, Place, Recording
from gui.actions.declaring import EDIT, FILE, GO, HELP, NEW, VIEW, Action, Situation
from gui.palette.doing import fit
from gui.user.preferences import Preferences
from gui.window.commands import WindowCommands
from models.records.combined import COMBINABLE


@pytest.mark.parametrize("action", CATALOGUE, ids=lambda action: action.code)
def test_every_action_has_words_a_menu_and_an_icon_that_exists(action: Action) -> None:
    assert action.text
    assert action.menu in (FILE, EDIT, NEW, GO, VIEW, HELP)
    assert not action.icon or action.icon in resources.icons()


def test_the_kinds_that_can_be_combined_are_those_of_the_records() -> None:
    assert frozenset(COMBINABLE) == case_actions.COMBINABLE


PLACES = (
    Place(section="desk", back=True, forward=True),
    Place(section="application", record=1, kind="application"),
    Place(section="trash", record=1, kind="application", gone=True),
    Place(section="briefing", record=1, kind="briefing"),
    Place(section="condition", record=1, kind="condition"),
    Place(section="company", record=1, kind="company"),
    Place(section="trash", record=1, kind="company", gone=True, combined=True),
)


@pytest.mark.parametrize("action", CATALOGUE, ids=lambda action: action.code)
def test_every_action_can_be_done_in_some_situation(action: Action) -> None:
    full = [
        Situation(
            case_open=True, writable=True, undo="a step", redo="a step", logo=True, place=place
        )
        for place in PLACES
    ]

    assert any(action.enabled(situation) for situation in full)


@pytest.mark.parametrize("action", CATALOGUE, ids=lambda action: action.code)
def test_what_needs_a_case_is_not_enabled_without_one(action: Action) -> None:
    called = Listening()

    action.calls(called)

    of_the_case = any(name.startswith(("browsing.", "recording.")) for name in called.told)
    assert not (of_the_case and action.enabled(Situation()))


class Listening:
    """Writes down what is called on it and on what it is asked for."""

    place = Place(section="gate")

    def __init__(self, before: str = "", told: list[str] | None = None) -> None:
        self._before = before
        self.told: list[str] = [] if told is None else told

    def __getattr__(self, name: str) -> "Listening":
        return Listening(f"{self._before}{name}.", self.told)

    def __call__(self, *given: object) -> None:
        self.told.append(f"{self._before.rstrip('.')}{given}")


def test_every_action_calls_one_method_of_its_own() -> None:
    called = Listening()

    for action in CATALOGUE:
        action.calls(called)

    names = [one.split("(")[0] for one in called.told]
    # A new record of the section shown is also one of the kinds that have an action of their own.
    assert len(names) == len(CATALOGUE)
    assert len(set(called.told)) == len(CATALOGUE) - 1
    for name in names:
        asked, _, method = name.rpartition(".")
        known = {
            "": WindowCommands,
            "browsing": Browsing,
            "browsing.shown_list": Listing,
            "recording": Recording,
            "preferences": Preferences,
        }[asked]
        assert hasattr(known, method)


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


def test_a_record_is_deleted_by_key_only_where_no_text_is_typed() -> None:
    delete = next(action for action in CATALOGUE if action.code == "delete_record")

    assert delete.local


@pytest.mark.parametrize(
    ("code", "place", "enabled"),
    [
        ("delete_record", Place(section="company", record=1, kind="company"), True),
        ("delete_record", Place(section="company", record=1, kind="case"), False),
        ("delete_record", Place(section="trash", record=1, kind="company", gone=True), False),
        ("restore_record", Place(section="trash", record=1, kind="company", gone=True), True),
        ("restore_record", Place(section="company", record=1, kind="company"), False),
        ("new_here", Place(section="company"), True),
        ("new_here", Place(section="desk"), False),
        ("new_here", Place(section="briefing"), False),
        ("compose_application", Place(section="gate", record=1, kind="application"), True),
        ("compose_application", Place(section="gate", record=1, kind="gate"), False),
    ],
)
def test_what_can_be_done_with_a_record_depends_on_where_it_is(
    code: str, place: Place, enabled: bool
) -> None:
    action = next(one for one in CATALOGUE if one.code == code)
    open_case = Situation(case_open=True, writable=True, place=place)
    locked = Situation(case_open=True, writable=False, place=place)

    assert action.enabled(open_case) is enabled
    assert action.enabled(locked) is (enabled and code == "compose_application")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("company", "go_company"),
        ("companies", "new_company"),
        ("overview", "go_desk"),
        ("history", "show_history"),
    ],
)
def test_what_somebody_may_call_it_finds_an_action(typed: str, code: str) -> None:
    action = next(each for each in CATALOGUE if each.code == code)

    assert fit(typed, action, words=action.text) is not None
