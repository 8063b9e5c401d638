from collections.abc import Callable

from models.case import Case
from models.records import Application, Judgement
from tests.printed import Read


def test_the_title_of_one_application_is_about_it_and_the_bottom_line_says_what_it_is_about(
    founding: Case, told: Callable[..., Read]
) -> None:
    deepseek = next(
        each.id for each in founding.all(Application) if "DeepSeek" in (each.title or "")
    )

    first = " ".join(told(founding, scope=[deepseek]).pages[0].split())

    assert "DeepSeek buys H200 from Nvidia: reported approved in principle; terms unknown;" in first
    assert "Bottom line of the whole case" in first
    assert "China is reported to have approved four H200 purchases in principle" in first


def test_a_bottom_line_about_one_application_is_preferred_to_that_of_the_case(
    fresh: Case, told: Callable[..., Read]
) -> None:
    with fresh.edit("Entered two judgements") as edit:
        chosen = edit.add(Application, title="One")
        other = edit.add(Application, title="Two")
        both = edit.add(Judgement, kind="bottom_line", statement="Both wait. So do we.")
        alone = edit.add(Judgement, kind="bottom_line", statement="The first waits. Nobody knows.")
        edit.link(both, "about", chosen)
        edit.link(both, "about", other)
        edit.link(alone, "about", chosen)

    own, whole = told(fresh, scope=[chosen]).flat, told(fresh, scope=[other]).flat

    assert "The first waits As of" in own
    assert "Bottom line of the whole case" not in own
    assert "Two: no gate is stated that it must pass" in whole
    assert "Bottom line of the whole case Both wait. So do we." in whole
