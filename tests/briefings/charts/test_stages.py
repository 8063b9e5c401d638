from hypothesis import given
from hypothesis import strategies as st

from briefings.charts import Box, Shape
from briefings.charts.patterns import pattern
from briefings.charts.stages import StageCount, StageRow, stages
from briefings.style import PAPER
from models.records.vocabularies import STAGE, Mark
from tests.drawn import assert_whole, measure

TEXTS = st.text("ab 深-é", max_size=60)
COUNTS = st.builds(
    StageCount, st.sampled_from(list(STAGE.codes)), st.integers(0, 10**6) | st.integers(0, 9), TEXTS
)
ROWS = st.lists(
    st.builds(StageRow, TEXTS, TEXTS, st.lists(COUNTS, max_size=9).map(tuple), TEXTS), max_size=4
)


@given(ROWS, st.integers(200, 900))
def test_bars_keep_within_their_box_and_their_words_apart(rows: list[StageRow], width: int) -> None:
    for chart in stages(rows, width=width, measure=measure, palette=PAPER):
        assert_whole(chart)


def test_bars_are_to_one_scale_and_name_their_parts() -> None:
    rows = [
        StageRow("Export", "", (StageCount("approved", 4, "approved"),)),
        StageRow("Import", "", (StageCount("filed", 1, "filed"), StageCount("held", 1, "held"))),
    ]

    (chart,) = stages(rows, width=482, measure=measure, palette=PAPER)

    bars = [shape for shape in chart.shapes if isinstance(shape, Box) and shape.line]
    assert round(bars[0].width) == round(4 * bars[1].width) == round(4 * bars[2].width)
    assert chart.told.splitlines() == ["Export: 4 approved", "Import: 1 filed; 1 held"]


def test_no_two_marks_fill_a_bar_alike_without_colour() -> None:
    looks: dict[tuple[Shape, ...], Mark] = {}

    for mark in Mark:
        if mark not in (Mark.NONE, Mark.FULL):
            looks[tuple(pattern(mark, 0, 0, 40, 12, colour="#000000"))] = mark

    assert len(looks) == len(Mark) - 2
    assert () not in looks
