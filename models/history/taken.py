"""The changes that one edit has taken and not yet written, found by their field and by the records
that they are about, however many they are. It reads and writes nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from models.history.writing import Pending
from models.records import LIFE


class Taken:
    """Changes in the order in which they were taken; each stands at its number."""

    def __init__(self) -> None:
        self._changes: list[Pending] = []
        self._last: dict[tuple[int, str], int] = {}
        self._about: defaultdict[int, set[int]] = defaultdict(set)
        self._naming: defaultdict[int, set[int]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._changes)

    def __iter__(self) -> Iterator[Pending]:
        return iter(self._changes)

    @property
    def changes(self) -> Sequence[Pending]:
        """All of them."""
        return self._changes

    def last(self, record: int, code: str) -> Pending | None:
        """The newest change of a field; None where none was taken."""
        at = self._last.get((record, code))
        return None if at is None else self._changes[at]

    def add(self, change: Pending) -> None:
        """Take one more."""
        at = self._last[change.record, change.code] = len(self._changes)
        self._changes.append(change)
        if change.code != LIFE:
            self._about[change.record].add(at)
        self._name(change.targets, at)

    def rename(self, record: int, code: str, targets: tuple[int, ...]) -> None:
        """Let the newest change of a field point at other records."""
        at = self._last[record, code]
        for target in self._changes[at].targets:
            self._naming[target].discard(at)
        self._changes[at].targets = targets
        self._name(targets, at)

    def concerning(self, record: int) -> AbstractSet[int]:
        """The numbers of those that change a field of a record, its life aside, or point at it."""
        return self._about.get(record, set()) | self._naming.get(record, set())

    def _name(self, targets: tuple[int, ...], at: int) -> None:
        for target in targets:
            self._naming[target].add(at)
