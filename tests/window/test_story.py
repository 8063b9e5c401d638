"""What a person does with the window from the first key to the last, by keyboard alone."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from gui.dialogs.new_case import NewCase
from gui.dialogs.refusal import Refusal
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
from tests.printed import read_pdf
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, SHIFT, Hands

READER = Person("00000000-0000-4000-8000-0000000000aa", "Reader")


def start_a_case(hands: Hands, path: Path) -> None:
    hands.press(Qt.Key.Key_N, CONTROL | SHIFT)
    hands.settle()
    hands.dialog(NewCase)
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


def test_a_changed_state_stands_in_the_history_and_is_undone_and_redone(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    condition = next(one for one in hands.case.all(Condition) if one.state == "being_formulated")
    hands.press(Qt.Key.Key_5, CONTROL)
    hands.find_row(hands.case.label(condition.id))

    hands.press(Qt.Key.Key_Return)
    hands.fill("condition", state="imposed")

    assert state_of(hands, condition.id) == "imposed"
    hands.turn_to("History")
    for words in ("State", "being formulated", "imposed", "Ann"):
        assert words in hands.seen()
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert state_of(hands, condition.id) == "being_formulated"
    hands.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert state_of(hands, condition.id) == "imposed"


def state_of(hands: Hands, id: int) -> str | None:
    record = hands.case.get(id)
    assert isinstance(record, Condition)
    return record.state


def test_a_deleted_record_that_others_name_is_found_in_the_trash_and_restored(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    company = next(one for one in hands.case.all(Company) if one.name == "DeepSeek")
    before = len(hands.case.all(Company))
    hands.press(Qt.Key.Key_9, CONTROL)
    hands.find_row("DeepSeek")
    hands.enter_section()

    hands.press(Qt.Key.Key_Delete)

    assert hands.case.is_gone(company.id)
    assert "DeepSeek" in hands.window.messages.text
    application = next(one for one in hands.case.all(Application) if one.applicant == company.id)
    assert hands.case.label(application.applicant or 0) == "DeepSeek"
    hands.do("go to trash")
    hands.press(Qt.Key.Key_Down)
    (deleted,) = hands.case.trash()
    assert (deleted.label, deleted.by) == ("DeepSeek", "Ann")
    hands.press(Qt.Key.Key_Return)
    assert "This record is in the trash." in hands.seen()
    hands.do("restore record")
    assert not hands.case.is_gone(company.id)
    assert len(hands.case.all(Company)) == before


def test_what_was_deleted_by_mistake_comes_back_from_the_message(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    source = hands.case.all(Source)[0]
    hands.press(Qt.Key.Key_8, CONTROL)
    hands.find_row(source.title or "")
    hands.enter_section()
    hands.press(Qt.Key.Key_Delete)

    hands.press_button("Undo")

    assert not hands.case.is_gone(source.id)
    assert hands.window.browsing.place.record == source.id


def test_the_briefings_are_exported_and_can_be_read(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    application = hands.case.all(Application)[0]
    hands.press(Qt.Key.Key_2, CONTROL)
    hands.find_row(application.title or "")

    hands.press(Qt.Key.Key_B, CONTROL | SHIFT)
    one = hands.export("2026-01-31", desk.folder)
    hands.press(Qt.Key.Key_B, CONTROL)
    whole = hands.export("2026-01-31", desk.folder)

    assert application.title is not None
    assert application.title in one.stem
    assert "DeepSeek" in read_pdf(one.read_bytes()).flat
    text = read_pdf(whole.read_bytes()).flat
    assert all(title in text for title in ("ByteDance", "Tencent", "TLP:AMBER"))
    assert hands.window.messages.text.startswith("Exported")


def test_a_briefing_that_cannot_be_written_is_refused_in_words(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    folder = desk.folder / "stick"
    folder.mkdir()
    hands.press(Qt.Key.Key_B, CONTROL)
    hands.settle()
    (folder / "taken.pdf").mkdir()
    hands.press(Qt.Key.Key_Return, CONTROL)
    asked = hands.window.findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(str(folder / "taken.pdf"))

    hands.qtbot.waitUntil(lambda: bool(hands.dialogs(Refusal)), timeout=30_000)
    assert "The briefing was not exported" in hands.seen()
    assert "taken.pdf" in hands.seen()
    assert hands.case.counts().get("briefing", 0) == 0


class Viewer(QObject):
    """Stands for the program that the system has for PDF files."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.shown.append(Path(url.toLocalFile()))


def test_an_exported_briefing_is_opened_from_the_message(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    viewer = Viewer()
    # The stub says bytes where the binding takes text.
    QDesktopServices.setUrlHandler("file", viewer, "show")  # type: ignore[arg-type]
    hands.press(Qt.Key.Key_B, CONTROL)
    path = hands.export("2026-01-31", desk.folder)

    hands.press_button("Open")
    QDesktopServices.unsetUrlHandler("file")

    assert viewer.shown == [path]
