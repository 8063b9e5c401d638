"""Whatever is wrong with a file or a place: one sentence, status 1, and nothing is harmed."""

import os
import resource
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import proviso
from tests.files import damage
from tests.front_door.conftest import Door

READING = ("check", "briefing", "export", "share")


WRITTEN = {"briefing": ".pdf", "export": ".json", "share": ".proviso"}


def arguments_of(verb: str, path: Path) -> list[str]:
    out = [] if verb == "check" else ["--out", str(path.with_name(f"out{WRITTEN[verb]}"))]
    return [verb, str(path), *out]


@pytest.mark.parametrize("harm", damage.ALL, ids=lambda harm: harm.__name__)
@pytest.mark.parametrize("verb", READING)
def test_what_is_no_whole_case_file_is_refused_in_a_sentence_and_left_as_it_is(
    shipped: bytes,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    verb: str,
    harm: Callable[[Path], None],
) -> None:
    path = tmp_path / "folder" / "case.proviso"
    path.parent.mkdir()
    path.write_bytes(shipped)
    harm(path)
    before = contents(tmp_path)

    status = proviso.main(arguments_of(verb, path))

    said, complained = capsys.readouterr()
    assert (status, said) == (1, "")
    assert complained.startswith("proviso: ")
    assert complained.count("\n") == 1
    assert "mistake in Proviso" not in complained
    assert contents(tmp_path) == before


@pytest.mark.parametrize("verb", READING)
def test_a_file_from_a_newer_minor_version_can_be_read(
    shipped: bytes, tmp_path: Path, verb: str
) -> None:
    path = tmp_path / "case.proviso"
    path.write_bytes(shipped)
    damage.of_a_newer_minor_version(path)

    assert proviso.main(arguments_of(verb, path)) == 0


def test_findings_are_listed_and_counted(door: Door, case_file: Path) -> None:
    damage.run(
        case_file,
        "PRAGMA ignore_check_constraints=1",
        "UPDATE change SET value = '\"US\"' WHERE value = '\"CN\"'",
    )

    done = door("check", case_file)

    assert done.status == 1
    assert "findings" in done.complained
    assert done.complained.count("\n") == 1
    assert len(done.said.splitlines()) > 3


@pytest.mark.parametrize("verb", ["new", "sample"])
def test_what_stands_there_is_never_overwritten(
    door: Door, case_file: Path, shipped: bytes, verb: str
) -> None:
    done = door(verb, case_file)

    assert done.status == 1
    assert "there already" in done.complained
    assert case_file.read_bytes() == shipped


@pytest.mark.parametrize("verb", WRITTEN)
def test_the_case_itself_is_never_overwritten(
    door: Door, case_file: Path, shipped: bytes, verb: str
) -> None:
    case = case_file.rename(case_file.with_suffix(WRITTEN[verb]))

    done = door(verb, case, "--out", case)

    assert done.status == 1
    assert "this case itself" in done.complained
    assert case.read_bytes() == shipped


@pytest.mark.parametrize("verb", WRITTEN)
def test_another_case_is_never_overwritten(
    door: Door, case_file: Path, shipped: bytes, verb: str
) -> None:
    other = case_file.with_name(f"other{WRITTEN[verb]}")
    other.write_bytes(shipped)

    done = door(verb, case_file, "--out", other)

    assert done.status == 1
    assert f"“{other.name}” is a case file" in done.complained
    assert other.read_bytes() == shipped


def test_a_briefing_is_never_called_a_case(door: Door, case_file: Path, shipped: bytes) -> None:
    done = door("briefing", case_file, "--out", case_file)

    assert done.status == 1
    assert "can't be written as “.proviso”" in done.complained
    assert case_file.read_bytes() == shipped


