"""A merge on a disk that fills up or loses its power, or that is killed: all of it or nothing."""

import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from models.case import Case
from models.errors import Refused
from models.records import Attachment, Company
from models.storage.check import check
from models.storage.opening import open_file
from tests.builders import BOB
from tests.disks import Disk, disk
from tests.files.whole import ANN

MANY = 30
BYTES = random.Random(5).randbytes(40_000)


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory, made: bytes) -> Path:
    """Bob's copy, in which he did much, an attachment included."""
    path = tmp_path_factory.mktemp("theirs") / "theirs.proviso"
    path.write_bytes(made)
    with Case.open(path, who=BOB) as case:
        for n in range(MANY):
            with case.edit("Add") as edit:
                edit.add(Company, name=f"Company {n}", notes="so many words " * 300)
        with case.edit("Attach") as edit:
            edit.attach(case.all(Company)[0].id, name="letter", content=BYTES)
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file that both began from."""
    path = tmp_path_factory.mktemp("made") / "made.proviso"
    with Case.create(path, title="Chips", who=ANN) as case, case.edit("Add") as edit:
        edit.add(Company, name="DeepSeek")
    return path.read_bytes()


@pytest.fixture
def other(theirs: Path) -> Iterator[Case]:
    """Bob's copy, open for reading."""
    with Case.open(theirs, who=ANN, read_only=True) as case:
        yield case


def opened_on(made: Disk, path: Path) -> Case:
    return Case(open_file(path, write=True, vfs=made.vfs_name).database, path, who=ANN)


def merged(path: Path) -> bool:
    """Whether a file holds all of the other, and not nothing of it; it is whole either way."""
    with closing(open_file(path, write=True).database) as database:
        case = Case(database, path, who=ANN)
        found = len(case.all(Company))
        assert found in (1, MANY + 1)
        assert bool(case.all(Attachment)) == (found > 1)
        assert check(database).whole
        return found > 1


@pytest.mark.parametrize("room", [0, 600, 5_000, 60_000, 200_000])
def test_a_full_disk_is_said_and_the_file_is_as_it_was(
    made: bytes, tmp_path: Path, other: Case, room: int
) -> None:
    path = tmp_path / "case.proviso"
    path.write_bytes(made)
    with disk() as small:
        case = opened_on(small, path)
        small.room = room

        with pytest.raises(Refused, match="full"):
            case.merge(other, label="Merged")

        small.room = None
        assert case.merge(other, label="Merged")
        case.close()
    assert merged(path)


def test_a_power_cut_at_any_moment_leaves_all_of_a_merge_or_nothing(
    made: bytes, tmp_path: Path, other: Case
) -> None:
    chance = random.Random(17)
    ends = set()
    for steps in range(0, 400, 9):
        folder = tmp_path / str(steps)
        folder.mkdir()
        path = folder / "case.proviso"
        path.write_bytes(made)
        done = False
        with disk() as cut:
            case = opened_on(cut, path)
            cut.steps = steps
            with suppress(Refused):
                case.merge(other, label="Merged")
                done = True
            cut.broken = True
            case.database.close()
            for left in range(2):
                place = folder / f"after-{left}"
                place.mkdir()
                cut.leave(place, chance)
                found = merged(place / path.name)
                assert found >= done
                ends.add(found)
    assert ends == {False, True}


KILLED = """
import sys
from pathlib import Path
from models import Case, Person
with (
    Case.open(Path(sys.argv[1]), who=Person("1", "Ann")) as case,
    Case.open(Path(sys.argv[2]), who=Person("1", "Ann"), read_only=True) as other,
):
    def told(share):
        print(f"{share:.2f}", flush=True)
        if share >= float(sys.argv[3]):
            sys.stdin.read()
    case.merge(other, label="Merged", told=told)
    print("saved", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("moment", ["0.1", "0.4", "0.5", "0.8", "1.0", "saved"])
def test_a_process_killed_while_it_merges_leaves_the_file_before_it_or_after_it(
    made: bytes, tmp_path: Path, theirs: Path, moment: str
) -> None:
    path = tmp_path / "case.proviso"
    path.write_bytes(made)
    share = "9" if moment == "saved" else moment
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), str(theirs), share],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "saved" or (moment != "saved" and float(line) >= float(moment)):
                break
        process.send_signal(signal.SIGKILL)

    assert merged(path) == (moment == "saved")
    with (
        Case.open(path, who=ANN) as case,
        Case.open(theirs, who=ANN, read_only=True) as other,
    ):
        case.merge(other, label="Merged")
    assert merged(path)
