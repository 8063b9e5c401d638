from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.screens.trash import AT_ONCE, Trash, told
from gui.work import Work
from models.case import Case
from models.combining import combine
from models.reading.lists import Deleted
from models.records import Company, Gate, OtherName
from tests.builders import added, deleted


def shown(parent: QWidget, case: Case, work: Work, *, at_once: int = AT_ONCE) -> Trash:
    changes = Changes(parent)
    case.on_changed.append(changes.tell)
    made = Trash(case, changes=changes, work=work, at_once=at_once)
    made.setParent(parent)
    made.resize(420, 500)
    made.show()
    return made


def listed(trash: Trash) -> list[str]:
    model = trash.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_what_is_deleted_appears_the_newest_first(
    qtbot: QtBot, parent: QWidget, case: Case, work: Work
) -> None:
    first, second = added(case, Company, name="Alpha"), added(case, Gate, title="Licence")
    trash = shown(parent, case, work)

    deleted(case, first)
    deleted(case, second)

    assert listed(trash) == ["Licence", "Alpha"]
    said = trash.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Gate Licence, deleted by Ann, ")


def test_what_is_read_aside_keeps_what_was_chosen(
    qtbot: QtBot, parent: QWidget, case: Case, work: Work
) -> None:
    first, second = added(case, Company, name="Alpha"), added(case, Gate, title="Licence")
    deleted(case, first)
    deleted(case, second)
    trash = shown(parent, case, work, at_once=0)

    assert not trash.select(first)
    qtbot.waitUntil(lambda: listed(trash) == ["Licence", "Alpha"])

    assert trash.list.currentIndex().row() == 1
    assert trash.restore.isEnabled()


def test_an_empty_trash_says_so_in_a_sentence(
    qtbot: QtBot, parent: QWidget, case: Case, work: Work
) -> None:
    trash = shown(parent, case, work)

    assert any(
        one.isVisible() and "Nothing is deleted" in one.text() for one in trash.findChildren(QLabel)
    )
    assert not trash.restore.isEnabled()


def test_the_row_chosen_is_told_and_enter_goes_to_it(
    qtbot: QtBot, parent: QWidget, case: Case, work: Work
) -> None:
    company = added(case, Company, name="Alpha")
    deleted(case, company)
    trash = shown(parent, case, work)

    with qtbot.waitSignal(trash.opened) as opened:
        qtbot.keyClick(trash.list, Qt.Key.Key_Down)
    at = trash.list.visualRect(trash.rows.index(0)).center()
    with qtbot.waitSignal(trash.opened) as pressed:
        qtbot.mouseClick(trash.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(trash.opened):
        trash.enter()
    with qtbot.waitSignal(trash.entered) as entered:
        qtbot.keyClick(trash.list, Qt.Key.Key_Return)

    assert (opened.args, pressed.args, entered.args) == ([company], [company], [company])


def test_restoring_asks_for_the_record_that_is_chosen(
    qtbot: QtBot, parent: QWidget, case: Case, work: Work
) -> None:
    company = added(case, Company, name="Alpha")
    deleted(case, company)
    trash = shown(parent, case, work)
    assert trash.select(company)

    with qtbot.waitSignal(trash.restored) as restored:
        trash.restore.click()

    assert restored.args == [company]


def test_what_is_restored_leaves_the_list(
    qtbot: QtBot, parent: QWidget, case: Case, work: Work
) -> None:
    kept, back = added(case, Company, name="Alpha"), added(case, Company, name="Beta")
    deleted(case, kept)
    deleted(case, back)
    trash = shown(parent, case, work)
    trash.select(kept)

    with case.edit("Restored") as edit:
        edit.restore(back)

    assert listed(trash) == ["Alpha"]
    assert trash.list.currentIndex().row() == 0


def test_a_combined_record_says_into_what_and_is_separated(
    qtbot: QtBot, parent: QWidget, case: Case, work: Work
) -> None:
    kept, twice = added(case, Company, name="Tencent"), added(case, Company, name="TENCENT")
    gone = added(case, Company, name="Alpha")
    deleted(case, gone)
    combine(case, twice, into=kept, label="Combined")
    trash = shown(parent, case, work)

    trash.select(twice)
    offered = trash.restore.text()
    said = trash.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    trash.select(gone)

    assert offered == "Separate"
    assert said.startswith("Company TENCENT, combined into “Tencent” by Ann, ")
    assert trash.restore.text() == "Restore"


def test_what_was_deleted_inside_another_record_is_painted_too(
    qtbot: QtBot, parent: QWidget, case: Case, work: Work
) -> None:
    company = added(case, Company, name="Alpha")
    deleted(case, added(case, OtherName, owner_of=company, name="Alef"))

    trash = shown(parent, case, work)
    qtbot.waitExposed(trash)

    assert not trash.grab().isNull()


def test_a_time_that_cannot_be_read_is_left_out() -> None:
    assert told(Deleted(1, "company", "Alpha", "Ann", "")) == "deleted by Ann"
    assert told(Deleted(1, "company", "Alpha", "", "")) == "deleted"
