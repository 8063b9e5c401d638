"""What a Linux desktop reads says the same as the program, and its own tools agree."""

import gzip
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from models.sample import build
from models.storage.format import APPLICATION_ID
from ship.identity import IDENTIFIER, MIME, version
from ship.tree import share

SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share")
    share(folder)
    return folder


def test_a_case_file_bears_the_magic_that_the_type_asks_for(tree: Path, tmp_path: Path) -> None:
    build(tmp_path / "case")
    head = (tmp_path / "case").read_bytes()[:100]

    matches = list(ElementTree.parse(tree / "mime/packages/proviso.xml").iter(f"{SPACE}match"))

    text, number = matches
    written = text.attrib["value"].encode().decode("unicode_escape").encode("latin-1")
    assert head.startswith(written)
    at = int(number.attrib["offset"])
    assert head[at : at + 4] == int(number.attrib["value"], 16).to_bytes(4, "big")
    assert int(number.attrib["value"], 16) == APPLICATION_ID


def test_the_menu_entry_opens_case_files(tree: Path) -> None:
    lines = (tree / "applications/proviso.desktop").read_text(encoding="utf-8").splitlines()

    assert f"MimeType={MIME};" in lines
    assert "Exec=proviso -- %F" in lines


def test_the_description_names_this_version(tree: Path) -> None:
    (file,) = (tree / "metainfo").iterdir()

    (release,) = ElementTree.parse(file).iter("release")

    assert release.attrib["version"] == version()


def test_the_manual_page_names_this_version(tree: Path) -> None:
    page = gzip.decompress((tree / "man/man1/proviso.1.gz").read_bytes()).decode()

    assert f'"Proviso {version()}"' in page.splitlines()[1]
    assert "$" not in page


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("desktop-file-validate", ["--no-hints", "applications/proviso.desktop"]),
        ("appstreamcli", ["validate", "--no-net", f"metainfo/{IDENTIFIER}.metainfo.xml"]),
        ("man", ["--warnings", "-l", "-Tutf8", "man/man1/proviso.1.gz"]),
    ],
)
def test_the_systems_own_tools_find_no_fault(tree: Path, tool: str, arguments: list[str]) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed here")

    done = subprocess.run([tool, *arguments], cwd=tree, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stderr
