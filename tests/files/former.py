"""A small case file as version 1000 made it, kept for good, and what to ask of such a file.

It is packed. There is a renamed and a deleted company, a citation, an attachment and an undone
deletion in it.
"""

import lzma
from pathlib import Path

from models.case import Case
from models.history.changes import Person
from models.records import Company
from models.storage.check import check
from models.storage.opening import open_as_it_is
from models.unchanging import unchanging
from tests.files.whole import held

ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")
BOB = Person("00000000-0000-4000-8000-000000000002", "Bob")

_KEPT = Path(__file__).with_name("version-1000.proviso.xz")


def make_former(path: Path) -> Path:
    """Write the file of version 1000 to `path`."""
    path.write_bytes(lzma.decompress(_KEPT.read_bytes()))
    return path


def history(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What of a file is sealed, whatever its tables are."""
    told = contents(path)
    told["entity"] = [row[:3] for row in told["entity"]]
    sealed = ("entity", "change_set", "after", "change", "replaced", "covered", "content")
    return {table: told[table] for table in sealed}


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What all tables of a file hold, whatever they are."""
    opened = open_as_it_is(path, write=False)
    try:
        return held(opened.database.connection())
    finally:
        opened.database.close()


def names(case: Case) -> list[str]:
    """What the companies are called."""
    return sorted(each.name or "" for each in case.all(Company))


def findings(path: Path) -> tuple[str, ...]:
    """What a check of the file says."""
    with unchanging(path, who=ANN) as case:
        return tuple(each.sentence for each in check(case.database).findings)


def version_of(path: Path) -> int:
    """The version whose tables the file has."""
    opened = open_as_it_is(path, write=False)
    try:
        return int(opened.database.connection().pragma("user_version"))
    finally:
        opened.database.close()
