"""A copy that came encrypted is merged with its secret, and is never plain on the disk."""

from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from models import Case, Person
from models.errors import Refused
from models.exchange.encryption import Key, Lock, encrypt
from models.exchange.sharing import Choice, make
from models.merging import looked_at, other_copy
from models.records import Company
from tests.builders import ANN, BOB, a_case, added
from tests.files.damage import run
from tests.files.former import make_former

SECRET = "Zanzibar"
OWN = pyrage.x25519.Identity.generate()
KEY = Key(identities=str(OWN).encode())
LOCK = Lock(recipients=(str(OWN.to_public()),))


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek")
        yield mine


@pytest.fixture
def came(case: Case) -> Path:
    """What Bob sent back, encrypted for Ann."""
    out = case.path.with_name("back.proviso.age")
    plain = case.path.with_name("plain.proviso")
    make(case, Choice(), out=plain)
    with Case.open(plain, who=BOB) as copy:
        added(copy, Company, name=SECRET)
    out.write_bytes(encrypt(plain.read_bytes(), LOCK))
    plain.unlink()
    return out


def locked(path: Path) -> Path:
    """A file that is there, encrypted."""
    out = path.with_name(path.name + ".age")
    out.write_bytes(encrypt(path.read_bytes(), LOCK))
    return out


def test_it_is_looked_at_and_merged_from_memory_alone(case: Case, came: Path) -> None:
    before = sorted(case.path.parent.iterdir())

    arrivals = looked_at(case.path, came, who=ANN, key=KEY)
    with other_copy(came, into=case.path, who=ANN, key=KEY) as theirs:
        held = [each.read_bytes() for each in case.path.parent.iterdir() if each.is_file()]
        case.merge(theirs, label="Merged")

    assert arrivals.brings
    assert not any(SECRET.encode() in each for each in held)
    assert SECRET in {each.name for each in case.all(Company)}
    assert sorted(case.path.parent.iterdir()) == before


def test_one_that_was_encrypted_with_a_passphrase_asks_for_that(case: Case, tmp_path: Path) -> None:
    out = tmp_path / "back.proviso.age"
    make(case, Choice(), out=out, lock=Lock(passphrase="correct horse"))

    with other_copy(out, into=case.path, who=ANN, key=Key(passphrase="correct horse")) as theirs:
        assert {each.name for each in theirs.all(Company)} == {"DeepSeek"}
    with pytest.raises(Refused, match="The passphrase does not open"):
        looked_at(case.path, out, who=ANN, key=Key(passphrase="wrong"))


def test_without_a_secret_it_is_refused(case: Case, came: Path) -> None:
    with pytest.raises(Refused, match="is encrypted"):
        looked_at(case.path, came, who=ANN)


def test_what_is_not_encrypted_needs_no_secret(case: Case) -> None:
    with pytest.raises(Refused, match="is not encrypted"):
        looked_at(case.path, case.path, who=ANN, key=KEY)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON entity BEGIN SELECT 1; END", "TRIGGER t"),
        ("PRAGMA user_version = 9000", "newer version"),
        ("PRAGMA user_version = 1999", "newer version"),
        ("PRAGMA application_id = 1", "not a case file"),
        ("UPDATE change SET value = 'null'", "not whole|tell the same edit"),
    ],
)
def test_what_is_in_it_is_taken_for_a_strangers(case: Case, statement: str, said: str) -> None:
    plain = case.path.with_name("plain.proviso")
    make(case, Choice(), out=plain)
    with Case.open(plain, who=BOB) as copy:
        added(copy, Company, name=SECRET)
    run(plain, statement)
    before = case.path.read_bytes()

    with pytest.raises(Refused, match=said):
        looked_at(case.path, locked(plain), who=ANN, key=KEY)

    assert case.path.read_bytes() == before


@pytest.mark.parametrize("kept", [100, 4096, 9000])
def test_a_case_file_cut_short_before_it_was_encrypted_is_damaged(case: Case, kept: int) -> None:
    plain = case.path.with_name("plain.proviso")
    make(case, Choice(), out=plain)
    plain.write_bytes(plain.read_bytes()[:kept])

    with pytest.raises(Refused, match="damaged"):
        looked_at(case.path, locked(plain), who=ANN, key=KEY)


def test_one_that_an_earlier_version_made_is_merged_too(case: Case, tmp_path: Path) -> None:
    former = locked(make_former(tmp_path / "former.proviso"))

    with other_copy(former, into=case.path, who=Person("c", "Cem"), key=KEY) as theirs:
        case.merge(theirs, label="Merged")

    assert len(case.all(Company)) > 1
