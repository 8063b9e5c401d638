"""The place of a new case file: whatever is wrong with it is told of the name asked for."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models import sample
from models.case import Case
from models.errors import NotUnderstood, Refused
from models.storage.places import refuse_reserved
from tests.files.whole import ANN


def new(path: Path) -> None:
    Case.create(path, title="Chips", who=ANN).close()


Making = Callable[[Path], None]
MAKING = pytest.mark.parametrize("make", [new, sample.build], ids=["new", "sample"])


@pytest.fixture
def within(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to work in that holds a file, a loop and nothing else."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_bytes(b"some words")
    (tmp_path / "loop").symlink_to("loop")
    yield tmp_path
    assert {each.name for each in tmp_path.iterdir()} == {"file", "loop"}
    assert (tmp_path / "file").read_bytes() == b"some words"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing/x", "no folder missing"),
        ("file/x", "no folder file"),
        ("loop/x", "no folder loop|Too many levels"),
        ("x" * 300, "too long"),
        ("x" * 250, "too long"),
        ("a/" * 5_000, "too long"),
        ("file", "“file” is there already"),
        ("loop", "“loop” is there already"),
        (".", "“.” is there already"),
        ("/", "“/” is there already"),
        ("x-journal", "part of another file"),
        (".~lock.x#", "part of another file"),
    ],
)
@MAKING
def test_a_place_that_no_file_can_take_is_named(
    within: Path, make: Making, path: str, words: str
) -> None:
    with pytest.raises(Refused, match=words) as refusal:
        make(Path(path))

    assert ".new" not in str(refusal.value)
    assert "open for writing" not in str(refusal.value)


@MAKING
def test_a_working_folder_that_is_gone_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Making
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    with pytest.raises(Refused):
        make(Path("x.proviso"))
    os.chdir(tmp_path)


@pytest.mark.parametrize("name", ["journal", "a.proviso", "x-journal.pdf", ".~lock.x"])
def test_other_names_are_free(name: str) -> None:
    refuse_reserved(Path(name))


def test_a_case_can_be_called_as_a_database_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with Case.create(Path(":memory:"), title="Chips", who=ANN) as case:
        assert case.title == "Chips"

    assert (tmp_path / ":memory:").stat().st_size > 0


def test_an_edit_with_half_a_character_in_its_label_is_not_understood(whole: Path) -> None:
    with Case.open(whole, who=ANN) as case:
        with pytest.raises(NotUnderstood), case.edit("half \ud800"):
            pass
        with case.edit("whole") as edit:
            edit.set(case.dossier.id, "title", "Chips again")
        assert case.title == "Chips again"
