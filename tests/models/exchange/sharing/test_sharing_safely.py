"""Making a copy on a disk that is full or can't be written, or that is killed: whole or not there.

What is withheld or encrypted never stands in the open meanwhile.
"""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models import Case
from models.errors import Refused
from models.exchange.encryption import Lock
from models.exchange.sharing import Choice, make
from models.records import Company
from models.storage.check import check
from models.storage.recognising import is_encrypted
from tests.builders import ANN, a_case

SECRET = b"Zanzibar"
MANY = 40


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case in which much is said."""
    folder = tmp_path_factory.mktemp("made")
    with a_case(folder) as case:
        for n in range(MANY):
            with case.edit("Add") as edit:
                words = f"{SECRET.decode()} {n} " * 300
                edit.add(Company, name=f"Company {n}", notes=words)
        return case.path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the copy is to go."""
    place = tmp_path / "out"
    place.mkdir()
    return place


KILLED = """
import sys
from pathlib import Path
from models import Case, Person
from models.exchange.encryption import Lock
from models.exchange.sharing import Choice, make

def told(share):
    print(f"{share:.3f}", flush=True)
    if share >= float(sys.argv[3]):
        sys.stdin.read()

choice = Choice(withhold=frozenset({sys.argv[4]} - {""}))
lock = Lock(passphrase=sys.argv[5]) if sys.argv[5] else None
with Case.open(Path(sys.argv[1]), who=Person("1", "Ann"), read_only=True) as case:
    make(case, choice, out=Path(sys.argv[2]), lock=lock, progress=told)
print("made", flush=True)
sys.stdin.read()
"""


def killed(made: Path, out: Path, moment: str, *, withhold: str = "", passphrase: str = "") -> None:
    """Make a copy in a process of its own, and kill that at a share of the work."""
    share = "9" if moment == "made" else moment
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(made), str(out), share, withhold, passphrase],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "made" or (moment != "made" and float(line) >= float(moment)):
                break
        process.send_signal(signal.SIGKILL)


MOMENTS = ["0.05", "0.35", "0.4", "0.6", "0.8", "1.0", "made"]


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_process_killed_while_it_makes_a_copy_leaves_it_whole_or_not_at_all(
    made: Path, folder: Path, moment: str
) -> None:
    before = made.read_bytes()
    out = folder / "copy.proviso"

    killed(made, out, moment, withhold="notes")

    assert made.read_bytes() == before
    assert out.exists() == (moment == "made")
    assert not [each.name for each in folder.iterdir() if SECRET in each.read_bytes()]
    if out.exists():
        with Case.open(out, who=ANN, read_only=True) as copy:
            assert check(copy.database).whole
    else:
        with Case.open(made, who=ANN, read_only=True) as case:
            make(case, Choice(), out=out)
        assert out.exists()


@pytest.mark.parametrize("moment", MOMENTS)
def test_of_an_encrypted_copy_nothing_is_ever_plain_on_the_disk(
    made: Path, folder: Path, moment: str
) -> None:
    out = folder / "copy.proviso.age"

    killed(made, out, moment, passphrase="correct horse")

    assert out.exists() == is_encrypted(out) == (moment == "made")
    for each in folder.iterdir():
        content = each.read_bytes()
        assert not content or content.startswith(b"age-encryption.org")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there is no such folder here")
@pytest.mark.parametrize("lock", [None, Lock(passphrase="correct horse")])
def test_a_folder_that_takes_no_file_is_said_before_the_work(
    made: Path, folder: Path, lock: Lock | None
) -> None:
    out = folder / f"copy.proviso{'.age' if lock else ''}"
    told: list[float] = []
    folder.rmdir()
    folder.symlink_to("/proc/self")
    with (
        Case.open(made, who=ANN, read_only=True) as case,
        pytest.raises(Refused, match="is not there"),
    ):
        make(case, Choice(), out=out, lock=lock, progress=told.append)

    assert max(told) < 0.5


def test_a_copy_does_not_take_a_name_that_somebody_took_meanwhile(made: Path, folder: Path) -> None:
    out = folder / "copy.proviso"

    def take(share: float) -> None:
        if share >= 0.9 and not out.exists():
            out.write_bytes(b"mine")

    with (
        Case.open(made, who=ANN, read_only=True) as case,
        pytest.raises(Refused, match="is there already"),
    ):
        make(case, Choice(), out=out, progress=take)

    assert out.read_bytes() == b"mine"
    assert [each.name for each in folder.iterdir()] == [out.name]
