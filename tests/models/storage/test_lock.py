"""One writer: who gets the lock, who is told what, and what becomes of it after a crash."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from models.case import Case
from models.errors import Refused
from models.storage.lock import FRESH_FOR, Holder, Lock, acquire, lock_path
from models.storage.processes import host
from tests.files.whole import ANN

HOLDING = """
import sys
from pathlib import Path
from models.storage.lock import Lock, acquire
got = acquire(Path(sys.argv[1]), "Bob")
print("held" if isinstance(got, Lock) else "not", flush=True)
sys.stdin.read()
"""

RACING = """
import sys
from pathlib import Path
from models.storage.lock import Lock, acquire
print("ready", flush=True)
sys.stdin.readline()
got = acquire(Path(sys.argv[1]), "Racer")
print("held" if isinstance(got, Lock) else "not", flush=True)
sys.stdin.readline()
"""


def started(program: str, path: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def tell(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def end(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        assert pipe is not None
        pipe.close()


def note_of(path: Path) -> dict[str, object]:
    found = json.loads(lock_path(path).read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def write_note(path: Path, **changed: object) -> None:
    """Leave the lock of a process that no longer runs, with some of its words changed."""
    note = {
        "token": "x",
        "name": "Carl",
        "host": host(),
        "pid": 1,
        "process": "ended",
        "since": "?",
    }
    lock_path(path).write_text(json.dumps(note | changed), "utf-8")


def taken(path: Path, name: str = "Ann") -> Lock:
    got = acquire(path, name)
    assert isinstance(got, Lock)
    return got


def refused(path: Path, name: str = "Ann") -> Holder:
    got = acquire(path, name)
    assert isinstance(got, Holder)
    return got


def test_the_first_gets_it_and_the_second_is_told_who_has_it(whole: Path) -> None:
    lock = taken(whole, "Ann 王")

    holder = refused(whole, "Bob")

    assert holder.sentence().startswith(f"Ann 王 has it open on {host()} since ")
    assert not holder.is_free()
    lock.release()
    assert holder.is_free()
    assert not lock_path(whole).exists()
    taken(whole, "Bob").release()


def test_releasing_twice_gives_away_nobody_elses_lock(whole: Path) -> None:
    first = taken(whole)
    first.release()
    second = taken(whole)

    first.release()

    assert isinstance(refused(whole), Holder)
    second.release()


def test_another_process_that_holds_it_is_respected_until_it_is_killed(whole: Path) -> None:
    process = started(HOLDING, whole)
    try:
        assert line(process) == "held"
        holder = refused(whole)
        assert holder.sentence().startswith("Bob has it open")
        assert not holder.is_free()
    finally:
        end(process)

    assert lock_path(whole).exists()
    assert holder.is_free()
    lock = taken(whole)
    assert lock.took_over is not None
    assert lock.took_over.name == "Bob"
    lock.release()


def test_of_many_that_ask_at_once_one_gets_it(whole: Path) -> None:
    write_note(whole)
    processes = [started(RACING, whole) for _ in range(6)]
    try:
        assert [line(each) for each in processes] == ["ready"] * 6
        for each in processes:
            tell(each)

        assert sorted(line(each) for each in processes) == ["held"] + ["not"] * 5
    finally:
        for each in processes:
            end(each)


def test_a_number_given_to_another_process_since_does_not_keep_a_lock_alive(whole: Path) -> None:
    write_note(whole, pid=os.getpid(), process="another start")

    lock = taken(whole)

    assert lock.took_over is not None
    lock.release()


def test_the_lock_of_another_machine_stands_while_it_is_fresh(whole: Path) -> None:
    write_note(whole, host="elsewhere", since="2026-01-30T10:00:00+00:00")

    holder = refused(whole)

    assert "Carl has it open on elsewhere since 2026-01-30" in holder.sentence()
    assert not holder.is_free()


def test_the_lock_of_another_machine_without_a_sign_of_life_is_taken_over(whole: Path) -> None:
    write_note(whole, host="elsewhere")
    past = time.time() - FRESH_FOR - 60
    os.utime(lock_path(whole), (past, past))

    lock = taken(whole)

    assert lock.took_over is not None
    assert lock.took_over.host == "elsewhere"
    lock.release()


def test_a_sign_of_life_keeps_a_lock_fresh(whole: Path) -> None:
    lock = taken(whole)
    past = time.time() - FRESH_FOR - 60
    os.utime(lock_path(whole), (past, past))

    lock.refresh()

    assert time.time() - lock_path(whole).stat().st_mtime < 60
    lock.release()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"token": 1}', b"null", b"[" * 5_000]
)
def test_a_lock_file_that_says_nothing_is_taken_over(whole: Path, content: bytes) -> None:
    lock_path(whole).write_bytes(content)

    lock = taken(whole)

    assert note_of(whole)["name"] == "Ann"
    lock.release()


def test_a_link_in_the_place_of_the_lock_is_not_followed(whole: Path, tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.write_text("mine")
    lock_path(whole).symlink_to(target)

    holder = refused(whole)

    assert "No lock can be made" in holder.sentence()
    assert target.read_text() == "mine"


def test_two_names_of_one_file_have_one_lock(whole: Path, tmp_path: Path) -> None:
    other = tmp_path / "link.proviso"
    other.symlink_to(whole)
    lock = taken(whole)

    assert isinstance(refused(other), Holder)
    lock.release()


def test_where_nobody_may_write_there_is_no_lock_but_a_reason(whole: Path) -> None:
    whole.parent.chmod(0o555)

    holder = refused(whole)

    assert holder.sentence() == "The folder that it lies in is marked as read-only."
    assert not holder.is_free()
    whole.parent.chmod(0o755)


def test_releasing_where_the_folder_has_vanished_is_no_error(whole: Path) -> None:
    lock = taken(whole)
    whole.parent.rename(whole.parent.with_name("moved"))

    lock.release()


def test_what_is_no_file_has_no_lock(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        acquire(tmp_path / "missing.proviso", "Ann")

    assert list(tmp_path.iterdir()) == []


def test_a_case_knows_who_writes_it_instead_and_shows_that_it_lives(whole: Path) -> None:
    with Case.open(whole, who=ANN) as writer:
        lock = lock_path(whole)
        os.utime(lock, (0, 0))

        writer.keep_alive()

        assert lock.stat().st_mtime > 0
        assert writer.holder is None
        with Case.open(whole, who=ANN) as reader:
            assert reader.holder is not None
            assert not reader.holder.is_free()
            reader.keep_alive()
            writer.close()
            assert reader.holder.is_free()


@pytest.mark.parametrize("name", ["A" * 20_000, "深" * 20_000, "half \ud800", "\udcff"])
def test_a_holder_of_any_name_leaves_nothing_behind(whole: Path, name: str) -> None:
    held = taken(whole, name)

    said = acquire(whole, "Bob")

    assert isinstance(said, Holder)
    assert said.note is not None
    assert len(said.sentence()) < 400
    held.release()
    assert not lock_path(whole).exists()


def test_a_lock_that_can_not_be_written_is_not_left_behind(whole: Path) -> None:
    program = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from models.storage.lock import Holder, acquire\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "print(acquire(Path(sys.argv[1]), 'Bob').sentence())\n"
    )
    run = [sys.executable, "-c", program, str(whole)]

    done = subprocess.run(run, capture_output=True, text=True, check=True)

    assert "full" in done.stdout
    assert not lock_path(whole).exists()


def test_a_file_used_as_a_folder_is_open_nowhere(whole: Path) -> None:
    assert Holder(whole / "inside", None).is_free()
