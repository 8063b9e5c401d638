import json
import subprocess
import sys
from pathlib import Path

from gui.program.contained import parts, version_of

PACKED = """
import sys
sys.frozen, sys._MEIPASS = True, sys.argv[1]
from gui.program.contained import parts
for part in parts():
    print(part.name, part.version, part.licence, part.within, part.text(), sep="|")
"""


def packed(folder: Path) -> list[str]:
    """What a package says of itself, whose files are unpacked in a folder."""
    ran = subprocess.run(
        [sys.executable, "-c", PACKED, str(folder)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.splitlines()


def part(name: str, **told: str) -> dict[str, str]:
    return {"name": name, "version": "1.0", "licence": "MIT", "within": "", "folder": "", **told}


def test_a_package_tells_of_its_parts_by_the_list_beside_their_texts(tmp_path: Path) -> None:
    folder = tmp_path / "licences"
    (folder / "apsw").mkdir(parents=True)
    (folder / "apsw" / "LICENSE").write_text("Any of them.")
    listed = [part("apsw", folder="apsw"), part("SQLite", licence="blessing", within="apsw")]
    (folder / "parts.json").write_text(json.dumps(listed))

    told = packed(tmp_path)

    assert told[0].startswith("Proviso|")
    assert told[1:] == ["apsw|1.0|MIT||Any of them.", "SQLite|1.0|blessing|apsw|"]


def test_a_package_whose_list_is_gone_still_names_itself(tmp_path: Path) -> None:
    assert [line.split("|")[0] for line in packed(tmp_path)] == ["Proviso"]


def test_run_from_its_source_it_names_what_it_needs_and_no_tool() -> None:
    named = {part.name for part in parts()}

    assert {"apsw", "pyside6-essentials", "CPython", "NotoSansSC", "Lucide"} <= named
    assert not named & {"pytest", "ruff", "mypy", "pyinstaller"}
    assert version_of("PySide6_Essentials").startswith("6.")
    assert version_of("no such part") == "of unknown version"
