from hypothesis import given
from hypothesis import strategies as st

from briefings.charts import Sign
from briefings.charts.matrix import MatrixCell, MatrixHead, MatrixRow, matrix
from briefings.style import PAPER
from tests.drawn import assert_whole, measure, words

TEXTS = st.text("ab 深-é", max_size=60)
CELLS = st.none() | st.builds(
    MatrixCell,
    st.none() | st.sampled_from([Sign("answer", "answered"), Sign("condition", "met")]),
    TEXTS,
    TEXTS,
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[MatrixHead], list[MatrixRow]]:
    heads = draw(st.lists(st.builds(MatrixHead, TEXTS, TEXTS), min_size=1, max_size=14))
    count = len(heads)
    cells = st.lists(CELLS, min_size=count, max_size=count).map(tuple)
    return heads, draw(st.lists(st.builds(MatrixRow, TEXTS, TEXTS, cells), max_size=4))


@given(tables(), st.integers(200, 900))
def test_a_matrix_keeps_within_its_box_and_its_words_apart(
    table: tuple[list[MatrixHead], list[MatrixRow]], width: int
) -> None:
    for chart in matrix(*table, width=width, measure=measure, palette=PAPER):
        assert_whole(chart)


def test_columns_that_do_not_fit_go_into_charts_that_repeat_the_names_of_the_rows() -> None:
    heads = [MatrixHead(f"Question {number}") for number in range(20)]
    cells = tuple(MatrixCell(Sign("answer", "no_response"), "silent", "3 days") for _ in heads)

    charts = matrix(
        heads, [MatrixRow("NDRC", "", cells)], width=482, measure=measure, palette=PAPER
    )

    assert len(charts) > 1
    assert all("NDRC" in {each.words for each in words(chart)} for chart in charts)
    assert sum(chart.told.count("Question") for chart in charts) == 20


def test_heads_with_words_wider_than_their_columns_are_turned_upwards() -> None:
    heads = [MatrixHead("Telecommunications-free"), MatrixHead("Counterintelligence")]

    (chart,) = matrix(
        heads,
        [MatrixRow("A", "", (MatrixCell(words="x"), MatrixCell(words="y")))],
        width=200,
        measure=lambda text, size, bold: measure(text, size, bold) * 1.6,
        palette=PAPER,
    )

    assert any(each.upwards for each in words(chart))


def test_a_matrix_is_told_row_by_row() -> None:
    cells = (MatrixCell(Sign("answer", "no_response"), "silent", "3 days"), None)

    (chart,) = matrix(
        [MatrixHead("Terms"), MatrixHead("Letter")],
        [MatrixRow("NDRC", "", cells)],
        width=482,
        measure=measure,
        palette=PAPER,
    )

    assert chart.told == "NDRC: Terms: silent, 3 days"
