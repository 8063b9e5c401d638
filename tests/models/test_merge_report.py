"""The report of a merge says who decided what for which side, and what stands as it was."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models import Case
from models.combining import combine
from models.deciding import MINE, OWN, THEIRS, Decided, decided_since
from models.language import CHINESE, speaking
from models.merge_report import Merged, lines, summary, told
from models.merging import looked_at
from models.reading.arrivals import Arrivals, told_again
from models.records import LIFE, Application, Company
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added, changed, deleted

MERGED = "2026-03-01T12:00:00.000Z"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file with two companies."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek", notes="As it was")
        added(mine, Company, name="Tencent", country="SG")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it: a website that Ann gives too, and a company that she goes on with."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        for each, site in ((case, "ann"), (theirs, "bob")):
            changed(each, named(each, "DeepSeek"), website=f"https://{site}.example")
        changed(case, named(case, "Tencent"), country="CN")
        deleted(theirs, named(theirs, "Tencent"))
        yield theirs


def named(case: Case, name: str) -> int:
    return next(each.id for each in case.all(Company) if each.name == name)


def looked(case: Case, copy: Case) -> Arrivals:
    return looked_at(case.path, copy.path, who=ANN)


def report(case: Case, copy: Case, **decided: Decided) -> Merged:
    """The report, with what is decided of the website and of whether Tencent stays."""
    places = {
        "website": (case.ledger.uid(named(case, "DeepSeek")), "website"),
        "stays": (case.ledger.uid(named(case, "Tencent")), LIFE),
    }
    known = {places[name]: each for name, each in decided.items()}
    return Merged("copy.proviso", MERGED, "Ann", looked(case, copy), known)


def text(merged: Merged) -> str:
    return "\n".join(lines(merged, label="amber"))


def test_what_nobody_decided_is_undecided_with_both_sides(case: Case, copy: Case) -> None:
    merged = report(case, copy)

    assert summary(merged).endswith("1 kept although deleted, 2 undecided.")
    assert "Website, undecided\n      mine: https://ann.example (Ann, " in text(merged)
    assert "; changed on the other side; undecided" in text(merged)


def test_it_is_said_who_decided_for_which_side(case: Case, copy: Case) -> None:
    merged = report(
        case,
        copy,
        website=Decided(OWN, "Ann", MERGED, "https://own.example"),
        stays=Decided(THEIRS, "Cem", MERGED),
    )

    assert "Website, decided by Ann: another value\n      another value: https://own.example" in (
        text(merged)
    )
    assert "decided by Cem: deleted" in text(merged)
    assert merged.undecided == ()
    parts = [part for each in told(merged)["records"] for part in each["parts"]]
    assert {"side": "theirs", "who": "Cem", "made": MERGED, "value": ""} in [
        part["decided"] for part in parts
    ]


def test_a_field_that_stands_is_not_told_as_changed(case: Case, copy: Case) -> None:
    words = text(report(case, copy))

    assert "Country: China stays, given here by Ann, " in words
    assert "China → Singapore" not in words


def test_it_bears_a_label_and_times_for_people(case: Case, copy: Case) -> None:
    first, _, third, *_ = lines(report(case, copy), label="amber")

    assert (first, third) == ("TLP:AMBER", "By Ann, 1 March 2026, 12:00 UTC.")


def test_links_and_combined_records_are_told_as_what_was_done(case: Case, copy: Case) -> None:
    application = added(copy, Application, title="DeepSeek buys chips")
    case.merge(copy, label="Merged “copy.proviso”")
    one, user = (added(copy, Company, name=name) for name in ("Deep Seek", "Hua"))
    combine(copy, named(copy, "DeepSeek"), into=one, label="Combined the two")
    with copy.edit("Named the user") as edit:
        edit.link(application, "end_users", user)
    changed(case, named(case, "DeepSeek"), website="https://later.example")
    merged = Merged("copy.proviso", MERGED, "Ann", looked(case, copy))

    english = text(merged)
    with speaking(CHINESE):
        chinese = text(merged)

    assert "    End users: Hua (put in)" in english
    assert "combined into “Deep Seek” by Bob" in english
    assert "Hua（已加入）" in chinese or "Hua (已加入)" in chinese
    assert "并入“Deep Seek”" in chinese


def test_what_is_decided_later_in_the_case_is_reported_too(case: Case, copy: Case) -> None:
    arrivals = looked(case, copy)
    deepseek, tencent = named(case, "DeepSeek"), named(case, "Tencent")
    places = (case.ledger.uid(deepseek), "website"), (case.ledger.uid(tencent), LIFE)
    case.merge(copy, label="Merged")
    assert decided_since(case, arrivals, {}) == {}

    changed(case, deepseek, website="https://bob.example")
    deleted(case, tencent)

    found = decided_since(case, arrivals, {})
    assert [(found[each].side, found[each].who) for each in places] == [
        (THEIRS, "Ann"),
        (THEIRS, "Ann"),
    ]
    changed(case, deepseek, website="https://own.example")
    assert decided_since(case, arrivals, {})[places[0]].value == "https://own.example"
    known = {places[0]: Decided(MINE, "Ann")}
    assert decided_since(case, arrivals, known)[places[0]].side == MINE


def test_it_is_told_in_chinese_where_that_is_spoken(case: Case, copy: Case) -> None:
    merged = report(case, copy, website=Decided(MINE, "Ann", MERGED))

    with speaking(CHINESE):
        words = text(merged)

    assert "Ann已决定：采用本方" in words
    assert "合并人：Ann，2026年3月1日" in words
    assert "undecided" not in words


def test_a_merge_is_told_again_in_another_language_whatever_was_done_since(
    case: Case, copy: Case
) -> None:
    merged = report(case, copy)
    case.merge(copy, label="Merged")
    changed(case, named(case, "DeepSeek"), website="https://own.example", name="Deep")
    deleted(case, named(case, "Tencent"))

    with speaking(CHINESE):
        again = told_again(case, merged.arrivals)
        words = text(replace(merged, arrivals=again))

    assert "国家: 中国（保持不变" in words
    assert "本方: https://ann.example (Ann，" in words
    assert "对方: https://bob.example (Bob，" in words
    assert "own.example" not in words
    assert "China" not in words


def test_told_again_in_the_same_language_a_merge_is_the_same(case: Case, copy: Case) -> None:
    merged = report(case, copy)
    case.merge(copy, label="Merged")

    again = replace(merged, arrivals=told_again(case, merged.arrivals))

    assert text(again) == text(merged)
    assert told(again) == told(merged)
