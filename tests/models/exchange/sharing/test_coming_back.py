"""A copy with things withheld is worked on and comes back: nothing of ours is lost by that."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from models import Case
from models.exchange.sharing import Choice, share
from models.merging import looked_at
from models.reading.sharing import outstanding
from models.reading.undecided import sentence, undecided
from models.records import Company, Source, Tag, Task
from models.storage.check import check
from models.unchanging import as_it_stood
from tests.builders import ANN, BOB, added, changed, deleted
from tests.models.exchange.sharing.conftest import Desk, source
from tests.shared import changes, rows

DAY = date(2026, 3, 2)
EVERYTHING = frozenset({"sources", "texts", "notes", "attachments", "authors", "tags"})


def handed_out(desk: Desk, **chosen: object) -> Path:
    out = desk.folder / "out.proviso"
    share(desk.case, Choice(**chosen), out=out, to="Bob", today=DAY)  # type: ignore[arg-type]
    return out


def values(case: Case) -> dict[tuple[int, str], str]:
    """What every record says now, by its local number here."""
    ids = [id for kind in case.counts() if kind != "trash" for id in case.ids(kind)]
    return {(id, field): value for id, field, value in case.ledger.displayed(ids)}


@pytest.mark.parametrize(
    "chosen",
    [
        {},
        {"withhold": EVERYTHING, "blank": "words"},
        {"ceiling": "amber_strict", "before": date(2100, 1, 1)},
    ],
    ids=["whole", "everything withheld", "limited"],
)
def test_a_copy_that_comes_back_unchanged_changes_nothing_and_is_no_longer_out(
    desk: Desk, chosen: dict[str, object]
) -> None:
    out = handed_out(desk, **chosen)
    before, known = values(desk.case), changes(desk.case.path)
    assert [each.recipient for each in outstanding(desk.case)] == ["Bob"]

    with Case.open(out, who=BOB) as copy:
        desk.case.merge(copy, label="Merged the copy")

    assert values(desk.case) == before
    assert changes(desk.case.path) == known
    assert outstanding(desk.case) == ()
    assert check(desk.case.database).whole


def test_what_was_edited_in_the_copy_arrives_and_what_was_withheld_stays(desk: Desk) -> None:
    out = handed_out(desk, withhold=EVERYTHING, blank="words")

    with Case.open(out, who=BOB) as copy:
        changed(copy, desk.company, website="https://halcyon.example")
        added(copy, Task, title="Ask the ministry")
        desk.case.merge(copy, label="Merged the copy")

    company = desk.case.get(desk.company)
    assert isinstance(company, Company)
    assert company.website == "https://halcyon.example"
    assert company.notes == "Marigold told us so."
    assert source(desk.case, desk.memo).title == "Zanzibar memorandum"
    assert desk.case.attached(desk.attachment).read() == b"by Marigold Quist"
    assert [each.word for each in desk.case.all(Tag)] == ["hearsay"]
    assert "Ask the ministry" in {each.title for each in desk.case.all(Task)}
    assert check(desk.case.database).whole


def test_a_value_given_in_the_copy_stands_beside_the_withheld_one(desk: Desk) -> None:
    out = handed_out(desk, withhold=frozenset({"notes"}))

    with Case.open(out, who=BOB) as copy:
        changed(copy, desk.company, notes="Seen from here")
        desk.case.merge(copy, label="Merged the copy")

    assert {head.value for head in desk.case.heads(desk.company, "notes")} == {
        '"Marigold told us so."',
        '"Seen from here"',
    }
    assert check(desk.case.database).whole


def test_a_title_given_to_a_withheld_source_renames_no_other(desk: Desk) -> None:
    out = handed_out(desk, withhold=frozenset({"sources"}))

    with Case.open(out, who=BOB) as copy:
        assert copy.labels([desk.memo, desk.article]) == {
            desk.memo: "Source A",
            desk.article: "Source B",
        }
        changed(copy, desk.memo, title="A letter, I think")

        assert copy.labels([desk.memo, desk.article]) == {
            desk.memo: "A letter, I think",
            desk.article: "Source B",
        }


def test_a_title_that_a_merge_brings_renames_no_other_withheld_source(desk: Desk) -> None:
    out = handed_out(desk, withhold=frozenset({"sources"}))
    changed(desk.case, desk.memo, may_leave=True)
    changed(desk.case, desk.article, may_leave=False)
    fuller = desk.folder / "fuller.proviso"
    closed = Choice(withhold=frozenset({"closed_sources"}))
    share(desk.case, closed, out=fuller, to="Bob", today=DAY)

    with Case.open(out, who=BOB) as copy, Case.open(fuller, who=BOB) as other:
        added(copy, Source, title="What Bob found")
        copy.merge(other, label="Merged the other copy")

        assert copy.labels([desk.memo, desk.article]) == {
            desk.memo: "Zanzibar memorandum",
            desk.article: "Source B",
        }


def test_a_withheld_source_that_a_merge_brings_renames_no_other(desk: Desk) -> None:
    changed(desk.case, desk.memo, handling="red")
    without = Choice(withhold=frozenset({"sources"}), ceiling="amber_strict")
    first, second = desk.folder / "first.proviso", desk.folder / "second.proviso"
    share(desk.case, without, out=first, to="Bob", today=DAY)
    added(desk.case, Source, title="A later one")
    withheld = Choice(withhold=frozenset({"sources"}))
    share(desk.case, withheld, out=second, to="Bob", today=DAY)

    with Case.open(first, who=BOB) as copy, Case.open(second, who=BOB) as other:
        before = {id: copy.label(id) for id in copy.ids("source")}
        copy.merge(other, label="Merged the other copy")
        after = {id: copy.label(id) for id in copy.ids("source")}

    assert list(before.values()) == ["Source A"]
    assert before.items() <= after.items()
    assert sorted(after.values()) == ["Source A", "Source B", "Source C"]


def test_what_is_withheld_is_never_told_as_not_stated(desk: Desk) -> None:
    out = handed_out(desk, withhold=frozenset({"sources"}))

    with Case.open(out, who=BOB) as copy:
        changed(copy, desk.memo, title="A letter, I think")

        assert [sentence(each) for each in undecided(copy)] == [
            "Source “A letter, I think”, Title: in conflict, what is withheld from this copy or"
            " “A letter, I think”; nobody has decided yet."
        ]


def test_what_was_said_beside_a_withheld_value_comes_back_as_the_only_value(desk: Desk) -> None:
    out = handed_out(desk, withhold=frozenset({"sources"}))
    with Case.open(out, who=BOB) as copy:
        changed(copy, desk.memo, title="A letter, I think")

    [(_, field)] = looked_at(desk.case.path, out, who=ANN).conflicts

    assert (field.mine.words, field.mine.others) == ("Zanzibar memorandum", ())
    assert (field.theirs.words, field.theirs.others) == ("A letter, I think", ())


def test_the_same_tag_given_in_the_copy_is_one_tag(desk: Desk) -> None:
    out = handed_out(desk, withhold=frozenset({"tags"}))

    with Case.open(out, who=BOB) as copy:
        with copy.edit("Tag") as edit:
            edit.add(Tag, tagged=desk.mine, word="hearsay")
        desk.case.merge(copy, label="Merged the copy")

    assert [each.word for each in desk.case.all(Tag)] == ["hearsay"]
    assert check(desk.case.database).whole


def test_what_is_deleted_in_the_copy_is_kept_where_that_was_not_all_seen(desk: Desk) -> None:
    out = handed_out(desk, withhold=frozenset({"tags", "attachments"}))

    with Case.open(out, who=BOB) as copy:
        deleted(copy, desk.mine)
        desk.case.merge(copy, label="Merged the copy")

    assert not desk.case.is_gone(desk.mine)
    assert check(desk.case.database).whole


def test_two_copies_with_different_things_withheld_complete_each_other(desk: Desk) -> None:
    known = changes(desk.case.path)
    one, other = desk.folder / "one.proviso", desk.folder / "other.proviso"
    for out, withheld in ((one, {"notes", "tags"}), (other, {"sources", "authors"})):
        share(desk.case, Choice(withhold=frozenset(withheld)), out=out, today=DAY)

    with Case.open(one, who=BOB) as mine, Case.open(other, who=BOB) as its:
        mine.merge(its, label="Merged the copy")
        assert source(mine, desk.memo).title == "Zanzibar memorandum"
        assert [each.word for each in mine.all(Tag)] == ["hearsay"]
        assert check(mine.database).whole

    united = changes(one)
    assert {name: united[name] for name in known} == known


@pytest.mark.parametrize("chosen", [{"withhold": EVERYTHING}, {"before": date(2100, 1, 1)}])
def test_every_earlier_state_of_a_copy_can_be_read(desk: Desk, chosen: dict[str, object]) -> None:
    out = handed_out(desk, **chosen, blank="words")

    with Case.open(out, who=BOB, read_only=True) as copy:
        for (packed,) in rows(out, "SELECT uid FROM change_set ORDER BY uid"):
            with as_it_stood(copy, (str(UUID(bytes=packed)),)) as then:
                assert check(then.database).whole


def test_a_copy_offers_nobody_the_edits_of_others_to_undo(desk: Desk) -> None:
    out = handed_out(desk, withhold=frozenset({"authors"}))

    with Case.open(out, who=BOB) as copy:
        assert copy.undo() is None
        changed(copy, desk.company, website="https://halcyon.example")
        assert copy.undo() is not None
        assert check(copy.database).whole
