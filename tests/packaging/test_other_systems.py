"""The recipes for Windows and macOS, as far as they can be read here."""

import ast
import plistlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ship.identity import ENDING, IDENTIFIER, MIME, ROOT, version
from ship.macos import CASE_TYPE, plist
from ship.recipe import recipe
from ship.windows import installer, version_resource

LINE = re.compile(r'(\w+): ((?:"(?:[^"]|"")*"|[^;"])+)(?:; |$)')


@pytest.fixture
def script(tmp_path: Path) -> str:
    return installer(bundle=tmp_path / "bundle", icon=tmp_path / "case.ico", out=tmp_path)


def test_the_recipe_of_each_system_stands_whole(tmp_path: Path) -> None:
    for system, icon in (("linux", None), ("win32", ".ico"), ("darwin", ".icns")):
        made = recipe(system, folder=tmp_path / system)

        assert (made.icon and Path(made.icon).suffix) == icon
        assert all(Path(source).exists() for source, _ in made.datas)
        assert {"models.language", "briefings.phrases.chinese"} <= set(made.modules)
        assert f"\nVersion: {version()}\n" in Path(made.metadata[1]).read_text(encoding="utf-8")


def test_the_recipe_is_sound_python() -> None:
    text = (ROOT / "packaging" / "bundle" / "proviso.spec").read_text(encoding="utf-8")

    called = {
        each.func.id
        for each in ast.walk(ast.parse(text))
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Name)
    }
    assert {"Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE"} <= called


def test_a_case_file_opens_by_a_double_click_on_windows(script: str) -> None:
    entries = {(each["Subkey"], each["ValueName"]): each for each in lines(script, "Registry")}

    opening = entries[r"Software\Classes\Proviso.Case\shell\open\command", ""]["ValueData"]
    assert opening == '"{app}\\proviso.exe" -- "%1"'
    assert entries[rf"Software\Classes\.{ENDING}", ""]["ValueData"] == "Proviso.Case"
    assert entries[rf"Software\Classes\.{ENDING}", "Content Type"]["ValueData"] == MIME


def test_whatever_is_registered_on_windows_goes_with_the_program(script: str) -> None:
    entries = lines(script, "Registry")
    whole = [
        each["Subkey"] for each in entries if "uninsdeletekey" in each.get("Flags", "").split()
    ]

    for each in entries:
        flags = each.get("Flags", "")
        below = any(each["Subkey"].startswith(key) for key in whole)
        assert "uninsdelete" in flags or below, each["Subkey"]
        assert each["Root"] == "HKA"


def test_the_installer_takes_the_bundle_and_names_this_version(script: str) -> None:
    sections = re.findall(r"^\[(\w+)\]$", script, re.MULTILINE)
    setup = script.partition("[Setup]")[2].partition("\n[")[0]

    assert {"Setup", "Files", "Icons", "Registry", "Run"} <= set(sections)
    assert f"\nAppVersion={version()}\n" in setup
    assert "\nChangesAssociations=yes\n" in setup
    assert "$" not in script


def test_windows_is_told_the_version_in_the_form_that_it_reads(tmp_path: Path) -> None:
    text = version_resource(tmp_path / "version.txt").read_text(encoding="utf-8")

    whole = ast.parse(text, mode="eval")
    named = [each for each in ast.walk(whole) if isinstance(each, ast.keyword)]
    told = {each.arg: ast.literal_eval(each.value) for each in named if each.arg == "filevers"}
    numbers = [int(each) for each in version().split(".")]
    assert told == {"filevers": (*numbers, 0)}


def test_macos_knows_the_type_of_case_files() -> None:
    told = plistlib.loads(plistlib.dumps(plist()))

    (document,) = told["CFBundleDocumentTypes"]
    (declared,) = told["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [declared["UTTypeIdentifier"]] == [CASE_TYPE]
    tags = declared["UTTypeTagSpecification"]
    assert tags == {"public.filename-extension": [ENDING], "public.mime-type": [MIME]}
    assert told["CFBundleIdentifier"] == IDENTIFIER
    assert told["CFBundleShortVersionString"] == version()


def test_the_rights_asked_of_macos_are_a_property_list() -> None:
    content = (ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes()

    assert plistlib.loads(content) == {"com.apple.security.cs.disable-library-validation": True}


def lines(script: str, section: str) -> list[dict[str, str]]:
    """The entries of a section of the installer's script, by their parameters."""
    return list(_entries(script.partition(f"[{section}]")[2].partition("\n[")[0]))


def _entries(text: str) -> Iterator[dict[str, str]]:
    for line in text.splitlines():
        if line and not line.startswith(";"):
            found = dict(LINE.findall(line))
            yield {name: _unquoted(value) for name, value in found.items()}


def _unquoted(value: str) -> str:
    return value[1:-1].replace('""', '"') if value.startswith('"') else value
