from hypothesis import given
from hypothesis import strategies as st

from briefings.charts import Circle
from briefings.charts.calibration import Bin, CalibrationWords, calibration
from briefings.style import PAPER
from tests.drawn import assert_whole, measure, words

WORDS = CalibrationWords("Stated", "Came true", "as stated", "Hollow: too few to judge by.")
BANDS = ((1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99))


@st.composite
def bins(draw: st.DrawFn) -> list[Bin]:
    found = []
    for low, high in BANDS:
        count = draw(st.integers(0, 3000) | st.integers(0, 6))
        stated = draw(st.floats(low, high))
        true = draw(st.integers(0, count))
        found.append(Bin(low, high, stated, count, true, draw(st.text("ab ", max_size=40)), "n"))
    return found


@given(bins(), st.integers(150, 900))
def test_a_plot_keeps_within_its_box_and_its_words_apart(found: list[Bin], width: int) -> None:
    assert_whole(calibration(found, WORDS, width=width, measure=measure, palette=PAPER))


def test_a_point_says_its_count_and_a_small_one_is_hollow_with_a_note() -> None:
    found = [
        Bin(55, 80, 70, 40, 28, "likely", "28 of 40"),
        Bin(95, 99, 97, 2, 2, "almost certain", "2 of 2"),
    ]

    chart = calibration(found, WORDS, width=482, measure=measure, palette=PAPER)

    said = {each.words for each in words(chart)}
    assert {"40", "2", "likely", "28 of 40", "Hollow: too few to judge by."} <= said
    points = [each for each in chart.shapes if isinstance(each, Circle)]
    assert [bool(each.dash) for each in points] == [False, True] * 2
    assert chart.told == "likely: 28 of 40; almost certain: 2 of 2"


def test_bands_without_forecasts_are_left_out() -> None:
    empty = Bin(1, 5, 3, 0, 0, "almost no chance", "none")

    chart = calibration([empty], WORDS, width=482, measure=measure, palette=PAPER)

    assert "almost no chance" not in {each.words for each in words(chart)}
