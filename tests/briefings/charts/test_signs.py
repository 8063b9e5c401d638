import pytest

from briefings.charts import Sign, sign_mark
from briefings.charts.legend import SAMPLES, Key, legend
from briefings.style import PAPER
from models.records.vocabularies import CONDITION_STATE, OUTCOME
from tests.drawn import area, assert_whole, measure

CHANGES = ("up", "down", "unchanged", "new", "gone")
EVENTS = ("happened", "expected")
# What a condition no longer binds by looks alike; the word beside it says how.
ENDED = ("waived", "lifted", "lapsed")
FAMILIES = {
    "answer": (*OUTCOME.codes, "not_asked"),
    "condition": CONDITION_STATE.codes,
    "change": CHANGES,
    "event": EVENTS,
}


@pytest.mark.parametrize("family", FAMILIES)
def test_no_two_signs_of_a_family_look_alike_without_colour(family: str) -> None:
    grey = type(PAPER)(**dict.fromkeys(vars(PAPER), "#808080"))
    codes = [code for code in FAMILIES[family] if code not in ENDED]

    looks = {sign_mark(Sign(family, code), 5, 5, radius=5, palette=grey) for code in codes}

    assert len(looks) == len(codes)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_sign_keeps_to_its_place(family: str) -> None:
    for code in (*FAMILIES[family], "a code of a newer version"):
        for shape in sign_mark(Sign(family, code), 10, 10, radius=5, palette=PAPER):
            left, top, right, low = area(shape)
            assert min(left, top) >= 5 - 1e-6, code
            assert max(right, low) <= 15 + 1e-6, code


def test_a_legend_flows_into_the_lines_that_it_takes() -> None:
    keys = [Key(each, f"what {each} means") for each in SAMPLES]
    keys += [Key(Sign("change", code), code) for code in CHANGES]

    wide = legend(keys, width=900, measure=measure, palette=PAPER)
    narrow = legend(keys, width=200, measure=measure, palette=PAPER)

    assert_whole(wide)
    assert_whole(narrow)
    assert narrow.height > wide.height
