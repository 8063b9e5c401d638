"""Merging copies that came back from the command line: several at once, backed up, reported."""

import json
import shutil
from pathlib import Path

import pyrage
import pytest

from models.case import Case
from models.exchange.encryption import Lock, encrypt
from models.history.changes import Person
from models.records import Company
from tests.files.former import make_former
from tests.front_door.conftest import Door
from tests.printed import read_pdf

ANN = Person("ann-0001", "Ann")
BOB = Person("bob-0001", "Bob")
CEM = Person("cem-0001", "Cem")


def edited(path: Path, who: Person, website: str, *, adds: str = "") -> None:
    """A file in which somebody changed the website of the first company, and added one."""
    with Case.open(path, who=who) as case, case.edit("Edited") as edit:
        edit.set(case.ids("company")[0], "website", website)
        if adds:
            edit.add(Company, name=adds)


def copied(case_file: Path, name: str) -> Path:
    path = case_file.with_name(name)
    shutil.copyfile(case_file, path)
    return path


@pytest.fixture
def copies(case_file: Path) -> tuple[Path, Path]:
    """Copies of Bob and Cem, each with an edit, beside a case that Ann has edited."""
    bob, cem = copied(case_file, "bob.proviso"), copied(case_file, "cem.proviso")
    edited(bob, BOB, "https://bob.example", adds="Moonshot")
    edited(cem, CEM, "https://bob.example", adds="Zhipu")
    return bob, cem


def test_several_copies_are_merged_and_what_each_brought_is_said(
    door: Door, case_file: Path, copies: tuple[Path, Path]
) -> None:
    done = door("merge", case_file, *copies, "--author", "Ann")

    assert (done.status, done.complained) == (0, "")
    assert "Merged “bob.proviso”: 1 added, 1 changed." in done.said
    assert "Bob: 1 company added; 1 company changed." in done.said
    assert "Merged “cem.proviso”: 1 added" in done.said
    with Case.open(case_file, who=ANN, read_only=True) as case:
        assert {"Moonshot", "Zhipu"} <= {each.name for each in case.all(Company)}
    assert door("check", case_file).status == 0


def test_the_case_is_backed_up_before(
    door: Door, case_file: Path, copies: tuple[Path, Path]
) -> None:
    done = door("merge", case_file, copies[0], "--json")

    with Case.open(Path(done.json["backup"]), who=ANN, read_only=True) as before:
        assert "Moonshot" not in {each.name for each in before.all(Company)}


def test_what_brings_nothing_is_not_backed_up_before(
    door: Door, case_file: Path, copies: tuple[Path, Path]
) -> None:
    shelf = Path(door("merge", case_file, copies[0], "--json").json["backup"]).parent
    before = case_file.read_bytes()

    again = door("merge", case_file, copies[0], "--json")

    assert again.status == 0
    assert again.json["backup"] is None
    assert len(list(shelf.iterdir())) == 1
    assert case_file.read_bytes() == before


def encrypted(path: Path, lock: Lock) -> Path:
    """The same file, encrypted and nowhere plain any more."""
    out = path.with_name(path.name + ".age")
    out.write_bytes(encrypt(path.read_bytes(), lock))
    path.unlink()
    return out


def test_copies_that_came_encrypted_are_merged_and_stand_nowhere_plain(
    door: Door, tmp_path: Path, case_file: Path, copies: tuple[Path, Path]
) -> None:
    own = pyrage.x25519.Identity.generate()
    bob = encrypted(copies[0], Lock(passphrase="correct horse"))
    cem = encrypted(copies[1], Lock(recipients=(str(own.to_public()),)))
    (tmp_path / "key.txt").write_text(f"{own}\n", encoding="ascii")
    (tmp_path / "secret.txt").write_text("correct horse\n", encoding="utf-8")

    done = door(
        *("merge", case_file, bob, cem, "--without-backup"),
        *("--identity", "key.txt", "--passphrase-file", "secret.txt"),
    )

    assert (done.status, done.complained) == (0, "")
    with Case.open(case_file, who=ANN, read_only=True) as case:
        assert {"Moonshot", "Zhipu"} <= {each.name for each in case.all(Company)}
    plain = [each for each in tmp_path.rglob("*.proviso*") if b"Zhipu" in each.read_bytes()]
    assert plain == [case_file]


def test_a_wrong_secret_merges_nothing(
    door: Door, tmp_path: Path, case_file: Path, copies: tuple[Path, Path]
) -> None:
    bob = encrypted(copies[0], Lock(passphrase="correct horse"))
    (tmp_path / "wrong.txt").write_text("wrong horse\n", encoding="utf-8")
    before = case_file.read_bytes()

    wrong = door("merge", case_file, bob, "--passphrase-file", "wrong.txt")
    none = door("merge", case_file, bob)

    assert (wrong.status, none.status) == (1, 1)
    assert "The passphrase does not open “bob.proviso.age”" in wrong.complained
    assert "--passphrase-file" in none.complained
    assert case_file.read_bytes() == before


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there is no such folder here")
def test_a_report_that_can_not_be_written_does_not_hide_what_was_merged(
    door: Door, case_file: Path, copies: tuple[Path, Path]
) -> None:
    done = door("merge", case_file, copies[0], "--report", "/proc/self/report.txt", "--json")

    assert done.status == 1
    assert "The report was not written." in done.json["error"]
    assert "What was merged is in the case." in done.json["error"]
    assert [each["copy"] for each in done.json["merges"]] == ["bob.proviso"]
    with Case.open(case_file, who=ANN, read_only=True) as case:
        assert "Moonshot" in {each.name for each in case.all(Company)}


