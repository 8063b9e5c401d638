"""Stories of finding one's way: sections, records, back and forward, narrow windows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from gui.window.window import Panes
from models.case import Case
from models.history.changes import Person
from models.records import (
    Company,
    Gate,
)
from tests.window.conftest import Desk
from tests.window.hands import ALT, CONTROL, SHIFT, Hands

READER = Person("00000000-0000-4000-8000-0000000000aa", "Reader")


def test_the_way_back_leads_through_what_was_seen(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_2, CONTROL)
    hands.find_row("DeepSeek")
    first = hands.window.browsing.place
    hands.press(Qt.Key.Key_9, CONTROL)
    second = hands.window.browsing.place

    hands.press(Qt.Key.Key_Left, ALT)
    back = hands.window.browsing.place
    hands.press(Qt.Key.Key_Right, ALT)
    again = hands.window.browsing.place

    assert (back.section, back.record) == (first.section, first.record) != ("", None)
    assert (again.section, again.record) == (second.section, second.record)
    assert second.section == "company"


def test_a_window_opens_at_the_section_that_was_shown_last(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_5, CONTROL)
    hands.press(Qt.Key.Key_W, CONTROL)

    again = desk.window(desk.sample())

    assert again.window.browsing.place.section == "condition"


def test_what_is_being_typed_is_saved_as_the_window_closes(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    company = hands.case.all(Company)[0]
    hands.press(Qt.Key.Key_9, CONTROL)
    hands.find_row(company.name or "")
    hands.go_to("company", "website")
    hands.write("https://example.org")

    hands.press(Qt.Key.Key_W, CONTROL)

    with Case.open(desk.sample(), who=READER, read_only=True) as case:
        kept = case.get(company.id)
        assert isinstance(kept, Company)
        assert kept.website == "https://example.org"


def test_from_the_desk_one_key_leads_to_what_needs_attention(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_1, CONTROL)
    hands.press(Qt.Key.Key_Home)

    hands.press(Qt.Key.Key_Return)

    place = hands.window.browsing.place
    assert place.section == "desk"
    assert place.kind in ("task", "inquiry", "condition", "decision", "forecast")


def test_in_a_narrow_window_the_list_stays_until_enter_and_comes_back(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.window.resize(1000, 720)
    hands.press(Qt.Key.Key_9, CONTROL)
    hands.press(Qt.Key.Key_Down)
    assert hands.window.browsing.place.record is None

    hands.press(Qt.Key.Key_Return)
    opened = hands.window.browsing.place
    folded = not shown_panes(hands).middle.isVisible()
    hands.press(Qt.Key.Key_Left, ALT)

    assert folded
    assert opened.kind == "company"
    assert shown_panes(hands).middle.isVisible()
    assert hands.window.browsing.place.record is None


def test_a_list_has_the_whole_width_until_a_record_is_opened(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_9, CONTROL)
    hands.press(Qt.Key.Key_L, CONTROL | SHIFT)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    alone = shown_panes(hands).record.isVisible(), hands.window.browsing.place.record

    hands.press(Qt.Key.Key_Return)
    beside = shown_panes(hands).record.isVisible(), hands.window.browsing.place.kind
    hands.press(Qt.Key.Key_L, CONTROL | SHIFT)
    again = shown_panes(hands).record.isVisible(), hands.window.browsing.place.record
    hands.press(Qt.Key.Key_L, CONTROL | SHIFT)

    assert alone == again == (False, None)
    assert beside == (True, "company")
    assert shown_panes(hands).record.isVisible()
    assert hands.window.browsing.place.kind == "company"


def test_the_menu_of_what_has_the_keyboard_comes_up_by_keys(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_9, CONTROL)
    hands.press(Qt.Key.Key_Down)

    hands.press(Qt.Key.Key_F10, SHIFT)
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    offered = [each.text() for each in shown.actions()]
    shown.close()

    assert offered[0] == "Open"
    assert "Copy the value\tCtrl+Shift+C" in offered


def shown_panes(hands: Hands) -> Panes:
    assert hands.window.panes is not None
    return hands.window.panes


def test_new_records_are_begun_in_the_section_that_is_shown(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    before = len(hands.case.all(Gate))
    hands.press(Qt.Key.Key_3, CONTROL)

    hands.press(Qt.Key.Key_N, CONTROL)
    hands.write("Second thoughts")
    hands.press(Qt.Key.Key_Return)

    assert len(hands.case.all(Gate)) == before + 1
    assert hands.window.browsing.place.section == "gate"
    assert hands.case.label(hands.window.browsing.place.record or 0) == "Second thoughts"


def test_the_case_itself_is_set_from_its_own_record(desk: Desk) -> None:
    hands = desk.window(desk.sample())

    hands.do("case settings")
    hands.go_to("case", "title")
    hands.press(Qt.Key.Key_Return)
    hands.replace("Another title")
    hands.press(Qt.Key.Key_Return)

    assert hands.case.title == "Another title"
    assert "Another title" in hands.seen()


def test_nothing_can_be_changed_in_a_file_that_another_window_holds(desk: Desk) -> None:
    first = desk.window(desk.sample())
    second = desk.window(desk.sample())

    assert second.case.read_only
    for code in ("new_here", "new_company", "delete_record", "undo"):
        assert not second.window.actions_[code].isEnabled()
    assert second.window.actions_["compose_case"].isEnabled()
    assert not first.case.read_only


def test_following_a_reference_and_coming_back_leaves_the_keyboard_at_a_value(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_2, CONTROL)
    hands.find_row("DeepSeek")
    before = hands.window.browsing.place
    hands.go_to("application", "applicant")

    hands.press(Qt.Key.Key_Return, CONTROL)
    followed, there = hands.window.browsing.place, hands.focus.accessibleName()
    hands.press(Qt.Key.Key_Left, ALT)

    assert (followed.section, followed.kind) == ("company", "company")
    assert there == "Name: DeepSeek"
    assert hands.window.browsing.place.record == before.record
    assert hands.focus.accessibleName().startswith("Title: ")
