"""Which case files are open in windows, and where each stood, for a later start to return to.

Each process looks after its own file in the settings that all share. A file leaves the session when
its window is closed while others stay open; the last one stays, and so does what the system ends.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from gui.files.instance import is_shown
from gui.user.settings import REOPEN, SESSION, Settings
from gui.user.stand import Stand

MOST: Final = 24
"""Of so many files at most it is remembered where their windows stood."""

_Entry = dict[str, str]


@dataclass(frozen=True)
class Left:
    """Where the window of a file stood; `geometry` is the base64 text of what Qt saves."""

    path: Path
    stand: Stand = field(default_factory=Stand)
    geometry: str = ""


class Session:
    """The part of one process in the session of this user."""

    def __init__(self, settings: Settings, *, is_shown: Callable[[Path], bool] = is_shown) -> None:
        self._ending = self._expecting = False
        self._settings = settings
        self._is_shown = is_shown
        self._path = ""

    def returning(self) -> tuple[Left, ...]:
        """What a start without a file returns to, if the user wants that and nothing is open."""
        left = self._left()
        if not self._settings.get(REOPEN) or any(self._is_shown(each.path) for each in left):
            return ()
        return left

    def left(self, path: Path) -> Left | None:
        """Where the window of a file stood, if a start is to return there."""
        if not self._settings.get(REOPEN):
            return None
        here = path.resolve()
        return next((each for each in self._left() if each.path == here), None)

    def expect_others(self) -> None:
        """The session goes on: other windows of it are about to open."""
        self._expecting = True

    def expect_end(self) -> None:
        """The system is about to end the window, which the user then does not close."""
        self._ending = True

    def expect_no_end(self) -> None:
        """It doesn't end it, after all."""
        self._ending = False

    def begin(self, path: Path) -> None:
        """Take a file that this process shows into the session; the first begins a new one."""
        self._path = here = str(path.resolve())
        alone = not self._expecting and not self._others_shown()

        def take(stored: list[_Entry]) -> list[_Entry]:
            own = [each for each in stored if each["path"] == here] or [{"path": here}]
            others = [] if alone else [each for each in stored if each["path"] != here]
            return [*others, *own][-MOST:]

        self._settings.alter(SESSION, take)

    def end(self, stand: Stand, geometry: str) -> None:
        """Leave, or stay as the last one or because the system ends all of them."""
        if not self._path:
            return
        here, stays = self._path, self._ending or not self._others_shown()
        last = stays and not self._ending
        own = {
            "path": here,
            "section": stand.section,
            "record": stand.record,
            "geometry": geometry,
        }

        def leave(stored: list[_Entry]) -> list[_Entry]:
            others = [] if last else [each for each in stored if each["path"] != here]
            return [*others, own] if stays else others

        self._settings.alter(SESSION, leave)
        self._path = ""

    def forget(self, path: Path) -> None:
        """Return to a file no more."""
        self._settings.alter(
            SESSION, lambda stored: [each for each in stored if each["path"] != str(path)]
        )

    def _left(self) -> tuple[Left, ...]:
        return tuple(
            Left(
                Path(each["path"]),
                Stand(each.get("section", ""), each.get("record", "")),
                each.get("geometry", ""),
            )
            for each in self._settings.get(SESSION)
        )

    def _others_shown(self) -> bool:
        others = [each.path for each in self._left() if str(each.path) != self._path]
        return any(map(self._is_shown, others))
