"""What becomes of an index while others use it: another process, a search, whoever removes it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import apsw

from models import Case
from models.records import Application
from models.search import Index
from tests.builders import BOB, an_application, changed
from tests.models.search.conftest import count


def test_while_another_process_writes_it_one_in_memory_takes_its_place(
    case: Case, place: Path
) -> None:
    an_application(case, "Chips")
    made = Index(place)
    made.search("chips")
    made.close()
    other = apsw.Connection(str(place))
    other.execute("BEGIN EXCLUSIVE")

    index = Index(place)

    assert index.catch_up(case)
    assert not index.lasting
    assert count(index, "chips") == 1
    other.execute("ROLLBACK")
    other.close()
    index.close()
    assert place.exists()


def test_one_that_comes_to_be_held_while_it_is_open_goes_on_in_memory(
    case: Case, lasting: Index, place: Path
) -> None:
    lasting.catch_up(case)
    an_application(case, "Chips")
    other = apsw.Connection(str(place))
    other.execute("BEGIN IMMEDIATE")

    assert lasting.catch_up(case)

    assert count(lasting, "chips") == 1
    other.close()


def test_one_taken_away_while_it_is_open_is_made_anew(
    case: Case, lasting: Index, place: Path
) -> None:
    lasting.catch_up(case)
    place.unlink()
    an_application(case, "Chips")

    assert lasting.catch_up(case)

    assert count(lasting, "chips") == 1


def test_a_first_reading_that_is_stopped_goes_on_where_it_was(case: Case, place: Path) -> None:
    with case.edit("Many") as edit:
        ids = [edit.add(Application, title=f"Application {n}") for n in range(1200)]
    first = Index(place)

    assert not first.catch_up(case, cancelled=after(2))
    some = len(first.search("application", limit=2000).found)
    first.close()
    changed(case, ids[0], title="Renamed meanwhile")
    again = Index(place)

    assert 0 < some < 1200
    assert again.catch_up(case)
    assert count(again, '"renamed meanwhile"') == 1
    assert len(again.search("application", limit=2000).found) == 1199
    again.close()


def test_two_windows_of_one_file_share_its_index(case: Case, place: Path) -> None:
    one, other = Index(place), Index(place)
    an_application(case, "Chips")
    assert one.catch_up(case)
    assert count(other, "chips") == 1

    an_application(case, "Ships")
    assert other.catch_up(case)

    assert one.catch_up(case)
    assert count(one, "ships") == count(other, "ships") == 1
    assert one.lasting
    assert other.lasting
    one.close()
    other.close()


def test_it_is_searched_while_it_is_read(case: Case, lasting: Index) -> None:
    with case.edit("Many") as edit:
        for number in range(3_000):
            edit.add(Application, title=f"Application {number}")

    def read() -> bool:
        with Case.open(case.path, who=BOB, read_only=True) as opened:
            return lasting.catch_up(opened)

    found = []
    with ThreadPoolExecutor(1) as aside:
        reading = aside.submit(read)
        while not reading.done():
            found.append(len(lasting.search("application", limit=5_000).found))

    assert reading.result()
    assert found == sorted(found)
    assert len(lasting.search("application", limit=5_000).found) == 3_000


def test_one_that_a_search_finds_broken_while_it_is_read_is_read_from_the_beginning(
    case: Case, lasting: Index, place: Path
) -> None:
    with case.edit("Many") as edit:
        for number in range(2_000):
            edit.add(Application, title=f"Application {number}")
    shares: list[float] = []

    def break_it(share: float) -> None:
        shares.append(share)
        if len(shares) == 1:
            place.write_bytes(b"something else" * 10_000)
            assert count(lasting, "application") == 0

    read = lasting.catch_up(case, progress=break_it)

    assert read
    assert shares[1] == shares[0]
    assert len(lasting.search("application", limit=5_000).found) == 2_000


def after(steps: int) -> Callable[[], bool]:
    """Says no so many times, then yes."""
    asked = iter([False] * steps)
    return lambda: next(asked, True)
