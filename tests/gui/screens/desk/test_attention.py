from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

import resources
from gui.look.theme import Theme, font
from gui.look.tokens import CARD, GRID, Role
from gui.screens.desk.attention import MOST, AttentionList
from gui.screens.desk.reasons import REASONS, about_words, days_words
from models.reading.standing import Attention, Overview
from models.reading.standing.attention import URGENCY

ITEM = Attention(
    reason="silence",
    urgency=7,
    record=5,
    words="the bureau has not answered.",
    field=None,
    days=14,
    applications=(1, 2),
)
TITLES = {1: "Scanners", 2: "Lenses", 3: "Lasers"}


@pytest.fixture
def attention(qtbot: QtBot, theme: Theme) -> AttentionList:
    made = AttentionList()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    return made


def rows(view: AttentionList) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_every_reason_has_words_and_an_icon_that_exists() -> None:
    assert set(REASONS) == set(URGENCY)
    assert all(one.words and one.icon in resources.icons() for one in REASONS.values())


@pytest.mark.parametrize(
    ("reason", "days", "said"),
    [
        ("silence", 14, "14 days"),
        ("silence", 1, "1 day"),
        ("silence", 0, ""),
        ("silence", None, ""),
        ("condition_due", 3, "in 3 days"),
    ],
)
def test_days_are_said_where_there_are_any(reason: str, days: int | None, said: str) -> None:
    assert days_words(replace(ITEM, reason=reason, days=days)) == said


def test_it_says_why_and_what_it_bears_on() -> None:
    assert about_words(ITEM, TITLES) == "no answer · Scanners and 1 more"
    assert about_words(replace(ITEM, applications=(2,)), TITLES) == "no answer · Lenses"
    assert about_words(replace(ITEM, applications=()), TITLES) == "no answer"
    everything = replace(ITEM, applications=(1, 2, 3))
    assert about_words(everything, TITLES) == "no answer · all applications"


def test_a_reason_of_a_newer_version_is_shown_without_words() -> None:
    assert about_words(replace(ITEM, reason="unheard_of", applications=()), TITLES) == ""


def test_what_is_most_pressing_comes_first(attention: AttentionList, seen: Overview) -> None:
    attention.show_items(seen.attention, {})

    assert len(rows(attention)) == len(seen.attention) > 0
    assert rows(attention)[0].casefold() == seen.attention[0].words.casefold()


def test_a_sentence_begins_with_a_capital(attention: AttentionList) -> None:
    attention.show_items([ITEM], TITLES)

    assert rows(attention) == ["The bureau has not answered."]


def test_a_click_shows_the_record_and_enter_goes_to_it(
    qtbot: QtBot, attention: AttentionList
) -> None:
    attention.show_items([ITEM, replace(ITEM, record=6)], TITLES)
    second = attention.visualRect(attention.model().index(1, 0)).center()

    with qtbot.waitSignal(attention.opened) as opened:
        qtbot.mouseClick(attention.viewport(), Qt.MouseButton.LeftButton, pos=second)
    with qtbot.waitSignal(attention.entered) as entered:
        qtbot.keyClick(attention, Qt.Key.Key_Return)

    assert (opened.args, entered.args) == ([6], [6])


def pressed(qtbot: QtBot, view: AttentionList, words: str) -> None:
    """Press words at the right end of the caption of the first row."""
    row = view.visualRect(view.model().index(0, 0))
    metrics = QFontMetrics(font(Role.CAPTION))
    right = row.right() - CARD - 4
    if words == "Combine…":
        right -= metrics.horizontalAdvance("Not the same") + 2 * GRID
    point = QPoint(right, row.bottom() - GRID - metrics.height() // 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


LOOKALIKE = replace(ITEM, reason="lookalike", days=None, applications=(), beside=9)


@pytest.mark.parametrize("words", ["Combine…", "Not the same"])
def test_two_that_look_like_one_can_be_compared_or_told_apart_at_once(
    qtbot: QtBot, attention: AttentionList, words: str
) -> None:
    attention.show_items([LOOKALIKE], TITLES)
    wanted = attention.compared if words == "Combine…" else attention.told_apart

    with qtbot.assertNotEmitted(attention.opened), qtbot.waitSignal(wanted) as asked:
        pressed(qtbot, attention, words)

    assert asked.args == [5, 9]


def test_what_is_offered_at_a_row_is_offered_by_menu_too(
    qtbot: QtBot, attention: AttentionList
) -> None:
    attention.show_items([LOOKALIKE], TITLES)
    attention.setCurrentIndex(attention.model().index(0, 0))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))

    attention.contextMenuEvent(asked)
    (menu,) = attention.findChildren(QMenu)
    with qtbot.waitSignal(attention.told_apart) as told_apart:
        menu.actions()[1].trigger()
    menu.close()

    assert [each.text() for each in menu.actions()] == ["Combine…", "Not the same"]
    assert told_apart.args == [5, 9]


def test_in_a_case_that_is_only_read_nothing_is_offered_beside_the_record(
    qtbot: QtBot, theme: Theme
) -> None:
    view = AttentionList(writable=False)
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show()
    view.show_items([LOOKALIKE], TITLES)

    with qtbot.assertNotEmitted(view.told_apart), qtbot.waitSignal(view.opened) as opened:
        pressed(qtbot, view, "Not the same")

    assert opened.args == [5]


def test_the_row_chosen_stays_chosen_when_others_come(attention: AttentionList) -> None:
    attention.show_items([ITEM], TITLES)
    attention.setCurrentIndex(attention.model().index(0, 0))

    attention.show_items([replace(ITEM, record=9), ITEM], TITLES)

    assert attention.currentIndex().row() == 1


def test_no_more_are_shown_than_can_be_worked_through(attention: AttentionList) -> None:
    attention.show_items([replace(ITEM, record=number) for number in range(MOST + 5)], TITLES)

    assert len(rows(attention)) == MOST


def test_hostile_text_is_painted_as_it_is(qtbot: QtBot, attention: AttentionList) -> None:
    attention.show_items([replace(ITEM, words="<b>&</b>\n" + "x" * 50_000)], TITLES)

    assert not attention.grab().isNull()
