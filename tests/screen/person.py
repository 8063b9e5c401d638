"""A person at a screen: sees what stands on it, moves the mouse, presses keys."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TypeVar

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds in which something awaited has to be seen."""


EDITED = "EditableText"
FARTHEST = 80
"""Presses of Tab within which what is looked for is reached."""


@dataclass(frozen=True)
class Seen:
    """One thing on the screen, as a screen reader is told of it; `place` is in pixels."""

    role: str
    name: str
    value: str
    place: tuple[int, int, int, int]
    focused: bool
    enabled: bool

    @property
    def middle(self) -> tuple[int, int]:
        left, top, width, height = self.place
        return left + width // 2, top + height // 2


@contextmanager
def screen(size: str) -> Iterator[Mapping[str, str]]:
    """A screen of a size, as in "1280x720", with a window manager; the environment to use it in."""
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        environ = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        environ.pop("WAYLAND_DISPLAY", None)
        with subprocess.Popen(["openbox"], env=environ, stderr=subprocess.DEVNULL) as manager:
            try:
                yield environ
            finally:
                manager.terminate()
                server.terminate()


class AtScreen:
    """Works the program that was started on a screen."""

    def __init__(self, process: "subprocess.Popen[str]", environ: Mapping[str, str]) -> None:
        self.process = process
        self._environ = environ

    def look(self) -> list[Seen]:
        """Everything that stands on the screen now, from the back to the front."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("look\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer, "The program is gone."
        return [Seen(**{**each, "place": tuple(each["place"])}) for each in json.loads(answer)]

    def until(self, seen: Callable[[list[Seen]], T | None], *, awaited: str) -> T:
        """Look until something is seen, and give what it is; fails when patience ends."""
        end = monotonic() + PATIENCE
        while monotonic() < end:
            if found := seen(self.look()):
                return found
        names = "\n".join(f"{each.role}: {each.name}" for each in self.look() if each.name)
        raise AssertionError(f"{awaited} is not seen. Seen are:\n{names}")

    def find(self, words: str, role: str = "") -> Seen:
        """The front-most thing whose name begins with these words, once it is there."""

        def last(all_seen: list[Seen]) -> Seen | None:
            fitting = [
                each
                for each in all_seen
                if _begins(each, words) and role in ("", each.role) and min(each.place[2:]) > 0
            ]
            return fitting[-1] if fitting else None

        return self.until(last, awaited=f"{role or 'Something'} “{words}”")

    def read(self, words: str) -> Seen:
        """The front-most thing in whose name or value these words stand, once they do."""
        return self.until(
            lambda seen: next((e for e in reversed(seen) if words in e.name + e.value), None),
            awaited=f"“{words}”",
        )

    def gone(self, words: str) -> None:
        """Wait until nothing is called so any more."""
        self.until(
            lambda seen: not any(_begins(each, words) for each in seen),
            awaited=f"That “{words}” has gone",
        )

    def count(self, words: str, role: str, number: int) -> None:
        """Wait until so many things are called exactly so."""
        self.until(
            lambda seen: [(e.name, e.role) for e in seen].count((words, role)) == number,
            awaited=f"{number} times {role} “{words}”",
        )

    def focus(self, words: str) -> None:
        """Wait until what is called so has the keyboard."""
        self.until(
            lambda seen: any(each.focused and _begins(each, words) for each in seen),
            awaited=f"The focus in “{words}”",
        )

    def go_to(self, *words: str) -> None:
        """Press Tab until what begins with one of these words has the keyboard."""
        for _ in range(FARTHEST):
            focused = [each for each in self.look() if each.focused]
            if any(_begins(each, word) for each in focused for word in words):
                return
            self.press("Tab")
        raise AssertionError(f"Tab never reaches {' or '.join(words)}.")

    def fill(self, **values: str) -> None:
        """Fill in fields of the record that is shown, each found by Tab, by their labels."""
        for label, text in values.items():
            called = label.replace("_", " ")
            self.go_to(f"{called}:", f"Add {called}")
            if any(each.focused and each.role == "Button" for each in self.look()):
                self.press("Return")
            self.write(text)
            self.press("Return")
            self.kept(called)

    def kept(self, label: str) -> None:
        """Wait until a field shows what was typed, as a value and no longer as a text at work."""
        self.until(
            lambda seen: (
                any(_begins(each, f"{label}: ") for each in seen)
                and not any(each.role == EDITED and _begins(each, label) for each in seen)
            ),
            awaited=f"{label} as a value",
        )

    def click(self, words: str, role: str = "", *, times: int = 1, holding: str = "") -> None:
        """Click what is called so."""
        self.click_at(self.find(words, role).middle, times=times, holding=holding)

    def click_at(self, at: tuple[int, int], *, times: int = 1, holding: str = "") -> None:
        """Click a point."""
        done = ["mousemove", str(at[0]), str(at[1])]
        done += ["keydown", holding] if holding else []
        done += ["click", "--repeat", str(times), "--delay", "20", "1"]
        done += ["keyup", holding] if holding else []
        self._xdotool(*done)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from one point to another, by way of the one between."""
        between = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        moves = [move for x, y in (between, end, end) for move in ("mousemove", str(x), str(y))]
        self._xdotool("mousemove", str(start[0]), str(start[1]), "mousedown", "1")
        self._xdotool(*moves, "mouseup", "1")

    def press(self, *keys: str) -> None:
        """Press keys one after another, each as in "ctrl+k"."""
        self._xdotool("key", "--delay", "15", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", "8", "--", text)

    def replace(self, text: str) -> None:
        """Type over what stands in the field."""
        self.press("ctrl+a")
        self.write(text)

    def do(self, words: str, *, offered: str = "") -> None:
        """Do something, or go somewhere, by the command palette, once it is offered."""
        self.press("ctrl+k")
        self.focus("Search or do anything")
        self.write(words)
        self.find(offered or words, "ListItem")
        self.press("Return")

    def picture(self, path: Path) -> None:
        """Keep a picture of the whole screen."""
        subprocess.run(
            ["import", "-window", "root", str(path)], env=dict(self._environ), check=True
        )

    def close(self) -> int:
        """Close the window as its manager does; the status the program ends with."""
        self.press("alt+F4")
        return self.process.wait(PATIENCE)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=dict(self._environ), check=True, timeout=PATIENCE)


@contextmanager
def program(*arguments: str | Path, environ: Mapping[str, str]) -> Iterator[AtScreen]:
    """The program started on a screen, with its window in front."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.screen.eyes", *map(str, arguments)],
        cwd=ROOT,
        env=dict(environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            person = AtScreen(process, environ)
            person.find("Menu", "ButtonMenu")
            yield person
        finally:
            process.kill()


def _begins(seen: Seen, words: str) -> bool:
    return seen.name.casefold().startswith(words.casefold())
