"""A company's part in applications, and its subsidiaries'; read in as many queries for many."""

from datetime import date
from pathlib import Path

import apsw

from models import Case
from models.reading.figures import Part, family, gather_company, roles
from models.reading.standing import Matter
from models.records import Application, Company, Concern, Event, Forecast, Product
from tests.builders import (
    a_case,
    a_response,
    added,
    an_application,
    an_inquiry,
    changed,
    deleted,
    linked,
)

DAY = date(2026, 6, 30)


def a_company(case: Case, name: str, **values: object) -> int:
    return added(case, Company, name=name, **values)


def of(case: Case, company: int) -> Matter:
    return gather_company(case, company, as_of=DAY)


def test_every_role_of_a_company_is_found(case: Case) -> None:
    mine, other = a_company(case, "Mine"), a_company(case, "Other")
    product = added(case, Product, name="Chip", maker=mine)
    buys = an_application(case, "Buys", applicant=mine, counterparty=other)
    sells = an_application(case, "Sells", applicant=other, counterparty=mine, product=product)
    uses = an_application(case, "Uses", applicant=other)
    linked(case, uses, "end_users", mine)
    an_application(case, "None of it", applicant=other)

    matter = of(case, mine)

    assert list(matter.applications) == [buys, sells, uses]
    assert roles(matter, mine) == (
        Part(buys, mine, "applicant", own=True),
        Part(sells, mine, "counterparty", own=True),
        Part(sells, mine, "maker", own=True),
        Part(uses, mine, "end_user", own=True),
    )


def test_a_subsidiarys_part_is_told_apart(case: Case) -> None:
    top = a_company(case, "Top")
    between = a_company(case, "Between", parent=top)
    below = a_company(case, "Below", parent=between)
    theirs = an_application(case, "Theirs", applicant=below, counterparty=top)

    matter = of(case, top)

    assert family(case, top) == (top, between, below)
    assert roles(matter, top) == (
        Part(theirs, top, "counterparty", own=True),
        Part(theirs, below, "applicant", own=False),
    )
    assert roles(of(case, below), below) == (Part(theirs, below, "applicant", own=True),)


def test_companies_that_are_each_others_parents_end(case: Case) -> None:
    one = a_company(case, "One")
    other = a_company(case, "Other", parent=one)
    changed(case, one, parent=other)
    an_application(case, applicant=other)

    assert family(case, one) == (one, other)
    assert [part.own for part in roles(of(case, one), one)] == [False]


def test_deleted_applications_and_subsidiaries_are_left_out(case: Case) -> None:
    top = a_company(case, "Top")
    below = a_company(case, "Below", parent=top)
    an_application(case, "Theirs", applicant=below)
    gone = an_application(case, "Gone", applicant=top)
    deleted(case, gone)
    deleted(case, below)

    assert dict(of(case, top).applications) == {}


def test_what_concerns_a_company_without_an_application_is_read_too(case: Case) -> None:
    mine, other = a_company(case, "Mine"), a_company(case, "Other")
    concern, foreign = added(case, Concern, title="A"), added(case, Concern, title="B")
    linked(case, concern, "against", mine)
    linked(case, foreign, "against", other)
    forecast = added(case, Forecast, statement="It sells.")
    linked(case, forecast, "about", mine)
    event = added(case, Event, title="A visit")
    linked(case, event, "parties", mine)
    inquiry = an_inquiry(case, mine)
    response = a_response(case, inquiry, mine, "declined")
    alone = a_response(case, None, mine, "unprompted")

    matter = of(case, mine)

    assert set(matter.concerns) == {concern}
    assert set(matter.forecasts) == {forecast}
    assert set(matter.events) == {event}
    assert set(matter.inquiries) == {inquiry}
    assert set(matter.responses) == {response, alone}


def test_it_takes_as_many_queries_for_many_applications_as_for_few(tmp_path: Path) -> None:
    with a_case(tmp_path, name="few") as few, a_case(tmp_path, name="many") as many:
        assert asked(few, 2) == asked(many, 60)


def asked(case: Case, number: int) -> int:
    company = a_company(case, "Mine")
    with case.edit("Fill") as edit:
        for at in range(number):
            below = edit.add(Company, name=f"Below {at}", parent=company)
            edit.add(Application, title=f"Application {at}", applicant=below)
    return count(case, company)


def count(case: Case, company: int) -> int:
    run: list[str] = []

    def note(_: apsw.Cursor, sql: str, __: object) -> bool:
        run.append(sql)
        return True

    connection = case.database.connection()
    connection.exec_trace = note
    try:
        gather_company(case, company, as_of=DAY)
    finally:
        connection.exec_trace = None
    return len(run)
