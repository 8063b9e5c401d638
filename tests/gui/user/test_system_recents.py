import subprocess
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from gui.user.system_recents import drop, is_kept, note

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
OTHERS = """<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0"
      xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info"
>
  <bookmark href="file:///letters/a%20&amp;%20b.odt" added="2026-01-01T00:00:00.000000Z">
    <title>A &lt;letter&gt;</title>
  </bookmark>
</xbel>"""


@pytest.fixture
def listed(own_folders: Path) -> Path:
    """The list of a desktop on which other programs were used."""
    path = own_folders / "data" / "recently-used.xbel"
    path.write_text(OTHERS, encoding="utf-8")
    path.chmod(0o600)
    return path


def addresses(listed: Path) -> list[str | None]:
    return [each.get("href") for each in ElementTree.parse(listed).iter("bookmark")]


def test_a_file_is_named_once_and_the_others_stay_byte_for_byte(
    listed: Path, tmp_path: Path
) -> None:
    path = tmp_path / '芯片 & "chips" 100%.proviso'

    note(path, now=NOW)
    note(path, now=NOW)

    assert addresses(listed) == ["file:///letters/a%20&%20b.odt", path.as_uri()]
    assert listed.read_text(encoding="utf-8").startswith(OTHERS.removesuffix("</xbel>"))
    assert listed.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in listed.parent.glob("recently*")] == [listed.name]


def test_a_list_that_is_kept_elsewhere_stays_there(listed: Path, tmp_path: Path) -> None:
    elsewhere = listed.rename(tmp_path / "kept.xbel")
    listed.symlink_to(elsewhere)

    note(tmp_path / "chips.proviso", now=NOW)

    assert listed.is_symlink()
    assert (tmp_path / "chips.proviso").as_uri() in addresses(elsewhere)


def test_a_file_that_is_dropped_leaves_the_list_as_it_was(listed: Path, tmp_path: Path) -> None:
    note(tmp_path / "chips.proviso", now=NOW)

    drop(tmp_path / "chips.proviso")

    assert listed.read_text(encoding="utf-8") == OTHERS


def test_a_file_named_from_the_folder_that_a_terminal_stands_in_is_found_from_everywhere(
    listed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    note(Path("chips.proviso"), now=NOW)

    assert addresses(listed)[-1] == (tmp_path / "chips.proviso").as_uri()


def test_the_program_and_the_kind_of_file_are_named(listed: Path, tmp_path: Path) -> None:
    note(tmp_path / "chips.proviso", now=NOW)

    written = listed.read_text(encoding="utf-8")
    assert 'type="application/vnd.proviso.case+sqlite3"' in written
    assert 'exec="&apos;proviso %f&apos;"' in written
    assert 'visited="2026-11-28T12:00:00.000000Z"' in written


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<xbel>",
        "<html></html>",
        '<!DOCTYPE x [<!ENTITY a "b">]><xbel>&a;</xbel>',
        '<xbel version="1.0"/>',
    ],
)
def test_a_list_that_is_not_understood_is_left_alone(
    listed: Path, tmp_path: Path, content: str
) -> None:
    listed.write_text(content, encoding="utf-8")

    note(tmp_path / "chips.proviso", now=NOW)

    assert listed.read_text(encoding="utf-8") == content


def test_a_desktop_that_keeps_no_list_is_given_none(own_folders: Path, tmp_path: Path) -> None:
    note(tmp_path / "chips.proviso", now=NOW)

    assert not is_kept()
    assert not (own_folders / "data" / "recently-used.xbel").exists()


def test_a_user_who_wants_nothing_remembered_is_obeyed(
    listed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "gsettings"
    program.write_text("#!/bin/sh\necho false\n")
    program.chmod(0o755)
    assert subprocess.run([program], capture_output=True, check=True).stdout == b"false\n"
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    note(tmp_path / "chips.proviso", now=NOW)

    assert listed.read_text(encoding="utf-8") == OTHERS
