"""What a package is made of that others wrote: name, version, licence, and the licence's text.

The wheels that are needed follow from the pins; what they carry inside, they say themselves where
they can, else it stands here. A component whose licence nobody has looked up is an error.
"""

import json
import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from packaging.requirements import Requirement

from ship.carried import PYTHON, carried
from ship.contents import WHEELS_LEFT_OUT
from ship.identity import ROOT, project

LICENCES: Final = {
    "ahocorasick-rs": "Apache-2.0",
    "apsw": "any-OSI",
    "holidays": "MIT",
    "icalendar": "BSD-2-Clause",
    "peewee": "MIT",
    "pikepdf": "MPL-2.0",
    "pillow": "MIT-CMU",
    "platformdirs": "MIT",
    "pycountry": "LGPL-2.1-only",
    "pypdfium2": "BSD-3-Clause OR Apache-2.0",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "pyrage": "MIT",
    "pyside6-essentials": "LGPL-3.0-only",
    "python-bidi": "LGPL-3.0-only",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "python-stdnum": "LGPL-2.1-or-later",
    "reportlab": "BSD-3-Clause",
    "rl-accel": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "six": "MIT",
    "typing-extensions": "PSF-2.0",
    "tzdata": "Apache-2.0",
    "uharfbuzz": "Apache-2.0",
}
"""As its makers state it, in the terms of SPDX; theirs are written too freely to be read off."""

_ABSENT: Final = {"FriBiDi", "libimagequant"}
"""What Pillow can be built with, says its bill, and its wheels are not; a test asks it."""
_LEFT_OUT: Final = {
    *("FreeType", "HarfBuzz", "Little CMS 2", "fribidi-shim", "libavif", "libwebp", "raqm"),
    # on Linux it is the system's
    *(("zlib",) if sys.platform == "linux" else ()),
}
"""What Pillow's wheel carries and the bundle does not."""
_FOR_OTHERS: Final = {
    "darwin": r"linux-|redox_|wasi$|winapi|windows|wsl$",
    "linux": r"redox_|wasi$|winapi|windows|wsl$",
    "win32": r"linux-|redox_|rustix$|wasi$|wsl$",
}
"""By system, what a bill of Rust names that only other systems need: it knows nothing of them."""
_UNKNOWN: Final = {"tinystr": "Unicode-3.0"}
"""Licences that a bill calls unknown, since they were too new for it."""

_SYSTEM_LIBRARIES: Final = {
    "libjpeg-turbo": "IJG AND BSD-3-Clause",
    "libXau": "MIT-open-group",
    "libxcb": "X11",
}
"""Of the libraries that a wheel was repaired with, its bill says the names only."""

_TEXT_ELSEWHERE: Final = {"pyside6-essentials": "python-bidi", "shiboken6": "python-bidi"}
"""Wheels without the text of their licence, and one that has the same."""
_FOUNDATION: Final = "Python Software Foundation and others"
_TEXTS: Final = re.compile(r"(?i)(licen[cs]e|copying|notice|third.party)")


@dataclass(frozen=True)
class Component:
    """Something that others wrote; `within` names the wheel that carries it, if one does."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()
    within: str = ""
    purl: str = ""
    holder: str = ""


def components() -> list[Component]:
    """All of what a package is made of, in the order of their names."""
    found = [*_beginnings(), *_shipped_files()]
    for name in needed():
        found.append(_wheel(name))
        found += _carried(name)
    return sorted(found, key=lambda each: (each.name.lower(), each.version, each.within))


def needed() -> list[str]:
    """The wheels that a running program needs here, by their plain names."""
    names = set(WHEELS_LEFT_OUT)
    waiting = [Requirement(pin) for pin in project()["dependencies"]]
    while waiting:
        one = waiting.pop()
        name = re.sub(r"[-_.]+", "-", one.name).lower()
        if name not in names and (one.marker is None or one.marker.evaluate({"extra": ""})):
            names.add(name)
            waiting += [Requirement(each) for each in metadata.requires(name) or ()]
    return sorted(names - set(WHEELS_LEFT_OUT))


def _wheel(name: str) -> Component:
    made = metadata.distribution(name)
    texts = _texts(_TEXT_ELSEWHERE.get(name, name))
    purl = f"pkg:pypi/{name}@{made.version}"
    return Component(
        name, made.version, LICENCES[name], texts, purl=purl, holder=_holder(made.metadata)
    )


def _holder(told: metadata.PackageMetadata) -> str:
    named: list[str] = [told[each] for each in ("Author", "Author-email") if each in told]
    return re.sub(r"\s*<[^>]*>", "", named[0]).replace('"', "") if named else ""


def _texts(name: str) -> tuple[Path, ...]:
    files = metadata.distribution(name).files or ()
    inside = [each for each in files if ".dist-info/" in str(each) and "sboms" not in each.parts]
    of_licence = [each for each in inside if _TEXTS.search("/".join(each.parts[1:]))]
    return tuple(sorted(Path(str(each.locate())) for each in of_licence))


def _carried(name: str) -> Iterator[Component]:
    known = {called for called, _, _ in carried(name)}
    for called, version, licence in carried(name):
        yield Component(called, version, licence, within=name)
    for file in metadata.distribution(name).files or ():
        if "sboms" in file.parts and file.suffix == ".json":
            bill = json.loads(Path(str(file.locate())).read_text(encoding="utf-8"))
            for part in bill.get("components", ()):
                own = part.get("purl", "").startswith(f"pkg:pypi/{name}@")
                absent = part["name"] in _ABSENT | _LEFT_OUT or part.get("scope") == "excluded"
                for_others = re.match(_FOR_OTHERS[sys.platform], part["name"])
                if not own and not absent and not for_others and part["name"] not in known:
                    yield _stated(part, within=name)


def _stated(part: dict[str, Any], *, within: str) -> Component:
    stated = [
        each.get("expression") or each["license"].get("id") or each["license"].get("name")
        for each in part.get("licenses", ())
    ]
    licence = _UNKNOWN.get(part["name"]) or " AND ".join(stated) or _SYSTEM_LIBRARIES[part["name"]]
    version = str(part.get("version", ""))
    return Component(
        part["name"], version, licence, within=within, purl=_without_hash(part.get("purl", ""))
    )


def _without_hash(purl: str) -> str:
    return purl.partition("#")[0].partition("?")[0]


def _beginnings() -> Iterator[Component]:
    base = Path(sys.base_prefix)
    places = (base, base / "lib" / f"python3.{sys.version_info.minor}")
    texts = tuple(place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").exists())
    yield Component(PYTHON, platform.python_version(), "PSF-2.0", texts, holder=_FOUNDATION)
    for called, version, licence in carried(PYTHON):
        yield Component(called, version, licence, within=PYTHON)
    starter = metadata.version("pyinstaller")
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    yield Component("PyInstaller bootloader", starter, licence, _texts("pyinstaller"))


def _shipped_files() -> Iterator[Component]:
    for text in sorted((ROOT / "resources" / "fonts").glob("LICENSE-*")):
        yield Component(text.stem.removeprefix("LICENSE-"), "", "OFL-1.1", (text,))
    lucide = ROOT / "resources" / "icons" / "LICENSE-Lucide.txt"
    yield Component("Lucide", "1.62.0", "ISC AND MIT", (lucide,))
    words = ROOT / "resources" / "words" / "README.md"
    yield Component("EFF large word list", "", "CC-BY-3.0-US", (words,))
