"""The record pane as a whole: what it shows of any record, what it keeps, what it refuses."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from gui.dialogs.refusal import Refusal
from gui.forms.pages import HISTORY, RELATED, RESTING, SOURCES
from gui.forms.pane import RecordPane
from gui.forms.reading import read
from gui.forms.row import FieldRow
from gui.forms.rows import RecordRow
from gui.forms.wrapped import WrappedText
from gui.look.theme import Theme
from models import Case, Person, sample
from models.records import CATALOGUE, Briefing, Company, Gate, Template, TemplatePart
from models.records.kinds import When
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    added,
    an_application,
    an_authority,
    changed,
    deleted,
    linked,
)
from tests.gui.forms.hand import ALT, button, enter, fill, focused, links, press, row, write


def texts(pane: RecordPane) -> str:
    return "\n".join(w.text for w in pane.findChildren(WrappedText) if w.isVisibleTo(pane))


def test_every_kind_of_record_of_the_sample_is_shown_on_every_part(
    paned: Callable[[Case], RecordPane], tmp_path: Path
) -> None:
    sample.build(tmp_path / "sample.proviso")
    with Case.open(tmp_path / "sample.proviso", who=Person("a", "Ann")) as case:
        pane = paned(case)
        for code, described in CATALOGUE.items():
            if code == "link":
                continue
            for id in list(case.ids(code))[:1]:
                pane.show_record(id)
                for part in (RELATED, SOURCES, RESTING, HISTORY, 0):
                    pane.tabs.setCurrentIndex(part)

                assert pane.shown == id
                assert pane.subject is not None
                assert pane.subject.entry is described


def test_filled_fields_stand_before_empty_ones_that_are_only_offered(
    pane: RecordPane, case: Case
) -> None:
    pane.show_record(an_application(case, filed="2026-01"))

    assert pane.form is not None
    assert "filed" in pane.form.rows()
    assert "long_stop" not in pane.form.rows()
    offered = [b.accessibleName() for b in pane.form.findChildren(QPushButton)]
    assert "Add Long-stop date" in offered
    assert row(pane, "quantity").view.text == "not stated"


def test_a_recorded_briefing_shows_what_a_reader_understands_and_offers_what_can_be_added(
    pane: RecordPane, case: Case
) -> None:
    pages = {"pages": 1, "options": "{}", "frontier": "[]"}
    pane.show_record(added(case, Briefing, title="One", **pages))

    assert pane.form is not None
    assert row(pane, "pages").view.text == "1 page"
    assert not {"options", "frontier"} & set(pane.form.rows())
    offered = [each.accessibleName() for each in pane.form.findChildren(QPushButton)]
    assert "Add Reviewer" in offered
    assert "Add Template" not in offered
    assert "Add Scope" not in offered


def test_what_a_recorded_briefing_told_of_is_shown_and_stays(pane: RecordPane, case: Case) -> None:
    briefing = added(case, Briefing, title="One")
    linked(case, briefing, "scope", an_application(case, title="Scanners"))

    pane.show_record(briefing)

    scope = links(pane, "scope")
    buttons = [each for each in scope.findChildren(QAbstractButton) if each.isVisible()]
    assert [each.name for each in scope.findChildren(RecordRow)] == ["Scanners"]
    assert not [each for each in buttons if each.text() == "add" or "Take" in each.toolTip()]


def test_the_parts_of_a_template_are_called_and_chosen_by_name(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    template = added(case, Template, title="Weekly")
    part = added(case, TemplatePart, template=template, part="key_judgements", position="4")
    newer = added(case, TemplatePart, template=template, part="of_a_newer_version", position="6")
    pane.show_record(template)
    assert pane.form is not None
    rows = [each for each in pane.form.findChildren(FieldRow) if each.fact.code == "part"]
    said = [each.view.text for each in rows]

    rows[0].enter()
    write(qtbot, "Bottom line")
    press(qtbot, Qt.Key.Key_Return)

    assert said == ["Key judgements", "of_a_newer_version"]
    kept = {each.id: each.part for each in case.all(TemplatePart)}
    assert kept == {part: "bottom_line", newer: "of_a_newer_version"}


def test_tab_goes_through_every_field_and_back_to_the_first(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(an_application(case, filed="2026-01"))
    assert pane.form is not None
    pane.form.enter("value")
    press(qtbot, Qt.Key.Key_Escape)
    first = row(pane, "title").view
    first.setFocus()
    seen = []

    for _ in range(60):
        press(qtbot, Qt.Key.Key_Tab)
        seen.append(focused())
        if focused() is first:
            break

    assert focused() is first
    views = [row(pane, code).view for code in ("applicant", "value", "filed")]
    assert [widget for widget in seen if widget in views] == views


def test_the_application_leads_with_its_standing(pane: RecordPane, case: Case) -> None:
    application = an_application(case)
    approver = an_authority(case, "Commission", abbreviation="NDRC")
    gate = a_gate(case, application, title="China's approval", approver=approver)
    a_decision(case, gate, approver, "under_review", application)

    pane.show_record(application)

    standing = pane.pages.standing.standing
    assert standing is not None
    assert pane.pages.standing.isVisible()
    assert standing.summary in texts(pane)
    assert standing.blocks == gate


def test_a_deleted_record_is_shown_without_editors_until_it_is_restored(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case)
    deleted(case, id)
    pane.show_record(id)

    entered = enter(qtbot, pane, "title")
    assert entered.editor is None
    assert "This record is in the trash." in texts(pane)
    button(pane, "Restore").click()

    assert not case.is_gone(id)
    assert enter(qtbot, pane, "title").editor is not None


def test_a_case_that_can_only_be_read_offers_nothing(
    qtbot: QtBot, paned: Callable[[Case], RecordPane], case: Case
) -> None:
    id = an_application(case)
    with Case.open(case.path, who=Person("b", "Bob"), read_only=True) as same:
        pane = paned(same)
        pane.show_record(id)

        assert enter(qtbot, pane, "title").editor is None
        assert pane.form is not None
        assert [b for b in pane.form.findChildren(QPushButton) if b.isVisible()] == []


def test_what_another_edit_changes_is_shown_and_an_open_editor_stays(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case, title="Old")
    pane.show_record(id)
    entered = enter(qtbot, pane, "reference")
    write(qtbot, "REF-1")

    changed(case, id, title="New")

    assert row(pane, "title").view.text == "New"
    assert entered.editor is not None
    assert entered.editor.typed() == "REF-1"


def test_a_stale_form_makes_a_conflict_that_a_person_decides(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case, title="First")
    pane.show_record(id)
    enter(qtbot, pane, "title")
    press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(qtbot, "Mine")
    changed(case, id, title="Theirs")
    press(qtbot, Qt.Key.Key_Return)

    assert {head.value for head in case.heads(id, "title")} == {'"Mine"', '"Theirs"'}
    assert {"Mine", "Theirs"} <= set(texts(pane).split("\n"))
    keep = [b for b in row(pane, "title").findChildren(QPushButton) if b.isVisible()]
    assert [b.text() for b in keep] == ["Keep this one", "Keep this one"]
    keep[1].click()

    assert len({head.value for head in case.heads(id, "title")}) == 1


def test_a_refused_save_keeps_the_text_and_says_why(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case, title="First")
    pane.show_record(id)
    entered = enter(qtbot, pane, "title")
    write(qtbot, "Second")
    case.read_only = "It lies on a disk that can only be read."
    press(qtbot, Qt.Key.Key_Return)

    assert entered.editor is not None
    assert entered.editor.typed() == "Second"
    refusal = pane.findChild(Refusal)
    assert refusal is not None
    refusal.reject()


def test_undoing_elsewhere_is_shown_at_once(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    id = an_application(case, title="First")
    pane.show_record(id)
    fill(qtbot, pane, "title", "Second")
    assert case.undo_label == "Title of application “First”"

    case.undo()

    assert row(pane, "title").view.text == "First"


def test_the_number_of_queries_does_not_depend_on_how_much_there_is(
    pane: RecordPane, case: Case
) -> None:
    few = a_gate(case, an_application(case))
    many = a_gate(case, *(an_application(case, f"Application {n}") for n in range(30)))
    for number in range(10):
        a_condition(case, title=f"Term {number}", gate=many)
    read(case, few)

    assert counted(case, few) == counted(case, many)


def counted(case: Case, id: int) -> int:
    asked: list[str] = []
    connection = case.database.connection()

    def note(_cursor: object, sql: str, _bound: object) -> bool:
        asked.append(sql)
        return True

    connection.exec_trace = note
    try:
        read(case, id)
    finally:
        connection.exec_trace = None
    return len(asked)


def test_the_case_itself_opens_in_the_same_pane(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    pane.show_record(case.dossier.id)
    fill(qtbot, pane, "title", "H200 purchases")
    fill(qtbot, pane, "time_zone", "Asia/Shanghai")

    assert (case.title, case.dossier.time_zone) == ("H200 purchases", "Asia/Shanghai")


def test_history_tells_who_changed_what_from_which_value(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case, title="First", filed="2026-01")
    changed(case, id, filed="2026-02")
    pane.show_record(id)
    pane.tabs.setCurrentIndex(HISTORY)

    assert "January 2026  →  February 2026" in texts(pane)
    assert pane.pages.history.lines[0].author == "Ann"


def test_the_pane_goes_where_a_reference_points(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    company = added(case, Company, name="DeepSeek")
    pane.show_record(an_application(case, applicant=company))

    row(pane, "applicant").view.setFocus()
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert pane.shown == company


def test_alt_e_opens_and_escape_closes_what_stands_behind_a_value(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(added(case, Gate, title="Approval", kind="import_approval"))
    row(pane, "kind").view.setFocus()

    press(qtbot, Qt.Key.Key_E, ALT)
    assert pane.form is not None
    opened = pane.form.sheet
    assert opened is not None
    press(qtbot, Qt.Key.Key_Escape)

    assert pane.form.sheet is not opened
    assert QApplication.focusWidget() is row(pane, "kind").view


@pytest.mark.parametrize("width", [360, 660, 1000])
def test_no_field_is_wider_than_the_pane(pane: RecordPane, case: Case, width: int) -> None:
    id = an_application(case, title="word" * 400, filed=When("2026-01", "x" * 300))
    linked(case, a_gate(case), "applications", id)
    pane.resize(width, 600)
    pane.show_record(id)
    QApplication.processEvents()

    assert pane.form is not None
    assert pane.form.width() <= pane.width()
    assert row(pane, "title").width() <= pane.width()


def test_another_size_of_text_leaves_the_part_that_is_shown_and_a_way_to_those_that_have_no_room(
    qtbot: QtBot, paned: Callable[[Case], RecordPane], theme: Theme, case: Case
) -> None:
    (pane := paned(case)).show_record(added(case, Company, name="Nvidia"))
    pane.resize(300, 600)
    pane.tabs.setCurrentIndex(RELATED)

    theme.show_text_size(150)
    *_, on = [each for each in pane.tabs.findChildren(QToolButton) if each.isVisible()]
    picture = on.grab().toImage()
    middle = {picture.pixel(x, picture.height() // 2) for x in range(picture.width())}

    assert pane.tabs.currentIndex() == RELATED
    assert on.width() >= 20
    assert len(middle) > 1
    theme.show_text_size(100)
