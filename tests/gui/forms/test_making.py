"""Records made in the pane: new ones, related ones, links and child records."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.forms.children import Children
from gui.forms.head import Head
from gui.forms.pages import RELATED
from gui.forms.pane import RecordPane
from gui.forms.rows import RecordRow
from models import Case
from models.records import Application, Company, Condition, Decision, OtherName, Response
from tests.builders import (
    a_decision,
    a_gate,
    added,
    an_application,
    an_authority,
    an_inquiry,
)
from tests.gui.forms.hand import button, enter, fill, focused, paste, press, row, write


def test_a_new_record_exists_from_its_first_filled_field_on(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_new("company")
    press(qtbot, Qt.Key.Key_Tab)
    assert case.all(Company) == []

    with qtbot.waitSignal(pane.created) as made:
        fill(qtbot, pane, "name", "Nvidia")

    assert made.args is not None
    assert [company.name for company in case.all(Company)] == ["Nvidia"]
    assert pane.shown == made.args[0]
    assert case.undo_label == "New company “Nvidia”"


def test_a_new_record_that_is_cancelled_leaves_nothing(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_new("company")
    write(qtbot, "Nvid")
    head = pane.findChild(Head)
    assert head is not None
    qtbot.mouseClick(head.cancel_button, Qt.MouseButton.LeftButton)

    assert case.all(Company) == []
    assert pane.shown is None
    pane.show_new("company")
    editor = row(pane, "name").editor
    assert editor is not None
    assert editor.typed() == ""


def test_escape_restores_a_field_and_then_leaves_a_new_record(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_new("company")

    press(qtbot, Qt.Key.Key_Escape)
    within = pane.subject is not None and row(pane, "name").editor is None
    press(qtbot, Qt.Key.Key_Escape)

    assert within
    assert pane.subject is None
    assert case.all(Company) == []


def test_a_record_without_its_first_facts_is_called_by_others(case: Case) -> None:
    gate = a_gate(case)

    assert case.label(added(case, Decision, gate=gate)) == case.label(gate)


def test_a_company_is_made_in_place_from_the_applicant(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case)
    pane.show_record(id)

    enter(qtbot, pane, "applicant")
    write(qtbot, "DeepSeek")
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Return)

    (company,) = case.all(Company)
    application = case.get(id)
    assert company.name == "DeepSeek"
    assert isinstance(application, Application)
    assert application.applicant == company.id
    case.undo()
    assert case.all(Company) == []


def test_a_related_record_begins_with_its_reference_filled(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    gate = a_gate(case)
    pane.show_record(gate)
    pane.tabs.setCurrentIndex(RELATED)

    button(pane, "decisions").click()
    fill(qtbot, pane, "stage", "under review")

    (decision,) = case.all(Decision)
    assert pane.shown == decision.id
    assert (decision.gate, decision.stage) == (gate, "under_review")


def test_a_response_to_an_inquiry_begins_with_who_was_asked_and_goes_on_at_what_is_missing(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    ministry = an_authority(case, "Ministry of Commerce")
    asked = an_inquiry(case, ministry, question="When will you decide?")
    an_inquiry(case, an_authority(case, "A ministry before it"))
    pane.show_record(asked)
    pane.tabs.setCurrentIndex(RELATED)

    button(pane, "responses").click()
    shown = [row(pane, code).view.text for code in ("inquiry", "respondent")]
    begun = focused().accessibleName()
    press(qtbot, Qt.Key.Key_Return)
    fill(qtbot, pane, "outcome", "declined")

    (response,) = case.all(Response)
    assert shown == [case.label(asked), "Ministry of Commerce"]
    assert begun == "Speaker"
    assert (response.inquiry, response.respondent) == (asked, ministry)


def test_what_a_new_record_began_with_can_be_taken_out_before_it_is_stored(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    asked = an_inquiry(case, an_authority(case))
    pane.show_record(asked)
    pane.tabs.setCurrentIndex(RELATED)
    button(pane, "responses").click()

    enter(qtbot, pane, "respondent")
    press(qtbot, Qt.Key.Key_Delete)
    press(qtbot, Qt.Key.Key_Return)
    said = row(pane, "respondent").view.text
    fill(qtbot, pane, "speaker", "A spokesman")

    (response,) = case.all(Response)
    assert said == "not stated"
    assert (response.inquiry, response.respondent) == (asked, None)


def test_a_related_record_with_a_name_is_made_and_linked_at_once(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case)
    pane.show_record(id)
    pane.tabs.setCurrentIndex(RELATED)

    button(pane, "conditions").click()
    write(qtbot, "Civil use only")
    press(qtbot, Qt.Key.Key_Return)

    (condition,) = case.all(Condition)
    assert pane.shown == condition.id
    assert [link.target for link in case.links(owners=[condition.id])] == [id]


def test_related_records_are_shown_from_both_ends_and_open(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    application = an_application(case)
    gate = a_gate(case, application, title="China's approval")
    a_decision(case, gate, an_authority(case), "under_review", application)
    pane.show_record(application)
    pane.tabs.setCurrentIndex(RELATED)

    rows = {each.name: each for each in pane.pages.findChildren(RecordRow)}
    assert set(rows) == {"China's approval", "Ministry · under review"}
    qtbot.keyClick(rows["China's approval"], Qt.Key.Key_Return)

    assert pane.shown == gate
    there = [each.name for each in pane.form.findChildren(RecordRow)] if pane.form else []
    assert there == ["A buys chips"]


def test_a_link_is_added_with_its_role_and_taken_out(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    gate, ministry = a_gate(case), an_authority(case, "Ministry of Commerce")
    pane.show_record(gate)

    assert pane.form is not None
    pane.form.enter("authorities")
    write(qtbot, "Commerce")
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "approver")
    press(qtbot, Qt.Key.Key_Return)

    assert [(at.target, at.role) for at in case.links(owners=[gate])] == [(ministry, "approver")]
    (shown,) = pane.form.findChildren(RecordRow)
    assert (shown.name, shown.detail) == ("Ministry of Commerce", "approver")
    qtbot.keyClick(shown, Qt.Key.Key_Delete)
    assert case.links(owners=[gate]) == []


def test_child_records_are_made_and_deleted_inside_their_owner(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = added(case, Company, name="Alibaba")
    pane.show_record(id)
    assert pane.form is not None
    names = pane.form.children_["other_name"]
    assert isinstance(names, Children)

    names.begin()
    paste(qtbot, "阿里巴巴")
    press(qtbot, Qt.Key.Key_Return)
    (form,) = names.forms.values()
    form.fields.enter("kind")
    write(qtbot, "native")
    press(qtbot, Qt.Key.Key_Return)

    (name,) = case.all(OtherName)
    assert (name.name, name.kind, name.owner_of) == ("阿里巴巴", "native", id)
    case.undo()
    case.undo()
    assert names.forms == {}
