"""A file is encrypted for a passphrase or for keys; only these open it, here or elsewhere."""

import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest

import resources
from models import Case
from models.errors import NotUnderstood, Refused
from models.exchange.decrypting import asks_for_passphrase, decrypt_file
from models.exchange.encryption import WORDS, Key, Lock, decrypt, encrypt, made_up, public_key
from models.exchange.sharing import Choice, make
from models.storage.check import check
from tests.builders import ANN, a_case, a_source
from tests.shared import standing

SECRET = "correct horse battery"
needs_age = pytest.mark.skipif(shutil.which("age") is None, reason="age is not installed")


@pytest.fixture(scope="module")
def locked() -> bytes:
    """A text encrypted with the passphrase, which takes a while."""
    return encrypt(b"plain text", Lock(passphrase=SECRET))


def encrypted_case(folder: Path, lock: Lock) -> Path:
    out = folder / "copy.proviso.age"
    with a_case(folder) as case:
        a_source(case, "Zanzibar memorandum")
        make(case, Choice(), out=out, lock=lock)
    return out


def test_the_passphrase_opens_it_and_another_is_refused_in_a_sentence(locked: bytes) -> None:
    assert decrypt(locked, Key(passphrase=SECRET), name="x.age") == b"plain text"

    with pytest.raises(Refused, match=r"The passphrase does not open “x\.age”"):
        decrypt(locked, Key(passphrase="correct horse"), name="x.age")


@pytest.mark.parametrize("kept", [60, 180, -1])
def test_a_file_that_is_cut_short_is_called_damaged(locked: bytes, kept: int) -> None:
    with pytest.raises(Refused, match="damaged or cut short"):
        decrypt(locked[:kept], Key(passphrase=SECRET), name="x.age")


def test_a_file_for_a_key_is_opened_by_that_key_alone() -> None:
    own, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    locked = encrypt(b"plain", Lock(recipients=(str(own.to_public()),)))
    file = f"# created: today\n{own}\n".encode()

    assert decrypt(locked, Key(identities=file), name="x.age") == b"plain"
    with pytest.raises(Refused, match="was not encrypted for this key"):
        decrypt(locked, Key(identities=str(other).encode()), name="x.age")
    with pytest.raises(Refused, match="for somebody's key"):
        decrypt(locked, Key(passphrase=SECRET), name="x.age")


def test_a_file_with_a_passphrase_is_opened_by_no_key(locked: bytes) -> None:
    key = str(pyrage.x25519.Identity.generate()).encode()

    with pytest.raises(Refused, match="encrypted with a passphrase"):
        decrypt(locked, Key(identities=key), name="x.age")


def test_several_people_can_each_open_it() -> None:
    keys = [pyrage.x25519.Identity.generate() for _ in range(2)]
    locked = encrypt(b"plain", Lock(recipients=tuple(str(key.to_public()) for key in keys)))

    for key in keys:
        assert decrypt(locked, Key(identities=str(key).encode()), name="x") == b"plain"


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
def test_a_key_of_ssh_does_as_well(tmp_path: Path) -> None:
    secret = tmp_path / "id"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(secret)], check=True)
    public = public_key(secret.with_suffix(".pub").read_text(encoding="ascii"))

    locked = encrypt(b"plain", Lock(recipients=(public,)))

    assert decrypt(locked, Key(identities=secret.read_bytes()), name="x") == b"plain"


@pytest.mark.parametrize("typed", ["", "age1junk", "ssh-rsa AAAA", "bob@example.org", "age1" * 99])
def test_what_is_no_public_key_is_not_understood(typed: str) -> None:
    with pytest.raises(NotUnderstood, match="no public key"):
        public_key(typed)


def test_a_lock_is_a_passphrase_or_keys_and_never_nothing() -> None:
    key = str(pyrage.x25519.Identity.generate().to_public())

    for wrong in ({}, {"passphrase": "  "}, {"passphrase": "x", "recipients": (key,)}):
        with pytest.raises(NotUnderstood):
            Lock(**wrong)


@pytest.mark.parametrize("content", [b"", b"no key at all", b"-----BEGIN RSA-----\nx\n"])
def test_a_file_without_a_secret_key_is_refused(content: bytes) -> None:
    own = pyrage.x25519.Identity.generate()
    locked = encrypt(b"plain", Lock(recipients=(str(own.to_public()),)))

    with pytest.raises(Refused):
        decrypt(locked, Key(identities=content), name="x")


