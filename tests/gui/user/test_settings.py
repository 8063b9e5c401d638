import json
import os
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from gui.user.settings import (
    COLUMNS,
    NAME,
    RECENT,
    RECENT_FILES,
    SCHEME,
    SESSION,
    SETTINGS,
    SPLITTER,
    TEXT_SIZE,
    Settings,
    usual_path,
)


def test_nothing_remembered_gives_the_defaults(settings: Settings) -> None:
    assert settings.get(NAME) == ""
    assert settings.get(TEXT_SIZE) == 100
    assert not settings.path.exists()


def test_what_is_put_is_there_for_the_next_process(settings: Settings) -> None:
    settings.put(NAME, "Ann Bär")
    settings.put(COLUMNS, [["title", 200], ["applicant", 120]], "application")

    again = Settings(settings.path)
    assert again.get(NAME) == "Ann Bär"
    assert again.get(COLUMNS, "application") == [["title", 200], ["applicant", 120]]
    assert again.get(COLUMNS, "source") == []


def test_two_processes_keep_each_others_changes(settings: Settings) -> None:
    other = Settings(settings.path)

    settings.put(NAME, "Ann")
    other.put(TEXT_SIZE, 120)

    assert Settings(settings.path).get(NAME) == "Ann"
    assert other.get(NAME) == "Ann"


def test_a_damaged_file_is_set_aside_and_the_defaults_hold(settings: Settings) -> None:
    settings.path.parent.mkdir()
    settings.path.write_bytes(b'{"name": "An')

    again = Settings(settings.path)

    assert again.get(NAME) == ""
    assert settings.path.with_suffix(".damaged").read_bytes() == b'{"name": "An'
    again.put(NAME, "Ann")
    assert Settings(settings.path).get(NAME) == "Ann"


def test_json_that_is_nested_without_end_is_set_aside(settings: Settings) -> None:
    settings.path.parent.mkdir()
    settings.path.write_text("[" * 100_000)

    assert Settings(settings.path).get(NAME) == ""
    assert settings.path.with_suffix(".damaged").exists()


def test_half_a_character_is_no_name(settings: Settings) -> None:
    settings.path.parent.mkdir()
    settings.path.write_text('{"name": "\\ud800", "person": "\\ud800"}')

    again = Settings(settings.path)

    assert again.get(NAME) == ""
    assert uuid.UUID(again.person()).version == 4


@pytest.mark.parametrize("kind", ["folder", "pipe", "endless"])
def test_what_is_no_ordinary_file_is_neither_read_nor_moved(tmp_path: Path, kind: str) -> None:
    path = Path("/dev/zero") if kind == "endless" else tmp_path / "mine"
    if kind == "folder":
        path.mkdir()
    if kind == "pipe":
        os.mkfifo(path)
    before = path.stat()

    settings = Settings(path)
    settings.put(NAME, "Ann")

    assert settings.get(NAME) == "Ann"
    assert "not an ordinary file" in settings.problem
    assert (path.stat().st_ino, path.stat().st_mode) == (before.st_ino, before.st_mode)
    assert [each.name for each in tmp_path.iterdir()] in ([], ["mine"])


@pytest.mark.parametrize("stored", [3, ["a"], None, {"a": 1}])
def test_a_value_that_makes_no_sense_is_as_none(settings: Settings, stored: object) -> None:
    settings.path.parent.mkdir()
    settings.path.write_text(json.dumps({"scheme": stored, "name": stored, "recent": stored}))

    again = Settings(settings.path)

    assert again.get(SCHEME) == "system"
    assert again.get(NAME) == ""


@pytest.mark.parametrize(
    "path", ["", "/cases/a\0b.proviso", "/cases/\ud800.proviso"], ids=["empty", "zero", "half"]
)
def test_what_no_file_can_be_called_is_not_returned_to(settings: Settings, path: str) -> None:
    settings.path.parent.mkdir()
    settings.path.write_text(json.dumps({"session": [{"path": path}]}))

    assert Settings(settings.path).get(SESSION) == []


