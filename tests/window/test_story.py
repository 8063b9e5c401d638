"""What a person does with the window from the first key to the last, by keyboard alone."""

from pathlib import Path

from PySide6.QtCore import Qt

from gui.dialogs.new_case import NewCase
from models.case import Case
from models.history.changes import Person
from models.reading.standing import gather, overview
from models.records import (
    Application,
    Authority,
    Company,
    Condition,
    Decision,
    Gate,
    Inquiry,
    Product,
    Response,
    Source,
)
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, SHIFT, Hands

READER = Person("00000000-0000-4000-8000-0000000000aa", "Reader")


def start_a_case(hands: Hands, path: Path) -> None:
    hands.press(Qt.Key.Key_N, CONTROL | SHIFT)
    hands.settle()
    assert hands.dialog(NewCase)
    hands.write("Scanner export")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write(str(path))
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.window.case is not None)
    hands.settle()


def enter_the_parties(hands: Hands) -> None:
    hands.begin("company")
    hands.fill("company", name="Borealis Optics", kind="applicant", country="Netherlands")
    hands.begin("authority")
    hands.fill("authority", name="Central Import Bureau", country="Netherlands")
    hands.begin("product")
    hands.fill("product", name="Scanner NX4", maker="Borealis")
    hands.begin("source")
    hands.fill(
        "source", title="Daily Register, 12 March", kind="article", published="12 March 2026"
    )


def enter_the_case(hands: Hands) -> None:
    hands.begin("application")
    hands.fill(
        "application",
        title="Borealis exports scanners",
        applicant="Borealis",
        direction="export",
        product="Scanner",
        quantity="more than 20 units",
    )
    hands.begin("gate")
    hands.fill("gate", title="Export licence", kind="export licence")
    hands.join("gate", "applications", "Borealis exports")
    hands.join("gate", "authorities", "Central Import", role="approver")
    hands.begin("decision")
    hands.fill(
        "decision",
        gate="Export licence",
        authority="Central Import",
        stage="under review",
        basis="reported",
        date="March 2026",
    )
    hands.cite("decision", "stage", "Daily Register", "The bureau is looking at the request.")
    hands.begin("condition")
    hands.fill("condition", title="No resale", state="proposed", set_by="Central Import")
    hands.join("condition", "applications", "Borealis exports")
    hands.cite("condition", "state", "Daily Register", "Resale would not be allowed.")


def enter_the_answers(hands: Hands) -> None:
    hands.begin("inquiry")
    hands.fill(
        "inquiry",
        asked_by="the desk",
        asked_of="Central Import",
        question="When will you decide?",
        date="2026-03-14",
    )
    hands.join("inquiry", "about", "Borealis exports")
    hands.begin("response")
    hands.fill(
        "response", inquiry="When will", respondent="Central Import", outcome="declined to comment"
    )


def test_a_whole_case_entered_by_keyboard_is_there_after_reopening(desk: Desk) -> None:
    path = desk.folder / "scanners.proviso"
    hands = desk.window()

    start_a_case(hands, path)
    enter_the_parties(hands)
    enter_the_case(hands)
    enter_the_answers(hands)
    hands.press(Qt.Key.Key_W, CONTROL)

    again = desk.window(path)
    assert again.case.title == "Scanner export"
    again.window.close()
    with Case.open(path, who=READER, read_only=True) as case:
        check_what_was_entered(case)


def check_what_was_entered(case: Case) -> None:
    (company,) = case.all(Company)
    (authority,) = case.all(Authority)
    (product,) = case.all(Product)
    (source,) = case.all(Source)
    (application,) = case.all(Application)
    (gate,) = case.all(Gate)
    (decision,) = case.all(Decision)
    (condition,) = case.all(Condition)
    (inquiry,) = case.all(Inquiry)
    (response,) = case.all(Response)
    assert (company.name, company.kind, company.country) == ("Borealis Optics", "applicant", "NL")
    assert product.maker == application.applicant == company.id
    assert application.product == product.id
    assert application.quantity is not None
    assert application.quantity.comparator == "more_than"
    assert (decision.gate, decision.authority) == (gate.id, authority.id)
    assert (decision.stage, decision.basis) == ("under_review", "reported")
    assert (condition.state, condition.set_by) == ("proposed", authority.id)
    assert (inquiry.asked_of, response.inquiry) == (authority.id, inquiry.id)
    assert response.outcome == "declined"
    backed = case.evidence([decision.id, condition.id])
    assert [each.source for each in backed[decision.id, "stage"].supporting] == [source]
    assert backed[condition.id, "state"].supporting[0].citation.passage == (
        "Resale would not be allowed."
    )
    (row,) = overview(gather(case, as_of=source.published.latest)).board
    assert row.rungs[gate.id].stage == "under_review"
    assert row.rungs[gate.id].blocks
