"""What a merge leaves open is decided one by one, by what it holds, by record, and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.screens.merging.deciding import BOTH, MINE, THEIRS, Deciding, Question
from models.case import Case
from models.combining import combine
from models.merging import Fate, United, looked_at
from models.records import LIFE, Application, Company
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added, changed, deleted


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file: two companies and an application, each in conflict with Bob's copy."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek", notes="One\nTwo\nThree")
        added(mine, Application, title="DeepSeek buys chips")
        added(mine, Company, name="Tencent")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it, in which he has worked on the same as Ann."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        for each, notes, filed in (
            (case, "1\nTwo\nThree", "2026-01-01"),
            (theirs, "One\nTwo\n3", "2026-02-02"),
        ):
            changed(each, named(each, "DeepSeek"), notes=notes, website=f"https://{filed}.example")
            changed(each, each.ids("application")[0], filed=filed)
        changed(case, named(case, "Tencent"), country="CN")
        deleted(theirs, named(theirs, "Tencent"))
        yield theirs


@pytest.fixture
def deciding(case: Case, copy: Case) -> Deciding:
    """What can be decided of it."""
    return looked(case, copy)


def looked(case: Case, copy: Case) -> Deciding:
    return Deciding(looked_at(case.path, copy.path, who=ANN))


def named(case: Case, name: str) -> int:
    return next(each.id for each in case.all(Company) if each.name == name)


def question(deciding: Deciding, code: str) -> Question:
    return next(each for each in deciding.questions if each.place[1] == code)


def every(question: Question) -> bool:
    return True


def codes(deciding: Deciding) -> set[str]:
    return {code for _, code in deciding.sides}


def test_nothing_is_decided_at_first(deciding: Deciding) -> None:
    assert deciding.open == len(deciding.questions) == 4
    assert deciding.decisions() == {}
    assert deciding.undo_label == deciding.redo_label == ""


def test_a_side_is_taken_and_left_undecided_again(deciding: Deciding) -> None:
    website = question(deciding, "website")
    assert website.field is not None

    deciding.choose(website, THEIRS)
    assert deciding.decisions() == {website.place: website.field.choices[1]}
    deciding.choose(website, "")

    assert deciding.open == 4


def test_a_text_of_both_is_offered_where_other_lines_changed(deciding: Deciding) -> None:
    notes = question(deciding, "notes")
    assert notes.field is not None

    deciding.choose(notes, BOTH)

    assert notes.sides == (MINE, THEIRS, BOTH)
    assert deciding.decisions() == {notes.place: United("1\nTwo\n3", notes.field.choices)}


def test_a_side_that_is_not_offered_is_not_taken(deciding: Deciding) -> None:
    deciding.choose_all(BOTH)

    assert codes(deciding) == {"notes"}


def test_whether_a_record_stays_is_decided_like_a_value(deciding: Deciding) -> None:
    stays = question(deciding, LIFE)

    deciding.choose(stays, THEIRS)
    assert deciding.decisions() == {stays.place: Fate(gone=True)}
    deciding.choose(stays, MINE)

    assert deciding.decisions() == {stays.place: Fate(gone=False)}


def test_all_dates_are_decided_at_once(deciding: Deciding) -> None:
    deciding.choose_all(THEIRS, dict(deciding.groups())["dates"])

    assert codes(deciding) == {"filed"}


def test_many_at_once_leave_what_was_decided_before(deciding: Deciding) -> None:
    website = question(deciding, "website")
    deciding.choose(website, THEIRS)

    assert deciding.undecided(MINE, every) == 3
    assert deciding.otherwise(MINE, every) == 1
    deciding.choose_all(MINE)
    assert (deciding.open, deciding.side(website)) == (0, THEIRS)
    deciding.choose_all(MINE, anew=True)

    assert deciding.side(website) == MINE


def test_steps_are_taken_back_one_by_one_and_taken_again(deciding: Deciding) -> None:
    website = question(deciding, "website")
    deciding.choose(website, THEIRS, words="Theirs")
    deciding.choose_all(MINE, anew=True, words="All mine")

    assert deciding.undo_label == "All mine"
    deciding.take_back()
    assert dict(deciding.sides) == {website.place: THEIRS}
    deciding.take_back()
    assert (deciding.open, deciding.undo_label, deciding.redo_label) == (4, "", "Theirs")
    deciding.bring_back()
    deciding.bring_back()

    assert set(deciding.sides.values()) == {MINE}
    assert deciding.open == 0


def test_what_one_side_put_back_is_decided_for_the_other_at_once(case: Case, copy: Case) -> None:
    for each, other, field in ((case, copy, "country"), (copy, case, "kind")):
        wrong, right = ("SG", "MY") if field == "country" else ("supplier", "intermediary")
        changed(each, named(each, "DeepSeek"), **{field: wrong})
        each.undo()
        changed(other, named(other, "DeepSeek"), **{field: right})
    deciding = looked(case, copy)

    for side, _, which in deciding.put_back():
        deciding.choose_all(side, which)

    assert {code: side for (_, code), side in deciding.sides.items()} == {
        "country": THEIRS,
        "kind": MINE,
    }


def test_of_two_that_were_combined_each_into_the_other_one_stays(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        ids = [added(case, Company, name=name) for name in ("DeepSeek", "Deep Seek")]
        copy_file(case.database, tmp_path / "copy.proviso")
        with Case.open(tmp_path / "copy.proviso", who=BOB) as copy:
            combine(copy, ids[0], into=ids[1], label="Combined the two")
            combine(case, ids[1], into=ids[0], label="Combined the two")
            deciding = looked(case, copy)
    bobs, anns = deciding.questions

    deciding.choose(bobs, THEIRS)
    assert deciding.sides == {bobs.place: THEIRS, anns.place: THEIRS}
    deciding.choose(anns, MINE)

    assert deciding.sides == {bobs.place: MINE, anns.place: MINE}
    assert [each.deletes(deciding.side(each)) for each in (bobs, anns)] == [False, True]


def test_another_choice_ends_what_could_be_taken_again(deciding: Deciding) -> None:
    deciding.choose(question(deciding, "website"), THEIRS, words="Theirs")
    deciding.take_back()

    deciding.choose(question(deciding, "filed"), MINE, words="Mine")

    assert (deciding.undo_label, deciding.redo_label) == ("Mine", "")


def test_what_is_still_the_same_stays_decided_when_it_is_looked_at_again(
    deciding: Deciding, case: Case, copy: Case
) -> None:
    deciding.choose(question(deciding, "website"), MINE, words="The website")
    deciding.choose_all(MINE, words="The rest")
    changed(case, named(case, "DeepSeek"), website="https://later.example")

    again = looked(case, copy)
    again.carry_over(deciding)

    assert codes(again) == {"notes", "filed", LIFE}
    assert again.undo_label == "The rest"
    again.take_back()
    assert (again.open, again.undo_label) == (4, "")