def test_a_conflict_is_listed_and_stays_open(
    door: Door, tmp_path: Path, case_file: Path, copies: tuple[Path, Path]
) -> None:
    edited(case_file, ANN, "https://ann.example")

    done = door("merge", case_file, copies[0], "--report", "report.json")

    assert done.status == 0
    assert "1 undecided" in done.said
    assert "In conflict: Website of" in done.said
    [merged] = json.loads((tmp_path / "report.json").read_text())["merges"]
    [conflict] = [each for each in merged["records"] if each["what"] == "conflict"]
    [field] = [each for part in conflict["parts"] for each in part["fields"]]
    assert (field["mine"], field["theirs"]) == ("https://ann.example", "https://bob.example")
    assert [each["author"] for each in field["theirs_by"]] == ["Bob"]
    with Case.open(case_file, who=ANN, read_only=True) as case:
        assert len(case.heads(case.ids("company")[0], "website")) == 2


def test_a_report_is_also_written_as_text(
    door: Door, tmp_path: Path, case_file: Path, copies: tuple[Path, Path]
) -> None:
    edited(case_file, ANN, "https://ann.example")

    door("merge", case_file, copies[0], "--report", "report.txt", "--author", "Ann")

    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert text.startswith("TLP:")
    assert "Website, undecided" in text
    assert "theirs: https://bob.example (Bob, " in text
    assert "Company: Moonshot" in text


def test_a_report_speaks_the_language_that_is_asked_for(
    door: Door, tmp_path: Path, case_file: Path, copies: tuple[Path, Path]
) -> None:
    edited(case_file, ANN, "https://ann.example")
    with Case.open(copies[0], who=BOB) as bob, bob.edit("Where it sits") as edit:
        edit.set(bob.ids("company")[0], "country", "SG")

    done = door("merge", case_file, copies[0], "--report", "report.txt", "--language", "zh-Hans")

    assert "In conflict: Website of" in done.said
    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert "→ 新加坡" in text
    assert "有冲突: 1" in text
    assert "对方: https://bob.example (Bob，" in text


def test_a_report_is_also_written_as_a_pdf(
    door: Door, tmp_path: Path, case_file: Path, copies: tuple[Path, Path]
) -> None:
    edited(case_file, ANN, "https://ann.example")

    done = door("merge", case_file, copies[0], "--report", "report.pdf", "--author", "Ann")

    assert done.status == 0
    words = " ".join(read_pdf((tmp_path / "report.pdf").read_bytes()).text.split())
    assert "Merge of “bob.proviso”" in words
    assert "1 conflict, 1 undecided" in words


def test_a_copy_that_is_none_stops_there_and_what_was_merged_before_is_said(
    door: Door, tmp_path: Path, case_file: Path, copies: tuple[Path, Path]
) -> None:
    (tmp_path / "none.proviso").write_text("no case file")

    done = door("merge", case_file, copies[0], "none.proviso", copies[1])

    assert done.status == 1
    assert "Merged “bob.proviso”" in done.said
    assert "none.proviso” is not a case file" in done.complained
    assert "cem" not in done.said


def test_a_merge_into_a_file_that_somebody_writes_is_refused_naming_them(
    door: Door, case_file: Path, copies: tuple[Path, Path]
) -> None:
    with Case.open(case_file, who=Person("d", "Dora")):
        done = door("merge", case_file, copies[0])

    assert done.status == 1
    assert "Dora" in done.complained


def test_without_a_backup_nothing_is_merged_unless_that_is_asked_for(
    door: Door, tmp_path: Path, case_file: Path, copies: tuple[Path, Path]
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    environ = {"XDG_DATA_HOME": str(blocked)}

    refused = door("merge", case_file, copies[0], environ=environ)
    done = door("merge", case_file, copies[0], "--without-backup", environ=environ)

    assert refused.status == 1
    assert "--without-backup" in refused.complained
    assert done.status == 0


def test_a_report_of_an_unknown_kind_is_refused_before_anything_is_done(
    door: Door, case_file: Path, copies: tuple[Path, Path]
) -> None:
    before = case_file.read_bytes()

    done = door("merge", case_file, copies[0], "--report", "report.doc")

    assert done.status == 1
    assert ".txt, .json or .pdf" in done.complained
    assert case_file.read_bytes() == before


def test_a_merge_without_copies_is_wrong_usage(door: Door, case_file: Path) -> None:
    assert door("merge", case_file).status == 2


def test_a_case_of_an_earlier_version_is_brought_up_to_date_before_the_merge(
    door: Door, tmp_path: Path
) -> None:
    case_file = make_former(tmp_path / "former.proviso")
    other = make_former(tmp_path / "other.proviso")
    before = other.read_bytes()

    done = door("merge", case_file, other, "--author", "Ann")

    assert (done.status, done.complained) == (0, "")
    assert done.said.startswith(
        "“former.proviso” was made by an earlier version and was brought up to date;"
    )
    assert other.read_bytes() == before


def test_verbs_that_only_read_leave_a_case_of_an_earlier_version_as_it_is(
    door: Door, tmp_path: Path
) -> None:
    case_file = make_former(tmp_path / "former.proviso")
    before = case_file.read_bytes()

    checked = door("check", case_file)
    written = door("export", case_file, "--out", tmp_path / "former.json")

    assert (checked.status, written.status) == (0, 0)
    assert "is whole: 10 records" in checked.said
    assert case_file.read_bytes() == before
