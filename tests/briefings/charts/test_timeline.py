from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefings.charts import Chart, Line, Sign
from briefings.charts.axis import AxisWords
from briefings.charts.timeline import TimelineItem, TimelineRow, timeline
from briefings.style import PAPER
from tests.drawn import area, assert_whole, measure, overlap, words

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
AXIS = AxisWords(MONTHS, "{day} {month}", "{month}", "Q{number}", "H{number}", "{year}")
TODAY = date(2026, 1, 31)
TEXTS = st.text("ab 深-é", max_size=90)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)) | st.dates(date(2025, 1, 1), date(2026, 12, 31))


@st.composite
def items(draw: st.DrawFn) -> TimelineItem:
    first = draw(st.none() | DAYS)
    later = timedelta(days=draw(st.integers(0, 400)))
    last = min(first, date(9990, 1, 1)) + later if first and draw(st.booleans()) else None
    return TimelineItem(
        draw(TEXTS),
        first,
        max(first, last) if first and last else draw(st.none() | st.just(first)),
        draw(TEXTS),
        Sign("stage", draw(st.sampled_from(["filed", "held", "approved"])), "reported"),
        lasts=draw(st.booleans()),
        soft=draw(st.booleans()),
        learned=draw(st.none() | DAYS),
    )


ROWS = st.lists(
    st.builds(TimelineRow, TEXTS, st.lists(items(), max_size=6).map(tuple)), min_size=1, max_size=4
)


def drawn(
    rows: list[TimelineRow], *, width: float = 482, room: float = 10_000
) -> tuple[Chart, ...]:
    return timeline(
        rows,
        as_of=TODAY,
        as_of_words="as of 31 January 2026",
        words=AXIS,
        width=width,
        measure=measure,
        palette=PAPER,
        room=room,
    )


@given(ROWS, st.integers(240, 900))
def test_a_timeline_keeps_within_its_box_and_its_labels_apart(
    rows: list[TimelineRow], width: int
) -> None:
    for chart in drawn(rows, width=width):
        assert_whole(chart)


@given(ROWS, st.integers(240, 900))
def test_no_label_stands_across_the_day_that_is_spoken_of(
    rows: list[TimelineRow], width: int
) -> None:
    for chart in drawn(rows, width=width):
        lines = [each for each in chart.shapes if isinstance(each, Line)]
        at = next(each.x1 for each in lines if each.colour == PAPER.accent)
        head = next(each.y1 for each in lines if each.x1 == 0)

        labels = [area(each) for each in words(chart) if each.y > head]
        assert not any(left < at < right for left, _, right, _ in labels)


def test_a_day_between_two_others_is_hatched_between_them() -> None:
    item = TimelineItem("Release", date(2026, 2, 1), date(2026, 2, 28), "in February")

    (chart,) = drawn([TimelineRow("", (item,))])

    hatch = [
        shape
        for shape in chart.shapes
        if isinstance(shape, Line) and shape.x1 != shape.x2 and shape.y1 != shape.y2
    ]
    assert len(hatch) > 5
    label = next(area(each) for each in words(chart) if each.words == "Release")
    assert not any(overlap(area(each), label) for each in hatch)


def test_what_had_to_be_shortened_is_told_in_full() -> None:
    long = "word " * 300

    (chart,) = drawn([TimelineRow("", (TimelineItem(long, TODAY, TODAY),))])

    assert chart.shortened == (long,)


def test_an_item_without_any_day_is_left_out() -> None:
    (chart,) = drawn([TimelineRow("NDRC", (TimelineItem("Decree", None, None),))])

    assert "Decree" not in {each.words for each in words(chart)}
    assert "Decree" not in chart.told


def test_a_timeline_is_told_row_by_row() -> None:
    item = TimelineItem("Letter", TODAY, TODAY, "31 January 2026", learned_words="learned later")

    (chart,) = drawn([TimelineRow("Events", (item,))])

    assert chart.told.splitlines() == [
        "as of 31 January 2026",
        "Events: Letter, 31 January 2026, learned later",
    ]


def test_rows_that_do_not_fit_go_into_another_chart_under_the_same_axis() -> None:
    row = TimelineRow("Row", (TimelineItem("A", date(2025, 3, 1), date(2025, 3, 1)),))

    charts = drawn([row] * 20, room=200)

    assert len(charts) > 1
    assert all(chart.height <= 200 for chart in charts)
    for chart in charts:
        assert "as of 31 January 2026" in {each.words for each in words(chart)}


def test_ticks_are_named_by_what_fits_the_span() -> None:
    def names(first: date, last: date) -> set[str]:
        row = TimelineRow("", (TimelineItem("A", first, first), TimelineItem("B", last, last)))
        return {each.words for chart in drawn([row]) for each in words(chart)}

    assert {"Dec", "Jan", "2025", "2026"} <= names(date(2025, 10, 1), date(2026, 2, 20))
    assert {"2000", "2010"} <= names(date(1998, 10, 1), TODAY)
    assert any(name.endswith(" Jan") for name in names(date(2026, 1, 20), TODAY))
