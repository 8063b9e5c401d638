"""The evidence of a value: shown at it, opened under it, added to by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.forms.citations import CitationsSheet
from gui.forms.pages import SOURCES
from gui.forms.pane import RecordPane
from gui.forms.wrapped import WrappedText
from models import Case
from models.records import Citation, Source
from models.records.kinds import Path as Way
from tests.builders import a_condition, a_relay, a_source, changed, cited
from tests.gui.forms.hand import ALT, CONTROL, focused, paste, press, row, write


def open_sheet(qtbot: QtBot, pane: RecordPane, code: str) -> CitationsSheet:
    row(pane, code).view.setFocus()
    press(qtbot, Qt.Key.Key_E, ALT)
    assert pane.form is not None
    assert pane.form.sheet is not None
    return pane.form.sheet


def shown(pane: RecordPane) -> CitationsSheet | None:
    return pane.form.sheet if pane.form is not None else None


def told(sheet: CitationsSheet) -> str:
    return "\n".join(text.text for text in sheet.findChildren(WrappedText))


def test_a_citation_shows_passage_grade_chain_and_who_recorded_it(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    people = a_source(case, "Unnamed people", kind="unnamed_people")
    agency = a_source(case, "Agency report")
    article = a_source(case, "Article", reliability="b")
    steps = (a_relay(case, article, agency), a_relay(case, agency, people))
    id = a_condition(case, state="reported")
    cited(
        case, id, "state", article, *steps, passage="Terms are set.", translation="…",
        credibility="2",
    )  # fmt: skip
    pane.show_record(id)

    mark = row(pane, "state").mark
    assert mark.isVisibleTo(pane)
    assert "best grade B2, 1 independent origin" in mark.accessibleName()
    sheet = open_sheet(qtbot, pane, "state")
    assert "“Terms are set.”" in told(sheet)
    assert "Article ← Agency report ← Unnamed people" in told(sheet)
    assert "B usually reliable · 2 probably true" in told(sheet)
    assert "Recorded by Ann" in told(sheet)


def test_a_value_is_cited_by_keyboard_with_a_source_made_on_the_way(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = a_condition(case, state="reported")
    pane.show_record(id)
    sheet = open_sheet(qtbot, pane, "state")

    press(qtbot, Qt.Key.Key_Space)
    write(qtbot, "Daily Register")
    press(qtbot, Qt.Key.Key_Return)
    tab_to(qtbot, "Passage")
    paste(qtbot, "“条款”: the terms")
    tab_to(qtbot, "Credibility")
    write(qtbot, "probably")
    press(qtbot, Qt.Key.Key_Return, CONTROL)

    (source,) = case.all(Source)
    (citation,) = case.all(Citation)
    assert (source.title, citation.source) == ("Daily Register", source.id)
    assert (citation.about, citation.field, citation.given) == (id, "state", '"reported"')
    assert (citation.passage, citation.credibility) == ("“条款”: the terms", "2")
    assert case.evidence([id])[id, "state"].sourced
    assert "“条款”: the terms" in told(sheet).replace("““", "“").replace("””", "”")


def test_a_citation_that_is_begun_comes_back_with_its_record_until_it_is_added_or_given_up(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    a_source(case, "Daily Register")
    id, other = a_condition(case, state="reported"), a_condition(case, state="reported")
    pane.show_record(id)
    open_sheet(qtbot, pane, "state")
    press(qtbot, Qt.Key.Key_Space)
    write(qtbot, "Daily Register")
    press(qtbot, Qt.Key.Key_Return)
    tab_to(qtbot, "Passage")
    paste(qtbot, "The terms, at length")

    pane.show_record(other)
    assert shown(pane) is None
    pane.show_record(id)

    again = shown(pane)
    assert again is not None
    begun = again.citing
    assert begun is not None
    assert begun.editors["passage"].typed() == "The terms, at length"
    assert not begun.isAncestorOf(focused())
    begun.keep()
    (citation,) = case.all(Citation)
    assert citation.passage == "The terms, at length"
    assert pane.saving.drafts.number == 0


def test_a_record_as_a_whole_is_never_cited_by_what_was_begun_for_another(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id, other = a_condition(case, state="reported"), a_condition(case, state="reported")
    pane.show_record(id)
    pane.tabs.setCurrentIndex(SOURCES)
    (whole,) = [
        each for each in pane.findChildren(QPushButton) if each.text().startswith("Cite the record")
    ]
    whole.click()
    tab_to(qtbot, "Passage")
    paste(qtbot, "All of it")

    def begun() -> list[tuple[int, str]]:
        return [
            (each.id, each.citing.editors["passage"].typed())
            for each in pane.pages.sources.findChildren(CitationsSheet)
            if each.isVisibleTo(pane) and each.citing is not None
        ]

    before = begun()
    pane.show_record(other)
    pane.tabs.setCurrentIndex(SOURCES)
    elsewhere = begun()
    pane.show_record(id)
    pane.tabs.setCurrentIndex(SOURCES)

    assert (before, elsewhere, begun()) == ([(id, "All of it")], [], [(id, "All of it")])


def test_a_citation_that_was_given_up_does_not_come_back(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id, other = a_condition(case, state="reported"), a_condition(case, state="reported")
    pane.show_record(id)
    sheet = open_sheet(qtbot, pane, "state")
    press(qtbot, Qt.Key.Key_Space)
    tab_to(qtbot, "Passage")
    paste(qtbot, "Not worth it")
    assert sheet.citing is not None
    qtbot.waitUntil(lambda: pane.saving.drafts.number == 1)

    press(qtbot, Qt.Key.Key_Escape)
    pane.show_record(other)
    pane.show_record(id)

    assert shown(pane) is None
    assert pane.saving.drafts.number == 0


def test_a_chain_of_the_source_is_chosen(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    people = a_source(case, "Unnamed people")
    article = a_source(case, "Article")
    step = a_relay(case, article, people)
    id = a_condition(case, state="reported")
    pane.show_record(id)
    open_sheet(qtbot, pane, "state")
    press(qtbot, Qt.Key.Key_Space)
    write(qtbot, "Article")
    press(qtbot, Qt.Key.Key_Return)
    assert focused().accessibleName() == "Came through"

    write(qtbot, "Unnamed")
    press(qtbot, Qt.Key.Key_Return, CONTROL)

    (citation,) = case.all(Citation)
    assert citation.through == Way((step,))


def test_a_notice_is_taken_for_its_own_origin_unless_a_way_is_chosen(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    a_source(case, "Notice 12", kind="official_notice")
    article = a_source(case, "Article", kind="article")
    relaying = a_source(case, "Statement", kind="official_statement")
    a_relay(case, relaying, article)
    id = a_condition(case, state="reported")
    pane.show_record(id)
    sheet = open_sheet(qtbot, pane, "state")
    press(qtbot, Qt.Key.Key_Space)
    assert sheet.citing is not None
    way = sheet.citing.editors["through"]
    ways = []
    for name in ("Article", "Statement", "Notice 12"):
        sheet.citing.editors["source"].setFocus()
        sheet.citing.editors["source"].select()
        write(qtbot, name)
        press(qtbot, Qt.Key.Key_Return)
        ways.append(way.typed())

    press(qtbot, Qt.Key.Key_Return, CONTROL)

    assert ways == ["", "", "The source itself"]
    (citation,) = case.all(Citation)
    assert citation.through == Way()
    assert case.evidence([id])[id, "state"].origins == 1


def test_a_citation_without_a_source_is_asked_for_it_and_not_stored(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(a_condition(case, state="reported"))
    sheet = open_sheet(qtbot, pane, "state")
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return, CONTROL)

    assert case.all(Citation) == []
    assert sheet.citing is not None
    assert "needs its source" in sheet.citing.editors["source"].said


def test_a_citation_stays_with_the_value_it_was_given_for(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = a_condition(case, state="reported")
    cited(case, id, "state", a_source(case), passage="It is reported.")
    changed(case, id, state="imposed")
    pane.show_record(id)

    assert row(pane, "state").mark.accessibleName().startswith("Unsourced")
    sheet = open_sheet(qtbot, pane, "state")
    headings = [label.text() for label in labels(sheet)]
    assert "For earlier values" in headings
    assert "for “reported”" in headings


def test_a_withdrawn_source_is_said_at_the_value_and_in_the_sheet(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = a_condition(case, state="reported")
    cited(case, id, "state", a_source(case, state="retracted"))
    pane.show_record(id)

    assert "withdrawn" in row(pane, "state").mark.accessibleName()
    assert "The source is retracted." in told(open_sheet(qtbot, pane, "state"))


def test_the_sources_page_lists_every_citation_and_cites_the_whole_record(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = a_condition(case, state="reported")
    cited(case, id, "state", a_source(case), passage="It is reported.")
    pane.show_record(id)
    pane.tabs.setCurrentIndex(SOURCES)

    button(pane, "Cite the record as a whole").click()
    write(qtbot, "An article")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return, CONTROL)

    assert {citation.field for citation in case.all(Citation)} == {"state", None}


def test_what_rests_on_a_source_is_shown_at_the_source(pane: RecordPane, case: Case) -> None:
    source = a_source(case)
    id = a_condition(case, title="No resale", state="reported")
    cited(case, id, "state", source)

    pane.show_record(source)

    assert pane.read is not None
    groups = {group.heading: group.members for group in pane.read.groups if group.members}
    assert [member.id for member in groups["Citations"]] == [id]


def test_a_case_that_is_only_read_shows_citations_and_adds_none(
    qtbot: QtBot, paned: Callable[[Case], RecordPane], case: Case
) -> None:
    id = a_condition(case, state="reported")
    cited(case, id, "state", a_source(case))
    case.read_only = "It is only read here."
    pane = paned(case)
    pane.show_record(id)

    sheet = open_sheet(qtbot, pane, "state")

    assert not sheet.cite.isVisible()


def labels(sheet: CitationsSheet) -> list[QLabel]:
    return sheet.findChildren(QLabel)


def button(pane: RecordPane, text: str) -> QPushButton:
    return next(b for b in pane.findChildren(QPushButton) if b.text() == text and b.isVisible())


def tab_to(qtbot: QtBot, name: str) -> None:
    for _ in range(20):
        if focused().accessibleName() == name:
            return
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {name}.")
