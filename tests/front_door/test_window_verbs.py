"""The verbs that open the window, called where there is no display to open it on."""

import struct
from pathlib import Path

import pypdfium2
import pytest

from tests.front_door.conftest import Door


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--",),
        ("case.proviso",),
        ("open", "case.proviso"),
        ("--", "case.proviso", "open", "-other.proviso"),
    ],
)
def test_without_a_display_a_sentence_says_so(
    door: Door, case_file: Path, arguments: tuple[str, ...]
) -> None:
    done = door(*arguments)

    assert (done.status, done.said) == (1, "")
    assert done.complained.startswith("proviso: There is no display")
    assert done.complained.count("\n") == 1


def test_a_display_that_does_not_answer_is_a_sentence(door: Door, case_file: Path) -> None:
    done = door(case_file, environ={"DISPLAY": ":4711"})

    assert done.status == 1
    assert "does not answer" in done.complained


def test_trying_without_a_display_draws_the_window_and_the_briefing(
    door: Door, tmp_path: Path, own_folders: Path
) -> None:
    done = door("try")

    assert (done.status, done.complained) == (0, "")
    briefing, picture = tmp_path / "build/sample-briefing.pdf", tmp_path / "build/window.png"
    assert "build/sample-briefing.pdf" in done.said
    assert "build/window.png" in done.said
    with pypdfium2.PdfDocument(briefing) as document:
        assert 2 <= len(document) <= 4
    drawn = picture.read_bytes()
    assert struct.unpack(">II", drawn[16:24]) == (1440, 900)
    # An empty window is a tenth of this.
    assert len(drawn) > 30_000
    assert not list(own_folders.rglob("*.proviso"))
