"""A copy holds what was chosen, lacks what was withheld, and is a case file like any other."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models import Case, Person
from models.errors import NotUnderstood, Refused
from models.exchange.sharing import Choice, Shared, leaving, share
from models.reading.sharing import outstanding
from models.records import Application, Attachment, Citation, Decision, Share, Task
from models.records.kinds import parsed
from models.storage.check import check
from tests.builders import added, changed
from tests.models.exchange.sharing.conftest import Desk, source
from tests.shared import changes, rows, standing

DAY = date(2026, 3, 2)
READER = Person("cleo-0001", "Cleo")
Give = Callable[..., tuple[Shared, Path]]


@pytest.fixture
def give(desk: Desk) -> Give:
    """Hands out a copy by these choices."""

    def given(to: str = "Dan", **chosen: object) -> tuple[Shared, Path]:
        out = desk.folder / f"copy-{len(list(desk.folder.iterdir()))}.proviso"
        choice = Choice(**chosen)  # type: ignore[arg-type]
        return share(desk.case, choice, out=out, to=to, today=DAY), out

    return given


def opened(path: Path) -> Case:
    return Case.open(path, who=READER, read_only=True)


def test_a_copy_without_choices_has_the_whole_history_and_one_set_more(
    desk: Desk, give: Give
) -> None:
    before = desk.case.frontier()
    known = changes(desk.case.path)

    shared, out = give()

    assert changes(out) == known
    with opened(out) as copy:
        assert copy.frontier() == (shared.made.marker,)
        assert copy.uid == desk.case.uid
        assert shared.made.frontier == before
        assert check(copy.database).whole
        assert copy.attached(desk.attachment).read() == b"by Marigold Quist"
        assert (copy.label(desk.memo), copy.counts()) == (
            "Zanzibar memorandum",
            {kind: n for kind, n in desk.case.counts().items() if kind != "share"},
        )
    assert shared.made.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()


def test_a_copy_is_recorded_and_is_out_until_its_marker_is_here(desk: Desk, give: Give) -> None:
    shared, out = give(withhold=frozenset({"notes"}), ceiling="amber_strict")

    assert shared.record is not None
    record = desk.case.get(shared.record)
    assert isinstance(record, Share)
    assert (record.recipient, record.file_name, record.marker) == (
        "Dan",
        out.name,
        shared.made.marker,
    )
    assert parsed(record.options or "") == {"ceiling": "amber_strict", "withhold": ["notes"]}
    assert parsed(record.frontier or "") == list(shared.made.frontier)
    assert [each.recipient for each in outstanding(desk.case)] == ["Dan"]
    with opened(out) as copy:
        assert outstanding(copy) == ()


def test_no_copy_tells_to_whom_another_went(desk: Desk, give: Give) -> None:
    give(to="Wolfram")

    _, out = give()

    assert standing(out, ["Wolfram"]) == set()
    assert rows(out, "SELECT * FROM share") == []


def test_a_withheld_source_is_a_letter_wherever_it_is_named(desk: Desk, give: Give) -> None:
    _, out = give(withhold=frozenset({"sources"}))

    with opened(out) as copy:
        memo = source(copy, desk.memo)
        assert (memo.title, memo.author, memo.publisher, memo.url, memo.text) == (None,) * 5
        assert (memo.kind, memo.reliability, memo.may_leave) == ("letter", "b", False)
        assert (copy.label(desk.memo), copy.label(desk.article)) == ("Source A", "Source B")
        assert [row.label for row in copy.page("source", [desk.memo, desk.article], [])] == [
            "Source A",
            "Source B",
        ]
        assert copy.label(desk.passage) == "Source B"
        assert check(copy.database).whole


def test_only_sources_that_may_not_leave_can_be_withheld(desk: Desk, give: Give) -> None:
    _, out = give(withhold=frozenset({"closed_sources"}))

    with opened(out) as copy:
        assert (copy.label(desk.memo), copy.label(desk.article)) == ("Source A", "Harbour article")
        passages = {each.passage for each in copy.all(Citation)}
        assert "Marigold Quist saw the chips" in passages
        assert "chips, per the memorandum" not in passages


def test_a_citation_of_a_withheld_value_stays_behind(desk: Desk, give: Give) -> None:
    _, out = give(withhold=frozenset({"sources"}))

    with opened(out) as copy:
        assert desk.memo not in {each.about for each in copy.all(Citation)}


@pytest.mark.parametrize(
    ("withheld", "words"),
    [
        ("texts", ["envoy"]),
        ("notes", ["told us so", "Only Obsidian knows"]),
        ("attachments", ["zanzibar.txt"]),
        ("tags", ["hearsay"]),
        ("authors", ["Bob", "bob-0001"]),
    ],
)
def test_what_is_withheld_is_not_in_the_bytes(
    desk: Desk, give: Give, withheld: str, words: list[str]
) -> None:
    assert standing(desk.case.path, words) == set(words)

    _, out = give(withhold=frozenset({withheld}))

    assert standing(out, words) == set()
    with opened(out) as copy:
        assert check(copy.database).whole


def test_withheld_attachments_leave_neither_bytes_nor_names(desk: Desk, give: Give) -> None:
    _, out = give(withhold=frozenset({"attachments"}))

    assert rows(out, "SELECT * FROM content") == []
    with opened(out) as copy:
        assert copy.all(Attachment) == []


def test_what_is_above_the_ceiling_stays_with_what_bears_on_it_alone(
    desk: Desk, give: Give
) -> None:
    _, out = give(ceiling="amber_strict")

    assert standing(out, ["buys lasers", "Only Obsidian knows", "No lasers"]) == set()
    with opened(out) as copy:
        assert [each.title for each in copy.all(Application)] == ["Halcyon buys chips"]
        assert len(copy.all(Decision)) == 1
        assert check(copy.database).whole


def test_a_case_above_the_ceiling_is_not_shared(desk: Desk, give: Give) -> None:
    with pytest.raises(Refused, match="The case itself is TLP:AMBER"):
        give(ceiling="green")

    assert [each.name for each in desk.folder.iterdir() if each.name.startswith("copy")] == []


def test_a_chosen_application_leaves_with_what_it_rests_on_and_nothing_of_others(
    desk: Desk, give: Give
) -> None:
    shared, out = give(applications=frozenset({desk.mine}))

    assert standing(out, ["Obsidian", "lasers"]) == set()
    with opened(out) as copy:
        assert [each.title for each in copy.all(Application)] == ["Halcyon buys chips"]
        assert copy.label(desk.company) == "Halcyon Group"
        assert copy.label(desk.memo) == "Zanzibar memorandum"
        assert len(copy.all(Citation)) == 3
        assert copy.attached(desk.attachment).read() == b"by Marigold Quist"
        assert copy.counts().get("task") is None
        assert check(copy.database).whole
    assert shared.record is not None
    assert [link.target for link in desk.case.links(owners=[shared.record])] == [desk.mine]


def test_history_before_a_day_leaves_only_what_stands(desk: Desk, give: Give) -> None:
    _, out = give(before=date(2100, 1, 1))

    assert standing(out, ["Halcyon Devices", "Vermilion", "Attached the"]) == set()
    with opened(out) as copy:
        assert copy.label(desk.company) == "Halcyon Group"
        assert check(copy.database).whole
        assert {line.author for line in copy.history(desk.company)} == {""}


def test_history_from_a_day_on_is_all_there(desk: Desk, give: Give) -> None:
    known = changes(desk.case.path)

    _, out = give(before=date(2001, 1, 1))

    assert changes(out) == known


def test_labels_of_edits_with_something_withheld_stay_behind(desk: Desk, give: Give) -> None:
    _, out = give(withhold=frozenset({"attachments"}))

    assert standing(out, ["Attached the Zanzibar memorandum"]) == set()
    assert ("Change",) in rows(out, "SELECT label FROM change_set")


def test_with_every_place_blanked_no_withheld_word_is_in_the_bytes(desk: Desk, give: Give) -> None:
    words = ["Zanzibar", "memorandum", "Marigold", "Quist", "Tamarind", "Gazette", "secret"]
    words += ["envoy", "hearsay", "told"]
    assert standing(desk.case.path, words) == set(words)

    shared, out = give(
        withhold=frozenset({"closed_sources", "texts", "notes", "tags", "authors"}),
        blank="words",
    )

    assert standing(out, words) == set()
    assert shared.made.places == ()
    with opened(out) as copy:
        assert check(copy.database).whole
        assert copy.get(desk.attachment) is None


def test_names_can_be_blanked_and_single_words_left(desk: Desk, give: Give) -> None:
    shared, out = give(withhold=frozenset({"closed_sources"}), blank="names")

    assert standing(out, ["Zanzibar memorandum", "Marigold Quist", "Tamarind Gazette"]) == set()
    assert shared.made.places
    assert not any(each.whole for each in shared.made.places)


def test_parts_of_names_can_be_blanked_and_other_words_left(desk: Desk, give: Give) -> None:
    changed(desk.case, desk.company, notes="Quist told us in a memorandum.")
    added(desk.case, Task, title="Read the memorandum")

    named = leaving(desk.case, Choice(withhold=frozenset({"closed_sources"}), blank="names"))
    shared, out = give(withhold=frozenset({"closed_sources"}), blank="parts")

    assert {(each.record, each.field) for each in named.places if each.part} >= {
        (desk.company, "notes")
    }
    assert standing(out, ["Marigold", "Quist", "Tamarind"]) == set()
    assert standing(out, ["memorandum"]) == {"memorandum"}
    assert not any(each.part for each in shared.made.places)


def test_one_place_can_be_blanked_by_itself(desk: Desk, give: Give) -> None:
    seen = leaving(desk.case, Choice(withhold=frozenset({"closed_sources"})))
    (place,) = (each for each in seen.places if each.record == desk.task)

    _, out = give(withhold=frozenset({"closed_sources"}), spots=frozenset({place.spot}))

    with opened(out) as copy:
        task = copy.get(desk.task)
        assert task is not None
        assert getattr(task, "title", "") is None
        assert copy.label(desk.passage).startswith("Harbour article")
        assert check(copy.database).whole


def test_a_marker_does_not_tell_a_name_that_is_withheld(desk: Desk, give: Give) -> None:
    _, out = give(to="Marigold Quist", withhold=frozenset({"closed_sources"}), blank="names")

    assert standing(out, ["Marigold Quist"]) == set()


def test_a_file_name_that_tells_what_is_withheld_is_refused(desk: Desk) -> None:
    choice = Choice(withhold=frozenset({"closed_sources"}))

    with pytest.raises(Refused, match="Zanzibar memorandum"):
        share(desk.case, choice, out=desk.folder / "Zanzibar memorandum.proviso", today=DAY)


def test_the_case_itself_and_files_that_are_there_are_never_replaced(desk: Desk) -> None:
    there = desk.folder / "there.proviso"
    there.write_text("mine", encoding="utf-8")

    for out, said in ((desk.case.path, "this case itself"), (there, "is there already")):
        before = out.read_bytes()
        with pytest.raises(Refused, match=said):
            share(desk.case, Choice(), out=out, today=DAY)
        assert out.read_bytes() == before
    assert desk.case.all(Share) == []


def test_a_copy_that_can_not_be_written_is_not_recorded(desk: Desk) -> None:
    with pytest.raises(Refused, match="no folder"):
        share(desk.case, Choice(), out=desk.folder / "away" / "c.proviso", today=DAY)

    assert desk.case.all(Share) == []


def test_a_copy_that_was_stopped_leaves_nothing(desk: Desk) -> None:
    before = sorted(desk.folder.iterdir())

    for most in (0.1, 0.4, 0.9):
        reached: list[float] = []
        with pytest.raises(Refused, match="stopped"):
            share(
                desk.case,
                Choice(),
                out=desk.folder / "c.proviso",
                today=DAY,
                progress=reached.append,
                cancelled=lambda reached=reached, most=most: max(reached, default=0) > most,  # type: ignore[misc]
            )
    assert sorted(desk.folder.iterdir()) == before
    assert desk.case.all(Share) == []


def test_a_case_that_can_only_be_read_is_shared_and_says_what_was_not_recorded(
    desk: Desk,
) -> None:
    desk.case.close()
    with opened(desk.case.path) as case:
        shared = share(case, Choice(), out=desk.folder / "c.proviso", to="Dan", today=DAY)

    assert shared.record is None
    assert "for reading only" in shared.why_not
    with opened(desk.folder / "c.proviso") as copy:
        assert check(copy.database).whole


def test_a_copy_of_a_copy_withholds_what_was_withheld_before(desk: Desk, give: Give) -> None:
    _, out = give(withhold=frozenset({"sources", "attachments"}))

    with opened(out) as case:
        again = share(case, Choice(), out=desk.folder / "again.proviso", today=DAY)

    assert again.record is None
    with opened(desk.folder / "again.proviso") as copy:
        assert copy.label(desk.memo) == "Source A"
        assert check(copy.database).whole
    assert standing(desk.folder / "again.proviso", ["Copy for Dan"]) == set()


def test_what_is_no_choice_is_not_understood() -> None:
    for wrong in ({"withhold": frozenset({"secrets"})}, {"ceiling": "blue"}, {"blank": "all"}):
        with pytest.raises(NotUnderstood):
            replace(Choice(), **wrong)
