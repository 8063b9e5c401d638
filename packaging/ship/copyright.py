"""The copyright file of the Debian package, in its machine-readable form (DEP-5)."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from ship.components import Component, components
from ship.identity import COPYRIGHT, TITLE, project

FORM: Final = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
_PLACE: Final = "usr/lib/proviso/_internal"
_FILES: Final = {
    "CPython": ["python3.11/*", "libpython*", "*.pyc", "base_library.zip"],
    "EFF large word list": ["resources/words/*"],
    "Lucide": ["resources/icons/*"],
    "PyInstaller bootloader": ["../proviso", "_pyi_rth_utils/*"],
    "pillow": ["PIL/*", "pillow.libs/*"],
    "pikepdf": ["pikepdf/*", "pikepdf.libs/*"],
    "pypdfium2": ["pypdfium2*"],
    "pyside6-essentials": ["PySide6/*", "libQt6*", "libicu*"],
    "python-bidi": ["bidi/*"],
    "python-dateutil": ["dateutil/*"],
    "python-stdnum": ["stdnum/*"],
    "rl-accel": ["_rl_accel*"],
}
"""The files of a component where they are not a folder of its name."""
_COMMON: Final = {
    "Apache-2.0": "Apache-2.0",
    "GPL-2.0-or-later": "GPL-2",
    "LGPL-2.1-only": "LGPL-2.1",
    "LGPL-2.1-or-later": "LGPL-2.1",
    "LGPL-3.0-only": "LGPL-3",
    "MPL-1.1": "MPL-1.1",
    "MPL-2.0": "MPL-2.0",
}
"""Licences whose text is part of every Debian system, by the file's name there."""

_GOES_ON: Final = re.compile(r"GNU GENERAL PUBLIC LICENSE|Apache License\s+Version 2\.0")
"""Where a text goes on with one that every Debian system has."""


def copyright_file() -> str:
    """The file's text."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f"Format: {FORM}"
    yield f"Upstream-Name: {TITLE}"
    yield f"Comment: {project()['description']}"
    yield " The program is built as a bundle. The texts of all licences also stand in"
    yield f" /{_PLACE}/licences, and each release has a bill of materials."
    whole = components()
    beside = [each for each in whole if not each.within]
    own = Component(TITLE, "", str(project()["license"]), holder=COPYRIGHT)
    yield from _stanza(own, files=["*"], inside=[])
    for component in beside:
        inside = [each for each in whole if each.within == component.name]
        yield from _stanza(component, files=_files(component), inside=inside)
    for licence in sorted({_chosen(each) for each in [own, *beside] if _is_common(each)}):
        yield ""
        yield f"License: {licence}"
        yield " On Debian systems the text of this licence stands in"
        yield f" /usr/share/common-licenses/{_COMMON[licence]}"


def _stanza(component: Component, *, files: list[str], inside: list[Component]) -> Iterator[str]:
    yield ""
    yield f"Files: {' '.join(files)}"
    yield f"Copyright: {component.holder or f'the authors of {component.name}'}"
    yield f"License: {_chosen(component)}"
    if not _is_common(component):
        yield from _text(component.texts)
    if inside:
        yield "Comment: It carries within"
        yield from (f" {each.name} {each.version} ({each.licence})" for each in inside)


def _files(component: Component) -> list[str]:
    usual = [f"{component.name.replace('-', '_')}/*"]
    if component.licence == "OFL-1.1":
        usual = [f"resources/fonts/{component.name}*"]
    paths = _FILES.get(component.name, usual)
    return [
        f"usr/lib/proviso/{each[3:]}" if each[:3] == "../" else f"{_PLACE}/{each}" for each in paths
    ]


def _chosen(component: Component) -> str:
    """The licence that the package uses it under, where there are several to choose from."""
    offered = component.licence.split(" OR ")
    common = [each for each in offered if each in _COMMON]
    return (common or offered)[0].replace(" AND ", " and ").replace(" WITH ", " with ")


def _is_common(component: Component) -> bool:
    return _chosen(component) in _COMMON


def _text(texts: Iterable[Path]) -> Iterator[str]:
    for text in texts:
        whole = text.read_text(encoding="utf-8", errors="replace")
        for line in _GOES_ON.split(whole)[0].splitlines():
            yield f" {line.rstrip()}" if line.strip() else " ."
