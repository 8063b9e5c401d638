"""Two versions of a text beside the one they come from, line by line. It knows no record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

SAME: Final = "same"
GONE: Final = "gone"
NEW: Final = "new"


@dataclass(frozen=True)
class Line:
    """One line of a comparison: `what` is same, gone or new."""

    what: str
    text: str


def compared(old: str, new: str) -> tuple[Line, ...]:
    """How a text became another: each line of both, once where it stayed."""
    return tuple(_compared(_lines(old), _lines(new)))


def united(old: str, mine: str, theirs: str) -> str | None:
    """One text with the changes of both sides; None where they touch the same or adjacent lines.

    The rule is that of diff3 [Khanna, Kunal, Pierce 2007]: what only one side changed is taken
    from that side. Both sides' additions at one place have no order, so they are left to a person.
    """
    base, ours, its = _lines(old), _lines(mine), _lines(theirs)
    changes = sorted((*_changes(base, ours), *_changes(base, its)))
    made: list[str] = []
    at = 0
    last: _Change | None = None
    for change in changes:
        start, end, lines = change
        if change == last:
            continue
        if last is not None and start <= last[1]:
            return None
        made += [*base[at:start], *lines]
        at, last = end, change
    return "\n".join([*made, *base[at:]])


_Change = tuple[int, int, tuple[str, ...]]


def _changes(base: list[str], new: list[str]) -> Iterator[_Change]:
    for what, start, end, first, last in _steps(base, new):
        if what != "equal":
            yield start, end, tuple(new[first:last])


def _compared(old: list[str], new: list[str]) -> Iterator[Line]:
    for what, start, end, first, last in _steps(old, new):
        if what == "equal":
            yield from (Line(SAME, text) for text in old[start:end])
        else:
            yield from (Line(GONE, text) for text in old[start:end])
            yield from (Line(NEW, text) for text in new[first:last])


def _steps(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _lines(text: str) -> list[str]:
    # Not splitlines: what else it takes for the end of a line is part of the text.
    return text.split("\n") if text else []
