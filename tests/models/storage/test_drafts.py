"""What a killed process left is taken away by the next one that works there, and nothing else."""

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from models.case import Case
from models.exchange.export import export
from models.exchange.sharing import Choice, share
from models.storage.drafts import clear_private_folders, drafted, private_folder
from tests.builders import a_case

ROOT = Path(__file__).parents[3]

SHARING = """
import sys
from datetime import date
from pathlib import Path
from models.case import Case
from models.exchange.sharing import Choice, share
from models.history.changes import Person

def wait(part):
    if part > 0.5:
        print("half", flush=True)
        sys.stdin.read()

with Case.open(Path(sys.argv[1]), who=Person("b", "Bob"), read_only=True) as case:
    out = Path(sys.argv[1]).with_name("first.proviso")
    share(case, Choice(), out=out, to="Bob", today=date(2026, 3, 2), progress=wait)
"""

KEEPING = """
import sys
from pathlib import Path
from models.storage.drafts import private_folder

kept = private_folder()
(Path(kept.name) / "case.proviso").write_text("as it was")
print(kept.name, flush=True)
sys.stdin.read()
"""

Starting = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as made:
        yield made


@pytest.fixture
def start() -> Iterator[Starting]:
    """Starts a process that waits once it has said something; killed at the end."""
    started: list[subprocess.Popen[str]] = []

    def run(program: str, *arguments: object, **known: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", program, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT), **known},
            text=True,
        )
        started.append(process)
        return process

    yield run
    for each in started:
        killed(each)


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def killed(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)


def drafts(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if ".new" in each.name)


def test_the_next_share_into_a_folder_takes_away_what_a_killed_one_left(
    case: Case, tmp_path: Path, start: Starting
) -> None:
    process = start(SHARING, case.path)
    assert said(process) == "half"
    killed(process)
    assert drafts(tmp_path)

    share(case, Choice(), out=tmp_path / "second.proviso", to="Bob", today=date(2026, 3, 2))

    assert drafts(tmp_path) == []
    assert not (tmp_path / "first.proviso").exists()


def test_what_is_being_written_by_another_process_stays(
    case: Case, tmp_path: Path, start: Starting
) -> None:
    process = start(SHARING, case.path)
    said(process)
    under_way = drafts(tmp_path)

    export(case, out=tmp_path / "case.json")

    assert under_way
    assert drafts(tmp_path) == under_way


def test_what_this_process_writes_elsewhere_in_a_folder_stays(case: Case, tmp_path: Path) -> None:
    with drafted(tmp_path / "a page.html") as draft:
        draft.write_text("half")

        export(case, out=tmp_path / "case.json")

        assert draft.read_text() == "half"
    assert not draft.exists()


def test_files_that_only_look_like_drafts_stay(case: Case, tmp_path: Path, start: Starting) -> None:
    process = start(SHARING, case.path)
    said(process)
    killed(process)
    left = drafts(tmp_path)[0]
    of_another_machine = re.sub(r"\.[0-9a-f]{8}-", ".00000000-", left.name)
    strangers = [
        left.with_name(name)
        for name in (of_another_machine, left.name + ".bak", left.name[1:], ".mine.new")
    ]
    for each in strangers:
        each.write_text("not ours")

    export(case, out=tmp_path / "case.json")

    assert not left.exists()
    assert [each.read_text() for each in strangers] == ["not ours"] * 4


def test_a_draft_fits_where_its_file_does(tmp_path: Path) -> None:
    with drafted(tmp_path / ("深" * 80)) as draft:
        assert len(os.fsencode(f".~lock.{draft.name}#")) <= 255
        assert len(os.fsencode(f"{draft.name}-journal")) <= 255


def test_private_folders_of_processes_that_were_killed_are_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: Starting
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    dead, alive = (start(KEEPING, TMPDIR=str(tmp_path)) for _ in range(2))
    left, used = Path(said(dead)), Path(said(alive))
    (tmp_path / "proviso-somebody's").mkdir()
    killed(dead)

    with private_folder() as own:
        clear_private_folders()

        assert {each.name for each in tmp_path.iterdir()} == {
            used.name,
            Path(own).name,
            "proviso-somebody's",
        }
    assert not left.exists()