@pytest.mark.parametrize("width", [10**30, -1, 1.5])
def test_what_no_screen_is_wide_enough_for_is_no_width(settings: Settings, width: float) -> None:
    settings.path.parent.mkdir()
    kept = {"splitter:panes": [200, width], "columns:company": [["name", width]]}
    settings.path.write_text(json.dumps(kept))

    again = Settings(settings.path)

    assert (again.get(SPLITTER, "panes"), again.get(COLUMNS, "company")) == ([], [])


def test_settings_that_are_kept_elsewhere_stay_there(settings: Settings, tmp_path: Path) -> None:
    settings.path.parent.mkdir()
    settings.path.symlink_to(tmp_path / "kept.json")

    settings.put(NAME, "Ann")

    assert settings.path.is_symlink()
    assert Settings(tmp_path / "kept.json").get(NAME) == "Ann"


def test_settings_of_a_newer_version_are_kept(settings: Settings) -> None:
    settings.path.parent.mkdir()
    settings.path.write_text('{"from_later": [1, 2]}')

    Settings(settings.path).put(NAME, "Ann")

    assert json.loads(settings.path.read_text())["from_later"] == [1, 2]


def test_a_place_that_cannot_be_written_is_told_and_the_value_holds_for_now(
    tmp_path: Path,
) -> None:
    blocking = tmp_path / "file"
    blocking.write_text("not a folder")
    settings = Settings(blocking / "settings.json")

    settings.put(NAME, "Ann")

    assert settings.get(NAME) == "Ann"
    assert settings.problem.startswith("Settings can't be kept")


def test_a_value_that_could_not_be_kept_is_kept_as_soon_as_it_can(tmp_path: Path) -> None:
    blocking = tmp_path / "config"
    blocking.write_text("not a folder")
    settings = Settings(blocking / "settings.json")
    settings.put(NAME, "Ann")

    blocking.unlink()
    settings.put(TEXT_SIZE, 110)

    assert Settings(settings.path).get(NAME) == "Ann"
    assert settings.problem == ""


def test_the_person_id_is_random_and_stays(settings: Settings) -> None:
    first = settings.person()

    assert uuid.UUID(first).version == 4
    assert settings.person() == first
    assert Settings(settings.path).person() == first


def test_two_processes_agree_on_one_person(settings: Settings) -> None:
    other = Settings(settings.path)

    assert settings.person() == other.person()


def test_the_newest_recent_file_stands_first_and_once(settings: Settings, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.proviso" for number in range(RECENT_FILES + 3)]
    for path in [*paths, paths[5]]:
        settings.opened(path)

    recent = settings.get(RECENT)

    assert recent[0] == str(paths[5])
    assert len(recent) == len(set(recent)) == RECENT_FILES


def test_a_recent_file_can_be_forgotten(settings: Settings, tmp_path: Path) -> None:
    settings.opened(tmp_path / "a.proviso")
    settings.forgotten(str(tmp_path / "a.proviso"))

    assert settings.get(RECENT) == []


def test_a_name_that_is_no_text_of_this_system_is_remembered(settings: Settings) -> None:
    odd = Path(os.fsdecode(b"/tmp/\xff.proviso"))

    settings.opened(odd)

    assert Settings(settings.path).get(RECENT) == [str(odd)]


def test_what_is_kept_per_list_needs_a_list_and_the_others_none(settings: Settings) -> None:
    with pytest.raises(ValueError, match="per splitter"):
        settings.get(SPLITTER)
    with pytest.raises(ValueError, match="once"):
        settings.get(NAME, "application")


def test_every_setting_has_a_code_of_its_own_and_a_sound_default() -> None:
    assert len({setting.code for setting in SETTINGS}) == len(SETTINGS)
    assert all(setting.sound(setting.default) for setting in SETTINGS)


def test_reading_the_settings_loads_no_qt() -> None:
    loaded = "any(name.startswith('PySide6') for name in sys.modules)"
    script = f"import sys, gui.user.settings; print({loaded})"

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "False"


def test_the_usual_place_is_the_users_own(own_folders: Path) -> None:
    assert usual_path().is_relative_to(own_folders)


def test_a_change_that_changes_nothing_leaves_the_file_alone(settings: Settings) -> None:
    settings.put(NAME, "Ann")
    before = settings.path.stat()

    settings.put(NAME, "Ann")

    after = settings.path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
