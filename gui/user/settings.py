"""What the program remembers for one user on one machine, apart from any case file.

It must not import Qt: the command line reads the name and person id from here. Several processes
share the file, so every change reads it again under a lock and replaces it in one step.
To add a setting: one line under `Setting`, with a default and what makes a stored value sound.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import platformdirs

from gui.look.tokens import LARGEST_TEXT, SMALLEST_TEXT, Scheme
from gui.user.shared_file import expect_ordinary, locked, replace, set_aside

V = TypeVar("V")
RECENT_FILES = 12
WIDEST = 100_000
"""Pixels; what is wider than any screen was never chosen by anybody."""


@dataclass(frozen=True)
class Setting(Generic[V]):
    """One thing remembered: its permanent code, its default, and whether a stored value is sound.

    With `per` it is remembered once per name of that sort (a list, a splitter).
    """

    code: str
    default: V
    sound: Callable[[Any], bool]
    per: str = ""


def _text(value: object) -> bool:
    return isinstance(value, str)


def _whole(value: object) -> bool:
    """A text without half characters, which no case file could hold."""
    return isinstance(value, str) and not any("\ud800" <= each <= "\udfff" for each in value)


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _words(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(name, str) and isinstance(word, str) for name, word in value.items()
    )


def _truth(value: object) -> bool:
    return isinstance(value, bool)


def _stands(value: object) -> bool:
    return isinstance(value, list) and all(
        _words(each) and _path(each.get("path", "")) for each in value
    )


def _path(value: str) -> bool:
    """Whether a file of this system can be called so."""
    try:
        return bool(value) and b"\0" not in os.fsencode(value)
    except UnicodeError:
        return False


def _widths(value: object) -> bool:
    return isinstance(value, list) and all(map(_width, value))


def _width(value: object) -> bool:
    return isinstance(value, int) and 0 <= value <= WIDEST


def _columns(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, list) and len(item) == 2 and isinstance(item[0], str) and _width(item[1])
        for item in value
    )


def _sorts(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(each, list) and [type(part) for part in each] == [str, bool] for each in value
    )


NAME = Setting("name", "", _whole)
PERSON = Setting("person", "", _whole)
SCHEME = Setting("scheme", str(Scheme.SYSTEM), lambda v: _text(v) and v in set(Scheme))
TEXT_SIZE = Setting(
    "text_size", 100, lambda v: isinstance(v, int) and SMALLEST_TEXT <= v <= LARGEST_TEXT
)
RECENT: Setting[list[str]] = Setting("recent", [], _texts)
PINNED: Setting[list[str]] = Setting("pinned", [], _texts)
"""The recent files that stay at the head of their list."""
REOPEN = Setting("reopen", False, _truth)
"""Whether a start without a file shows again what was open at last."""
SESSION: Setting[list[dict[str, str]]] = Setting("session", [], _stands)
"""The files that are open, or were at last: for each its `path`, and where its window stood."""
GEOMETRY = Setting("geometry", "", _text)
"""The window's place, as the base64 text of what Qt saves."""
SPLITTER: Setting[list[int]] = Setting("splitter", [], _widths, per="splitter")
"""Widths of the parts of a splitter, in pixels."""
COLUMNS: Setting[list[list[Any]]] = Setting("columns", [], _columns, per="list")
"""The columns of a list in their order: pairs of field code and width in pixels."""
SORTS: Setting[list[list[Any]]] = Setting("sorts", [], _sorts, per="list")
"""By what a list is sorted, the first before the others: pairs of field code and whether downwards;
empty for its usual order."""
GROUPED = Setting("grouped", "", _text, per="list")
"""The code of the field whose values head the groups of a list; empty for none."""
FROZEN = Setting("frozen", 0, lambda v: isinstance(v, int) and 0 <= v <= 100, per="list")
"""How many of the first columns of a list stay in place while the others are scrolled."""
DENSE = Setting("dense", False, _truth)
"""Whether the rows of lists are low."""
WIDE = Setting("wide_list", False, _truth)
"""Whether a list has the whole width as long as no record of it was opened."""
MATRIX = Setting("matrix", "", _text)
"""The code of the matrix that was shown last."""
FOLDED: Setting[list[str]] = Setting("folded", [], _texts, per="form")
"""The codes of the sections of a form that are folded away."""
SECTION = Setting("section", "", _text)
"""The code of the section of a case file that was shown last."""

LOOKS: Setting[dict[str, str]] = Setting("briefing", {}, _words)
"""What was chosen last for a briefing, by the names of its choices: kind, paper, language; a report
speaks the same language."""

RELEASES = Setting("releases", "", _text)
"""The address of a list of versions; empty as long as nobody has given one."""
WEEKLY = Setting("releases_weekly", False, _truth)
"""Whether that list is asked of its own accord, at most once a week."""
ASKED = Setting("releases_asked", "", _text)
"""The day on which it was asked last, as 2026-01-31."""

