"""Files kept with records: their bytes go in whole, come out as they were, or not at all."""

import hashlib
import io
import json
import random
import zlib
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from models import Case
from models.errors import NotUnderstood, Refused
from models.exchange.export import document
from models.history.contents import LARGEST
from models.reading.lists import Deleted
from models.records import Attachment, Company
from models.storage.check import Finding, check
from models.storage.opening import open_file
from models.storage.snapshot import copy_file, snapshot
from models.unchanging import as_it_stood
from tests.builders import ANN, a_case, added, changed
from tests.disks import disk
from tests.files.damage import run

PICTURE = bytes(range(256)) * 64


def kept(case: Case, content: bytes = PICTURE, *, name: str = "logo.png") -> int:
    with case.edit("Attach") as edit:
        return edit.attach(case.dossier.id, name=name, content=content, media_type="image/png")


def read(case: Case, id: int) -> bytes:
    with case.attached(id) as stream:
        return stream.read()


def contents(case: Case) -> int:
    return len(case.database.connection().execute("SELECT id FROM content").fetchall())


class Tap:
    """Runs for so many bytes, and then runs dry or breaks."""

    def __init__(self, left: int, *, breaks: bool = False) -> None:
        self.left = left
        self.breaks = breaks
        self.given = 0

    def read(self, size: int, /) -> bytes:
        if not self.left and self.breaks:
            raise OSError(5, "Input/output error")
        piece = bytes(min(size, self.left))
        self.left -= len(piece)
        self.given += len(piece)
        return piece


@pytest.mark.parametrize(
    "content", [b"", b"x", PICTURE, random.Random(3).randbytes(700_001)], ids=len
)
def test_what_was_attached_is_read_again_byte_for_byte(case: Case, content: bytes) -> None:
    id = kept(case, content)

    record = case.rows(Attachment, [id])[id]

    assert read(case, id) == content
    assert (record.name, record.media_type, record.size) == ("logo.png", "image/png", len(content))
    assert record.sha256 == hashlib.sha256(content).hexdigest()
    assert record.attached == case.dossier.id
    assert check(case.database).whole


def test_a_stream_is_read_to_its_end_and_can_be_read_from_any_place(case: Case) -> None:
    with case.edit("Attach") as edit:
        id = edit.attach(case.dossier.id, name="a.bin", content=io.BytesIO(PICTURE))

    with case.attached(id) as stream:
        stream.seek(-3, io.SEEK_END)
        assert stream.read() == PICTURE[-3:]


def test_the_same_bytes_are_in_the_file_once_and_compressed(case: Case) -> None:
    ids = [kept(case, bytes(5_000_000), name=name) for name in ("one.bin", "two.bin")]

    assert [len(read(case, id)) for id in ids] == [5_000_000, 5_000_000]
    assert contents(case) == 1
    assert case.path.stat().st_size < 1_000_000


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\x\\y.png", "<b>&amp;.pdf", "标志.png"])
def test_a_name_is_kept_as_the_text_that_it_is(case: Case, name: str) -> None:
    id = kept(case, name=name)

    assert case.label(id) == name
    assert read(case, id) == PICTURE


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "half \ud800"])
def test_a_name_that_is_none_is_not_taken(case: Case, name: str) -> None:
    with pytest.raises(NotUnderstood):
        kept(case, name=name)

    assert contents(case) == 0


def test_the_largest_that_can_be_attached_comes_back(case: Case) -> None:
    tap = Tap(LARGEST)
    with case.edit("Attach") as edit:
        id = edit.attach(case.dossier.id, name="large.bin", content=tap)

    assert len(read(case, id)) == LARGEST
    assert check(case.database).whole


def test_more_than_that_is_refused_without_being_read_through(case: Case) -> None:
    tap = Tap(100 * LARGEST)

    with pytest.raises(Refused, match="larger than 64 MB") as refusal, case.edit("Attach") as edit:
        edit.attach(case.dossier.id, name="huge.bin", content=tap)

    assert refusal.value.do
    assert tap.given < 2 * LARGEST
    assert (contents(case), case.all(Attachment)) == (0, [])


def test_a_stream_that_breaks_leaves_the_file_as_it_was(case: Case) -> None:
    before = case.frontier()

    with (
        pytest.raises(Refused, match="could not be read: Input/output error"),
        case.edit("Attach") as edit,
    ):
        edit.attach(case.dossier.id, name="film.mp4", content=Tap(1_000_000, breaks=True))

    assert (case.frontier(), contents(case)) == (before, 0)
    assert read(case, kept(case)) == PICTURE


def test_an_edit_that_fails_later_keeps_no_bytes(case: Case) -> None:
    with pytest.raises(NotUnderstood), case.edit("Attach") as edit:
        edit.change(edit.attach(case.dossier.id, name="a.png", content=PICTURE), name="two\nlines")

    assert contents(case) == 0


def test_nothing_is_attached_to_what_is_in_the_trash(case: Case) -> None:
    company = added(case, Company, name="Gone")
    with case.edit("Delete") as edit:
        edit.delete(company)

    with pytest.raises(Refused, match="in the trash"), case.edit("Attach") as edit:
        edit.attach(company, name="a.png", content=PICTURE)

    assert contents(case) == 0


def test_a_deleted_one_is_in_the_trash_and_comes_back_with_its_bytes(case: Case) -> None:
    id = kept(case)
    with case.edit("Delete") as edit:
        edit.delete(id)

    (in_trash,) = case.trash()
    case.undo()

    assert isinstance(in_trash, Deleted)
    assert in_trash.label == "logo.png"
    assert [each.id for each in case.all(Attachment)] == [id]
    assert read(case, id) == PICTURE


