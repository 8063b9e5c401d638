from dataclasses import replace

from briefings.charts import Line, Text
from briefings.charts.steps import Step, heads, in_one_line, steps
from briefings.style import PAPER

FIRST = Step("approved", "official", "approved", "official · B2", title="Export", passed=True)
SECOND = Step("under_review", "reported", "under review", blocks="Blocks here", title="Import")


def measure(text: str, size: float, bold: bool) -> float:
    return len(text) * size * (0.55 if bold else 0.5)


def test_the_line_from_a_gate_is_whole_only_where_it_is_passed() -> None:
    def dashes(first: Step) -> list[float]:
        chart = steps([first, SECOND], width=200, measure=measure, palette=PAPER)
        level = [each for each in chart.shapes if isinstance(each, Line) and each.x2 - each.x1 > 20]
        return [each.dash for each in level]

    assert dashes(FIRST) == [0.0]
    assert dashes(replace(FIRST, passed=False))[0] > 0


def test_steps_without_room_beside_one_another_go_on_below() -> None:
    many = [replace(SECOND, title=f"Gate {number}") for number in range(7)]

    chart = steps(many, width=200, measure=measure, palette=PAPER)

    assert not in_one_line(7, 200)
    words = [each for each in chart.shapes if isinstance(each, Text)]
    assert all(each.x + measure(each.words, each.size, each.bold) <= 200 for each in words)
    assert chart.height > 2 * steps(many[:3], width=200, measure=measure, palette=PAPER).height
    assert chart.shortened == ()


def test_a_place_that_only_others_take_stays_empty() -> None:
    chart = steps([None, SECOND], width=200, measure=measure, palette=PAPER)

    words = [each for each in chart.shapes if isinstance(each, Text)]
    assert min(each.x for each in words) == 100
    assert chart.told == "Import: under review, Blocks here"


def test_heads_stand_over_the_places_of_the_steps() -> None:
    chart = heads(["Export", "Import"], width=200, measure=measure, palette=PAPER)

    assert [each.x for each in chart.shapes if isinstance(each, Text)] == [0, 100]
