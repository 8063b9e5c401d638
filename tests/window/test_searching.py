"""Anything in the case is found by Ctrl+K and a few letters, wherever the user is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.forms.attachments.card import Card
from gui.palette.palette import Palette
from models.records import Condition, Source
from tests.builders import added
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, Hands


def look_up(hands: Hands, typed: str) -> Palette:
    hands.press(Qt.Key.Key_K, CONTROL)
    palette = hands.window.findChild(Palette)
    assert palette is not None
    hands.qtbot.keyClicks(palette.field, typed)
    return palette


def test_a_record_is_found_from_anywhere_and_shown_in_its_section(desk: Desk) -> None:
    hands = desk.window(desk.sample())

    palette = look_up(hands, "limits deployed")
    hands.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.window.browsing.place.section == "condition")

    place = hands.window.browsing.place
    assert place.record is not None
    assert hands.case.label(place.record).startswith("Limits on how and where")


def test_what_was_entered_a_moment_ago_is_found(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    id = added(hands.case, Condition, title="Chips stay in the eastern provinces")

    palette = look_up(hands, "provinces")
    hands.qtbot.waitUntil(lambda: len(palette.offers) == 1)
    hands.qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    hands.qtbot.waitUntil(lambda: hands.window.browsing.place.record == id)


def test_what_stands_in_an_attachment_leads_to_it(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    source = hands.case.all(Source)[0].id
    with hands.case.edit("Attach") as edit:
        edit.attach(source, name="minutes.txt", content=b"The provincial committee agreed")

    palette = look_up(hands, "provincial committee")
    hands.qtbot.waitUntil(lambda: len(palette.offers) == 1)
    hands.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.window.browsing.place.record == source)
    hands.settle()

    card: QWidget | None = hands.focus
    while card is not None and not isinstance(card, Card):
        card = card.parentWidget()
    assert card is not None
    hands.qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())


def test_the_palette_is_left_by_escape_and_nothing_happens(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    before = hands.window.browsing.place

    palette = look_up(hands, "deepseek")
    hands.qtbot.waitUntil(lambda: len(palette.offers) > 5)
    hands.qtbot.keyClick(palette, Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: hands.window.findChild(Palette) is None)

    assert hands.window.browsing.place == before


def test_with_no_case_open_only_actions_are_found(desk: Desk) -> None:
    hands = desk.window()

    palette = look_up(hands, "deepseek")

    assert palette.offers == ()
    palette.close()
