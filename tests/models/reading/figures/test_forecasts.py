"""How forecasts are scored, by forecaster and by band; what is left out is told."""

from datetime import date

import pytest

from models import Case
from models.reading.figures import Track, track, words
from models.reading.standing import gather
from models.records import Forecast
from tests.builders import a_source, added

DAY = date(2026, 6, 30)


def tracked(case: Case, *, as_of: date = DAY) -> Track:
    return track(gather(case, as_of=as_of))


def a_forecast(case: Case, likelihood: str | None, resolution: str, **values: object) -> int:
    return added(
        case,
        Forecast,
        **{
            "statement": "It happens.",
            "made_by": "us",
            "likelihood": likelihood,
            "resolution": resolution,
            "resolved_on": "2026-05-01",
            **values,
        },
    )


def test_a_case_without_forecasts_has_no_score(case: Case) -> None:
    found = tracked(case)

    assert (found.open, found.resolved, found.scores) == ((), (), ())
    assert (found.total.brier, found.total.yardstick, found.total.bins) == (None, None, ())
    assert words.brier(found.total).startswith("No forecast with a likelihood")


def test_the_score_is_the_mean_squared_distance_of_the_middle_of_the_band(case: Case) -> None:
    a_forecast(case, "likely", "came_true")
    a_forecast(case, "likely", "did_not")

    (score,) = tracked(case).scores

    assert score.brier == pytest.approx(((0.675 - 1) ** 2 + 0.675**2) / 2)
    assert score.yardstick == pytest.approx(0.25)
    assert (score.scored, score.came_true, score.few) == (2, 1, True)
    assert words.brier(score) == (
        "Brier score 0.28 over 2 forecasts;"
        " always saying the share that came true would have scored 0.25."
    )


def test_a_number_that_was_stated_is_scored_as_it_is(case: Case) -> None:
    a_forecast(case, "likely", "came_true", probability=70)

    (score,) = tracked(case).scores

    assert score.brier == pytest.approx(0.09)
    assert [(each.likelihood, each.number) for each in score.bins] == [("likely", 1)]


def test_void_ones_and_those_without_a_likelihood_are_left_out_and_told(case: Case) -> None:
    a_forecast(case, "almost_certain", "came_true")
    a_forecast(case, None, "did_not")
    a_forecast(case, "likely", "void")

    found = tracked(case)

    assert (found.total.resolved, found.total.scored) == (2, 1)
    assert (found.total.void, found.total.unscored) == (1, 1)
    assert len(found.resolved) == 2
    assert words.left_out(found.total) == "Left out: 1 void, 1 without a likelihood."


def test_each_forecaster_has_a_score_of_its_own_and_the_desk_comes_first(case: Case) -> None:
    paper = a_source(case, "A paper")
    a_forecast(case, "likely", "came_true", made_by="source", forecaster=paper)
    a_forecast(case, "unlikely", "did_not")

    found = tracked(case)

    assert [(each.by, each.forecaster, each.scored) for each in found.scores] == [
        ("us", None, 1),
        ("source", paper, 1),
    ]
    assert found.total.scored == 2


def test_the_bands_stand_beside_what_came_of_them(case: Case) -> None:
    for outcome in ("came_true", "came_true", "did_not"):
        a_forecast(case, "very_likely", outcome)
    a_forecast(case, "very_unlikely", "did_not")

    low, high = tracked(case).total.bins

    assert (low.likelihood, low.low, low.high, low.number, low.came_true) == (
        "very_unlikely",
        5,
        20,
        1,
        0,
    )
    assert (high.likelihood, high.number, high.came_true) == ("very_likely", 3, 2)
    assert words.calibrated(high) == "80 to 95 %: 2 of 3 came true"


def test_ten_scored_forecasts_are_no_longer_few(case: Case) -> None:
    for _ in range(10):
        a_forecast(case, "likely", "came_true")

    assert not tracked(case).total.few


def test_open_ones_stand_by_their_day_and_say_how_far_it_is(case: Case) -> None:
    undated = a_forecast(case, "likely", "open", resolved_on=None)
    later = a_forecast(case, "likely", "open", by_when="2026-07-10", resolved_on=None)
    passed = a_forecast(case, None, "open", by_when="2026-06", resolved_on=None)

    found = tracked(case, as_of=date(2026, 7, 1)).open

    assert [(each.forecast, each.days, each.certain) for each in found] == [
        (passed, -1, False),
        (later, 9, True),
        (undated, None, False),
    ]
    assert [each.past for each in found] == [True, False, False]


def test_what_was_resolved_after_the_day_is_still_open_on_it(case: Case) -> None:
    a_forecast(case, "likely", "came_true")

    found = tracked(case, as_of=date(2026, 4, 30))

    assert len(found.open) == 1
    assert found.total.scored == 0
