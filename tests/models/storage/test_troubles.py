"""What goes wrong with a disk or a file, in sentences; and what is a defect and no sentence."""

import errno
import os
from pathlib import Path

import apsw
import peewee
import pytest

from models.errors import Refused
from models.storage.troubles import Stamp, said, telling, unchanged_on_disk

HERE = Path("/cases/chips.proviso")

CODES = {
    apsw.SQLITE_FULL: "full",
    apsw.SQLITE_IOERR_WRITE: "could not be read or written",
    apsw.SQLITE_CANTOPEN: "could not be read or written",
    apsw.SQLITE_BUSY: "Another program",
    apsw.SQLITE_LOCKED: "Another program",
    apsw.SQLITE_CORRUPT: "damaged",
    apsw.SQLITE_NOTADB: "damaged",
    apsw.SQLITE_READONLY: "can't be written",
    apsw.SQLITE_READONLY_DBMOVED: "moved, renamed or replaced",
    apsw.SQLITE_TOOBIG: "more than a case file can hold",
    apsw.SQLITE_INTERRUPT: "stopped",
    apsw.SQLITE_PERM: "could not be read or written",
}

NUMBERS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "can only be read",
    errno.EACCES: "does not let you",
    errno.EPERM: "does not let you",
    errno.ENOENT: "is not there",
    errno.ENOTDIR: "is not there",
    errno.EISDIR: "is a folder",
    errno.EEXIST: "there already",
    errno.ENAMETOOLONG: "too long",
    errno.ENODEV: "could not be read or written",
    errno.EIO: "could not read or write",
}


@pytest.mark.parametrize("code", CODES)
def test_what_the_database_reports_is_said_in_a_sentence(code: int) -> None:
    refused = said(apsw.exception_for(code), HERE)

    assert CODES[code] in refused.happened
    assert refused.kept


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever may do everything is refused nothing")
@pytest.mark.parametrize("marked", ["file", "folder"])
def test_what_may_not_be_written_is_not_laid_to_the_disk(whole: Path, marked: str) -> None:
    (whole if marked == "file" else whole.parent).chmod(0o555)

    refused = said(apsw.CantOpenError(), whole)

    assert refused.happened == f"“{whole.name}” can't be written to."
    whole.parent.chmod(0o755)


@pytest.mark.parametrize("number", NUMBERS)
def test_what_the_system_reports_is_said_in_a_sentence(number: int) -> None:
    refused = said(OSError(number, os.strerror(number)), HERE)

    assert NUMBERS[number] in refused.happened


def test_what_peewee_wraps_is_said_as_what_it_is() -> None:
    wrapped = peewee.OperationalError(apsw.FullError("no room"), "no room")

    assert "full" in said(wrapped, HERE).happened


def test_text_that_is_no_text_is_damage() -> None:
    with pytest.raises(UnicodeDecodeError) as error:
        b"\xff".decode()

    assert "damaged" in said(error.value, HERE).happened


@pytest.mark.parametrize(
    "error",
    [apsw.SQLError("no such table: x"), apsw.ConstraintError("twice"), apsw.MisuseError("closed")],
)
def test_a_defect_of_ours_goes_on_as_it_was_raised(error: apsw.Error) -> None:
    with pytest.raises(type(error)), telling(HERE):
        raise error


def test_a_refusal_passes_through_unchanged() -> None:
    refused = Refused("No.")

    assert said(refused, HERE) is refused


def test_a_file_as_it_was_passes(whole: Path) -> None:
    stamp = Stamp.of(whole)

    stamp.check(whole)
    assert unchanged_on_disk(whole, stamp)


def test_a_file_that_vanished_changed_or_was_replaced_is_noticed(whole: Path) -> None:
    stamp = Stamp.of(whole)
    content = whole.read_bytes()

    os.utime(whole, (1, 1))
    with pytest.raises(Refused, match="Something else has changed"):
        stamp.check(whole)
    whole.with_name("new").write_bytes(content)
    whole.with_name("new").replace(whole)
    with pytest.raises(Refused, match="has taken the place"):
        stamp.check(whole)
    whole.unlink()
    with pytest.raises(Refused, match="no longer where it was"):
        stamp.check(whole)
    assert not unchanged_on_disk(whole, stamp)
