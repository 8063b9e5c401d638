"""What a merge changes is told before it is done; what stands in conflict is decided after it."""

import hashlib
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models import Case, Refused
from models.merge_report import Merged, lines
from models.merging import Trial, arrived, looked_at, other_copy, since_then, tried
from models.reading.arrivals import Arrivals, Backing, Tally
from models.reading.met import KEPT, RecordMeeting
from models.records import Application, Company, Source
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added, changed, deleted
from tests.files import damage


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with two companies and an application in it."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek", website="https://deepseek.example")
        added(mine, Company, name="Tencent")
        added(mine, Application, title="DeepSeek buys chips")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        yield theirs


def named(case: Case, name: str) -> int:
    return next(each.id for each in case.all(Company) if each.name == name)


def trial(case: Case, copy: Case) -> Trial:
    before = case.path.read_bytes()
    with (
        other_copy(copy.path, into=case.path, who=ANN) as theirs,
        tried(case.path, theirs, who=ANN) as found,
    ):
        assert case.path.read_bytes() == before
        return found


def met(found: Trial, label: str) -> RecordMeeting:
    return next(each for each in found.meetings.records if each.label == label)


def test_what_the_copy_added_changed_and_deleted_is_told_apart(case: Case, copy: Case) -> None:
    added(copy, Company, name="Alibaba")
    changed(copy, named(copy, "DeepSeek"), website="https://new.example")
    deleted(copy, named(copy, "Tencent"))

    found = trial(case, copy)

    assert {each.label: each.what for each in found.meetings.records} == {
        "Alibaba": "made",
        "DeepSeek": "changed",
        "Tencent": "deleted",
    }
    assert (found.arriving, found.related) == (3, True)
    assert not found.meetings.conflicts


def test_a_field_is_shown_as_it_was_as_it_is_here_and_as_it_is_there(
    case: Case, copy: Case
) -> None:
    changed(case, named(case, "DeepSeek"), website="https://mine.example")
    source = added(copy, Source, title="Registry")
    with copy.edit("Theirs") as edit:
        id = named(copy, "DeepSeek")
        edit.set(id, "website", "https://theirs.example")
        edit.cite(id, "website", source=source, passage="theirs.example")

    found = trial(case, copy)

    [field] = met(found, "DeepSeek").conflicts
    assert (field.old.words, field.mine.words, field.theirs.words) == (
        "https://deepseek.example",
        "https://mine.example",
        "https://theirs.example",
    )
    assert [each.author for each in field.mine_entered] == ["Ann"]
    assert [each.author for each in field.theirs_entered] == ["Bob"]
    assert (len(field.mine_citations), len(field.theirs_citations)) == (0, 1)


def test_what_both_did_alike_is_not_told(case: Case, copy: Case) -> None:
    for each in (case, copy):
        changed(each, named(each, "DeepSeek"), name="DeepSeek AI")

    assert trial(case, copy).meetings.records == ()


def test_what_one_deleted_and_the_other_changed_is_told_as_kept(case: Case, copy: Case) -> None:
    deleted(case, named(case, "DeepSeek"))
    changed(copy, named(copy, "DeepSeek"), website="https://new.example")
    changed(case, named(case, "Tencent"), website="https://mine.example")
    deleted(copy, named(copy, "Tencent"))

    found = trial(case, copy)

    assert {each.label: each.what for each in found.meetings.records} == {
        "DeepSeek": KEPT,
        "Tencent": KEPT,
    }


def test_of_what_is_kept_it_is_told_who_deleted_it_and_what_the_other_changed(
    case: Case, copy: Case
) -> None:
    deleted(case, named(case, "DeepSeek"))
    changed(copy, named(copy, "DeepSeek"), website="https://new.example")
    changed(case, named(case, "Tencent"), website="https://mine.example")
    deleted(copy, named(copy, "Tencent"))

    found = trial(case, copy)

    here, there = met(found, "DeepSeek"), met(found, "Tencent")
    assert [(each.deleted_here, each.entered[0].author) for each in (here, there)] == [
        (True, "Ann"),
        (False, "Bob"),
    ]
    assert [field.theirs.words for field in here.fields] == ["https://new.example"]
    assert [field.mine.words for field in there.fields] == ["https://mine.example"]
    assert looked(case, copy).tallies == (
        Tally("Bob", "company", "changed", 1),
        Tally("Bob", "company", "deleted", 1),
    )


def test_a_case_without_a_common_past_is_told_as_such(
    case: Case, copy: Case, tmp_path: Path
) -> None:
    with a_case(tmp_path, name="other") as other:
        added(other, Company, name="Stranger")

        found = trial(case, other)

    assert not found.related
    assert met(found, "Stranger").what == "made"


def test_the_case_itself_is_refused(case: Case) -> None:
    with (
        pytest.raises(Refused, match="this case itself"),
        other_copy(case.path, into=case.path, who=ANN),
    ):
        pass


def test_a_copy_of_a_newer_version_is_refused(case: Case, copy: Case) -> None:
    copy.close()
    damage.of_a_newer_minor_version(copy.path)

    with (
        pytest.raises(Refused, match="newer version"),
        other_copy(copy.path, into=case.path, who=ANN),
    ):
        pass


def test_a_trial_can_be_stopped(case: Case, copy: Case) -> None:
    added(copy, Company, name="Alibaba")
    with (
        other_copy(copy.path, into=case.path, who=ANN) as theirs,
        pytest.raises(Refused, match="stopped"),
        tried(case.path, theirs, who=ANN, cancelled=lambda: True),
    ):
        pass


def looked(case: Case, copy: Case, *, both: bool = False) -> Arrivals:
    return looked_at(case.path, copy.path, who=ANN, both=both)


