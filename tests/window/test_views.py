"""Stories of saved views: begun with, saved, renamed, moved, deleted, and taken back."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from gui.dialogs.shortcuts import Shortcuts
from gui.dialogs.view import ViewDialog
from gui.lists.pane import ListPane
from gui.screens.desk.views import ViewStrip
from gui.screens.sidebar import Sidebar
from models.reading.filtering.coding import written
from models.reading.filtering.filters import InView, Not
from models.records import Condition, View
from tests.window.conftest import Desk
from tests.window.hands import ALT, CONTROL, NONE, SHIFT, Hands


def sidebar(hands: Hands) -> Sidebar:
    found = hands.window.findChild(Sidebar)
    assert found is not None
    return found


def listed(hands: Hands) -> ListPane:
    (shown,) = [one for one in hands.window.findChildren(ListPane) if one.isVisible()]
    return shown


def row(hands: Hands, words: str) -> QPoint:
    side = sidebar(hands)
    (item,) = side.findItems(words, Qt.MatchFlag.MatchExactly)
    return side.visualItemRect(item).center()


def titles(hands: Hands) -> list[str]:
    return [each.title for each in hands.case.views()]


def test_a_case_without_views_is_offered_some_and_they_stand_on_the_desk(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_1, CONTROL)

    at = row(hands, "Add some views")
    hands.qtbot.mouseClick(sidebar(hands).viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert "Silent for 14 days" in titles(hands)
    strip = hands.window.findChild(ViewStrip)
    assert strip is not None
    said = [button.text() for button in strip.findChildren(QPushButton)]
    assert any(each.startswith("Conditions due this month") for each in said)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert titles(hands) == []
    assert not strip.isVisible()


def test_a_filtered_list_is_saved_as_a_view_with_its_number(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_5, CONTROL)
    hands.press(Qt.Key.Key_F, CONTROL)
    listed(hands).filter.setText("state is not met")
    hands.press(Qt.Key.Key_Return)
    number = len(listed(hands).model.ids)

    hands.press(Qt.Key.Key_D, CONTROL)
    hands.settle()
    hands.write("Still open")
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    hands.do("Still open")

    pane = listed(hands)
    assert pane.view is not None
    assert (pane.view.title, len(pane.model.ids)) == ("Still open", number)
    assert pane.filter.text() == "state is not met"
    hands.qtbot.waitUntil(lambda: f"Still open, {number}" in said_by(sidebar(hands)))


def test_a_list_whose_sentence_cannot_be_read_is_not_saved(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_5, CONTROL)
    hands.press(Qt.Key.Key_F, CONTROL)
    listed(hands).filter.setText("state is nonsense")

    hands.press(Qt.Key.Key_D, CONTROL)
    hands.settle()

    assert hands.window.findChild(ViewDialog) is None
    assert listed(hands).filter.hasFocus()


def said_by(side: Sidebar) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(side.item(at).data(role)) for at in range(side.count())]


def test_a_view_is_renamed_moved_and_deleted_by_keys_and_comes_back(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    at = row(hands, "Add some views")
    hands.qtbot.mouseClick(sidebar(hands).viewport(), Qt.MouseButton.LeftButton, pos=at)
    first, second, *_ = titles(hands)
    at = row(hands, first)
    hands.qtbot.mouseClick(sidebar(hands).viewport(), Qt.MouseButton.LeftButton, pos=at)
    sidebar(hands).setFocus()

    hands.press(Qt.Key.Key_Down, CONTROL)
    assert titles(hands)[:2] == [second, first]

    hands.press(Qt.Key.Key_F2)
    hands.settle()
    dialog = hands.dialog(ViewDialog)
    assert isinstance(dialog, ViewDialog)
    assert dialog.line.text() == first
    on_desk = dialog.desk.isChecked()
    hands.replace("No answer yet")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Space)
    assert dialog.desk.isChecked() is not on_desk
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    assert titles(hands)[1] == "No answer yet"

    sidebar(hands).setFocus()
    hands.press(Qt.Key.Key_Delete)
    assert "No answer yet" not in titles(hands)
    assert hands.window.browsing.place.section == "desk"

    hands.press(Qt.Key.Key_Z, CONTROL)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert titles(hands)[1] == first
    hands.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert titles(hands)[1] == "No answer yet"


def test_a_row_stays_while_it_is_worked_on_and_goes_once_the_list_is_left(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_5, CONTROL)
    hands.press(Qt.Key.Key_F, CONTROL)
    listed(hands).filter.setText("state is being formulated")
    hands.press(Qt.Key.Key_Return)
    condition = listed(hands).model.ids[0]

    with hands.case.edit("Met") as edit:
        edit.set(condition, "state", "met")

    assert condition in listed(hands).model.ids
    hands.press(Qt.Key.Key_9, CONTROL)
    hands.press(Qt.Key.Key_5, CONTROL)
    assert condition not in listed(hands).model.ids
    record = hands.case.get(condition)
    assert isinstance(record, Condition)
    assert record.state == "met"


def test_views_that_came_to_use_each_other_list_nothing_and_say_why(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    case = hands.case
    with case.edit("What two people did apart") as edit:
        one, other = (edit.add(View, title=title, listed="task") for title in ("One", "Other"))
        edit.set(one, "filter", written(InView(case.ledger.uid(other))))
        edit.set(other, "filter", written(Not(InView(case.ledger.uid(one)))))
    hands.settle()

    at = row(hands, "Other")
    hands.qtbot.mouseClick(sidebar(hands).viewport(), Qt.MouseButton.LeftButton, pos=at)
    hands.settle()

    assert list(listed(hands).model.ids) == []
    assert "A view can't use itself, not even by way of another." in hands.seen()


def begin_views(hands: Hands) -> list[str]:
    """Add the views to begin with, and give what they are called."""
    at = row(hands, "Add some views")
    hands.qtbot.mouseClick(sidebar(hands).viewport(), Qt.MouseButton.LeftButton, pos=at)
    return titles(hands)


def drag(hands: Hands, title: str, to: QPoint, *, then: Qt.Key | None = None) -> None:
    """Drag a view somewhere; with a key, press that before it is let go."""
    rows, left = sidebar(hands).viewport(), Qt.MouseButton.LeftButton
    at = row(hands, title)
    hands.qtbot.mousePress(rows, left, pos=at)
    for place in ((at + to) / 2, to):
        # The simulated mouse says of no button that it is held.
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            place.toPointF(),
            rows.mapToGlobal(place).toPointF(),
            Qt.MouseButton.NoButton,
            left,
            NONE,
        )
        QApplication.sendEvent(rows, move)
        QApplication.processEvents()
    if then is not None:
        hands.press(then)
    hands.qtbot.mouseRelease(rows, left, pos=to)


def test_a_view_is_dragged_to_another_place_in_one_step(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    first, second, third, last = begin_views(hands)

    drag(hands, first, row(hands, third) + QPoint(0, 8))
    moved = titles(hands)
    drag(hands, last, row(hands, second) - QPoint(0, 8))
    again = titles(hands)
    hands.press(Qt.Key.Key_Z, CONTROL)

    assert moved == [second, third, first, last]
    assert again == [last, second, third, first]
    assert titles(hands) == moved


def test_where_a_dragged_view_would_come_is_marked_and_escape_leaves_it(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    before = begin_views(hands)
    rows = sidebar(hands)
    marks: list[int | None] = []
    rows.viewport().installEventFilter(Marks(rows, marks))

    drag(hands, before[0], row(hands, before[2]) + QPoint(0, 8), then=Qt.Key.Key_Escape)

    first = next(at for at in range(rows.count()) if rows.item(at).text() == before[0])
    assert first + 3 in marks
    assert rows.lifting.place is None
    assert titles(hands) == before


class Marks(QObject):
    """Keeps above which row the mark stood at each painting."""

    def __init__(self, rows: Sidebar, marks: list[int | None]) -> None:
        super().__init__(rows)
        self._rows, self._marks = rows, marks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each painting."""
        if event.type() == QEvent.Type.Paint:
            self._marks.append(self._rows.lifting.place)
        return False


def test_alt_with_an_arrow_moves_a_view_and_the_list_of_keys_says_so(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    first, second, *rest = begin_views(hands)
    at = row(hands, first)
    hands.qtbot.mouseClick(sidebar(hands).viewport(), Qt.MouseButton.LeftButton, pos=at)
    sidebar(hands).setFocus()

    hands.press(Qt.Key.Key_Down, ALT)
    down = titles(hands)
    hands.press(Qt.Key.Key_Up, ALT)
    hands.press(Qt.Key.Key_F1)
    hands.settle()

    assert down == [second, first, *rest]
    assert titles(hands) == [first, second, *rest]
    shown = hands.dialog(Shortcuts).findChildren(QLabel)
    said = [one.text() for one in shown]
    assert "At a saved view in the sidebar" in said
    assert "Alt+Up or Ctrl+Up" in said
