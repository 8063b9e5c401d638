"""How a time was counted stands at the head of the form that gives it."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.forms.times import TimeView
from models.records import Authority, Condition, Inquiry
from tests.builders import a_case, a_condition, added, an_application, an_inquiry


def view(qtbot: QtBot, case: object) -> TimeView:
    made = TimeView(case, today=lambda: date(2026, 2, 1))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    return made


def test_an_inquiry_tells_when_its_answer_is_due_and_why(qtbot: QtBot, tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        ministry = added(case, Authority, name="MIIT", country="CN", time_zone="Asia/Shanghai")
        inquiry = an_inquiry(
            case, ministry, an_application(case), date="2026-02-12", days=4, counting="working"
        )
        shown = view(qtbot, case)

        counted = shown.show_record(case.rows(Inquiry, [inquiry])[inquiry])

        assert counted
        assert shown.summary.text == "The answer is due on Wednesday, 25 February 2026."
        assert shown.rule.text.startswith("4 working days of China after 12 February 2026.")
        assert "over at 16:00 on Wednesday, 25 February 2026 here (UTC)" in shown.rule.text
        assert shown.isAncestorOf(shown.fold)


def test_a_condition_without_days_has_nothing_to_count(qtbot: QtBot, tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        condition = a_condition(case, an_application(case), due="2026-03-01", days=4)

        assert not view(qtbot, case).show_record(case.rows(Condition, [condition])[condition])
