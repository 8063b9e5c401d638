"""What can be undone and redone: a person's stack of steps, read from the history.

It holds the person's change sets that no later one undoes, and the merges into this file, each with
what was decided in it. A set that undoes an undoing is a redo, and can be undone again.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from uuid import UUID

from models.history.changes import Changed
from models.history.frontiers import between
from models.history.ledger import Ledger
from models.history.merges import Noted, merges_of, undone_by


@dataclass(frozen=True)
class Step:
    """What can be undone or redone: a change set by its local number, or a merge."""

    label: str
    change_set: int | None = None
    merge: Noted | None = None


@dataclass(frozen=True)
class Undone:
    """What an undoing changed, and the fields that it left because someone changed them since."""

    label: str
    changed: Changed
    left: tuple[tuple[int, str], ...]


def next_undo(ledger: Ledger, person: str) -> Step | None:
    """The newest step of a person that stands, unless it is itself an undoing."""
    for step, depth in _standing(ledger, person):
        if depth % 2 == 0:
            return _labelled(ledger, step) if depth else step
    return None


def next_redo(ledger: Ledger, person: str) -> Step | None:
    """The newest undoing of a person that stands and that no new edit came after."""
    for step, depth in _standing(ledger, person):
        if depth % 2 == 1:
            return _labelled(ledger, step)
        if depth == 0:
            return None
    return None


def size(ledger: Ledger, step: Step | None) -> int:
    """How many changes a step made; none where there is none."""
    if step is None:
        return 0
    if step.merge is not None:
        return ledger.size(between(ledger, step.merge.before, step.merge.after))
    assert step.change_set is not None
    return ledger.size([step.change_set])


def _standing(ledger: Ledger, person: str) -> Iterator[tuple[Step, int]]:
    """A person's steps, newest first, without those undone; with how deep each is an undoing."""
    undone: set[int | None] = set()
    standing: set[int | None] = set()
    merges = merges_of(ledger.connection, person)
    undoings = {noted.undone for noted in merges}
    # What was decided in a merge is its last set, and no step by itself.
    within = {UUID(noted.after[0]).bytes for noted in merges if len(noted.after) == 1}

    def older_than(uid: bytes) -> Iterator[tuple[Step, int]]:
        while merges and merges[-1].newest >= uid:
            noted = merges.pop()
            if noted.undone not in standing:
                yield Step(noted.label, merge=noted), 0

    with closing(
        ledger.connection.execute(
            "SELECT uid, id, coalesce(label, ''), undoes FROM change_set WHERE person = ?"
            " ORDER BY uid DESC",
            (person,),
        )
    ) as rows:
        for uid, id, label, undoes in rows:
            yield from older_than(uid)
            if id not in undone:
                standing.add(id)
                undone.add(undoes)
                if uid not in within:
                    yield Step(label, id), _depth(ledger, id, undoings)
    yield from older_than(b"")


def _depth(ledger: Ledger, change_set: int, undoings: set[int | None]) -> int:
    """How often a set undoes an undoing; one that undoes a merge is one, too."""
    depth, origin = _origin(ledger, change_set)
    return depth + (origin in undoings)


def _origin(ledger: Ledger, change_set: int) -> tuple[int, int]:
    depth, undoes = 0, ledger.undoes(change_set)
    while undoes is not None:
        depth, change_set, undoes = depth + 1, undoes, ledger.undoes(undoes)
    return depth, change_set


def _labelled(ledger: Ledger, step: Step) -> Step:
    """A redo, and undoing one, bear the label of what it brings back."""
    assert step.change_set is not None
    _, origin = _origin(ledger, step.change_set)
    noted = undone_by(ledger.connection, origin)
    return Step(noted.label if noted else ledger.set_label(origin), step.change_set)
