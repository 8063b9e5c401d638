"""The composer: what is chosen is what the pages show, and nothing has to be filled in."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefings import KINDS, Order, Piece
from briefings.issuing import issue
from gui.screens.composer.choices import BRIEFING, COMPOSED, DAY, NEVER
from gui.screens.composer.templates import save_template
from gui.user.settings import LOOKS, Settings
from models.case import Case
from models.reading.briefings import recorded
from models.records import Application, Company, Condition, Judgement, Template
from tests.gui.screens.composer.hand import TODAY, Compose, choose, remade, shown, texts


def test_at_first_it_shows_the_case_briefing_of_today_with_its_number(compose: Compose) -> None:
    composer = compose()

    assert composer.sheets.count == composer.proof.made.pages  # type: ignore[union-attr]
    assert "Case briefing no. 1" in shown(composer)
    assert "As of 31 January 2026" in shown(composer)


def test_another_kind_is_another_briefing_and_is_remembered(
    qtbot: QtBot, compose: Compose, settings: Settings
) -> None:
    composer = compose()

    proof = remade(qtbot, composer, lambda: choose(composer.form.kind, ("flash", None)))

    assert proof.made.pages == 1
    assert settings.get(LOOKS)["kind"] == "flash"
    assert composer.form.parts.pieces == KINDS["flash"].pieces


def test_applications_are_found_by_name_and_taken_out_again(
    qtbot: QtBot, compose: Compose, case: Case
) -> None:
    composer = compose()
    tencent = next(each for each in case.all(Application) if "Tencent" in (each.title or ""))
    finder = composer.form.scope.finder
    assert finder is not None

    def find() -> None:
        qtbot.keyClicks(finder.line, "tenc")
        qtbot.keyClick(finder.line, Qt.Key.Key_Return)

    proof = remade(qtbot, composer, find)

    assert proof.choices.scope == (tencent.id,)
    assert "ByteDance buys" not in shown(composer)


def test_a_day_that_is_none_is_said_and_the_pages_stay(qtbot: QtBot, compose: Compose) -> None:
    composer = compose()

    composer.form.day.clear()
    qtbot.keyClicks(composer.form.day, "someday")

    assert not composer.maker.busy
    assert composer.choices.as_of.isoformat() == "2026-01-31"
    assert composer.sheets.count


def test_a_handling_below_what_is_inside_is_said_in_place_of_the_pages(
    qtbot: QtBot, compose: Compose
) -> None:
    composer = compose()

    with qtbot.waitSignal(composer.maker.refused, timeout=30_000) as heard:
        choose(composer.form.handling, "clear")

    assert heard.args is not None
    assert "TLP:CLEAR can't tell of" in str(heard.args[0])
    assert not composer.export.isEnabled()
    with qtbot.assertNotEmitted(composer.exported):
        composer.export_pdf()


def test_a_comparison_with_a_day_before_the_case_is_said(qtbot: QtBot, compose: Compose) -> None:
    composer = compose()
    choose(composer.form.since.box, (DAY, ""))

    with qtbot.waitSignal(composer.maker.refused, timeout=30_000) as heard:
        qtbot.keyClicks(composer.form.since.day, "1999-01-01")

    assert heard.args is not None
    assert "had not been begun" in str(heard.args[0])


def test_any_recorded_briefing_can_be_compared_with(
    qtbot: QtBot, compose: Compose, case: Case, tmp_path: Path
) -> None:
    scope = (case.ledger.uid(case.ids("application")[0]),)
    for name in ("1", "2"):
        issue(case, Order(as_of=TODAY, scope=scope, author="Ann"), out=tmp_path / f"{name}.pdf")
    condition = case.all(Condition)[0]
    with case.edit("Named it") as step:
        step.set(condition.id, "title", "A wholly new condition")
    composer = compose()
    box = composer.form.since.box
    uid = recorded(case)[-1].uid

    proof = remade(qtbot, composer, lambda: choose(box, (BRIEFING, uid)))

    assert box.currentText() == "Case briefing no. 1, 31 January 2026"
    assert proof.made.order.since is not None
    assert proof.made.order.since.briefing == uid
    assert "None about the same is recorded yet" not in texts(composer.form.since)


def test_under_the_last_of_the_same_it_says_which_that_is(
    qtbot: QtBot, compose: Compose, case: Case, tmp_path: Path
) -> None:
    composer = compose()
    before = texts(composer.form.since)

    remade(qtbot, composer, lambda: issue(case, Order(as_of=TODAY), out=tmp_path / "a.pdf"))

    assert "None about the same is recorded yet" in before
    assert "Case briefing no. 1, 31 January 2026" in texts(composer.form.since)


def test_the_pages_follow_an_edit_of_the_case_at_the_place_that_was_in_view(
    qtbot: QtBot, compose: Compose, case: Case
) -> None:
    composer = compose()
    composer.sheets.go_to(3)
    condition = case.all(Condition)[0]

    def edit() -> None:
        with case.edit("Named it") as step:
            step.set(condition.id, "title", "A wholly new condition")

    remade(qtbot, composer, edit)

    assert "A wholly new condition" in shown(composer)
    assert composer.sheets.page == 3


def test_what_is_hidden_makes_no_pages_until_it_is_shown(
    qtbot: QtBot, compose: Compose, case: Case
) -> None:
    composer = compose()
    composer.hide()

    with case.edit("Named it") as step:
        step.set(case.all(Condition)[0].id, "title", "Another name")

    assert not composer.maker.busy
    with qtbot.waitSignal(composer.maker.made, timeout=30_000):
        composer.show()
    assert "Another name" in shown(composer)


def test_parts_are_left_out_moved_and_headed_anew(qtbot: QtBot, compose: Compose) -> None:
    composer = compose()
    parts = composer.form.parts

    def arrange() -> None:
        parts.list.setCurrentRow(2)
        qtbot.keyClick(parts.list, Qt.Key.Key_Delete)
        parts.list.setCurrentRow(0)
        parts.heading.clear()
        qtbot.keyClicks(parts.heading, "In one word")

    proof = remade(qtbot, composer, arrange)

    assert proof.choices.pieces[0] == Piece("bottom_line", heading="In one word", share=7)
    assert "ladder" not in [piece.part for piece in proof.choices.pieces]
    assert "In one word" in shown(composer)


def test_a_part_moves_by_keys(compose: Compose, qtbot: QtBot) -> None:
    parts = compose().form.parts
    before = [piece.part for piece in parts.pieces]
    parts.list.setCurrentRow(3)

    qtbot.keyClick(parts.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    after = [piece.part for piece in parts.pieces]
    assert after == [*before[:2], before[3], before[2], *before[4:]]
    assert parts.list.currentRow() == 2


def test_a_template_is_offered_among_the_kinds_and_gives_its_parts(
    qtbot: QtBot, compose: Compose, case: Case
) -> None:
    pieces = (Piece("board", heading="Where they stand"), Piece("notes"))
    template = save_template(case, "Board only", pieces, landscape=False, by=None)
    composer = compose()

    proof = remade(qtbot, composer, lambda: choose(composer.form.kind, (COMPOSED, template)))

    assert proof.choices.pieces == pieces
    assert "Where they stand" in shown(composer)
    assert "Bottom line" not in shown(composer)
    assert case.all(Template)[0].title == "Board only"


def test_a_finding_about_the_case_names_it(qtbot: QtBot, compose: Compose, case: Case) -> None:
    composer = compose()

    def edit() -> None:
        with case.edit("Took the bottom line away") as step:
            for each in case.all(Judgement):
                step.delete(each.id)

    remade(qtbot, composer, edit)

    rows = composer.findings.list
    said = [rows.item(row).text() for row in range(rows.count())]
    assert (
        f"{case.title} – There is no bottom line: state in a sentence what the desk thinks." in said
    )


def test_findings_lead_to_their_records(qtbot: QtBot, compose: Compose) -> None:
    composer = compose()
    rows = composer.findings.list
    assert rows.count()

    with qtbot.waitSignal(composer.led) as heard:
        rows.setCurrentRow(0)
        qtbot.keyClick(rows, Qt.Key.Key_Return)

    assert heard.args is not None
    assert heard.args[0] in {each.record for each in composer.proof.findings}  # type: ignore[union-attr]


def test_ctrl_return_asks_to_export_what_is_chosen(qtbot: QtBot, compose: Compose) -> None:
    composer = compose()
    choose(composer.form.since.box, (NEVER, ""))
    composer.form.page.setFocus()

    with qtbot.waitSignal(composer.exported) as heard:
        composer.export.click()

    assert heard.args == [composer.choices, ".pdf"]
    assert composer.choices.since == NEVER


def test_coming_back_the_keyboard_is_where_it_was(compose: Compose) -> None:
    composer = compose()
    composer.enter()
    composer.form.page.setFocus()
    composer.hide()

    composer.show()
    composer.enter()

    assert composer.focusWidget() is composer.form.page


def test_a_template_can_be_saved_where_there_are_no_pages(qtbot: QtBot, compose: Compose) -> None:
    composer = compose()
    with qtbot.waitSignal(composer.maker.refused, timeout=30_000):
        choose(composer.form.handling, "clear")

    entries = {each.text().replace("&", ""): each for each in composer.more.menu().actions()}

    assert not entries["Copy as text"].isEnabled()
    with qtbot.waitSignal(composer.templated):
        entries["Save parts as a template…"].trigger()


def test_a_profile_asks_for_a_company_and_forgets_applications(
    qtbot: QtBot, compose: Compose, case: Case
) -> None:
    composer = compose()
    composer.compose_scope(case.all(Application)[0].id)
    companies = [code for code, kind in KINDS.items() if kind.about == "company"]

    for code in companies:
        choose(composer.form.kind, (code, None))

        assert composer.choices.scope == ()
        finder = composer.form.scope.finder
        assert finder is not None
        assert finder.line.placeholderText() == "Type the company's name"
        company = case.all(Company)[0]
        qtbot.keyClicks(finder.line, str(company.name))
        qtbot.keyClick(finder.line, Qt.Key.Key_Return)
        assert composer.choices.scope == (company.id,)
