"""What the bundle is made from on each system, as plain values that PyInstaller's recipe asks for.

Nothing here needs the system that it is for, so all three can be looked at on any of them.
"""

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ship import icons
from ship.components import components
from ship.identity import NAME, ROOT, project, version
from ship.macos import plist
from ship.windows import version_resource

_PACKAGES: Final = ("models", "briefings", "gui")
_ASKED_FOR_BY_NAME: Final = ("_rl_accel", "tzdata")
SIGNED_BY: Final = "PROVISO_SIGNED_BY"
"""The environment variable with the identity that signs on macOS; nothing is signed without."""


@dataclass(frozen=True)
class Recipe:
    """Data files as pairs of source and folder; modules that only a name at run time leads to.

    `metadata` is the place in the bundle and the source of what the program reads its version from.
    """

    datas: list[tuple[str, str]]
    modules: list[str]
    metadata: tuple[str, str]
    icon: str | None = None
    version_resource: str | None = None
    signed_by: str | None = None
    entitlements: str | None = None
    plist: dict[str, Any] = field(default_factory=dict)


def recipe(system: str, *, folder: Path) -> Recipe:
    """The recipe for a system as `sys.platform` calls it; what it needs is written to `folder`."""
    folder = folder.resolve()
    datas = [(str(ROOT / "resources"), "resources"), *_licences(), (_parts(folder), "licences")]
    metadata = _metadata(folder)
    if system == "win32":
        return Recipe(
            datas,
            modules(),
            metadata,
            icon=str(icons.ico(icons.PROGRAM, folder / "proviso.ico")),
            version_resource=str(version_resource(folder / "version.txt")),
        )
    if system == "darwin":
        case_file = icons.icns(icons.CASE_FILE, folder / "case-file.icns")
        return Recipe(
            [*datas, (str(case_file), ".")],
            modules(),
            metadata,
            icon=str(icons.icns(icons.PROGRAM, folder / "proviso.icns")),
            signed_by=os.environ.get(SIGNED_BY),
            entitlements=str(ROOT / "packaging" / "macos" / "entitlements.plist"),
            plist=plist(),
        )
    return Recipe(datas, modules(), metadata)


def modules() -> list[str]:
    """Every module of ours, and those of the libraries that are asked for by a name only."""
    files = [path for package in _PACKAGES for path in (ROOT / package).rglob("*.py")]
    ours = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in files]
    named = (each.removesuffix(".__init__") for each in ours)
    return sorted({*named, *_holidays(), *_ASKED_FOR_BY_NAME})


def _holidays() -> list[str]:
    import holidays.countries

    folder = Path(holidays.countries.__path__[0])
    return [f"holidays.countries.{path.stem}" for path in folder.glob("[!_]*.py")]


def _metadata(folder: Path) -> tuple[str, str]:
    """What a running program reads its version from; that of the environment names its folder."""
    file = folder / "metadata" / "METADATA"
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = ["Metadata-Version: 2.4", f"Name: {NAME}", f"Version: {version()}"]
    lines += [f"Summary: {project()['description']}", f"License-Expression: {project()['license']}"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return f"{NAME}-{version()}.dist-info/METADATA", str(file)


def _licences() -> list[tuple[str, str]]:
    """The texts of all licences, in a folder for each component."""
    told = [(str(ROOT / "LICENSE"), f"licences/{NAME}")]
    for component in components():
        if not component.within:
            folder = f"licences/{component.name.replace(' ', '-')}"
            told += [(str(text), _beside(text, folder)) for text in component.texts]
    return told


def _parts(folder: Path) -> str:
    """What the program tells of its parts: each with the folder of its texts, if it has any."""
    told = [
        {
            "name": each.name,
            "version": each.version,
            "licence": each.licence,
            "within": each.within,
            "folder": each.name.replace(" ", "-") if each.texts and not each.within else "",
        }
        for each in components()
    ]
    file = folder / "parts.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return str(file)


def _beside(text: Path, folder: str) -> str:
    """The folder for a text: texts of one name, as wheels have them, stay apart."""
    inside = text.parent.parts
    at = next((place for place, part in enumerate(inside) if part.endswith(".dist-info")), None)
    below = () if at is None else tuple(part for part in inside[at + 1 :] if part != "licenses")
    return "/".join((folder, *below))
