"""Handing out a copy from the command line: previewed, withheld, encrypted, and opened again."""

from pathlib import Path

import pyrage
import pytest

from models.case import Case
from models.history.changes import Person
from models.records import Share
from tests.front_door.conftest import Door
from tests.shared import standing

READER = Person("", "Reader")


def test_a_copy_is_made_and_recorded(door: Door, tmp_path: Path, case_file: Path) -> None:
    done = door("share", case_file, "--out", "c.proviso", "--to", "Bob", "--author", "Ann")

    assert (done.status, done.complained) == (0, "")
    assert "recorded in the case" in done.said
    assert door("check", "c.proviso").status == 0
    with Case.open(case_file, who=READER, read_only=True) as case:
        (share,) = case.all(Share)
        assert (share.recipient, share.file_name) == ("Bob", "c.proviso")


def test_a_preview_says_what_would_leave_and_writes_nothing(
    door: Door, tmp_path: Path, case_file: Path, shipped: bytes
) -> None:
    before = sorted(tmp_path.iterdir())

    done = door("share", case_file, "--preview", "--withhold", "sources", "notes")
    told = door("share", case_file, "--preview", "--withhold", "sources", "--json").json

    assert "Source: Source A" in done.said
    assert "Jensen Huang" in done.said
    assert {each["kind"] for each in told["leaves"]} >= {"source", "citation", "link"}
    assert any(each["whole"] and each["word"] == "Jensen Huang" for each in told["places"])
    assert sorted(tmp_path.iterdir()) == before
    assert case_file.read_bytes() == shipped


def test_what_is_withheld_may_be_named_one_by_one(door: Door, case_file: Path) -> None:
    together = ("share", case_file, "--preview", "--json", "--withhold", "sources", "notes")
    singly = (*together[:4], "--withhold", "sources", "--withhold", "notes")

    assert door(*singly).json == door(*together).json
    assert door(*singly).json != door(*together[:4], "--withhold", "notes").json


def test_what_is_withheld_and_blanked_is_not_in_the_copy(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    done = door(
        *("share", case_file, "--out", "c.proviso", "--withhold", "sources", "attachments"),
        *("--blank", "names", "--json"),
    )

    assert done.status == 0
    assert not any(each["whole"] for each in done.json["places"])
    assert standing(case_file, ["Jensen Huang"])
    assert standing(tmp_path / "c.proviso", ["Jensen Huang"]) == set()


def test_one_application_leaves_without_the_others(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    done = door("share", case_file, "--out", "c.proviso", "--application", "DeepSeek", "--json")

    assert done.status == 0
    with Case.open(tmp_path / "c.proviso", who=READER, read_only=True) as case:
        assert case.counts()["application"] == 1


def test_history_and_handling_can_be_limited(door: Door, tmp_path: Path, case_file: Path) -> None:
    limited = ("--above", "TLP:AMBER", "--history-before", "2100-01-01")
    done = door("share", case_file, "--out", "c.proviso", *limited)
    refused = door("share", case_file, "--out", "d.proviso", "--above", "TLP:CLEAR")

    assert (done.status, refused.status) == (0, 1)
    assert "The case itself is TLP:AMBER" in refused.complained
    assert not (tmp_path / "d.proviso").exists()


def test_a_made_up_passphrase_is_said_once_and_opens_the_copy(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    made = door("share", case_file, "--out", "c.proviso.age", "--generate", "--json")
    (tmp_path / "secret.txt").write_text(f"{made.json['passphrase']}\n", encoding="utf-8")
    (tmp_path / "wrong.txt").write_text("something else", encoding="utf-8")
    secret = ("--passphrase-file", "secret.txt")

    wrong = door("decrypt", "c.proviso.age", "--out", "w.proviso", "--passphrase-file", "wrong.txt")
    right = door("decrypt", "c.proviso.age", "--out", "p.proviso", *secret)

    assert len(made.json["passphrase"].split()) == 6
    assert (wrong.status, wrong.said) == (1, "")
    assert "The passphrase does not open" in wrong.complained
    assert not (tmp_path / "w.proviso").exists()
    assert right.status == 0
    assert door("check", "p.proviso").status == 0


def test_a_copy_for_a_key_is_opened_with_it(door: Door, tmp_path: Path, case_file: Path) -> None:
    own = pyrage.x25519.Identity.generate()
    (tmp_path / "key.txt").write_text(f"{own}\n", encoding="ascii")

    made = door("share", case_file, "--out", "c.proviso.age", "--encrypt-for", own.to_public())
    opened = door("decrypt", "c.proviso.age", "--out", "p.proviso", "--identity", "key.txt")
    looked = door("check", "c.proviso.age")

    assert (made.status, opened.status, looked.status) == (0, 0, 1)
    assert "encrypted" in made.said
    assert "is encrypted" in looked.complained
    assert door("check", "p.proviso").status == 0


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("share", "case.proviso"), 2, "--out"),
        (("share", "case.proviso", "--out", "c.txt"), 1, "is called NAME.proviso"),
        (("share", "case.proviso", "--out", "c.proviso", "--generate"), 1, "NAME.proviso.age"),
        (("share", "case.proviso", "--out", "case.proviso"), 1, "is this case itself"),
        (("share", "case.proviso", "--out", "c.proviso", "--withhold", "all"), 2, "none of"),
        (("share", "case.proviso", "--out", "c.proviso", "--application", "X9"), 1, "X9"),
        (("share", "case.proviso", "--encrypt-for", "bob"), 2, "no public key"),
        (("share", "none.proviso", "--preview"), 1, "no file"),
        (
            (
                "share",
                "case.proviso",
                "--out",
                "c.proviso.age",
                "--passphrase-file",
                "case.proviso",
            ),
            1,
            "holds no passphrase",
        ),
        (("decrypt", "case.proviso", "--out", "c.proviso"), 1, "is not encrypted"),
        (("decrypt", "none.age", "--out", "c.proviso"), 1, "no file"),
    ],
)
def test_what_can_not_be_done_is_said_in_a_sentence(
    door: Door,
    tmp_path: Path,
    case_file: Path,
    arguments: tuple[str, ...],
    status: int,
    said: str,
) -> None:
    before = sorted(tmp_path.iterdir())

    done = door(*arguments)

    assert (done.status, done.said) == (status, "")
    assert said in done.complained
    assert sorted(tmp_path.iterdir()) == before


def test_two_ways_of_encrypting_are_one_too_many(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    done = door(
        *("share", case_file, "--out", "c.proviso.age", "--generate"),
        *("--passphrase-file", "secret.txt"),
    )

    assert done.status == 2
