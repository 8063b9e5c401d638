"""A combined record says what stands for it, and what stands for others says for which."""

from PySide6.QtWidgets import QPushButton

from gui.forms.pages import RELATED
from gui.forms.pane import RecordPane
from gui.forms.rows import RecordRow
from models import Case
from models.combining import combine, stands_for
from models.records import Company
from models.storage.snapshot import copy_file
from tests.builders import BOB, added, changed


def combined(case: Case) -> tuple[int, int]:
    """A company, and another that was combined into it."""
    kept = added(case, Company, name="Tencent")
    twice = added(case, Company, name="TENCENT")
    combine(case, twice, into=kept, label="Combined")
    return kept, twice


def seen(pane: RecordPane) -> dict[str, QPushButton]:
    """The buttons that are seen in the head, by their words."""
    buttons = pane.head.findChildren(QPushButton)
    return {each.text(): each for each in buttons if each.isVisible()}


def test_it_leads_to_what_stands_for_it_and_can_be_separated_but_not_restored(
    pane: RecordPane, case: Case
) -> None:
    kept, twice = combined(case)
    pane.show_record(twice)
    offered = set(seen(pane))

    seen(pane)["Show “Tencent”"].click()

    assert offered == {"Show “Tencent”", "Separate"}
    assert pane.shown == kept


def test_separated_it_is_a_record_like_any_other(pane: RecordPane, case: Case) -> None:
    _, twice = combined(case)
    pane.show_record(twice)

    seen(pane)["Separate"].click()

    assert stands_for(case, twice) is None
    assert not case.is_gone(twice)
    assert not pane.locked
    assert seen(pane) == {}
    assert case.undo_label == "Separated company “TENCENT” from “Tencent”"


def test_what_stands_for_both_says_so_and_lets_them_be_separated(
    pane: RecordPane, case: Case
) -> None:
    kept, twice = combined(case)
    pane.show_record(kept)
    pane.tabs.setCurrentIndex(RELATED)
    rows = {each.name: each for each in pane.findChildren(RecordRow)}

    rows["TENCENT"].asked.emit()

    assert not case.is_gone(twice)
    assert stands_for(case, twice) is None


def test_nothing_is_combined_by_adding_to_what_is_also_recorded(
    pane: RecordPane, case: Case
) -> None:
    kept, _ = combined(case)
    pane.show_record(kept)
    pane.tabs.setCurrentIndex(RELATED)

    offered = {each.text() for each in pane.findChildren(QPushButton)}

    assert "also recorded as" not in offered
    assert "Add to Also recorded as" not in {
        each.accessibleName() for each in pane.findChildren(QPushButton)
    }


def test_one_that_another_copy_went_on_using_says_so(pane: RecordPane, case: Case) -> None:
    kept = added(case, Company, name="Tencent")
    twice = added(case, Company, name="TENCENT")
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as copy:
        changed(copy, twice, country="HK")
        combine(case, twice, into=kept, label="Combined")
        case.merge(copy, label="Merged")

    pane.show_record(twice)

    assert not case.is_gone(twice)
    assert {"Show “Tencent”", "Separate"} <= set(seen(pane))


def test_in_a_case_that_is_only_read_nothing_can_be_separated(pane: RecordPane, case: Case) -> None:
    _, twice = combined(case)
    case.read_only = "It is open elsewhere."

    pane.show_record(twice)

    assert set(seen(pane)) == {"Show “Tencent”"}
