"""The forecast record: what is open, what came of the rest, and how well who called it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.case import Case
from models.records import Forecast, Source
from models.records.kinds import When
from tests.briefings.conftest import DAY
from tests.printed import Read

Told = Callable[..., Read]


def foretold(case: Case, statement: str, likelihood: str | None, **values: Any) -> None:
    with case.edit("Foretold it") as edit:
        edit.add(Forecast, statement=statement, likelihood=likelihood, made_by="us", **values)


def test_open_ones_come_with_their_days_and_what_is_late_says_so(fresh: Case, told: Told) -> None:
    foretold(fresh, "The licence is granted.", "likely", by_when=When("2026-02-10"))
    foretold(fresh, "The notice is published.", "unlikely", by_when=When("2026-01-21"))

    text = told(fresh, kind="forecasts").flat

    assert "2 forecasts open, 1 of them past its day; none resolved." in text
    assert "10 days past" in text
    assert "in 10 days" in text
    assert text.index("The notice is published.") < text.index("The licence is granted.")
    assert "2 forecasts open, none scored yet" in text


def test_resolved_ones_are_scored_and_void_ones_are_not(fresh: Case, told: Told) -> None:
    day = When("2026-01-20")
    foretold(fresh, "It opens.", "likely", resolution="came_true", resolved_on=day)
    foretold(fresh, "It closes.", "likely", resolution="did_not", resolved_on=day)
    foretold(fresh, "It moves.", "likely", resolution="void", resolved_on=day)

    text = told(fresh, kind="forecasts").flat

    # Likely counts as 0.675: (0.325² + 0.675²) / 2.
    assert "2 forecasts scored: Brier score 0.28" in text
    assert "Left out: 1 void." in text
    assert text.index("Resolved forecasts") < text.index("Void forecasts, which are not scored")
    assert text.count("It moves.") == 1
    assert "55 to 80 %: 1 of 2 came true" in text
    assert "skill from luck" in text


def test_what_resolves_after_the_day_is_still_open(fresh: Case, told: Told) -> None:
    later = When("2026-02-20")
    foretold(fresh, "It opens.", "likely", resolution="came_true", resolved_on=later)

    then = told(fresh, kind="forecasts", as_of=DAY).flat
    now = told(fresh, kind="forecasts", as_of=date(2026, 3, 1)).flat

    assert "1 forecast open" in then
    assert "Brier score" not in then.partition("Notes")[0].partition("so there is")[0]
    assert "1 forecast scored" in now


def test_without_any_forecast_it_is_a_page_that_says_so(fresh: Case, told: Told) -> None:
    read = told(fresh, kind="forecasts")

    assert "No forecast is open, and none is resolved." in read.flat
    assert len(read.pages) == 1


def test_the_founding_case_names_whose_expectations_they_are(founding: Case, told: Told) -> None:
    text = told(founding, kind="forecasts").flat

    assert "5 forecasts open, none scored yet" in text
    assert "The Information" in text
    assert "some day between 10 and 20 February 2026" in text


def test_a_withheld_source_that_foretold_it_is_a_letter_everywhere(fresh: Case, told: Told) -> None:
    day = When("2026-01-20")
    with fresh.edit("Entered a person") as edit:
        who = edit.add(Source, title="Jane Roe", kind="named_person", may_leave=False)
        for statement, resolution in (("It opens.", "came_true"), ("It closes.", "open")):
            edit.add(
                Forecast,
                statement=statement,
                likelihood="likely",
                made_by="source",
                forecaster=who,
                resolution=resolution,
                resolved_on=day if resolution == "came_true" else None,
            )

    text = told(fresh, kind="forecasts").flat

    assert "Jane Roe" not in text
    assert "source A" in text


def test_a_day_that_is_a_span_is_counted_to_its_last_day(fresh: Case, told: Told) -> None:
    foretold(fresh, "It opens.", "likely", by_when=When("2026-02"))

    assert "in at most 28 days" in told(fresh, kind="forecasts").flat


def test_many_long_forecasts_stay_on_their_pages(fresh: Case, told: Told) -> None:
    day = When("2026-01-20")
    for number in range(40):
        said = f"中国商务部公布新的出口管制清单 {number} " + "and more of the like " * 30
        foretold(fresh, said, "likely", resolution="came_true", resolved_on=day)

    read = told(fresh, kind="forecasts")

    assert read.outside == ()
    assert "Resolved forecasts, continued" in read.flat
    assert "Likely 55 to 80 %: 40 of 40 came true" in read.flat


def test_a_forecast_past_its_day_is_told_in_the_same_words_everywhere(
    founding: Case, told: Told
) -> None:
    for kind in ("case", "forecasts", "register", "portfolio"):
        text = told(founding, kind=kind, as_of=date(2026, 11, 28)).flat

        assert text.count("281 days") == text.count("at least 281 days past") == 1, kind
