"""Finds the files that are not code: fonts, icons, the colours, the sample case, and
the tables of former versions.

It names places only; whoever asks opens them.
"""

from pathlib import Path


def font(name: str) -> Path:
    """The TrueType file of a shipped font, such as `SourceSans3-Regular`.

    Raises FileNotFoundError if no font of that name is shipped.
    """
    return _shipped("fonts", f"{name}.ttf")


def icon(name: str) -> Path:
    """The SVG file of an icon, such as `search`; its strokes are `currentColor`.

    Raises FileNotFoundError if there is no icon of that name.
    """
    return _shipped("icons", f"{name}.svg")


def colour_profile() -> Path:
    """The ICC profile that says what the colours of a page mean."""
    return _folder("colour") / "sRGB.icc"


def fonts() -> tuple[str, ...]:
    """Names of the shipped fonts, in order."""
    return tuple(sorted(path.stem for path in _folder("fonts").glob("*.ttf")))


def icons() -> tuple[str, ...]:
    """Names of the shipped icons, in order."""
    return tuple(sorted(path.stem for path in _folder("icons").glob("*.svg")))


def sample() -> tuple[Path, ...]:
    """The files of the sample case, in the order of their names."""
    return tuple(sorted(_folder("sample").glob("*.toml")))


def schema(version: int) -> str:
    """The statements that make an empty case file of a version, such as 1000, each ended by `;`.

    Raises FileNotFoundError if there was no such version.
    """
    return _shipped("schemas", f"{version}.sql").read_text(encoding="ascii")


def words() -> tuple[str, ...]:
    """The words that passphrases are made of; resources/words says whose list it is."""
    return tuple((_folder("words") / "eff_large.txt").read_text(encoding="ascii").split())


def _shipped(folder: str, name: str) -> Path:
    path = _folder(folder) / name
    if not path.is_file():
        raise FileNotFoundError(f"Proviso ships no {folder[:-1]} named {path.stem!r}.")
    return path


def _folder(name: str) -> Path:
    # Proviso is always installed as plain files (an environment or a one-folder bundle), so that
    # Qt and reportlab can be handed a path.
    return Path(__file__).parent / name
