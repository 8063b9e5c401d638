"""What rests on a record, on its page: read when it is turned to, led on by its rows."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.forms.pages import RESTING
from gui.forms.pane import RecordPane
from gui.forms.resting import RestingPage
from gui.forms.rows import RecordRow
from gui.reading.aside import AT_ONCE
from gui.work import Work
from models import Case
from models.records import Application, Judgement
from tests.builders import a_case, a_decision, a_gate, a_source, added, an_application, cited


def a_decided_case(folder: Path) -> tuple[Case, int, int]:
    case = a_case(folder)
    application = an_application(case)
    decision = a_decision(case, a_gate(case, application), None, "approved", application)
    paper = a_source(case)
    cited(case, decision, "stage", paper)
    return case, paper, decision


def test_each_row_says_whether_it_falls_and_leads_to_its_record(
    qtbot: QtBot, tmp_path: Path, work: Work
) -> None:
    case, paper, decision = a_decided_case(tmp_path)
    page = RestingPage(case, work=work)
    qtbot.addWidget(page)
    page.show_record(paper)
    rows = page.findChildren(RecordRow)

    with qtbot.waitSignal(page.followed) as followed:
        rows[0].opened.emit()

    assert [row.detail.split(" · ")[0] for row in rows] == ["falls", "falls"]
    assert rows[0].detail == "falls · stage: no other origin"
    assert rows[1].detail == "falls · 1 of 1 decisions at “Approval” affected"
    assert followed.args == [decision]
    case.close()


def test_the_tree_is_copied_as_indented_lines(qtbot: QtBot, tmp_path: Path, work: Work) -> None:
    case, paper, _ = a_decided_case(tmp_path)
    page = RestingPage(case, work=work)
    qtbot.addWidget(page)
    page.show_record(paper)

    page.copy.click()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "An article"
    assert lines[1].startswith("If it is wrong, 2 records would fall with it")
    assert lines[3].startswith("- Decision: ")
    assert lines[4].startswith("  - Application: A buys chips (falls")
    case.close()


def test_a_record_on_which_nothing_rests_says_so(qtbot: QtBot, tmp_path: Path, work: Work) -> None:
    case = a_case(tmp_path)
    page = RestingPage(case, work=work)
    qtbot.addWidget(page)

    page.show_record(a_source(case))

    assert page.findChildren(RecordRow) == []
    assert page.copy.isHidden()
    case.close()


def test_of_very_many_records_the_next_are_shown_when_they_are_asked_for(
    qtbot: QtBot, tmp_path: Path, work: Work
) -> None:
    case = a_case(tmp_path)
    paper = a_source(case)
    with case.edit("Fill") as edit:
        for number in range(250):
            each = edit.add(Application, title=f"Application {number}")
            edit.cite(each, "title", source=paper)
    page = RestingPage(case, work=work)
    qtbot.addWidget(page)
    page.show_record(paper)
    qtbot.waitUntil(lambda: page.rests is not None, timeout=20_000)
    before = len(page.findChildren(RecordRow))

    page.more.click()

    assert before == 200
    assert len(page.findChildren(RecordRow)) == 250
    assert page.more.isHidden()
    case.close()


def test_stopped_it_says_so_and_looks_again_when_asked(
    qtbot: QtBot, tmp_path: Path, work: Work
) -> None:
    case = a_case(tmp_path)
    paper = a_source(case)
    with case.edit("Fill") as edit:
        for number in range(AT_ONCE + 1):
            edit.cite(edit.add(Application, title=f"Number {number}"), "title", source=paper)
    page = RestingPage(case, work=work)
    qtbot.addWidget(page)
    page.show_record(paper)
    for job in work.jobs:
        job.cancel()
    qtbot.waitUntil(lambda: not page.stopped.isHidden())
    rows = page.findChildren(RecordRow)

    page.stopped.again.click()

    qtbot.waitUntil(lambda: page.rests is not None)
    assert rows == []
    assert page.stopped.isHidden()
    assert len(page.findChildren(RecordRow)) == AT_ONCE + 1
    case.close()


def test_only_what_others_rest_on_has_the_part(pane: RecordPane, case: Case) -> None:
    paper = a_source(case)
    judgement = added(case, Judgement, statement="It will be approved")
    cited(case, an_application(case), "title", paper)
    pane.show_record(paper)
    has = pane.tabs.isTabVisible(RESTING)
    pane.tabs.setCurrentIndex(RESTING)
    rows = [row.name for row in pane.pages.resting.findChildren(RecordRow)]

    pane.show_record(judgement)

    assert has
    assert rows == ["A buys chips"]
    assert not pane.tabs.isTabVisible(RESTING)
