from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefings.charts import Line, Text
from briefings.charts.axis import AxisWords
from briefings.charts.chronicle import (
    TITLES,
    Chronicle,
    chronicle,
    label_in_sight,
    sheets,
    spot_shapes,
)
from briefings.charts.timeline import TimelineItem, TimelineRow
from briefings.style import PAPER
from tests.drawn import area, assert_whole, measure, words

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
AXIS = AxisWords(MONTHS, "{day} {month}", "{month}", "Q{number}", "H{number}", "{year}")
TODAY = date(2026, 1, 31)
FIRST, LAST = date(2025, 6, 1), date(2026, 6, 30)
DAYS = st.dates(date(2025, 6, 1), date(2026, 6, 1))


@st.composite
def items(draw: st.DrawFn) -> TimelineItem:
    first = draw(DAYS)
    last = first + timedelta(days=draw(st.sampled_from([0, 0, 3, 28])))
    learned = draw(st.none() | DAYS)
    return TimelineItem(draw(st.text("ab 深-é", max_size=60)), first, last, learned=learned)


ROWS = st.lists(
    st.builds(TimelineRow, st.text("abc ", max_size=40), st.lists(items(), max_size=40).map(tuple)),
    min_size=1,
    max_size=3,
)


def laid(rows: list[TimelineRow], *, width: float = 800, dated: bool = False) -> Chronicle:
    return chronicle(
        rows, first=FIRST, last=LAST, as_of=TODAY, width=width, measure=measure, dated=dated
    )


def on(day: date, label: str = "Letter") -> TimelineItem:
    return TimelineItem(label, day, day, day.isoformat())


@given(ROWS, st.sampled_from([400, 800, 6000]))
def test_no_two_stand_on_the_same_place_and_none_is_lost(
    rows: list[TimelineRow], width: int
) -> None:
    drawn = laid(rows, width=width)

    for band in drawn.bands:
        assert sorted(at for spot in band.spots for at in spot.items) == list(
            range(len(band.row.items))
        )
        for one, other in combinations(band.spots, 2):
            apart = one.right <= other.left or other.right <= one.left
            counted = {len(one.items), len(other.items)} != {1}
            assert one.y != other.y or apart or counted
        assert all(
            band.top <= spot.top and spot.low <= band.top + band.height for spot in band.spots
        )


@given(ROWS, st.sampled_from([400, 800, 6000]))
def test_no_label_crosses_the_day_that_is_spoken_of(rows: list[TimelineRow], width: int) -> None:
    drawn = laid(rows, width=width)
    at = drawn.scale.past(TODAY.toordinal() + 1)

    labels = [
        (spot.label_x, spot.label_x + measure(spot.label, 8.5, False))
        for band in drawn.bands
        for spot in band.spots
        if spot.label and len(spot.items) == 1
    ]

    assert not any(left < at < right for left, right in labels)


@given(ROWS, st.sampled_from([400, 800]), st.sampled_from([120, 400, 10_000]))
def test_its_pages_keep_within_their_box(rows: list[TimelineRow], width: int, room: int) -> None:
    charts = sheets(
        laid(rows, width=width, dated=True),
        words=AXIS,
        as_of_words="as of 31 January 2026",
        measure=measure,
        palette=PAPER,
        room=room,
    )

    for chart in charts:
        assert chart.height <= room + 1
        for shape in chart.shapes:
            left, _, right, low = area(shape)
            assert left >= -0.5
            assert right <= chart.width + 0.5
            assert low <= chart.height + 1


def test_a_label_that_is_cut_for_its_length_stands_on_the_right_where_there_is_room() -> None:
    row = TimelineRow("Ministry", (on(date(2025, 10, 1), "Ministry asks " * 20),))

    (band,) = laid([row], width=1_600).bands
    (spot,) = band.spots

    assert spot.label.endswith("…")
    assert spot.label_x > spot.x


def test_many_on_one_day_are_counted_together() -> None:
    row = TimelineRow("Ministry", tuple(on(TODAY) for _ in range(200)))

    (band,) = laid([row]).bands
    together = max(band.spots, key=lambda each: len(each.items))

    assert together.label == str(len(together.items))
    assert len(together.items) > 180
    assert any(
        each.words == together.label
        for each in spot_shapes(laid([row]), band, together, measure=measure, palette=PAPER)
        if hasattr(each, "words")
    )


