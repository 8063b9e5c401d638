import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.program.reports import report, report_of_end
from models.records.kinds import Date

SECRET = "Moonshot asked Ann"


def broken(text: str) -> None:
    """Break as code of ours does on what somebody typed."""
    try:
        Date().parse(text)
    except ValueError as error:
        raise RuntimeError(f"no day in {text}") from error


@pytest.fixture
def error() -> BaseException:
    with pytest.raises(RuntimeError) as raised:
        broken(SECRET)
    return raised.value


def test_a_report_says_where_and_with_which_versions(
    qapp: QApplication, error: BaseException
) -> None:
    told = report(error)

    assert told.startswith("Proviso ")
    assert "Qt 6." in told
    assert "tests/gui/program/test_reports.py, line" in told
    assert "models/records/kinds/" in told
    assert told.rstrip().endswith("RuntimeError")
    assert "which led to" in told


def test_a_report_holds_nothing_that_was_typed_and_no_folder_of_anybody(
    qapp: QApplication, error: BaseException
) -> None:
    told = report(error)

    assert SECRET not in told
    assert str(Path(__file__).parents[3]) not in told
    assert str(Path.home()) not in told


def test_several_errors_are_told_under_one_head_and_each_once(qapp: QApplication) -> None:
    told = report(ValueError("a"), KeyError("b"), ValueError("c"))

    assert told.count("Proviso ") == 1
    assert told.split("\n\n")[1:] == ["ValueError", "KeyError"]


def test_what_an_error_says_of_the_code_is_told(qapp: QApplication) -> None:
    with pytest.raises(AttributeError) as raised:
        _ = None.title  # type: ignore[attr-defined]  # what is meant

    assert "AttributeError: 'NoneType' object has no attribute 'title'" in report(raised.value)


def test_the_last_words_of_a_process_are_told_without_folders(
    qapp: QApplication, tmp_path: Path
) -> None:
    written = tmp_path / "words.txt"
    dying = f"""
import faulthandler
faulthandler.enable(open({str(written)!r}, "w"))
import gui.user.settings
gui.user.settings.Settings.get = lambda *given: faulthandler._sigsegv()
def breaking():
    gui.user.settings.Settings.get(None)
breaking()
"""
    script = tmp_path / "Ann's own script.py"
    script.write_text(dying, encoding="utf-8")
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, script], check=False, env={"PYTHONPATH": str(root)})

    told = report_of_end(written.read_text(encoding="utf-8"))

    assert "Fatal Python error: Segmentation fault" in told
    assert "in breaking" in told
    assert str(tmp_path) not in told