def test_what_arrives_is_told_by_record_with_what_is_inside_it(case: Case, copy: Case) -> None:
    source = added(copy, Source, title="Registry", reliability="b")
    with copy.edit("Theirs") as edit:
        id = named(copy, "DeepSeek")
        edit.set(id, "website", "https://new.example")
        edit.cite(id, "website", source=source, passage="The site moved.", credibility="2")

    found = looked(case, copy)

    company = next(each for each in found.records if each.label == "DeepSeek")
    assert [part.kind for part in company.parts] == ["company", "citation"]
    [field] = company.parts[0].fields
    [citation] = field.theirs_citations
    assert found.backing[citation] == Backing("Registry", "The site moved.", "B2")


def test_what_a_person_did_is_counted_by_kind(case: Case, copy: Case) -> None:
    added(copy, Company, name="Alibaba")
    added(copy, Company, name="ByteDance")
    changed(copy, named(copy, "DeepSeek"), website="https://new.example")
    deleted(copy, named(copy, "Tencent"))

    assert looked(case, copy).tallies == (
        Tally("Bob", "company", "made", 2),
        Tally("Bob", "company", "changed", 1),
        Tally("Bob", "company", "deleted", 1),
    )


def test_conflicts_come_first(case: Case, copy: Case) -> None:
    added(copy, Company, name="Alibaba")
    for each in (case, copy):
        changed(each, named(each, "DeepSeek"), website=f"https://{each.who.name}.example")

    found = looked(case, copy)

    assert [each.what for each in found.records] == ["conflict", "made"]
    assert len(found.conflicts) == 1


def test_comparing_also_tells_what_only_this_file_has(case: Case, copy: Case) -> None:
    added(case, Company, name="Mine")
    added(copy, Company, name="Theirs")

    found = looked(case, copy, both=True)

    assert {each.label: each.what for each in found.records} == {
        "Theirs": "made",
        "Mine": "here only",
    }
    assert [each.person for each in found.tallies] == ["Bob"]


def test_merging_tells_nothing_of_what_only_this_file_has(case: Case, copy: Case) -> None:
    added(case, Company, name="Alibaba")
    added(copy, Company, name="ByteDance")

    found = looked_at(case.path, copy.path, who=ANN)
    with (
        other_copy(copy.path, into=case.path, who=ANN) as theirs,
        tried(case.path, theirs, who=ANN) as brought,
    ):
        told = arrived(brought)

    assert [each.label for each in found.records] == ["ByteDance"]
    assert [each.label for each in told.records] == ["ByteDance"]


def test_a_file_is_compared_with_its_own_past(tmp_path: Path) -> None:
    time = [datetime(2026, 3, 1, tzinfo=UTC)]
    path = tmp_path / "case.proviso"
    with Case.create(path, title="A case", who=ANN, clock=lambda: time[0]):
        pass
    with Case.open(path, who=ANN, clock=lambda: time[0]) as case:
        company = added(case, Company, name="DeepSeek")
        time[0] = datetime(2026, 3, 3, tzinfo=UTC)
        changed(case, company, name="DeepSeek AI")
        added(case, Company, name="Tencent")

    found = since_then(path, datetime(2026, 3, 2, 12, tzinfo=UTC), who=ANN)

    assert {each.label: each.what for each in found.records} == {
        "DeepSeek AI": "changed",
        "Tencent": "made",
    }
    [field] = found.records[-1].parts[0].fields
    assert (field.old.words, field.theirs.words) == ("DeepSeek", "DeepSeek AI")


def test_a_time_before_the_case_was_begun_is_refused(case: Case) -> None:
    with pytest.raises(Refused, match="not been begun"):
        since_then(case.path, datetime(2001, 1, 1, tzinfo=UTC), who=ANN)


def test_a_copy_that_has_nothing_else_brings_nothing(case: Case, copy: Case) -> None:
    added(copy, Company, name="Tencent")
    case.merge(copy, label="Merged")

    assert not looked_at(case.path, copy.path, who=ANN).brings


def test_a_copy_that_tells_what_was_withheld_or_holds_what_was_attached_brings_that(
    case: Case, copy: Case, tmp_path: Path
) -> None:
    with copy.edit("Attach") as edit:
        edit.attach(copy.ids("company")[0], name="letter", content=b"Dear all")
    withheld = tmp_path / "withheld.proviso"
    copy_file(copy.database, withheld)
    damage.run(
        withheld, "UPDATE change_set SET label = NULL, label_salt = NULL WHERE author = 'Bob'"
    )
    bare = tmp_path / "bare.proviso"
    copy_file(copy.database, bare)
    damage.run(bare, "DELETE FROM content")

    assert looked_at(withheld, copy.path, who=ANN).brings
    assert looked_at(bare, copy.path, who=ANN).brings
    assert not looked_at(copy.path, withheld, who=ANN).brings
    again = tmp_path / "again.proviso"
    shutil.copyfile(withheld, again)
    assert not looked_at(withheld, again, who=ANN).brings


def test_attachments_that_arrive_without_their_bytes_are_named(case: Case, copy: Case) -> None:
    with copy.edit("Attach") as edit:
        edit.attach(copy.ids("company")[0], name="lost", content=b"Dear all")
        edit.attach(copy.ids("company")[0], name="kept", content=b"Dear none")
    held = hashlib.sha256(b"Dear all").hexdigest()
    damage.run(copy.path, f"DELETE FROM content WHERE sha256 = unhex('{held}')")

    arrivals = looked_at(case.path, copy.path, who=ANN)

    assert arrivals.missing == ("lost",)
    said = lines(Merged("copy.proviso", "", "Ann", arrivals), label="amber")
    assert "The copy does not hold these attached files themselves, or not whole: “lost”." in said
