import os
from datetime import date
from pathlib import Path

import apsw
import pytest

from models import Case
from models.exchange.sharing import Choice, share
from models.records import Application
from models.search import Index, place_of, take_away_unused
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, a_source, an_application, changed, cited
from tests.models.search.conftest import count


def test_an_index_is_found_again_and_has_only_what_is_new_to_read(case: Case, place: Path) -> None:
    an_application(case, "Chips")
    first = Index(place)
    assert first.catch_up(case)
    first.close()
    an_application(case, "Ships")
    shares: list[float] = []

    again = Index(place)

    assert again.lasting
    assert count(again, "chips") == 1
    assert again.catch_up(case, progress=shares.append)
    assert count(again, "ships") == 1
    assert shares == []
    again.close()


def test_only_its_owner_can_read_it(case: Case, lasting: Index, place: Path) -> None:
    if os.name != "posix":
        return
    lasting.catch_up(case)

    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o077 == 0


def test_each_file_has_an_index_of_its_own(tmp_path: Path) -> None:
    here = place_of(tmp_path, uid="a", path=tmp_path / "one")

    assert here == place_of(tmp_path, uid="a", path=tmp_path / "x" / ".." / "one")
    assert here != place_of(tmp_path, uid="a", path=tmp_path / "two")
    assert here != place_of(tmp_path, uid="b", path=tmp_path / "one")


@pytest.mark.parametrize("content", [b"no database at all" * 400, b"", b"SQLite format 3\0" * 99])
def test_what_stands_in_its_place_is_replaced(case: Case, place: Path, content: bytes) -> None:
    an_application(case, "Chips")
    place.parent.mkdir(parents=True)
    place.write_bytes(content)

    index = Index(place)

    assert index.catch_up(case)
    assert index.lasting
    assert count(index, "chips") == 1
    index.close()


def test_another_database_in_its_place_is_replaced(case: Case, place: Path) -> None:
    place.parent.mkdir(parents=True)
    other = apsw.Connection(str(place))
    other.execute("CREATE TABLE record (id)")
    other.close()

    index = Index(place)

    assert index.catch_up(case)
    assert index.lasting
    index.close()


@pytest.mark.parametrize("at", [5000, 9000, 20_000, 40_000])
def test_a_damaged_index_is_made_anew(case: Case, place: Path, at: int) -> None:
    an_application(case, "Chips", notes="word " * 5000)
    whole = Index(place)
    whole.catch_up(case)
    whole.close()
    content = bytearray(place.read_bytes())
    for start in range(at % 4096, len(content), 4096):
        content[start : start + 600] = b"\xff" * 600
    place.write_bytes(content)

    index = Index(place)
    index.search("chips")
    assert index.catch_up(case)
    index.search("chips")
    assert index.catch_up(case)

    assert count(index, "chips") == 1
    index.close()


def test_where_nothing_can_be_written_it_is_kept_in_memory(case: Case, tmp_path: Path) -> None:
    an_application(case, "Chips")
    (tmp_path / "file").write_text("no folder")

    index = Index(tmp_path / "file" / "search" / "one.search")

    assert index.catch_up(case)
    assert not index.lasting
    assert count(index, "chips") == 1
    index.close()


def test_what_a_merge_brings_is_found_and_costs_no_new_reading(
    tmp_path: Path, case: Case, lasting: Index
) -> None:
    an_application(case, "Chips")
    lasting.catch_up(case)
    other = tmp_path / "other.proviso"
    copy_file(case.database, other)
    with Case.open(other, who=BOB) as theirs:
        an_application(theirs, "Ships")
        case.merge(theirs, label="Merge")
    shares: list[float] = []

    assert lasting.catch_up(case, progress=shares.append)

    assert count(lasting, "ships") == 1
    assert shares == []


def test_another_copy_at_the_same_place_is_read_anew(tmp_path: Path, place: Path) -> None:
    """Its history holds all that the index knows, under other local numbers."""
    with a_case(tmp_path, name="ours") as ours:
        copy_file(ours.database, tmp_path / "theirs.proviso")
        with Case.open(tmp_path / "theirs.proviso", who=BOB) as theirs:
            an_application(theirs, "Ships")
            an_application(ours, "Chips")
            ours.merge(theirs, label="Merge")
            index = Index(place)
            index.catch_up(ours)
            index.close()
            theirs.merge(ours, label="Merge")
            here = {record.title: record.id for record in theirs.all(Application)}

            again = Index(place)
            again.catch_up(theirs)

            assert [found.record for found in again.search("chips").found] == [here["Chips"]]
            assert [found.record for found in again.search("ships").found] == [here["Ships"]]
            again.close()


def test_an_index_that_knows_more_than_the_file_is_made_anew(
    tmp_path: Path, case: Case, place: Path
) -> None:
    """As where a backup took the place of the file."""
    backup = tmp_path / "backup.proviso"
    copy_file(case.database, backup)
    an_application(case, "Chips")
    index = Index(place)
    index.catch_up(case)
    index.close()

    with Case.open(backup, who=ANN) as earlier:
        again = Index(place)

        assert again.catch_up(earlier)
        assert count(again, "chips") == 0
        again.close()


def test_what_was_withheld_from_a_copy_is_not_found_until_it_comes_back(
    tmp_path: Path, case: Case
) -> None:
    secret = a_source(case, "Zanzibar memorandum", may_leave=False)
    other = a_source(case, "Harbour letter", may_leave=False)
    application = an_application(case, "Chips")
    cited(case, application, None, secret)
    cited(case, application, None, other)
    choice = Choice(withhold=frozenset({"closed_sources"}))
    made = share(case, choice, out=tmp_path / "copy.proviso", today=date(2026, 2, 1)).made
    index = Index(None)
    with Case.open(made.path, who=BOB) as copy:
        index.catch_up(copy)
        assert count(index, "zanzibar") == 0
        assert index.search("source b").found[0].label == "Source B"
        assert count(index, '"source b"') == 2

        first = copy.find(case.ledger.uid(secret))
        assert first is not None
        changed(copy, first, title="Named after all")
        index.catch_up(copy)

        assert count(index, '"source b"') == 2
        assert count(index, '"source a"') == 0

        copy.merge(case, label="Merge")
        index.catch_up(copy)

        assert count(index, "harbour") == 2
        assert count(index, '"source b"') == 0
    index.close()


def test_an_index_that_nobody_has_used_for_half_a_year_is_taken_away(
    case: Case, lasting: Index, place: Path
) -> None:
    lasting.catch_up(case)
    written = place.stat().st_mtime
    lasting.close()

    take_away_unused(place.parent, now=written + 100 * 24 * 3600)
    assert place.exists()

    take_away_unused(place.parent, now=written + 200 * 24 * 3600)
    assert not place.exists()

    take_away_unused(place.parent / "nowhere", now=written)
