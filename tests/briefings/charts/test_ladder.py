import subprocess
import sys

import pytest

from briefings.charts import Box, Circle, Line, Polygon, Raised, Shape, Text, fitted, stage_mark
from briefings.charts.ladder import LadderCell, LadderGate, LadderReading, LadderRow, ladder
from briefings.style import PAPER
from models.records.vocabularies import STAGE

GATES = [
    LadderGate("Export clearance", "United States"),
    LadderGate("Approval of the purchase", "China"),
    LadderGate("Entry", "China"),
]
CLEARED = LadderCell((LadderReading("finally_cleared", "reported", "finally cleared", "reported"),))
PENDING = LadderCell(
    (
        LadderReading(
            "approved_in_principle",
            "reported",
            "approved in principle",
            "reported",
            "about January 2026",
            "ministry as named",
        ),
        LadderReading("under_review", "assessed", "under review", "assessed by us"),
    ),
    blocks="Blocks here",
)


def measure(text: str, size: float, bold: bool) -> float:
    return len(text) * size * (0.55 if bold else 0.5)


def extent(shape: Shape) -> tuple[float, float, float]:
    """Where a shape ends: left, right and below."""
    match shape:
        case Text():
            return shape.x, shape.x + measure(shape.words, shape.size, shape.bold), shape.y
        case Circle():
            return shape.x - shape.radius, shape.x + shape.radius, shape.y + shape.radius
        case Line():
            return min(shape.x1, shape.x2), max(shape.x1, shape.x2), max(shape.y1, shape.y2)
        case Polygon():
            across, down = zip(*shape.points, strict=True)
            return min(across), max(across), max(down)
        case Box():
            return shape.x, shape.x + shape.width, shape.y + shape.height


def test_no_two_marks_of_different_stages_look_alike_without_colour() -> None:
    grey = type(PAPER)(**dict.fromkeys(vars(PAPER), "#808080"))
    looks = {}
    for basis in ("official", "reported", "assessed"):
        for stage in ("not_filed", "filed", "approved_in_principle", "approved_with_conditions"):
            looks[basis, stage] = stage_mark(stage, basis, 5, 5, radius=5, palette=grey)
        for stage in ("approved", "refused", "held", "unknown"):
            looks[basis, stage] = stage_mark(stage, basis, 5, 5, radius=5, palette=grey)

    assert len(set(looks.values())) == len(looks)


@pytest.mark.parametrize("stage", [*STAGE.codes, "a code of a newer version"])
@pytest.mark.parametrize("basis", ["official", "reported", "assessed", "other"])
def test_every_stage_has_a_mark_that_stays_inside_its_circle(stage: str, basis: str) -> None:
    for shape in stage_mark(stage, basis, 10, 10, radius=5, palette=PAPER):
        left, right, low = extent(shape)
        assert left >= 5 - 1e-6
        assert right <= 15 + 1e-6
        assert low <= 15 + 1e-6


@pytest.mark.parametrize("width", [110, 250, 482])
@pytest.mark.parametrize("count", [1, 4, 40])
def test_the_numbers_of_its_notes_stay_in_their_cell(width: float, count: int) -> None:
    notes = tuple(Raised(f"{at},", f"#note-{at}", f"use-{at}") for at in range(count))
    reading = LadderReading("filed", "reported", "filed", "reported", notes=notes)
    rows = [LadderRow("One", "", (LadderCell((reading,)), CLEARED, CLEARED))]

    chart = ladder(GATES, rows, width=width, measure=measure, palette=PAPER)

    drawn = [each for each in chart.shapes if isinstance(each, Text) and each.link]
    assert [each.anchor for each in drawn] == [each.anchor for each in notes]
    assert all(extent(each)[1] <= width * (1 if width < 250 else 0.62) for each in drawn)
    assert max(map(extent, chart.shapes), key=lambda each: each[2])[2] <= chart.height
    assert chart.noted.index(notes[0]) == chart.noted.index("filed") + 1
    assert "," not in chart.told.partition("filed")[2].partition(", reported")[0]


@pytest.mark.parametrize("width", [110, 250, 482, 900])
def test_a_ladder_stays_within_its_width_and_height(width: float) -> None:
    rows = [
        LadderRow("DeepSeek", "import", (CLEARED, PENDING, LadderCell(note="nothing known"))),
        LadderRow("A name " * 80, "x" * 5000, (CLEARED, None, PENDING)),
    ]

    chart = ladder(GATES, rows, width=width, measure=measure, palette=PAPER)

    for shape in chart.shapes:
        left, right, low = extent(shape)
        assert left >= -0.01
        assert right <= width + 0.01
        assert low <= chart.height + 0.01


def test_a_ladder_says_in_words_what_it_draws_and_which_gate_blocks() -> None:
    rows = [LadderRow("DeepSeek", "", (CLEARED, PENDING, None))]

    chart = ladder(GATES, rows, width=482, measure=measure, palette=PAPER)

    words = " ".join(shape.words for shape in chart.shapes if isinstance(shape, Text))
    assert "finally cleared" in words
    assert "approved in principle reported · about January 2026" in words
    assert words.count("Blocks here") == 1


def test_more_gates_than_fit_side_by_side_stand_in_bands() -> None:
    gates = [LadderGate(f"Gate {number}") for number in range(9)]
    row = LadderRow("", "", tuple(LadderCell(note=f"cell {number}") for number in range(9)))

    chart = ladder(gates, [row], width=482, measure=measure, palette=PAPER)

    words = [shape.words for shape in chart.shapes if isinstance(shape, Text)]
    assert [word for word in words if word.startswith("cell")] == [
        f"cell {number}" for number in range(9)
    ]


def test_text_that_does_not_fit_a_chart_ends_in_an_ellipsis() -> None:
    broken = fitted("word " * 100_000, 100, 10, bold=False, measure=measure, most=2)

    assert len(broken) == 2
    assert broken[-1].endswith("…")
    assert all(measure(line, 10, False) <= 100 for line in broken)


def test_charts_load_neither_reportlab_nor_qt() -> None:
    code = (
        "import sys, briefings.charts.calibration, briefings.charts.ladder;"
        "import briefings.charts.legend, briefings.charts.matrix;"
        "import briefings.charts.stages, briefings.charts.timeline;"
        "print([name for name in sys.modules if name.split('.')[0] in ('reportlab', 'PySide6')])"
    )

    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout

    assert said.strip() == "[]"


def test_a_ladder_is_told_row_by_row() -> None:
    rows = [LadderRow("DeepSeek", "", (CLEARED, None, PENDING))]

    chart = ladder(GATES, rows, width=482, measure=measure, palette=PAPER)

    assert chart.told == (
        "DeepSeek: Export clearance: finally cleared, reported; Entry: approved in principle, "
        "reported, about January 2026, ministry as named / under review, assessed by us / "
        "Blocks here"
    )
