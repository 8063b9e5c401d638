"""Where a briefing or an export may be written, and what it must never replace."""

from pathlib import Path

import pytest

from models.errors import Refused
from models.storage.opening import open_file
from models.storage.outputs import output_place


def test_a_new_name_and_an_older_output_are_free(tmp_path: Path) -> None:
    (tmp_path / "old.pdf").write_bytes(b"%PDF")

    assert output_place(tmp_path / "old.pdf") == tmp_path / "old.pdf"
    assert output_place(tmp_path / "new.pdf") == tmp_path / "new.pdf"


@pytest.mark.parametrize("name", ["chips.proviso", "chips.pdf"])
def test_another_case_file_is_refused_whatever_it_is_called(whole: Path, name: str) -> None:
    other = whole.rename(whole.with_name(name))
    before = other.read_bytes()

    with pytest.raises(Refused, match="is a case file"):
        output_place(other)

    assert other.read_bytes() == before


def test_the_case_that_is_read_is_named_as_itself(whole: Path) -> None:
    link = whole.with_name("link.pdf")
    link.symlink_to(whole)

    for out in (whole, link):
        with pytest.raises(Refused, match="this case itself"):
            output_place(out, case=whole)


def test_a_case_file_that_is_open_is_refused_and_stays_locked(whole: Path) -> None:
    opened = open_file(whole, write=True)
    opened.database.connection().pragma("query_only", 0)
    opened.database.connection().execute("BEGIN IMMEDIATE")

    with pytest.raises(Refused, match="is a case file"):
        output_place(whole)

    opened.database.connection().execute("ROLLBACK")
    opened.database.close()


@pytest.mark.parametrize("name", ["c.proviso-journal", "c.proviso-WAL", ".~lock.c.proviso#"])
def test_the_name_of_what_lies_beside_a_case_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="part of another file"):
        output_place(tmp_path / name)


def test_what_a_link_leads_to_is_replaced_and_not_the_link(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"%PDF")
    (tmp_path / "link.pdf").symlink_to("real.pdf")

    assert output_place(tmp_path / "link.pdf") == tmp_path / "real.pdf"


def test_a_link_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")

    with pytest.raises(Refused, match="back to itself"):
        output_place(tmp_path / "loop")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="folder"):
        output_place(tmp_path)


def test_a_file_that_is_marked_as_read_only_is_refused(tmp_path: Path) -> None:
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(b"signed")
    kept.chmod(0o444)

    with pytest.raises(Refused, match="marked as read-only"):
        output_place(kept)
