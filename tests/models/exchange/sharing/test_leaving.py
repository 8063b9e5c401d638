"""The preview says exactly what leaves, what stays, and where something withheld still stands."""

from datetime import date

import pytest

from models.combining import tell_apart
from models.errors import Refused
from models.exchange.sharing import Choice, Leaving, Line, as_it_leaves, leaving, share
from models.records import Company, Share
from tests.builders import added
from tests.models.exchange.sharing.conftest import Desk


def seen(desk: Desk, **chosen: object) -> Leaving:
    return leaving(desk.case, Choice(**chosen))  # type: ignore[arg-type]


def line(lines: tuple[Line, ...], record: int) -> Line:
    return next(each for each in lines if each.record == record)


def test_the_whole_case_leaves_and_nothing_is_said_of_what_stays(desk: Desk) -> None:
    told = seen(desk)

    counts = {kind: n for kind, n in desk.case.counts().items() if kind != "trash"}
    assert dict(told.by_kind) == counts
    assert (told.stays, told.places, told.labels, told.authors) == ((), (), 0, 0)
    assert told.in_the_trash == 1
    assert told.attached_bytes > 0


def test_sources_that_may_not_leave_are_named_where_they_would(desk: Desk) -> None:
    assert seen(desk).unnameable == (desk.memo,)
    assert seen(desk, withhold=frozenset({"closed_sources"})).unnameable == ()


def test_records_are_called_as_the_copy_will_call_them(desk: Desk) -> None:
    told = seen(desk, withhold=frozenset({"closed_sources"}))

    memo = line(told.leaves, desk.memo)
    assert memo.label == "Source A"
    assert memo.withheld == ("author", "publisher", "text", "title", "url")
    assert line(told.leaves, desk.article).label == "Harbour article"


def test_what_stays_behind_is_listed_under_its_own_name(desk: Desk) -> None:
    told = seen(desk, applications=frozenset({desk.mine}))

    assert line(told.stays, desk.other).label == "Obsidian buys lasers"
    assert told.staying["application"] == 1
    assert "application" in told.by_kind


def test_what_a_record_was_told_apart_from_does_not_leave_with_it(desk: Desk) -> None:
    alike = added(desk.case, Company, name="Halcyon devices")
    tell_apart(desk.case, desk.company, alike, label="Told apart")

    told = seen(desk, applications=frozenset({desk.mine}))

    assert desk.company in {each.record for each in told.leaves}
    assert alike in {each.record for each in told.stays}


def test_every_place_where_a_withheld_name_stands_is_found(desk: Desk) -> None:
    told = seen(desk, withhold=frozenset({"closed_sources"}))

    whole = {(each.record, each.field, each.found[0].word) for each in told.places if each.whole}
    assert (desk.task, "title", "Marigold Quist") in whole
    assert (desk.passage, "passage", "Marigold Quist") in whole
    assert (desk.attachment, "sha256", "Marigold Quist") in whole
    assert (None, None, "Zanzibar memorandum") in whole
    words = {(each.record, each.field) for each in told.places if not each.whole}
    assert (desk.attachment, "name") in words
    assert (desk.company, "notes") in words


def test_a_place_is_shown_around_what_stands_there(desk: Desk) -> None:
    told = seen(desk, withhold=frozenset({"closed_sources"}))

    (place,) = (each for each in told.places if each.field == "passage" and each.whole)
    assert place.text == "Marigold Quist saw the chips"
    assert place.stands


def test_earlier_values_are_places_too(desk: Desk) -> None:
    with desk.case.edit("Renamed it") as edit:
        edit.set(desk.task, "title", "Call nobody")

    told = seen(desk, withhold=frozenset({"closed_sources"}))

    (place,) = (each for each in told.places if each.record == desk.task)
    assert (place.stands, place.text) == (False, "Call Marigold Quist")


def test_blanked_places_are_no_places_any_more(desk: Desk) -> None:
    chosen = {"withhold": frozenset({"closed_sources"})}

    assert not any(each.whole for each in seen(desk, **chosen, blank="names").places)
    assert seen(desk, **chosen, blank="words").places == ()


def test_earlier_values_and_edits_without_authors_are_counted(desk: Desk) -> None:
    told = seen(desk, before=date(2100, 1, 1))

    assert told.earlier > 0
    assert told.authors == told.labels > 0
    assert told.in_the_trash == 0


def test_looking_changes_nothing(desk: Desk) -> None:
    before = desk.case.frontier()

    seen(desk, withhold=frozenset({"sources"}), blank="words")

    assert desk.case.frontier() == before
    assert desk.case.all(Share) == []


def test_what_is_seen_is_what_leaves(desk: Desk) -> None:
    choice = Choice(withhold=frozenset({"sources", "notes"}), blank="names")

    told = leaving(desk.case, choice)
    shared = share(desk.case, choice, out=desk.folder / "c.proviso", today=date(2026, 3, 2))

    assert shared.made.records == len(told.leaves)
    assert [each.spot for each in shared.made.places] == [each.spot for each in told.places]


def test_looking_can_be_stopped(desk: Desk) -> None:
    with pytest.raises(Refused, match="stopped"):
        leaving(desk.case, Choice(), cancelled=lambda: True)


def test_what_leaves_can_be_read_here_as_the_copy_will_be(desk: Desk) -> None:
    told: list[float] = []
    choice = Choice(withhold=frozenset({"closed_sources"}))

    with as_it_leaves(desk.case, choice, progress=told.append) as (copy, _):
        called = copy.labels([desk.memo, desk.article])
        memo = copy.get(desk.memo)

    assert called == {desk.memo: "Source A", desk.article: "Harbour article"}
    assert getattr(memo, "author", "") is None
    assert told == sorted(told)


def test_reading_what_leaves_can_be_cancelled(desk: Desk) -> None:
    with (
        pytest.raises(Refused, match="stopped"),
        as_it_leaves(desk.case, Choice(), cancelled=lambda: True),
    ):
        pass
