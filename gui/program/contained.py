"""What the program contains that others wrote: names, versions, licences, and the licences' texts.

A package carries a list of it beside the texts; run from its source, the program asks what is
installed for it. Nothing here is written by hand. No Qt.
"""

import json
import platform
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Final

import resources

LIST: Final = "parts.json"
"""The file beside the texts in a package: a list of tables, each of a name, a version, a licence,
the name of what carries it, and the folder of its texts."""
_ROOT: Final = Path(__file__).parents[2]
_TEXT: Final = re.compile(r"(?i)(licen[cs]e|copying|notice|third.party)")
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST: Final = 60


@dataclass(frozen=True)
class Part:
    """Something that others wrote; `within` names what carries it inside, if anything does."""

    name: str
    version: str
    licence: str
    within: str = ""
    texts: tuple[Path, ...] = ()

    def text(self) -> str:
        """The texts of its licence one after another, as they came; empty where none did."""
        read = []
        for path in self.texts:
            with suppress(OSError):
                read.append(path.read_text(encoding="utf-8", errors="replace").strip())
        return "\n\n".join(read)


@cache
def parts() -> tuple[Part, ...]:
    """Everything that is contained, the program itself first, then by name."""
    folder = packed()
    found = list(_of_package(folder)) if folder is not None else [*_installed(), *_shipped()]
    ordered = sorted(found, key=lambda part: (part.name.lower(), part.within))
    return (_own(folder), *ordered)


def version_of(name: str) -> str:
    """The version of what is contained, or that it is unknown."""
    wanted = _plain(name)
    found = (part.version for part in parts() if _plain(part.name) == wanted and part.version)
    return next(found, "of unknown version")


def packed() -> Path | None:
    """The folder of licences in a package; none where the program is run from its source."""
    if not getattr(sys, "frozen", False):
        return None
    return Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent)) / "licences"


def _own(folder: Path | None) -> Part:
    text = _ROOT / "LICENSE" if folder is None else folder / "proviso" / "LICENSE"
    with suppress(metadata.PackageNotFoundError):
        return Part("Proviso", metadata.version("proviso"), "Apache-2.0", texts=(text,))
    return Part("Proviso", "", "Apache-2.0", texts=(text,))


def _of_package(folder: Path) -> Iterator[Part]:
    try:
        told = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        told = []
    for each in told:
        inside = folder / each["folder"] if each["folder"] else None
        texts = [path for path in inside.rglob("*") if path.is_file()] if inside else []
        yield Part(
            each["name"], each["version"], each["licence"], each["within"], tuple(sorted(texts))
        )


def _installed() -> Iterator[Part]:
    texts = [Path(sys.base_prefix) / f"lib/python3.{sys.version_info.minor}/LICENSE.txt"]
    found = tuple(path for path in texts if path.exists())
    yield Part("CPython", platform.python_version(), "PSF-2.0", texts=found)
    for name in _needed():
        made = metadata.distribution(name)
        yield Part(name, made.version, _licence(made.metadata), texts=_texts(made))


def _needed() -> list[str]:
    """What is installed of all that the program needs, by plain names."""
    found: set[str] = set()
    waiting = list(_required())
    while waiting:
        pin = waiting.pop()
        named = _NAME.match(pin)
        name = _plain(named[0]) if named else ""
        if name in found or "extra ==" in pin:
            continue
        # What is needed on other systems only is not there.
        with suppress(metadata.PackageNotFoundError):
            waiting += metadata.requires(name) or ()
            found.add(name)
    return sorted(found)


def _required() -> Sequence[str]:
    with suppress(OSError, KeyError, ValueError):
        whole = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        pins: list[str] = whole["project"]["dependencies"]
        return pins
    with suppress(metadata.PackageNotFoundError):
        return metadata.requires("proviso") or ()
    return ()


def _licence(told: metadata.PackageMetadata) -> str:
    """As its makers state it, in the shortest of the places where they do."""
    for field in ("License-Expression", "License"):
        stated = " ".join(told.get_all(field, ())).strip()
        if stated and "\n" not in stated and len(stated) <= _LONGEST:
            return stated
    classed = [each for each in told.get_all("Classifier", ()) if each.startswith("License ::")]
    return " OR ".join(each.split(" :: ")[-1] for each in classed) or "as its text says"


def _texts(made: metadata.Distribution) -> tuple[Path, ...]:
    files = [each for each in made.files or () if ".dist-info" in each.parts[0]]
    return tuple(sorted(Path(str(each.locate())) for each in files if _TEXT.search(str(each))))


def _shipped() -> Iterator[Part]:
    folder = Path(resources.icon("proviso")).parent.parent
    for text in sorted(folder.glob("fonts/LICENSE-*")):
        yield Part(text.stem.removeprefix("LICENSE-"), "", "OFL-1.1", texts=(text,))
    for text in sorted(folder.glob("icons/LICENSE-*")):
        yield Part(text.stem.removeprefix("LICENSE-"), "", "ISC AND MIT", texts=(text,))
    words = folder / "words" / "README.md"
    if words.exists():
        yield Part("EFF large word list", "", "CC-BY-3.0-US", texts=(words,))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
