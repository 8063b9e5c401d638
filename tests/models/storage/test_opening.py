"""Opening what a stranger sent: what is refused, in which words, and that nothing is touched."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest

from models.case import Case
from models.errors import Refused
from models.records import Application
from models.storage.check import check
from models.storage.guard import patience
from models.storage.header import is_being_written
from models.storage.opening import open_file, quick_check
from models.storage.recognising import recognise
from tests.files import damage
from tests.files.whole import ANN


def everything_in(folder: Path) -> dict[str, bytes]:
    if not folder.exists():
        return {}
    return {each.name: each.read_bytes() if each.is_file() else b"" for each in folder.iterdir()}


@pytest.mark.parametrize("write", [True, False], ids=["to write", "to read"])
@pytest.mark.parametrize("damaging", damage.ALL, ids=lambda each: each.__name__)
def test_what_is_no_whole_case_file_is_refused_in_a_sentence_and_left_as_it_is(
    whole: Path, damaging: Callable[[Path], None], write: bool
) -> None:
    damaging(whole)
    before = everything_in(whole.parent)

    with pytest.raises(Refused) as refusal:
        open_file(whole, write=write)

    assert everything_in(whole.parent) == before
    assert whole.name in refusal.value.happened
    assert refusal.value.happened.endswith(".")


@pytest.mark.parametrize("damaging", damage.ALL, ids=lambda each: each.__name__)
def test_reading_every_page_apart_changes_nothing_either(
    whole: Path, damaging: Callable[[Path], None]
) -> None:
    damaging(whole)
    before = everything_in(whole.parent)

    try:
        quick_check(whole)
    except Refused:
        pass

    assert everything_in(whole.parent) == before


@pytest.mark.parametrize("path", ["\0", "x" * 5000, "/dev/null", "/proc/self/mem/x"])
def test_what_can_be_no_path_to_a_file_is_refused(path: str) -> None:
    with pytest.raises(Refused):
        open_file(Path(path), write=True)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.proviso")

    with pytest.raises(Refused, match="not a file"):
        open_file(tmp_path / "pipe.proviso", write=True)


def test_a_whole_file_opens_to_be_written(whole: Path) -> None:
    told: list[float] = []

    opened = open_file(whole, write=True, progress=told.append)

    assert opened.read_only == ""
    assert check(opened.database).whole
    assert told[-1] == 1.0
    opened.database.close()


def test_a_file_with_the_name_of_a_database_in_memory_is_a_file(
    whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole.rename(whole.with_name(":memory:"))
    monkeypatch.chdir(whole.parent)

    opened = open_file(Path(":memory:"), write=True)

    assert check(opened.database).whole
    opened.database.close()
    quick_check(Path(":memory:"))


def test_a_link_to_a_case_file_opens_like_the_file(whole: Path) -> None:
    link = whole.with_name("link.proviso")
    link.symlink_to(whole)

    with Case.open(link, who=ANN) as case:
        told = case.title, case.read_only

    assert told == ("Chips", "")


def test_a_file_of_a_newer_minor_version_opens_read_only_and_says_so(whole: Path) -> None:
    damage.of_a_newer_minor_version(whole)

    opened = open_file(whole, write=True)

    assert "newer version" in opened.read_only
    with pytest.raises(apsw.ReadOnlyError):
        opened.database.connection().execute("DELETE FROM change")
    opened.database.close()


def test_what_a_stranger_put_into_the_file_is_named(whole: Path) -> None:
    damage.with_a_trigger(whole)

    with pytest.raises(Refused, match="TRIGGER sly"):
        open_file(whole, write=True)


@pytest.mark.parametrize("place", ["file", "folder"])
def test_what_is_marked_read_only_opens_read_only_even_for_an_administrator(
    whole: Path, place: str
) -> None:
    marked = whole if place == "file" else whole.parent
    marked.chmod(0o444 if place == "file" else 0o555)

    opened = open_file(whole, write=True)

    assert place in opened.read_only
    assert check(opened.database).whole
    opened.database.close()
    marked.chmod(0o755)


@pytest.fixture
def read_only_disk(tmp_path: Path, whole: Path) -> Iterator[Path]:
    """The folder of the file once more, as a disk that can only be read."""
    disk = tmp_path / "disk"
    disk.mkdir()
    for command in (
        ["mount", "--bind", str(whole.parent), str(disk)],
        ["mount", "-o", "remount,bind,ro", str(disk)],
    ):
        if subprocess.run(command, capture_output=True, check=False).returncode:
            subprocess.run(["umount", str(disk)], capture_output=True, check=False)
            pytest.skip("only an administrator can mount a disk")
    yield disk
    subprocess.run(["umount", str(disk)], capture_output=True, check=True)


def test_a_file_on_a_disk_that_can_only_be_read_opens_read_only(
    read_only_disk: Path, whole: Path
) -> None:
    opened = open_file(read_only_disk / whole.name, write=True)

    assert "disk" in opened.read_only
    assert check(opened.database).whole
    opened.database.close()


def test_looking_at_a_file_leaves_the_locks_on_it_alone(whole: Path) -> None:
    opened = open_file(whole, write=True)
    writer = opened.database.connection()
    writer.pragma("query_only", 0)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE entity SET gone = 0")

    recognise(whole)
    assert is_being_written(whole)
    other = open_file(whole, write=False)
    other.database.close()

    assert written_by_another_process(whole) == "busy"
    writer.execute("ROLLBACK")
    opened.database.close()


def written_by_another_process(path: Path) -> str:
    trying = (
        "import apsw, sys\n"
        "connection = apsw.Connection(sys.argv[1])\n"
        "try: connection.execute('UPDATE entity SET gone = 0'); print('written')\n"
        "except apsw.BusyError: print('busy')\n"
    )
    run = [sys.executable, "-c", trying, str(path)]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH ':memory:' AS other",
        "PRAGMA journal_mode = WAL",
        "PRAGMA writable_schema = ON",
        "PRAGMA locking_mode = EXCLUSIVE",
        "CREATE TRIGGER sly AFTER UPDATE ON entity BEGIN DELETE FROM change; END",
        "CREATE TEMP VIEW sly AS SELECT 1",
        "CREATE VIRTUAL TABLE sly USING fts5(x)",
        "SELECT load_extension('sly')",
    ],
)
def test_a_connection_refuses_what_no_case_needs(whole: Path, statement: str) -> None:
    opened = open_file(whole, write=True)
    opened.database.connection().pragma("query_only", 0)

    with pytest.raises((apsw.AuthError, apsw.SQLError)):
        opened.database.connection().execute(statement)

    opened.database.close()


def test_an_endless_query_is_stopped(whole: Path) -> None:
    opened = open_file(whole, write=False)
    connection = opened.database.connection()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"

    with pytest.raises(apsw.InterruptError), patience(connection, 0.05):
        connection.execute(endless).fetchall()

    assert connection.execute("SELECT 1").fetchall() == [(1,)]
    opened.database.close()


def test_a_value_that_only_damage_can_have_made_is_refused_when_it_is_read(whole: Path) -> None:
    damage.run(whole, "UPDATE application SET filed = 'once upon a time'")

    with Case.open(whole, who=ANN) as case, pytest.raises(Refused, match=r"damaged: .* “Filed”"):
        case.all(Application)


def test_a_past_value_that_only_damage_can_have_made_is_refused_when_it_is_read(
    whole: Path,
) -> None:
    damage.run(whole, "UPDATE change SET value = '{' WHERE value LIKE '%Import of chips%'")

    with Case.open(whole, who=ANN) as case, pytest.raises(Refused, match=r"damaged: .* “Title”"):
        case.history(case.all(Application)[0].id)
