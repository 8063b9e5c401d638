"""What wheels, and Python, carry inside without a bill that could be read.

Versions are read out of the libraries themselves. What only some builds carry, as Debian's Python
leaves much to the system, is told where it is found.
"""

import re
import sys
import sysconfig
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Final

import apsw
import pikepdf
import pypdfium2
import PySide6
import uharfbuzz

Carried = tuple[str, str, str]
"""Name, version, and licence in the terms of SPDX."""

PYTHON: Final = "CPython"

_JPEG: Final = "IJG AND BSD-3-Clause"
_RUST: Final = "MIT OR Apache-2.0"
_AHO: Final = ("ahocorasick_rs*.so", "ahocorasick_rs*.pyd")
_CRATE: Final = r"/{name}-(\d+\.\d+\.\d+)/src"


@dataclass(frozen=True)
class Inside:
    """A component inside a library: where its version stands there, and in which files to look.

    A library without the pattern doesn't carry it.
    """

    name: str
    licence: str
    files: tuple[str, ...]
    version: str


def _qt(module: str) -> tuple[str, ...]:
    """What a library of Qt is called on Linux and Windows, and on macOS."""
    return (f"*Qt6{module}.*", f"Qt{module}.framework/Versions/A/Qt{module}")


_TOLD: Final = {
    # as the texts of licences in the wheel name them, without what only its other builds have
    "pypdfium2": {
        "Abseil": "Apache-2.0",
        "AGG": "LicenseRef-AGG-2.3",
        "brotli": "MIT",
        "dragonbox": "Apache-2.0 WITH LLVM-exception OR BSL-1.0",
        "fast_float": "MIT",
        "FreeType": "FTL",
        "HarfBuzz": "MIT-Modern-Variant",
        "Highway": "Apache-2.0",
        "ICU": "Unicode-3.0",
        "libjpeg-turbo": _JPEG,
        "libyuv": "BSD-3-Clause",
        "Little CMS": "MIT",
        "LLVM libc": "Apache-2.0 WITH LLVM-exception",
        "OpenJPEG": "BSD-2-Clause",
        "simdutf": "MIT",
        "zlib": "Zlib",
    },
    # as Qt names them for the modules that are used
    "pyside6-essentials": {
        "double-conversion": "BSD-3-Clause",
        "libwebp": "BSD-3-Clause",
        "MD4C": "MIT",
        "TinyCBOR": "MIT",
    },
}
"""By wheel, what says its version nowhere."""

_INSIDE: Final = {
    "ahocorasick-rs": (
        Inside("aho-corasick", "Unlicense OR MIT", _AHO, _CRATE.format(name="aho-corasick")),
        Inside("itertools", _RUST, _AHO, _CRATE.format(name="itertools")),
        Inside("memchr", "Unlicense OR MIT", _AHO, _CRATE.format(name="memchr")),
        Inside("pyo3", _RUST, _AHO, _CRATE.format(name="pyo3")),
    ),
    "pyside6-essentials": (
        Inside("HarfBuzz", "MIT-Modern-Variant", _qt("Gui"), r"\0(\d\d\.\d+\.\d+)\0"),
        Inside("libjpeg-turbo", _JPEG, ("*qjpeg.*",), r"libjpeg-turbo version (\d+\.\d+\.\d+)"),
        Inside("libpng", "libpng-2.0", _qt("Gui"), r"libpng version (\d+\.\d+\.\d+)"),
        Inside("libtiff", "libtiff", ("*qtiff.*",), r"LIBTIFF, Version (\d+\.\d+\.\d+)"),
        Inside("PCRE2", "BSD-3-Clause", _qt("Core"), r"\0(10\.\d+) \d{4}-\d\d-\d\d\0"),
    ),
    PYTHON: (
        Inside("Expat", "MIT", ("pyexpat.*.so",), r"expat_(\d+\.\d+\.\d+)"),
        Inside("libmpdec", "BSD-2-Clause", ("_decimal.*.so",), r"\0(\d\.\d\.\d)\0"),
    ),
}

_REPAIRED_WITH: Final = {
    "liblzma": ("xz", "0BSD"),
    "libzstd": ("Zstandard", "BSD-3-Clause"),
}
"""Libraries that a wheel was repaired with, of which its bill says nothing, by their files."""


@cache
def carried(wheel: str) -> tuple[Carried, ...]:
    """What the wheel of this plain name carries, or PYTHON."""
    told = [(name, "", licence) for name, licence in _TOLD.get(wheel, {}).items()]
    inside = [
        (each.name, version, each.licence)
        for each in _INSIDE.get(wheel, ())
        if (version := _version(wheel, each))
    ]
    return (*_asked(wheel), *told, *inside, *_repaired(wheel))


def _asked(wheel: str) -> list[Carried]:
    """What the libraries say when they are asked."""
    if wheel == "apsw":
        return [("SQLite", apsw.sqlite_lib_version(), "blessing")]
    if wheel == "pikepdf":
        return [("qpdf", pikepdf.__libqpdf_version__, "Apache-2.0")]
    if wheel == "pypdfium2":
        version = pypdfium2.PDFIUM_INFO.version.partition("@")[0]
        return [("PDFium", version, "BSD-3-Clause AND Apache-2.0")]
    if wheel == "pyside6-essentials":
        return [("Qt", PySide6.__version__, "LGPL-3.0-only"), ("ICU", _icu(), "Unicode-3.0")]
    if wheel == "uharfbuzz":
        return [("HarfBuzz", uharfbuzz.version_string(), "MIT-Modern-Variant")]
    return []


def _icu() -> str:
    folder = Path(PySide6.__path__[0])
    libraries = sorted(folder.rglob("libicudata.so.*"))
    return libraries[0].suffix.removeprefix(".") if libraries else "of the system"


def _version(wheel: str, inside: Inside) -> str:
    for file in _files(wheel):
        if any(file.match(each) for each in inside.files):
            found = re.search(inside.version.encode(), file.read_bytes())
            if found:
                return found[1].decode("ascii")
    return ""


def _repaired(wheel: str) -> list[Carried]:
    found = []
    for file in _files(wheel):
        stem, _, version = file.name.partition(".so.")
        name = stem.rpartition("-")[0]
        if version and file.parent.name.endswith(".libs") and name in _REPAIRED_WITH:
            called, licence = _REPAIRED_WITH[name]
            found.append((called, version, licence))
    return found


def _files(wheel: str) -> list[Path]:
    if wheel == PYTHON:
        folder = Path(sysconfig.get_path("stdlib")) / "lib-dynload"
        return sorted(folder.glob("*")) if sys.platform == "linux" else []
    return [Path(str(each.locate())) for each in metadata.distribution(wheel).files or ()]
