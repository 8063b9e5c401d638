"""A library keeps its content and its use when the gaps in it are closed."""

import ctypes
import shutil
import subprocess
from pathlib import Path

import PIL
import pytest

from ship.gaps import closed

LIBRARIES = sorted((Path(PIL.__path__[0]).parent / "pillow.libs").glob("libXau-*"))


@pytest.mark.skipif(not (LIBRARIES and shutil.which("strip")), reason="no library to strip")
def test_a_library_without_its_gaps_is_smaller_and_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XAUTHORITY", "/nowhere/authority")
    made = tmp_path / LIBRARIES[0].name
    subprocess.run(["strip", "-o", made, LIBRARIES[0]], check=True)
    content = made.read_bytes()

    made.write_bytes(smaller := closed(content))

    named = ctypes.CDLL(str(made)).XauFileName
    named.restype = ctypes.c_char_p
    assert named() == b"/nowhere/authority"
    assert len(smaller) < len(content) / 10
    assert closed(smaller) == smaller


@pytest.mark.parametrize("content", [b"", b"\x7fELF", b"#!/bin/sh\n", bytes(100_000)])
def test_what_is_no_library_stays_as_it_is(content: bytes) -> None:
    assert closed(content) == content
