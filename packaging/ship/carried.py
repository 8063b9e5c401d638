"""What wheels carry inside without a bill that could be read: asked of the libraries themselves."""

from pathlib import Path

import apsw
import pikepdf
import pypdfium2
import PySide6
import uharfbuzz

Carried = tuple[str, str, str]
"""Name, version, and licence in the terms of SPDX."""


def carried(wheel: str) -> list[Carried]:
    """What the wheel of this plain name carries."""
    if wheel == "apsw":
        return [("SQLite", apsw.sqlite_lib_version(), "blessing")]
    if wheel == "pikepdf":
        return [("qpdf", pikepdf.__libqpdf_version__, "Apache-2.0")]
    if wheel == "pypdfium2":
        return [("PDFium", pypdfium2.PDFIUM_INFO.version, "BSD-3-Clause AND Apache-2.0")]
    if wheel == "pyside6-essentials":
        return [("Qt", PySide6.__version__, "LGPL-3.0-only"), ("ICU", _icu(), "Unicode-3.0")]
    if wheel == "uharfbuzz":
        return [("HarfBuzz", uharfbuzz.version_string(), "MIT-Modern-Variant")]
    return []


def _icu() -> str:
    folder = Path(PySide6.__path__[0])
    libraries = sorted(folder.rglob("libicudata.so.*"))
    return libraries[0].suffix.removeprefix(".") if libraries else "of the system"