def test_a_made_up_passphrase_has_six_words_of_the_list_and_77_bits() -> None:
    offered = resources.words()

    one, other = made_up(), made_up()

    assert one != other
    assert len(set(offered)) ** WORDS >= 2**77
    assert len(one.split(" ")) == WORDS
    assert set(one.split(" ")) <= set(offered)


def test_an_encrypted_copy_shows_nothing_and_comes_out_as_the_case(tmp_path: Path) -> None:
    out = encrypted_case(tmp_path, Lock(passphrase=SECRET))
    plain = tmp_path / "plain.proviso"

    decrypt_file(out, out=plain, key=Key(passphrase=SECRET))

    assert asks_for_passphrase(out)
    assert standing(out, ["Zanzibar", "SQLite"]) == set()
    assert plain.stat().st_mode & 0o077 == 0
    with Case.open(plain, who=ANN) as case:
        assert check(case.database).whole
        assert [row.label for row in case.page("source", case.ids("source"), [])] == [
            "Zanzibar memorandum"
        ]


def test_nothing_plain_is_written_while_a_copy_is_encrypted(tmp_path: Path) -> None:
    seen: set[str] = set()
    key = str(pyrage.x25519.Identity.generate().to_public())
    with a_case(tmp_path) as case:
        a_source(case, "Zanzibar memorandum")
        before = {each.name for each in tmp_path.iterdir()}

        def look(_: float) -> None:
            for each in tmp_path.iterdir():
                if each.name not in before and standing(each, ["Zanzibar"]):
                    seen.add(each.name)

        make(
            case,
            Choice(),
            out=tmp_path / "copy.proviso.age",
            lock=Lock(recipients=(key,)),
            progress=look,
        )

    assert seen == set()


def test_a_wrong_passphrase_leaves_nothing_on_the_disk(tmp_path: Path) -> None:
    out = encrypted_case(tmp_path, Lock(passphrase=SECRET))
    before = sorted(tmp_path.iterdir())

    with pytest.raises(Refused, match="does not open"):
        decrypt_file(out, out=tmp_path / "plain.proviso", key=Key(passphrase="wrong"))

    assert sorted(tmp_path.iterdir()) == before


def test_what_is_no_encrypted_case_file_is_refused_and_nothing_written(tmp_path: Path) -> None:
    own = pyrage.x25519.Identity.generate()
    letter = tmp_path / "letter.age"
    letter.write_bytes(encrypt(b"Dear Ann", Lock(recipients=(str(own.to_public()),))))
    with a_case(tmp_path) as case:
        plain = case.path
    key, before = Key(identities=str(own).encode()), sorted(tmp_path.iterdir())

    for path, said in ((letter, "not a case file"), (plain, "is not encrypted")):
        with pytest.raises(Refused, match=said):
            decrypt_file(path, out=tmp_path / "new.proviso", key=key)
    with pytest.raises(Refused, match="is there already"):
        decrypt_file(letter, out=letter, key=key)

    assert sorted(tmp_path.iterdir()) == before


def test_opening_an_encrypted_file_says_that_it_is_one(tmp_path: Path) -> None:
    key = str(pyrage.x25519.Identity.generate().to_public())
    out = encrypted_case(tmp_path, Lock(recipients=(key,)))

    with pytest.raises(Refused, match="is encrypted"):
        Case.open(out, who=ANN)


@needs_age
def test_the_standard_tool_opens_what_is_encrypted_here_and_the_other_way_round(
    tmp_path: Path,
) -> None:
    own = pyrage.x25519.Identity.generate()
    secret, plain = tmp_path / "key.txt", tmp_path / "plain.proviso"
    secret.write_text(f"{own}\n", encoding="ascii")
    out = encrypted_case(tmp_path, Lock(recipients=(str(own.to_public()),)))

    subprocess.run(["age", "-d", "-i", secret, "-o", plain, out], check=True)
    armoured = tmp_path / "again.age"
    subprocess.run(["age", "-a", "-r", str(own.to_public()), "-o", armoured, plain], check=True)
    decrypt_file(armoured, out=tmp_path / "back.proviso", key=Key(identities=secret.read_bytes()))

    assert (tmp_path / "back.proviso").read_bytes() == plain.read_bytes()
    with Case.open(plain, who=ANN) as case:
        assert check(case.database).whole
