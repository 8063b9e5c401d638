"""A sentence with what it rests on, and the numbered notes that tie the two together.

Collects and numbers only; how a note reads is decided by who writes it.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from briefings.phrases import phrases
from briefings.text import Run

_NOTE = "note-{}"
_USE = "use-{}"
_DESK = "d"


@dataclass(frozen=True)
class Note:
    """One thing that statements can rest on: `key` tells notes apart, `words` are printed."""

    key: Hashable
    words: tuple[str | Run, ...]


@dataclass(frozen=True)
class Statement:
    """A sentence and its sources, in the order in which they are to be named."""

    text: str
    notes: tuple[Note, ...] = ()


@dataclass
class Notes:
    """The notes of one document, numbered as they are first used."""

    _numbers: dict[Hashable, int] = field(default_factory=dict)
    _notes: list[Note] = field(default_factory=list)
    _unsourced: bool = False

    def said(self, statement: Statement, *, bold: bool | None = None) -> tuple[Run, ...]:
        """The sentence with the raised numbers of its notes, each a link to its note."""
        return (Run(statement.text, bold=bold), *self.numbers(statement.notes))

    def numbers(self, notes: tuple[Note, ...]) -> tuple[Run, ...]:
        """The raised numbers of `notes`, in order, each once; of none, the sign of the desk."""
        if not notes:
            anchor = "" if self._unsourced else _USE.format(_DESK)
            self._unsourced = True
            return (Run(_DESK, raised=True, link="#" + _NOTE.format(_DESK), anchor=anchor),)
        first_used: set[int] = set()
        numbers: set[int] = set()
        for note in notes:
            number = self._numbers.get(note.key)
            if number is None:
                number = self._numbers[note.key] = len(self._notes) + 1
                self._notes.append(note)
                first_used.add(number)
            numbers.add(number)
        runs: list[Run] = []
        for number in sorted(numbers):
            if runs:
                runs.append(Run(",", raised=True))
            anchor = _USE.format(number) if number in first_used else ""
            runs.append(
                Run(str(number), raised=True, link="#" + _NOTE.format(number), anchor=anchor)
            )
        return tuple(runs)

    def numbered(self, *, after: int = 0) -> Iterator[tuple[int, Note]]:
        """Each note with its number, from the one that follows the number `after`."""
        return enumerate(islice(self._notes, after, None), after + 1)

    def listed(self) -> list[tuple[Run, tuple[str | Run, ...]]]:
        """Each note's number, which leads back to its first use, and its words.

        What the sign of the desk means comes first, where it was used.
        """
        desk = (Run(_DESK, link="#" + _USE.format(_DESK), anchor=_NOTE.format(_DESK)),)
        return [
            *((sign, (phrases.DESK_ASSESSMENT,)) for sign in desk if self._unsourced),
            *(
                (
                    Run(f"{number}", link="#" + _USE.format(number), anchor=_NOTE.format(number)),
                    note.words,
                )
                for number, note in self.numbered()
            ),
        ]
