"""However a verb is ended or cut off from its terminal: a sentence at most, and no drafts."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.front_door.conftest import ROOT

WAITING = """
import sys
import proviso
from models.storage.drafts import drafted
from pathlib import Path

def wait(asked):
    with drafted(asked.file) as draft:
        draft.write_text("half")
        print("waiting", flush=True)
        while True:
            pass

proviso.VERBS["check"] = wait
sys.exit(proviso.main(["check", sys.argv[1]]))
"""

INTERRUPTED_WHILE_LOADING = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, *rest):
        if name == sys.argv[1]:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

sys.modules.pop(sys.argv[1], None)
sys.meta_path.insert(0, Interrupting())
import proviso
sys.exit(proviso.main(["check", sys.argv[2]]))
"""


def known() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_whoever_ends_a_verb_gets_a_sentence_and_no_draft_stays(
    case_file: Path, how: signal.Signals
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAITING, str(case_file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=known(),
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(how)
        _, complained = process.communicate(timeout=60)

    assert process.returncode == 130
    assert complained.startswith("proviso: Stopped.")
    assert complained.count("\n") == 1
    assert list(case_file.parent.iterdir()) == [case_file]


def test_an_end_that_is_to_be_ignored_is_ignored(case_file: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'trap "" HUP; exec "$0" "$@"', sys.executable, "-c", HANGING_UP, case_file],
        env=known(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "is whole" in done.stdout


HANGING_UP = """
import os, signal, sys
import proviso

check = proviso.VERBS["check"]

def hung_up(asked):
    os.kill(os.getpid(), signal.SIGHUP)
    return check(asked)

proviso.VERBS["check"] = hung_up
sys.exit(proviso.main(["check", sys.argv[1]]))
"""


@pytest.mark.parametrize("module", ["argparse", "importlib.metadata", "gui.verbs.terminal"])
def test_ctrl_c_while_the_front_door_itself_is_loaded_ends_it_at_once(
    case_file: Path, module: str
) -> None:
    done = loading(module, case_file)

    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


@pytest.mark.parametrize("module", ["models.errors", "models.storage.check", "apsw"])
def test_ctrl_c_while_a_verb_is_loaded_is_a_sentence(case_file: Path, module: str) -> None:
    done = loading(module, case_file)

    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.startswith("proviso: Stopped.")
    assert done.stderr.count("\n") == 1


def loading(module: str, path: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", INTERRUPTED_WHILE_LOADING, module, str(path)],
        env=known(),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("closing", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(("path", "status"), [("case.proviso", 0), ("missing", 1)])
def test_a_closed_stream_changes_nothing_but_what_is_heard(
    case_file: Path, closing: str, path: str, status: int
) -> None:
    verb = [sys.executable, str(ROOT / "proviso.py"), "check", str(case_file.with_name(path))]
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" "$@" {closing}', *verb],
        env=known(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == status
    assert "Traceback" not in done.stdout + done.stderr