def test_undoing_and_redoing_an_attachment_keeps_its_bytes(case: Case) -> None:
    id = kept(case)

    case.undo()
    undone = case.all(Attachment)
    case.redo()

    assert undone == []
    assert read(case, id) == PICTURE
    assert check(case.database).whole


def test_the_history_tells_name_size_and_hash_and_so_does_the_export(case: Case) -> None:
    id = kept(case)

    told = {line.code: line.after for line in case.history(id)}
    owners = [(line.what, line.subject) for line in case.history(case.dossier.id)]
    exported = json.loads("".join(document(case)))["records"]

    assert (told["name"], told["size"]) == ("logo.png", "16,384 bytes")
    assert ("made", id) in owners
    (values,) = [each["values"] for each in exported if each["kind"] == "attachment"]
    assert values["size"] == len(PICTURE)
    assert values["sha256"] == hashlib.sha256(PICTURE).hexdigest()


def test_the_logo_of_the_desk_is_an_attachment_of_the_case(case: Case) -> None:
    changed(case, case.dossier.id, logo=kept(case))

    assert case.dossier.logo is not None
    assert read(case, case.dossier.logo) == PICTURE


def test_copies_and_earlier_states_hold_the_bytes(case: Case, tmp_path: Path) -> None:
    id = kept(case)
    then = case.frontier()
    changed(case, case.dossier.id, title="Later")
    copy_file(case.database, tmp_path / "copy.proviso")

    with Case.open(tmp_path / "copy.proviso", who=ANN) as copy:
        assert read(copy, id) == PICTURE
    with as_it_stood(case, then) as stood:
        assert read(stood, id) == PICTURE


def test_a_record_that_is_no_attachment_has_no_bytes(case: Case) -> None:
    for id in (case.dossier.id, 4711):
        with pytest.raises(Refused, match="no such attachment"):
            case.attached(id)


def bytes_of(content: bytes) -> Callable[[apsw.Connection], None]:
    def put(connection: apsw.Connection) -> None:
        connection.execute("UPDATE content SET bytes = ?", (content,))

    return put


DAMAGES = {
    "gone": (lambda connection: connection.execute("DELETE FROM content"), "missing"),
    "empty": (bytes_of(b""), "damaged"),
    "not packed": (bytes_of(PICTURE), "damaged"),
    "cut short": (bytes_of(zlib.compress(PICTURE)[:-9]), "damaged"),
    "without its end": (bytes_of(zlib.compress(PICTURE)[:-4]), "damaged"),
    "with something behind": (bytes_of(zlib.compress(PICTURE) + b"and more"), "damaged"),
    "other bytes": (bytes_of(zlib.compress(PICTURE[::-1])), "damaged"),
    "far more bytes": (bytes_of(zlib.compress(bytes(3 * LARGEST))), "damaged"),
    "more than can be packed": (bytes_of(bytes(LARGEST + LARGEST // 100)), "damaged"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_bytes_that_are_not_those_attached_are_refused_noticed_and_healed(
    tmp_path: Path, damage: str
) -> None:
    with a_case(tmp_path) as case:
        id = kept(case)
    do, what = DAMAGES[damage]
    connection = apsw.Connection(str(case.path))
    do(connection)
    connection.close()

    with Case.open(case.path, who=ANN) as case:
        with pytest.raises(Refused, match="“logo"):
            case.attached(id)
        (finding,) = check(case.database).findings
        again = kept(case)

        assert isinstance(finding, Finding)
        assert (finding.what, finding.record) == (f"bytes {what}", id)
        assert finding.sentence.startswith("Attachment “logo.png”: its bytes are not ")
        assert [read(case, each) for each in (id, again)] == [PICTURE, PICTURE]
        assert check(case.database).whole


def test_an_attachment_whose_hash_is_damaged_is_refused(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        id = kept(case)
    run(case.path, "UPDATE attachment SET sha256 = 'no digest'")

    with Case.open(case.path, who=ANN) as case:
        with pytest.raises(Refused, match="damaged"):
            case.attached(id)
        findings = {each.what for each in check(case.database).findings}

    assert findings == {"cell", "bytes damaged"}


@pytest.mark.parametrize("room", [0, 4_096, 60_000, 400_000])
def test_a_full_disk_is_said_and_the_next_attaching_goes_on(tmp_path: Path, room: int) -> None:
    content = random.Random(5).randbytes(500_000)
    with a_case(tmp_path) as case:
        path = case.path
    before = path.read_bytes()
    with disk() as made:
        case = Case(open_file(path, write=True, vfs=made.vfs_name).database, path, who=ANN)
        made.room = room
        with pytest.raises(Refused, match="full"):
            kept(case, content)
        as_it_was = path.read_bytes() == before
        made.room = None

        id = kept(case, content)

        assert as_it_was
        assert read(case, id) == content
        assert check(case.database).whole
        case.close()


def test_a_stream_hinders_nobody_from_saving(case: Case) -> None:
    id = kept(case)

    with (
        Case.open(case.path, who=ANN, read_only=True) as other,
        other.attached(id) as stream,
    ):
        changed(case, case.dossier.id, title="Saved meanwhile")
        assert stream.read() == PICTURE

    assert snapshot(case.database).connection().pragma("user_version")
