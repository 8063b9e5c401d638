from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.actions.declaring import Action, Situation
from gui.actions.menus import Actions
from gui.look.theme import Theme
from gui.palette.doing import ActionOffers, fit
from gui.palette.offers import AMONG, Group, Offer, Offered, Take
from gui.palette.palette import Palette

DONE: list[str] = []
ACTIONS = (
    Action("new", "New case file…", lambda do: DONE.append("new"), also="create"),
    Action("open", "Open case file…", lambda do: DONE.append("open"), shortcuts=("Ctrl+O",)),
    Action("undo", "Undo", lambda do: DONE.append("undo"), enabled=lambda now: now.writable),
)


@pytest.fixture
def palette(parent: QWidget, theme: Theme) -> Palette:
    DONE.clear()
    actions = Actions(parent, commands=object(), theme=theme, catalogue=ACTIONS)  # type: ignore[arg-type]  # nothing is called on it
    shown = Palette(parent, offerings=(ActionOffers(actions),))
    shown.show_over(parent)
    return shown


def listed(palette: Palette) -> list[str]:
    return [offer.text for offer in palette.offers]


def test_it_lists_what_can_be_done_now_and_nothing_else(palette: Palette) -> None:
    assert listed(palette) == ["New case file…", "Open case file…"]


def test_typing_and_enter_do_it(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "op")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert DONE == ["open"]


