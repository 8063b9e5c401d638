"""The company profile: what it is, its part in applications, and all that bears on it."""

from collections.abc import Callable

import pytest

from models.case import Case
from models.errors import Refused
from models.records import Application, Company, Fulfilment, Gate, Judgement
from models.records.kinds import When
from tests.printed import Read

Told = Callable[..., Read]


def named(case: Case, name: str) -> int:
    return next(each.id for each in case.all(Company) if each.name == name)


def test_it_tells_what_the_company_is_and_its_part(founding: Case, told: Told) -> None:
    text = told(founding, kind="company", scope=[named(founding, "DeepSeek")]).flat

    assert "DeepSeek: reported approved in principle; terms unknown;" in text
    assert "深度求索" in text
    assert "at China's approval of the purchase, which blocks" in text
    assert "DeepSeek (深度求索) Declined to comment" in text
    assert "ByteDance buys H200" not in text


def test_a_maker_is_in_all_applications_for_its_product(founding: Case, told: Told) -> None:
    text = told(founding, kind="company", scope=[named(founding, "Nvidia")]).flat

    assert text.count("Nvidia exports H200 to China") >= 1
    assert all(f"{name} buys H200 from Nvidia" in text for name in ("DeepSeek", "Tencent"))
    assert "counterparty, maker of the product" in text
    assert "applicant, maker of the product" in text


def test_what_a_subsidiary_asks_for_is_told_as_through_it(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered a group") as edit:
        parent = edit.add(Company, name="Holding")
        child = edit.add(Company, name="Works", parent=parent)
        edit.add(Application, title="Works buys lathes", applicant=child)

    text = told(fresh, kind="company", scope=[parent]).flat

    assert "applicant through Works" in text
    assert "no gate known" in text


def test_a_company_without_applications_is_a_page_that_says_so(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered one") as edit:
        company = edit.add(Company, name="Alone")

    read = told(fresh, kind="company", scope=[company])

    assert "Alone: no application is known" in read.flat
    assert len(read.pages) == 1


def test_a_profile_is_of_one_company_and_of_nothing_else(founding: Case, told: Told) -> None:
    companies = [each.id for each in founding.all(Company)]
    application = founding.all(Application)[0].id

    with pytest.raises(Refused, match="of one company"):
        told(founding, kind="company")
    with pytest.raises(Refused, match="of one company"):
        told(founding, kind="company", scope=companies[:2])
    with pytest.raises(Refused, match="companies only"):
        told(founding, kind="company", scope=[application])
    with pytest.raises(Refused, match="applications only"):
        told(founding, kind="case", scope=companies[:1])


def test_a_bottom_line_about_the_company_heads_its_profile(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered one") as edit:
        company = edit.add(Company, name="Works")
        wide = edit.add(Judgement, kind="bottom_line", statement="All wait.")
        own = edit.add(Judgement, kind="bottom_line", statement="Works is ahead. Nobody knows why.")
        edit.link(own, "about", company)
        edit.link(wide, "about", edit.add(Application, title="B buys", applicant=company))

    text = told(fresh, kind="company", scope=[company]).flat

    assert "Works is ahead As of" in text
    assert "Bottom line Nobody knows why." in text


def test_a_title_of_ones_own_leaves_the_bottom_line_whole(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered one") as edit:
        edit.add(Judgement, kind="bottom_line", statement="All wait. Nobody knows why.")

    assert "Bottom line All wait. Nobody knows why." in told(fresh, title="My title").flat


def test_what_was_carried_out_stands_by_date(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered two steps") as edit:
        company = edit.add(Company, name="Works")
        application = edit.add(Application, title="Works buys lathes", applicant=company)
        for step, day in (("shipped", "2026-01-20"), ("ordered", "2026-01-03")):
            edit.add(Fulfilment, application=application, step=step, date=When(day))

    text = told(fresh, kind="company", scope=[company]).flat

    assert "Orders, shipments, deliveries" in text
    assert text.index("3 January 2026 ordered") < text.index("20 January 2026 shipped")


def test_applications_with_gates_of_their_own_each_draw_their_own(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered many") as edit:
        company = edit.add(Company, name="Works")
        for number in range(6):
            application = edit.add(Application, title=f"Lot {number}", applicant=company)
            for gate in ("Export", "Import"):
                id = edit.add(Gate, title=f"{gate} {number}")
                edit.link(id, "applications", application)

    read = told(fresh, kind="company", scope=[company])

    assert "not needed" not in read.flat
    assert all(f"Import {number}" in read.flat for number in range(6))
    assert read.outside == ()
