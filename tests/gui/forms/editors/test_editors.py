"""Each kind of value typed by keyboard into the record pane and read back through the case."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.forms.editors import EDITORS, Context, can_be_typed, editor
from gui.forms.editors.picker import Picker
from gui.forms.editors.reference import found
from gui.forms.pane import RecordPane
from gui.look.theme import Theme
from models import Case
from models.records import CATALOGUE, Application, Company, Forecast, Record, Source
from models.records.kinds import Money, Quantity, When
from tests.builders import added, an_application
from tests.gui.forms.hand import enter, fill, focused, paste, press, row, write

TYPED = [
    (Company, "name", "Nvidia", "Nvidia"),
    (Company, "kind", "applic", "applicant"),
    (Company, "country", "Netherl", "NL"),
    (Company, "lei", "5493 001K JTII GC8Y 1R12", "5493001KJTIIGC8Y1R12"),
    (Company, "website", "example.org/a", "https://example.org/a"),
    (Company, "notes", "One line of notes", "One line of notes"),
    (Source, "language", "Chinese", "zh"),
    (Source, "may_leave", "n", False),
    (Source, "published", "about January 2026", When("2026-01~")),
    (Source, "reliability", "usually", "b"),
    (Forecast, "probability", "60", 60),
]


@pytest.mark.parametrize(("model", "code", "text", "value"), TYPED)
def test_what_is_typed_into_a_field_is_stored(
    qtbot: QtBot,
    pane: RecordPane,
    case: Case,
    model: type[Record],
    code: str,
    text: str,
    value: Any,
) -> None:
    id = added(case, model, **({} if code == "name" else _named(model)))
    pane.show_record(id)

    fill(qtbot, pane, code, text)

    record = case.get(id)
    assert getattr(record, code) == value
    assert row(pane, code).editor is None
    assert row(pane, code).view is focused()


def test_amounts_are_stored_as_they_were_compared(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case)
    pane.show_record(id)

    fill(qtbot, pane, "quantity", "more than 400,000 units")
    fill(qtbot, pane, "value", "about USD 1.2 billion")

    application: Any = case.get(id)
    assert application.quantity == Quantity("more_than", Decimal(400_000), None, "units")
    assert application.value == Money("about", Decimal(1_200_000_000), None, "USD")


def test_a_date_says_while_it_is_typed_what_was_understood(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(an_application(case))
    entered = enter(qtbot, pane, "filed")
    assert entered.editor is not None

    write(qtbot, "about January 2026")

    assert "about January 2026 · 2026-01~" in entered.editor.said


@pytest.mark.parametrize(("typed", "days"), [("today", 0), ("Yesterday ", -1), ("tomorrow", 1)])
def test_a_day_named_from_today_is_kept_as_that_day(
    qtbot: QtBot, pane: RecordPane, case: Case, typed: str, days: int
) -> None:
    id = an_application(case)
    pane.show_record(id)

    before = datetime.now().astimezone().date()
    fill(qtbot, pane, "filed", typed)
    after = datetime.now().astimezone().date()

    (application,) = case.all(Application)
    meant = {str(day + timedelta(days)) for day in (before, after)}
    assert application.filed.edtf in meant
    assert not application.filed.words


def test_a_date_is_edited_in_the_words_that_can_be_typed(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case, filed="2026-01~")
    pane.show_record(id)
    before = case.frontier()

    entered = enter(qtbot, pane, "filed")
    assert entered.editor is not None
    shown, said = entered.editor.typed(), entered.editor.said
    press(qtbot, Qt.Key.Key_Return)

    assert shown == "about January 2026"
    assert "2026-01~" in said
    assert case.frontier() == before


def test_what_is_not_understood_is_said_and_stays_in_the_field(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case)
    pane.show_record(id)

    entered = fill(qtbot, pane, "filed", "when pigs fly")

    assert entered.editor is not None
    assert entered.editor.typed() == "when pigs fly"
    assert "when pigs fly" in entered.editor.said
    application: Any = case.get(id)
    assert application.filed is None


def test_escape_restores_what_stood_there(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    id = an_application(case, title="First")
    pane.show_record(id)
    enter(qtbot, pane, "title")
    write(qtbot, "Second")

    press(qtbot, Qt.Key.Key_Escape)

    assert row(pane, "title").view.text == "First"
    assert focused() is row(pane, "title").view
    application: Any = case.get(id)
    assert application.title == "First"


def test_leaving_a_field_unchanged_stores_nothing(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(an_application(case, title="First"))
    before = case.frontier()

    enter(qtbot, pane, "title")
    press(qtbot, Qt.Key.Key_Tab)

    assert row(pane, "title").editor is None
    assert case.frontier() == before


def test_tab_keeps_a_value_and_goes_to_the_next(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    id = an_application(case, title="First")
    pane.show_record(id)
    enter(qtbot, pane, "title")
    press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(qtbot, "Second")

    press(qtbot, Qt.Key.Key_Tab)

    application: Any = case.get(id)
    assert application.title == "Second"
    assert focused() is row(pane, "applicant").view


def test_typing_on_a_value_enters_it(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    pane.show_record(an_application(case, title="First"))
    row(pane, "title").view.setFocus()

    write(qtbot, "S")
    write(qtbot, "econd")
    press(qtbot, Qt.Key.Key_Return)

    assert row(pane, "title").view.text == "Second"


def test_an_empty_field_states_nothing(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    id = an_application(case, filed="2026-01")
    pane.show_record(id)
    enter(qtbot, pane, "filed")
    press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Qt.Key.Key_Delete)
    press(qtbot, Qt.Key.Key_Return)

    application: Any = case.get(id)
    assert application.filed is None
    assert row(pane, "filed").view.text == "not stated"


def test_a_code_offers_its_words_and_shows_what_they_mean(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    decision = added(case, CATALOGUE["decision"].model)
    pane.show_record(decision)
    entered = enter(qtbot, pane, "basis")
    assert isinstance(entered.editor, Picker)

    press(qtbot, Qt.Key.Key_Down)

    assert [offer.words for offer in entered.editor.offered] == [
        "official",
        "reported",
        "assessed by us",
    ]
    assert entered.editor.typed() == "official"
    assert entered.editor.said == "The authority itself said so on the record."


def test_a_code_from_a_newer_version_stays_as_it_is(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    fact = CATALOGUE["application"].facts["priority"]
    made = editor(fact, Context(case, lambda code: None))
    qtbot.addWidget(made)

    made.start("from_the_future")

    assert made.typed() == "from_the_future"
    assert made.value() == "from_the_future"


def test_a_reference_takes_no_text_that_names_nothing(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = an_application(case)
    pane.show_record(id)
    entered = enter(qtbot, pane, "applicant")
    write(qtbot, "Nobody")
    press(qtbot, Qt.Key.Key_Tab)

    assert entered.editor is not None
    assert entered.editor.typed() == "Nobody"
    assert case.all(Company) == []


def test_a_record_without_a_name_is_found_by_what_it_says(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    asked = added(case, CATALOGUE["inquiry"].model, question="When will you decide?")
    id = added(case, CATALOGUE["response"].model)
    pane.show_record(id)

    fill(qtbot, pane, "inquiry", "When will")

    response: Any = case.get(id)
    assert response.inquiry == asked


def test_every_record_is_offered_once_with_all_of_what_it_is_called(case: Case) -> None:
    question = "When will you decide about the ones that were asked for last, " + "and why? " * 3
    added(case, CATALOGUE["inquiry"].model, question=question)
    context = Context(case, lambda code: None)

    offers = [each for each in found(context, ("inquiry",), "When will") if not each.made]

    assert len(offers) == 1
    assert offers[0].words in offers[0].help


def test_prose_keeps_every_character_that_was_pasted(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    text = "first\nsecond\u00a0with a hard space\n\tand a tab \u200f\u202e‮ and <b>&amp;</b>"
    id = an_application(case)
    pane.show_record(id)
    enter(qtbot, pane, "end_use")
    paste(qtbot, text)
    press(qtbot, Qt.Key.Key_Tab)

    application: Any = case.get(id)
    assert application.end_use == text


def test_every_kind_that_is_typed_has_an_editor_that_starts_and_reads_back(
    theme: Theme, qtbot: QtBot, case: Case
) -> None:
    kinds = {fact.kind.key for entry in CATALOGUE.values() for fact in entry.facts.values()}

    assert kinds - EDITORS.keys() == {"digest", "field", "given", "order"}
    for described in CATALOGUE.values():
        for fact in filter(can_be_typed, described.facts.values()):
            made = editor(fact, Context(case, lambda code: None))
            qtbot.addWidget(made)
            made.start(None)
            assert (made.typed(), made.value()) == ("", None)


def _named(model: type[Record]) -> dict[str, str]:
    naming = CATALOGUE[model.code].naming
    return {naming.name: "A record"} if naming is not None else {}
