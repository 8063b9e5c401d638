"""A matter is read whole, as it was known on a day, in as many queries for 5 as for 500."""

from datetime import date
from pathlib import Path

import pytest

from models import Case
from models.reading.pages import page
from models.reading.standing import gather, standing
from models.records import (
    Company,
    Event,
    Forecast,
)
from models.sample import AS_OF, build
from tests.asked import full, queries
from tests.builders import (
    ANN,
    a_decision,
    a_gate,
    a_source,
    added,
    an_application,
    an_authority,
    cited,
    deleted,
    linked,
)

DAY = date(2026, 1, 31)


def test_five_hundred_applications_take_as_many_queries_as_five(tmp_path: Path) -> None:
    numbers: dict[str, set[int]] = {"all": set(), "some": set()}
    for number in (5, 500):
        with full(tmp_path, number) as case:
            ids = list(case.ids("application"))

            with queries(case) as run:
                whole = gather(case, as_of=DAY)
            numbers["all"].add(len(run))
            with queries(case) as run:
                some = gather(case, ids, as_of=DAY)
            numbers["some"].add(len(run))

            assert len(whole.applications) == len(some.applications) == number
            assert len(whole.citations) == len(some.citations) == number

    assert {what: len(counts) for what, counts in numbers.items()} == {"all": 1, "some": 1}


def test_the_whole_file_and_one_application_give_the_same_standing(tmp_path: Path) -> None:
    build(tmp_path / "sample.proviso")
    with Case.open(tmp_path / "sample.proviso", who=ANN, read_only=True) as case:
        whole = gather(case, as_of=AS_OF)

        for id in whole.applications:
            assert standing(gather(case, [id], as_of=AS_OF), id) == standing(whole, id)


def test_applications_keep_the_order_in_which_they_were_asked_for(case: Case) -> None:
    ids = [an_application(case, title) for title in ("C", "A", "B")]

    matter = gather(case, [ids[2], ids[0], ids[1], ids[0]], as_of=DAY)

    assert list(matter.applications) == [ids[2], ids[0], ids[1]]


def test_evidence_keeps_the_order_in_which_it_was_cited(case: Case) -> None:
    application, source = an_application(case), a_source(case)
    fields = ["title", "quantity", "filed", "direction", "applicant", "product", "counterparty"]
    for field in fields:
        cited(case, application, field, source)

    found = gather(case, as_of=DAY).evidence

    assert list(found) == [(application, field) for field in fields]


def test_what_is_in_the_trash_is_left_out(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    event = added(case, Event, title="Launch")
    linked(case, event, "applications", application)
    for id in (decision, event):
        deleted(case, id)

    for asked in (None, [application]):
        matter = gather(case, asked, as_of=DAY)

        assert (dict(matter.decisions), dict(matter.events)) == ({}, {})
        assert list(matter.gates) == [gate]


def test_what_is_deleted_but_still_named_is_called_so(case: Case) -> None:
    company = added(case, Company, name="SMIC")
    ministry = an_authority(case, abbreviation="MIN")
    application = an_application(case, applicant=company)
    gate = a_gate(case, application)
    decision = a_decision(case, gate, ministry, "approved", application)
    for id in (company, ministry):
        deleted(case, id)

    for asked in (None, [application]):
        matter = gather(case, asked, as_of=DAY)

        assert matter.label(company) == "SMIC (in the trash)"
        assert matter.label(decision) == "Ministry (in the trash) · approved"
        assert matter.gone == {company, ministry} & {*matter.companies, *matter.authorities}
    (row,) = page(case.database, "application", [application], ["applicant"])
    assert row.cells == ("SMIC (in the trash)",)
    assert case.labels([company]) == {company: "SMIC"}


def test_an_application_in_the_trash_is_not_gathered(case: Case) -> None:
    application = an_application(case)
    deleted(case, application)

    assert dict(gather(case, as_of=DAY).applications) == {}
    assert dict(gather(case, [application], as_of=DAY).applications) == {}


def test_what_is_scheduled_stays_and_what_is_learned_later_does_not(case: Case) -> None:
    application = an_application(case)
    scheduled = added(case, Event, title="Hearing", date="2026-05-01")
    later = added(case, Event, title="Leak", date="2026-01-05", learned="2026-02-20")
    forecast = added(case, Forecast, statement="It will pass", by_when="2026-06")
    for event in (scheduled, later):
        linked(case, event, "applications", application)
    linked(case, forecast, "applications", application)

    matter = gather(case, [application], as_of=DAY)

    assert list(matter.events) == [scheduled]
    assert list(matter.forecasts) == [forecast]


def test_an_unknown_application_is_not_in_the_matter(case: Case) -> None:
    matter = gather(case, [999_999], as_of=DAY)

    with pytest.raises(KeyError):
        standing(matter, 999_999)
