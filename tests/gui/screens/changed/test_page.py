from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.look.theme import Theme
from gui.screens.changed.head import BRIEFING
from gui.screens.changed.page import Changed
from gui.screens.changed.rows import BY_DAY, BY_PERSON
from gui.widgets.choosing import Choice
from gui.work import Work
from models.case import Case
from models.history.changes import Person
from models.records import Briefing, Company
from models.records.kinds import canonical
from tests.builders import added, an_authority, changed

BEN = Person("00000000-0000-4000-8000-0000000000b0", "Ben")
Show = Callable[[], Changed]


@pytest.fixture
def show(parent: QWidget, theme: Theme, work: Work, case: Case, qtbot: QtBot) -> Iterator[Show]:
    """Shows the page, once it is read."""
    pages: list[Changed] = []

    def shown() -> Changed:
        changes = Changes(parent)
        case.on_changed.append(changes.tell)
        page = Changed(
            case,
            changes=changes,
            work=work,
            theme=theme,
            today=lambda: datetime.now().astimezone().date(),
        )
        pages.append(page)
        page.setParent(parent)
        page.resize(880, 560)
        page.show()
        qtbot.waitUntil(lambda: not page.facts.text().startswith("Reading"))
        return page

    yield shown
    for each in pages:
        each.stop()


def lines(page: Changed) -> list[list[str]]:
    """What the cells of the table say."""
    table = page.table.model()
    return [
        [str(table.index(row, column).data()) for column in range(4)]
        for row in range(table.rowCount())
    ]


def pick(page: Changed, box: Choice, data: str) -> None:
    """Choose something in a box, as a click does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_it_lists_old_beside_new_since_the_last_briefing(case: Case, show: Show) -> None:
    ministry = an_authority(case, "Ministry", country="US")
    added(case, Briefing, title="One", number=1, frontier=canonical(list(case.frontier())))
    changed(case, ministry, country="CN")

    page = show()

    assert page.head.since_briefing
    assert ["Authority: Ministry", "Country or union", "United States", "China"] in lines(page)
    assert page.facts.text() == "2 changes in 2 records"


def test_other_days_show_other_changes_and_wrong_ones_are_said(
    case: Case, show: Show, qtbot: QtBot
) -> None:
    added(case, Company, name="Nvidia")
    page = show()
    here = len(lines(page))

    page.head.first.setText("2020-01-01")
    page.head.last.setText("2020-02-01")
    page.head.last.editingFinished.emit()
    qtbot.waitUntil(lambda: not lines(page))
    page.head.last.setText("2019-02-01")
    page.head.last.editingFinished.emit()

    assert here
    assert page.head.complaint == "The last day comes before the first."


def test_lines_are_filtered_by_kind_and_person_and_grouped_otherwise(
    case: Case, show: Show
) -> None:
    company = added(case, Company, name="Nvidia")
    an_authority(case, "Ministry")
    case.who = BEN
    changed(case, company, country="US")
    page = show()

    pick(page, page.head.kind, "company")
    companies = {row[0] for row in lines(page)}
    pick(page, page.head.person, "Ben")
    of_ben = {row[0] for row in lines(page)}
    pick(page, page.head.person, "")
    pick(page, page.head.kind, "")
    pick(page, page.head.grouping, BY_PERSON)
    persons = [row[0] for row in lines(page)]
    pick(page, page.head.grouping, BY_DAY)

    assert companies == of_ben == {"Company: Nvidia"}
    assert set(persons) == {"Ann", "Ann, Ben"}
    assert persons == sorted(persons)
    assert str(datetime.now().astimezone().year) in lines(page)[0][0]


def test_a_line_leads_to_its_record_and_enter_goes_into_it(
    case: Case, show: Show, qtbot: QtBot
) -> None:
    company = added(case, Company, name="Nvidia")
    page = show()
    pick(page, page.head.kind, "company")
    table = page.table
    middle = table.visualRect(table.model().index(0, 1)).center()

    with qtbot.waitSignal(page.opened) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(page.entered) as entered:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert opened.args == entered.args == [company]


def test_it_is_copied_as_a_table_whose_cells_are_whole(case: Case, show: Show) -> None:
    text = "=1+1 and so on " * 30
    ministry = an_authority(case, "Ministry")
    changed(case, ministry, remit=text)
    page = show()

    page.copy()

    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[0].split("\t")[:4] == ["Record", "Field", "Before", "Now"]
    assert any("=1+1" in line and line.count("and so on") == 30 for line in copied)


def test_an_edit_is_listed_without_asking_anew(case: Case, show: Show, qtbot: QtBot) -> None:
    page = show()

    added(case, Company, name="Tencent")

    qtbot.waitUntil(lambda: any(row[0] == "Company: Tencent" for row in lines(page)))


def test_what_a_file_says_is_shown_as_text(case: Case, show: Show) -> None:
    added(case, Company, name="<b>x</b>\u202eevil")

    page = show()

    assert any("<b>x</b>‹U+202E›evil" in row[0] for row in lines(page))
    assert BRIEFING not in [page.head.since.itemData(at) for at in range(page.head.since.count())]
