"""What left the desk is recorded, can be made again to the byte, and leads to the next."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from briefings import Order
from briefings.issuing import issue, reissue, twin
from briefings.ordering import Wish, numbered_so, since_briefing, since_day, since_last, wished
from briefings.page import Cancelled
from models import sample
from models.case import Case
from models.errors import Refused
from models.history.changes import Person
from models.reading.briefings import recorded
from models.records import Application, Judgement, Source
from models.storage.opening import open_file
from tests.disks import disk
from tests.printed import read_pdf

ANN = Person(id="ann", name="Ann")
DAY = date(2026, 1, 31)
NOON = datetime(2026, 1, 31, 12, 0, 40, tzinfo=UTC)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    path = tmp_path / "case.proviso"
    sample.build(path)
    with Case.open(path, who=ANN) as opened:
        yield opened


def order(**changed: Any) -> Order:
    usual: dict[str, Any] = {"as_of": DAY, "author": "Ann"}
    return Order(**(usual | changed))


def test_a_recorded_briefing_says_what_was_told_and_from_which_state(
    case: Case, tmp_path: Path
) -> None:
    application = case.ids("application")[0]
    state = case.frontier()

    issued = issue(
        case, order(scope=(case.ledger.uid(application),), reviewer="Ben"), out=tmp_path / "a.pdf"
    )

    (told,) = recorded(case)
    assert (told.id, told.number, issued.number) == (issued.record, 1, 1)
    assert (told.kind, told.as_of, told.author, told.reviewer) == ("case", DAY, "Ann", "Ben")
    assert told.scope == (application,)
    assert told.frontier == state
    assert told.pages == issued.exported.pages


def test_making_it_again_gives_the_same_bytes_whatever_was_edited_since(
    case: Case, tmp_path: Path
) -> None:
    issue(case, order(cover=True), out=tmp_path / "a.pdf")
    condition = case.ids("condition")[0]
    with case.edit("Met it") as edit:
        edit.set(condition, "state", "met")
        edit.add(Application, title="Another one")
        edit.delete(case.ids("concern")[0])

    reissue(case, numbered_so(case, 1), out=tmp_path / "again.pdf")
    issue(case, order(cover=True), out=tmp_path / "b.pdf")

    first = (tmp_path / "a.pdf").read_bytes()
    assert (tmp_path / "again.pdf").read_bytes() == first
    assert (tmp_path / "b.pdf").read_bytes() != first


def test_the_next_is_told_from_the_state_of_the_last_of_the_same_scope(
    case: Case, tmp_path: Path
) -> None:
    state = case.frontier()
    issue(case, order(), out=tmp_path / "a.pdf")
    application = case.ids("application")[0]

    whole = since_last(case, ())
    alone = since_last(case, (application,))

    assert whole is not None
    assert (whole.frontier, whole.day) == (state, DAY)
    assert whole.briefing == recorded(case)[0].uid
    assert alone is None


def test_a_wish_is_completed_by_scope_state_and_an_instant_to_the_minute(case: Case) -> None:
    wish = Wish("flash", DAY, applications=("tencent",), looks={"page": "Letter"})

    made = wished(case, wish, now=NOON)

    assert [case.label(case.find(uid) or 0) for uid in made.scope] == [
        case.label(id) for id in case.ids("application") if "Tencent" in case.label(id)
    ]
    assert made.cut_off == datetime(2026, 1, 31, 12, 0, tzinfo=UTC)
    assert (made.page, made.author, made.since) == ("Letter", "Ann", None)


def test_a_day_before_the_case_is_nothing_to_compare_with(case: Case) -> None:
    with pytest.raises(Refused, match="had not been begun"):
        since_day(case, date(1999, 1, 1))


def test_an_earlier_briefing_that_is_gone_is_nothing_to_compare_with(
    case: Case, tmp_path: Path
) -> None:
    issue(case, order(), out=tmp_path / "a.pdf")
    (told,) = recorded(case)
    since = since_briefing(case, told.uid)

    with case.edit("Took it away") as edit:
        edit.delete(told.id)

    assert (since.frontier, since.day, since.briefing) == (told.frontier, DAY, told.uid)
    with pytest.raises(Refused, match="not in this file"):
        since_briefing(case, told.uid)


def test_a_state_of_another_copy_is_refused_when_it_is_to_be_made_again(
    case: Case, tmp_path: Path
) -> None:
    issue(case, order(), out=tmp_path / "a.pdf")
    (told,) = recorded(case)
    elsewhere = replace(told, frontier=(case.uid,))

    with pytest.raises(Refused, match="not in this file"):
        reissue(case, elsewhere, out=tmp_path / "b.pdf")

    assert not (tmp_path / "b.pdf").exists()


def test_where_the_case_may_only_be_read_the_briefing_is_written_without_a_number(
    case: Case, tmp_path: Path
) -> None:
    case.close()

    with Case.open(case.path, who=ANN, read_only=True) as closed:
        issued = issue(closed, order(), out=tmp_path / "a.pdf")

        assert (issued.number, issued.record) == (None, None)
        assert "for reading only" in issued.why_not
        assert recorded(closed) == ()
    assert (tmp_path / "a.pdf").exists()


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Case]:
    """A case whose disk has no room left for a record of anything."""
    path = tmp_path / "full.proviso"
    sample.build(path)
    with disk() as made:
        opened = open_file(path, write=True, vfs=made.vfs_name)
        with Case(opened.database, path, who=ANN) as case:
            made.room = 0
            yield case


def test_where_the_record_finds_no_room_the_briefing_bears_no_number(
    full: Case, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"

    issued = issue(full, order(), out=out)

    assert (issued.number, issued.record) == (None, None)
    assert "full" in issued.why_not
    assert "not recorded" in read_pdf(out.read_bytes()).flat


def test_what_bears_a_number_that_was_not_recorded_is_taken_away_first(
    full: Case, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    made = []

    with pytest.raises(Cancelled):
        issue(
            full,
            order(),
            out=out,
            progress=lambda drawn, of: made.append(drawn == of),
            # The first is made to its end, the second is not.
            cancelled=lambda: any(made) and not made[-1],
        )

    assert any(made)
    assert not out.exists()


@pytest.mark.parametrize("name", ["a.pdf", "a.html", "a.md", "a.txt"])
def test_a_withheld_name_in_a_text_keeps_a_briefing_at_the_desk_until_it_is_asked_for_anyway(
    case: Case, tmp_path: Path, name: str
) -> None:
    with case.edit("Named whom nobody may name") as edit:
        edit.add(Source, title="Jane Roe of the ministry", kind="named_person", may_leave=False)
        edit.add(Judgement, kind="gap", statement="What Jane Roe of the ministry meant.")
    out = tmp_path / name
    leave = issue if name.endswith("pdf") else twin

    with pytest.raises(Refused, match=r"may not leave as it is.*Jane Roe of the ministry"):
        leave(case, order(), out=out)

    assert not out.exists()
    assert recorded(case) == ()
    leave(case, order(), out=out, anyway=True)
    assert out.exists()


@pytest.mark.parametrize("name", ["author", "reviewer", "title", "version", "distribution"])
@pytest.mark.parametrize("format", ["pdf", "md"])
def test_a_text_that_no_file_can_keep_is_refused_before_anything_is_written(
    case: Case, tmp_path: Path, name: str, format: str
) -> None:
    out = tmp_path / f"a.{format}"
    write = twin if format == "md" else issue

    with pytest.raises(Refused, match="half of a character"):
        write(case, order(**{name: "Ann\udcff"}), out=out)

    assert not out.exists()
    assert recorded(case) == ()