@pytest.mark.parametrize("out", ["missing/x", "folder", "/dev/full", "case.proviso/x", "/proc/x"])
@pytest.mark.parametrize("verb", ["briefing", "export"])
def test_an_output_that_cannot_be_written_is_a_sentence(
    case_file: Path,
    capsys: pytest.CaptureFixture[str],
    verb: str,
    out: str,
) -> None:
    (case_file.parent / "folder").mkdir()
    before = contents(case_file.parent)

    status = proviso.main([verb, str(case_file), "--out", str(case_file.parent / out)])

    said, complained = capsys.readouterr()
    assert (status, said) == (1, "")
    assert "mistake in Proviso" not in complained
    assert contents(case_file.parent) == before
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@pytest.mark.parametrize("verb", ["new", "sample", "briefing", "export", "share"])
def test_a_full_disk_is_a_sentence_and_leaves_nothing(
    door: Door, tmp_path: Path, shipped: bytes, verb: str
) -> None:
    path = tmp_path / "case.proviso"
    path.write_bytes(shipped)
    arguments = arguments_of(verb, path) if verb in READING else [verb, str(tmp_path / "new")]
    before = contents(tmp_path)

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    done = door(*arguments, before=small)

    assert done.status == 1
    assert done.complained.count("\n") == 1
    assert "full" in done.complained or "could not be " in done.complained
    assert ".new" not in done.complained
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["x" * 300, "missing/x", "case.proviso/x", "loop", ".", "a\nb/x"])
@pytest.mark.parametrize("verb", ["new", "sample"])
def test_a_place_that_takes_no_new_file_is_told_on_one_line(
    door: Door, case_file: Path, verb: str, name: str
) -> None:
    (case_file.parent / "loop").symlink_to("loop")
    before = contents(case_file.parent)

    done = door(verb, name)

    assert (done.status, done.said) == (1, "")
    assert done.complained.count("\n") == 1
    assert "disk with" not in done.complained
    assert "somewhere" not in done.complained
    assert contents(case_file.parent) == before


def test_settings_that_make_no_sense_hinder_nobody(door: Door, tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    for number, words in enumerate(('{"name": "\\ud800"}', "[" * 100_000)):
        settings.write_text(words)

        done = door("new", f"{number}.proviso", environ={"PROVISO_SETTINGS": str(settings)})

        assert (done.status, done.complained) == (0, "")


@pytest.mark.parametrize("asked", ["check", "help"])
def test_an_answer_that_cannot_be_printed_is_a_sentence(
    door: Door, case_file: Path, asked: str
) -> None:
    arguments = ["--help"] if asked == "help" else [asked, case_file]

    # Who has Python write each line at once does not have it as users do.
    with Path("/dev/full").open("w") as full:
        done = door(*arguments, environ={"PYTHONUNBUFFERED": ""}, stdout=full)

    assert done.status == 1
    assert "could not be written" in done.complained
    assert "Exception" not in done.complained


def test_nobody_reading_the_answer_is_no_mistake(door: Door, case_file: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    done = door("check", case_file, stdout=writing)

    os.close(writing)
    assert (done.status, done.complained) == (1, "")


def test_a_refusal_can_be_read_by_programs(door: Door, tmp_path: Path) -> None:
    done = door("check", tmp_path / "missing", "--json")

    assert done.status == 1
    assert done.json["status"] == 1
    assert "There is no file" in done.json["happened"]


@pytest.mark.skipif(sys.platform != "linux", reason="only there are names mere bytes")
def test_a_name_that_is_no_text_is_no_mistake(door: Door, tmp_path: Path, shipped: bytes) -> None:
    name = os.fsdecode(bytes(tmp_path) + b"/\xff.proviso")
    Path(name).write_bytes(shipped)

    for verb in ("check", "new", "sample"):
        done = door(verb, name)
        assert done.status == 1
        assert done.complained.count("\n") == 1


def test_a_read_only_file_in_a_read_only_folder_can_be_read(
    case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case_file.chmod(0o444)
    case_file.parent.chmod(0o555)
    try:
        assert proviso.main(["check", str(case_file)]) == 0
    finally:
        case_file.parent.chmod(0o755)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"a folder"
        for path in folder.rglob("*")
    }
