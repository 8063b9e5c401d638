"""Files go into a case whole or not at all, and come out as they were, under safe names."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import Case
from models.errors import Refused
from models.exchange.files import put_out, take
from models.exchange.names import safe_name
from models.history.contents import LARGEST
from tests.builders import a_case


def written(folder: Path, content: bytes, name: str = "letter.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_that_was_taken_is_attached_and_comes_out_as_it_was(tmp_path: Path) -> None:
    content = bytes(range(256)) * 999
    taken = take(written(tmp_path, content))

    with a_case(tmp_path) as case:
        with case.edit("Attach") as edit:
            id = edit.attach(case.dossier.id, name=taken.name, content=taken.packed)
        place = put_out(case.attached(id), tmp_path / "out.pdf", case=case.path)

    assert (taken.name, taken.media_type) == ("letter.pdf", "application/pdf")
    assert place.read_bytes() == content


def test_what_is_no_file_to_attach_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    written(tmp_path, b"", "empty.txt")
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge.bin").open("wb") as huge:
        huge.truncate(LARGEST + 1)

    for name, words in {
        "folder": "is a folder",
        "empty.txt": "is empty",
        "pipe": "not an ordinary file",
        "huge.bin": "larger than 64 MB",
        "gone.pdf": "is not there",
    }.items():
        with pytest.raises(Refused, match=words) as refusal:
            take(tmp_path / name)
        assert f"“{name}”" in refusal.value.happened
        assert refusal.value.do


def test_a_case_file_is_not_read_which_would_drop_its_locks(tmp_path: Path) -> None:
    with a_case(tmp_path) as case, pytest.raises(Refused, match="is a case file"):
        take(case.path)


def test_a_name_with_a_line_end_is_taken_on_one_line(tmp_path: Path) -> None:
    assert take(written(tmp_path, b"x", "two\nlines.txt")).name == "two lines.txt"


def test_nothing_is_written_over_a_case_file(tmp_path: Path) -> None:
    with a_case(tmp_path) as case, pytest.raises(Refused, match="this case itself"):
        put_out(BytesIO(b"x"), case.path, case=case.path)

    with Case.open(tmp_path / "case.proviso", who=case.who) as again:
        assert again.title == "A case"


def test_where_nothing_can_be_written_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        put_out(BytesIO(b"x"), tmp_path / "none" / "out.pdf", case=tmp_path / "case.proviso")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("letter.pdf", "letter.pdf"),
        ("标志.png", "标志.png"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\x\\y.png", "C--x-y.png"),
        ("CON.pdf", "_CON.pdf"),
        ("invoice\u202efdp.exe", "invoice-fdp.exe"),
        (".bashrc", "bashrc"),
        ("-rf", "rf"),
        ("letter.pdf. .", "letter.pdf"),
        ("", "attachment"),
        ("...", "attachment"),
        ("two\nlines.txt", "two-lines.txt"),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text())
def test_any_text_becomes_a_name_that_leads_nowhere(name: str) -> None:
    safe = safe_name(name)

    assert Path(safe).name == safe
    assert len(safe.encode()) <= 120
    assert not set(safe) & set('<>:"/\\|?*\0\n')
    assert safe_name(safe) == safe


def test_a_long_name_keeps_its_ending() -> None:
    assert safe_name("字" * 300 + ".docx").endswith("字.docx")