def test_a_wider_scale_parts_what_was_counted_together() -> None:
    row = TimelineRow("", tuple(on(FIRST + timedelta(days=at)) for at in range(200)))

    def most(width: float) -> int:
        (band,) = laid([row], width=width).bands
        return max(len(spot.items) for spot in band.spots)

    assert most(500) > 1
    assert most(20_000) == 1


def test_what_lies_outside_the_days_shown_is_left_out() -> None:
    before = on(date(2020, 1, 1), "Before")
    open_end = TimelineItem("Lasting", date(2020, 1, 1), None, lasts=True)
    row = TimelineRow("", (before, open_end, TimelineItem("Never", None, None)))

    (band,) = laid([row]).bands

    assert [spot.label for spot in band.spots] == ["Lasting"]


def test_a_part_of_the_scale_says_where_its_days_stand_on_the_whole() -> None:
    drawn = laid([TimelineRow("", (on(TODAY),))], width=6000)

    part = drawn.part(2000, 3000)

    assert part.left <= 2000
    assert part.right >= 3000
    assert part.at(part.first) == drawn.scale.at(part.first)
    assert drawn.part(0, 9000).first == FIRST


def test_a_page_says_the_dates_behind_the_labels() -> None:
    (chart,) = sheets(
        laid([TimelineRow("Ministry", (on(date(2025, 9, 1)),))], dated=True),
        words=AXIS,
        as_of_words="as of 31 January 2026",
        measure=measure,
        palette=PAPER,
    )

    assert "Letter (2025-09-01)" in {each.words for each in words(chart)}
    assert chart.told.splitlines() == [
        "as of 31 January 2026",
        "Ministry: Letter, 2025-09-01",
    ]
    assert_whole(chart)


def test_where_it_came_out_and_was_learned_is_led_to_by_a_line() -> None:
    item = TimelineItem(
        "Letter",
        date(2025, 9, 1),
        date(2025, 9, 1),
        published=date(2025, 10, 1),
        learned=date(2025, 12, 1),
    )
    drawn = laid([TimelineRow("", (item,))])
    (band,) = drawn.bands
    (spot,) = band.spots

    shapes = spot_shapes(drawn, band, spot, measure=measure, palette=PAPER)

    level = [each for each in shapes if isinstance(each, Line) and each.y1 == each.y2]
    assert max(each.x2 for each in level) == drawn.scale.past(date(2025, 12, 2).toordinal())
    assert spot.left > TITLES
    assert spot.label_x > max(each.x2 for each in level)


LONG = TimelineItem("Moratorium", date(2025, 7, 1), date(2026, 6, 1), lasts=True)


def test_a_bar_that_runs_through_what_is_in_sight_is_called_by_its_name_there() -> None:
    drawn = laid([TimelineRow("", (LONG,))], width=6000)
    (band,) = drawn.bands
    (spot,) = band.spots

    plate, text = label_in_sight(drawn, band, spot, 2000, 2600, measure=measure, palette=PAPER)

    assert isinstance(text, Text)
    assert text.words == "Moratorium"
    assert 2000 <= area(plate)[0] <= area(text)[0] < 2100


@given(st.integers(700, 5000))
def test_no_second_label_crosses_the_day_that_is_spoken_of_nor_stands_beside_the_first(
    left: int,
) -> None:
    drawn = laid([TimelineRow("", (LONG,))], width=6000)
    (band,) = drawn.bands
    (spot,) = band.spots
    at = drawn.scale.past(TODAY.toordinal() + 1)

    found = label_in_sight(drawn, band, spot, left, left + 600, measure=measure, palette=PAPER)

    for shape in found:
        first, _, last, _ = area(shape)
        assert not first < at < last
        assert last <= spot.right
    own = (spot.label_x, spot.label_x + measure(spot.label, 8.5, False))
    assert not found or not (left <= own[0] and own[1] <= left + 600)