SETTINGS = (
    NAME,
    PERSON,
    SCHEME,
    TEXT_SIZE,
    RECENT,
    PINNED,
    REOPEN,
    SESSION,
    GEOMETRY,
    SPLITTER,
    COLUMNS,
    SORTS,
    GROUPED,
    FROZEN,
    DENSE,
    WIDE,
    MATRIX,
    FOLDED,
    SECTION,
    LOOKS,
    RELEASES,
    WEEKLY,
    ASKED,
)


def usual_path() -> Path:
    """Where the settings of this user stand; `PROVISO_SETTINGS` names another file."""
    named = os.environ.get("PROVISO_SETTINGS")
    if named:
        return Path(named)
    return Path(platformdirs.user_config_dir("proviso", appauthor=False)) / "settings.json"


class Settings:
    """The settings in one file; reading never fails, and a failed write is told by `problem`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""
        """A sentence if the last change could not be kept beyond this run, else empty."""
        self.damaged = ""
        """A sentence if the file was found damaged and set aside, else empty."""
        self._unkept: dict[str, Any] = {}
        try:
            self._known = self._read()
        except OSError:
            # What can't be read now may be by the time of a change, which asks again and tells.
            self._known = {}

    def get(self, setting: Setting[V], name: str = "") -> V:
        """What is remembered, or the default where nothing sound is."""
        value = self._known.get(_key(setting, name), setting.default)
        return value if setting.sound(value) else setting.default

    def put(self, setting: Setting[V], value: V, name: str = "") -> None:
        """Remember a value, for this run at least; other processes' changes are kept."""
        if not setting.sound(value):
            raise ValueError(f"{value!r} is no value for the setting {setting.code}")
        self._change(_key(setting, name), lambda stored: value)

    def person(self) -> str:
        """The random id under which this user's edits are known; made on first use."""

        import uuid

        def once(stored: Any) -> str:
            return stored if _whole(stored) and stored else str(uuid.uuid4())

        if not self.get(PERSON):
            self._change(PERSON.code, once)
        return self.get(PERSON)

    def opened(self, path: Path) -> None:
        """Put a case file at the head of the recent ones."""
        here = str(path.resolve())

        def put(stored: Any) -> list[str]:
            pinned, listed = self.get(PINNED), [here, *_without(stored, here)]
            older = [each for each in listed[RECENT_FILES:] if each in pinned]
            return listed[:RECENT_FILES] + older

        self._change(RECENT.code, put)

    def forgotten(self, path: str) -> None:
        """Take a case file off the recent ones."""
        self._change(RECENT.code, lambda stored: _without(stored, path))
        if path in self.get(PINNED):
            self.pin(path, False)

    def pin(self, path: str, pinned: bool) -> None:
        """Keep a recent file at the head of the list, or among the others again."""
        self.alter(PINNED, lambda stored: [*_without(stored, path), *([path] if pinned else [])])

    def alter(self, setting: Setting[V], change: Callable[[V], V], name: str = "") -> None:
        """Make another value of the one that is stored, whoever stored it meanwhile."""

        def altered(stored: Any) -> V:
            return change(stored if setting.sound(stored) else setting.default)

        self._change(_key(setting, name), altered)

    def _change(self, key: str, change: Callable[[Any], Any]) -> None:
        try:
            expect_ordinary(self.path)
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with locked(self.path.with_suffix(".lock")):
                self._known = self._read() | self._unkept
                before = dict(self._known)
                self._known[key] = change(self._known.get(key))
                # A disk takes its time, and most starts change nothing.
                if self._known != before or self._unkept:
                    replace(self.path, self._known)
        except OSError as error:
            self._known[key] = self._unkept[key] = change(self._known.get(key))
            self.problem = f"Settings can't be kept: {error.strerror or error}."
        else:
            self._unkept.clear()
            self.problem = ""

    def _read(self) -> dict[str, Any]:
        try:
            expect_ordinary(self.path)
            known = json.loads(self.path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (ValueError, RecursionError):
            known = None
        if isinstance(known, dict):
            return known
        kept = set_aside(self.path)
        where = f" The damaged file is kept as “{kept}”." if kept else ""
        self.damaged = f"The settings were damaged and are the standard ones now.{where}"
        return {}


def _key(setting: Setting[Any], name: str) -> str:
    if bool(setting.per) != bool(name):
        raise ValueError(
            f"the setting {setting.code} is kept {f'per {setting.per}' if setting.per else 'once'}"
        )
    return f"{setting.code}:{name}" if name else setting.code


def _without(stored: Any, path: str) -> list[str]:
    return [item for item in stored if item != path] if _texts(stored) else []