def test_the_arrows_choose_another(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert DONE == ["open"]


def test_what_fits_nothing_is_said_and_enter_does_nothing(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "zzz")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert listed(palette) == []
    assert DONE == []


class Later:
    """An offering that answers when it is told to."""

    hint = "Type a name."

    def __init__(self) -> None:
        self.take: Take | None = None
        self.stopped = False

    def ask(self, typed: str, take: Take) -> None:
        self.take = take
        if not typed:
            take(Offered())

    def stop(self) -> None:
        self.stopped = True

    def answer(self, *names: str, note: str = "", whole: bool = True) -> None:
        assert self.take is not None
        offers = tuple(Offer(name, lambda name=name: DONE.append(name)) for name in names)  # type: ignore[misc]  # each its own name
        self.take(Offered((Group(AMONG, "Records", offers),) if offers else (), note, whole))


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def both(parent: QWidget, theme: Theme, later: Later) -> Palette:
    """Actions, and what is known only later."""
    DONE.clear()
    actions = Actions(parent, commands=object(), theme=theme, catalogue=ACTIONS)  # type: ignore[arg-type]  # nothing is called on it
    shown = Palette(parent, offerings=(ActionOffers(actions), later))
    shown.show_over(parent)
    return shown


def test_nothing_typed_says_what_can_be_typed(both: Palette) -> None:
    assert "Type a name." in both.said.text()
    assert "> finds only what can be done." in both.said.text()


def test_what_comes_later_stands_below_what_fits_well(
    qtbot: QtBot, both: Palette, later: Later
) -> None:
    qtbot.keyClicks(both.field, "op")
    later.answer("OPEC", note="Also: Opel")

    assert listed(both) == ["Open case file…", "OPEC"]
    assert "Also: Opel" in both.said.text()


def test_that_nothing_was_found_is_only_said_once_all_was_looked_through(
    qtbot: QtBot, both: Palette, later: Later
) -> None:
    qtbot.keyClicks(both.field, "zz")
    later.answer(note="Still being read: 40 %", whole=False)
    assert both.said.text() == "Still being read: 40 %"

    later.answer()

    assert both.said.text() == "Nothing here is called that or says it."


def test_what_hardly_fits_stands_below_what_is_known(
    qtbot: QtBot, both: Palette, later: Later
) -> None:
    qtbot.keyClicks(both.field, "create")
    later.answer("Created by a ministry")

    assert listed(both) == ["Created by a ministry", "New case file…"]


def test_enter_waits_for_what_may_be_meant(qtbot: QtBot, both: Palette, later: Later) -> None:
    qtbot.keyClicks(both.field, "create")
    qtbot.keyClick(both.field, Qt.Key.Key_Return)
    assert DONE == []

    later.answer("Created by a ministry")

    assert DONE == ["Created by a ministry"]


def test_enter_does_what_fits_well_at_once(qtbot: QtBot, both: Palette, later: Later) -> None:
    qtbot.keyClicks(both.field, "op")
    qtbot.keyClick(both.field, Qt.Key.Key_Return)

    assert DONE == ["open"]
    assert later.stopped


def test_what_the_arrows_chose_stays_chosen_as_more_comes(
    qtbot: QtBot, both: Palette, later: Later
) -> None:
    qtbot.keyClicks(both.field, "c")
    later.answer("Ada", "Bea")
    qtbot.keyClick(both.field, Qt.Key.Key_Down)
    qtbot.keyClick(both.field, Qt.Key.Key_Down)
    assert both.chosen is not None
    chosen = both.chosen.text

    later.answer("Zoe", "Ada", "Bea")

    assert both.chosen.text == chosen


def test_an_answer_to_an_earlier_question_is_not_shown(
    qtbot: QtBot, both: Palette, later: Later
) -> None:
    qtbot.keyClicks(both.field, "z")
    earlier = later.take
    assert earlier is not None
    qtbot.keyClicks(both.field, "z")

    earlier(Offered((Group(AMONG, "Records", (Offer("Old", lambda: None),)),)))

    assert listed(both) == []


def test_the_sign_before_it_leaves_actions_alone(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "> create")

    assert listed(palette) == ["New case file…"]


def test_a_row_says_to_a_reader_of_the_screen_what_it_shows(
    qtbot: QtBot, both: Palette, later: Later
) -> None:
    qtbot.keyClicks(both.field, "zz")
    assert later.take is not None
    offer = Offer("Tencent", lambda: None, note="Company", field="Other name", passage="腾讯")
    later.take(Offered((Group(AMONG, "Records", (offer,)),)))

    spoken = both.found.item(1).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Tencent. Company. Other name: 腾讯"


def test_what_was_found_is_drawn_otherwise_than_the_rest(
    qtbot: QtBot, both: Palette, later: Later
) -> None:
    found = Offer("A ministry 😀 of trade", lambda: None, hits=((2, 10),))
    within = Offer(
        "A", lambda: None, field="Notes", passage="of a ministry", passage_hits=((5, 13),)
    )

    for offer in (found, within):
        plain = replace(offer, hits=(), passage_hits=())
        drawn = [draw(qtbot, both, later, each) for each in (offer, plain, offer)]

        assert drawn[0] == drawn[2]
        assert drawn[0] != drawn[1]


def draw(qtbot: QtBot, palette: Palette, later: Later, offer: Offer) -> QImage:
    palette.field.setText("zz")
    palette.field.setText("zzz")
    assert later.take is not None
    later.take(Offered((Group(AMONG, "Records", (offer,)),)))
    return palette.found.grab().toImage()


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("op", "Open case file…", "Keep the window open"),
        ("file", "Open file", "Profile"),
        ("case new", "New case file…", "Close"),
        ("ncf", "New case file…", "Open case file…"),
    ],
)
def test_what_begins_as_typed_comes_first(typed: str, better: str, worse: str) -> None:
    action = Action("any", "", lambda do: None)
    good, bad = fit(typed, action, words=better), fit(typed, action, words=worse)

    assert good is not None
    assert bad is None or good < bad


def test_the_further_words_of_an_action_find_it_too() -> None:
    assert fit("create", ACTIONS[0], words="New case file…") is not None
    assert fit("nothing", ACTIONS[0], words="New case file…") is None


def test_actions_follow_the_situation(parent: QWidget, theme: Theme) -> None:
    actions = Actions(parent, commands=object(), theme=theme, catalogue=ACTIONS)  # type: ignore[arg-type]  # nothing is called on it

    actions.situate(Situation(writable=True))

    assert actions["undo"].isEnabled()
    assert [one.code for one in actions.enabled()] == ["new", "open", "undo"]
