"""Case files as nobody should send them, each made from a whole one by one function.

A file is made anew for every test rather than kept, so that it always has today's tables; each
function takes the path of a whole, closed file and changes it there. `ALL` names those that must be
refused.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import apsw

from models.storage.format import MAJOR, MINOR

PAGE = 4096


def run(path: Path, *statements: str) -> None:
    """Write to a file as another program would, with none of our guards."""
    connection = apsw.Connection(str(path))
    try:
        for statement in statements:
            connection.execute(statement)
    finally:
        connection.close()


def overwrite(path: Path, at: int, piece: bytes) -> None:
    """Put bytes into a closed file; a place before its start counts from its end."""
    with path.open("r+b") as file:
        file.seek(at if at >= 0 else path.stat().st_size + at)
        file.write(piece)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def a_text(path: Path) -> None:
    path.write_text("Applications, by country\n" * 100, "utf-8")


def a_short_text(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def another_database(path: Path) -> None:
    path.unlink()
    run(path, "CREATE TABLE note (text)", "INSERT INTO note VALUES ('mine')")


def without_its_magic(path: Path) -> None:
    run(path, "PRAGMA application_id = 7")


def of_a_newer_major_version(path: Path) -> None:
    run(path, f"PRAGMA user_version = {(MAJOR + 1) * 1000}")


def of_no_version(path: Path) -> None:
    run(path, "PRAGMA user_version = 0")


def of_a_newer_minor_version(path: Path) -> None:
    """This one opens, for reading."""
    run(
        path,
        "CREATE TABLE treaty (id INTEGER PRIMARY KEY, title)",
        "ALTER TABLE company ADD COLUMN mood",
        f"PRAGMA user_version = {MAJOR * 1000 + MINOR + 1}",
    )


def with_a_trigger(path: Path) -> None:
    run(
        path,
        "CREATE TRIGGER sly AFTER UPDATE ON entity BEGIN DELETE FROM change; END",
    )


def with_a_view(path: Path) -> None:
    run(
        path,
        "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT i FROM n",
    )


def with_a_table(path: Path) -> None:
    run(path, "CREATE TABLE extra (x)")


def with_a_view_in_place_of_a_table(path: Path) -> None:
    run(
        path,
        "DROP TABLE tag",
        "CREATE VIEW tag AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)"
        " SELECT id FROM n",
    )


def without_a_table(path: Path) -> None:
    run(path, "DROP TABLE company")


def with_an_unreadable_schema(path: Path) -> None:
    run(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE entity (' WHERE name = 'entity'",
    )


def with_bytes_for_a_schema(path: Path) -> None:
    run(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = CAST(sql AS BLOB) WHERE name = 'entity_gone'",
    )


def cut_short(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def cut_within_a_page(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 1000)


def with_a_page_of_zeros(path: Path) -> None:
    overwrite(path, PAGE, b"\0" * PAGE)


def with_a_torn_first_page(path: Path) -> None:
    overwrite(path, 100, b"\xff" * 400)


def with_an_impossible_page_size(path: Path) -> None:
    overwrite(path, 16, b"\x00\x03")


def set_to_a_write_ahead_log(path: Path) -> None:
    run(path, "PRAGMA journal_mode = WAL", "PRAGMA user_version")


def with_a_write_ahead_log_beside(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"7\x7f\x06\x82" + b"\0" * 1000)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def missing(path: Path) -> None:
    path.unlink()


def in_a_missing_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


ALL: tuple[Callable[[Path], None], ...] = (
    empty,
    a_text,
    a_short_text,
    another_database,
    without_its_magic,
    of_a_newer_major_version,
    of_no_version,
    with_a_trigger,
    with_a_view,
    with_a_table,
    with_a_view_in_place_of_a_table,
    without_a_table,
    with_an_unreadable_schema,
    with_bytes_for_a_schema,
    cut_short,
    cut_within_a_page,
    with_a_page_of_zeros,
    with_a_torn_first_page,
    with_an_impossible_page_size,
    set_to_a_write_ahead_log,
    with_a_write_ahead_log_beside,
    a_folder,
    missing,
    in_a_missing_folder,
)
