"""The rules about judgements and forecasts: what is missing, and what has passed them by."""

from datetime import date
from typing import Any

import pytest

from models import Case
from tests.builders import a_source, an_application, cited
from tests.checked import a_forecast, a_judgement, findings


def test_a_briefing_without_a_bottom_line_is_found_at_the_case(case: Case) -> None:
    an_application(case)
    a_judgement(case, "Terms will bind.")

    (found,) = findings(case, "no_bottom_line")

    assert (found.record, found.field) == (case.dossier.id, None)


def test_a_case_with_a_bottom_line_or_without_an_application_needs_none(case: Case) -> None:
    empty = findings(case, "no_bottom_line")
    an_application(case)
    a_judgement(case, "China's gate blocks.", kind="bottom_line")

    assert empty == findings(case, "no_bottom_line") == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"confidence": None, "confidence_reason": None}, "confidence"),
        ({"confidence": "high", "confidence_reason": None}, "confidence_reason"),
    ],
)
def test_a_judgement_without_confidence_or_its_reason_is_found(
    case: Case, values: dict[str, Any], field: str
) -> None:
    judgement = a_judgement(case, "Terms will bind.", **values)

    (found,) = findings(case, "confidence_reason")

    assert (found.record, found.field) == (judgement, field)


@pytest.mark.parametrize("kind", ["assumption", "alternative", "gap", "indicator"])
def test_what_is_no_word_of_the_desks_needs_no_confidence(case: Case, kind: str) -> None:
    a_judgement(case, "How it is split.", kind=kind, confidence=None, confidence_reason=None)

    assert findings(case, "confidence_reason") == []


def test_a_judgement_older_than_its_evidence_is_found(case: Case) -> None:
    application = an_application(case)
    judgement = a_judgement(case, "It waits.", application, as_of="2026-06-01")
    cited(case, application, "title", a_source(case, learned="2026-06-21"))

    (found,) = findings(case, "stale")

    assert (found.record, found.field, found.passage) == (judgement, "as_of", "1 June 2026")
    assert found.sentence == "Evidence that bears on it is 20 days newer: judge again."


def test_evidence_of_the_same_day_makes_nothing_stale(case: Case) -> None:
    application = an_application(case)
    a_judgement(case, "It waits.", application, as_of="2026-06-21")
    cited(case, application, "title", a_source(case, learned="2026-06-21"))

    assert findings(case, "stale") == []


def test_a_forecast_is_judged_again_by_the_desk_only_where_it_is_its_own(case: Case) -> None:
    application = an_application(case)
    own = a_forecast(case, "It ships.", application, made_on="2026-06-01")
    a_forecast(case, "It ships.", application, made_on="2026-06-01", made_by="source")
    cited(case, application, "title", a_source(case, learned="2026-06-21"))

    assert [(each.record, each.field) for each in findings(case, "stale")] == [(own, "made_on")]


def test_a_judgement_that_may_be_of_a_later_day_is_found(case: Case) -> None:
    judgement = a_judgement(case, "It waits.", as_of="2026-06")
    a_judgement(case, "It waits still.", as_of="2026-06-15")

    (found,) = findings(case, "judged_later", as_of=date(2026, 6, 15))

    assert (found.record, found.field, found.passage) == (judgement, "as_of", "June 2026")


def test_an_open_forecast_past_its_day_is_found(case: Case) -> None:
    forecast = a_forecast(case, "V4 comes out.", made_by="source", by_when="2026-06-20")

    (found,) = findings(case, "forecast_past")

    assert (found.record, found.field, found.passage) == (forecast, "resolution", "20 June 2026")
    assert found.sentence == "Its last day passed 10 days ago: say whether it came true."


def test_a_forecast_whose_day_can_still_come_or_that_is_resolved_is_no_fault(case: Case) -> None:
    a_forecast(case, "V4 comes out.", by_when="2026-06")
    a_forecast(case, "V4 comes out.")
    a_forecast(case, "V3 came out.", by_when="2026-01", resolution="did_not")

    assert findings(case, "forecast_past") == []


def test_a_number_outside_the_band_of_its_word_is_found(case: Case) -> None:
    forecast = a_forecast(case, "It ships.", likelihood="likely", probability=90)

    (found,) = findings(case, "outside_band")

    assert (found.record, found.field, found.passage) == (forecast, "probability", "90")
    assert "90 % is not “likely” (55 to 80 %)" in found.sentence


@pytest.mark.parametrize("number", [55, 70, 80, None])
def test_a_number_in_the_band_is_no_fault(case: Case, number: int | None) -> None:
    a_forecast(case, "It ships.", likelihood="likely", probability=number)

    assert findings(case, "outside_band") == []
