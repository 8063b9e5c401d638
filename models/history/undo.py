"""Undo and redo: the inverse of a change set, through the same door.

The stack is read from the history: a person's sets that no later one undoes. A set that undoes an
undoing is a redo, and can be undone again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from models.history.changes import Changed, ChangeName
from models.history.edit import Edit
from models.history.ledger import Heads, Ledger
from models.history.life import DELETED, HERE, seen_by_a_deletion
from models.records import LIFE

EMPTY = "null"


@dataclass(frozen=True)
class Step:
    """A change set that can be undone or redone: its local number, and its label."""

    change_set: int
    label: str


@dataclass(frozen=True)
class Undone:
    """What an undoing changed, and the fields that it left because someone changed them since."""

    label: str
    changed: Changed
    left: tuple[tuple[int, str], ...]


def next_undo(ledger: Ledger, person: str) -> Step | None:
    """The newest set of a person that stands, unless it is itself an undoing."""
    for step, depth in _standing(ledger, person):
        if depth % 2 == 0:
            return step
    return None


def next_redo(ledger: Ledger, person: str) -> Step | None:
    """The newest undoing of a person that stands and that no new edit came after."""
    for step, depth in _standing(ledger, person):
        if depth % 2 == 1:
            return _labelled(ledger, step)
        if depth == 0:
            return None
    return None


def _standing(ledger: Ledger, person: str) -> Iterator[tuple[Step, int]]:
    """A person's sets, newest first, without those undone; with how deep each is an undoing."""
    undone: set[int] = set()
    for id, label, undoes in ledger.connection.execute(
        "SELECT id, coalesce(label, ''), undoes FROM change_set WHERE person = ? ORDER BY uid DESC",
        (person,),
    ):
        if id in undone:
            continue
        if undoes is not None:
            undone.add(undoes)
        yield Step(id, label), _depth(ledger, undoes)


def _depth(ledger: Ledger, undoes: int | None) -> int:
    depth = 0
    while undoes is not None:
        depth += 1
        undoes = ledger.undoes(undoes)
    return depth


def _labelled(ledger: Ledger, step: Step) -> Step:
    """A redo bears the label of what it brings back."""
    origin, undoes = step.change_set, ledger.undoes(step.change_set)
    while undoes is not None:
        origin, undoes = undoes, ledger.undoes(undoes)
    return Step(step.change_set, ledger.set_label(origin))


def write_inverse(edit: Edit, change_set: int) -> tuple[tuple[int, str], ...]:
    """Take into `edit` what brings back the state before a set; returns the fields left alone."""
    return _Inverse(edit, change_set).take()


class _Inverse:
    def __init__(self, edit: Edit, change_set: int) -> None:
        self.edit = edit
        self.ledger = edit.ledger
        self.changes = self.ledger.changes_of(change_set)
        self.created = {
            record
            for name, record, field, value in self.changes
            if field == LIFE and value == HERE and not self.ledger.replaced_by(name)
        }
        self.left: list[tuple[int, str]] = []

    def take(self) -> tuple[tuple[int, str], ...]:
        spared = {record for record in self.created if self._changed_since(record)}
        touched: dict[tuple[int, str], list[ChangeName]] = {}
        for name, record, field, _ in reversed(self.changes):
            touched.setdefault((record, field), []).append(name)
        for (record, field), names in touched.items():
            if record not in self.created:
                self._bring_back(names, record, field)
            elif record not in spared and field == LIFE:
                self.edit.delete(record)
        self.left += [(record, LIFE) for record in sorted(spared)]
        return tuple(self.left)

    def _bring_back(self, names: list[ChangeName], record: int, field: str) -> None:
        standing = {
            head.name
            for head in self.ledger.heads(record, field)
            if any(self._stands_for(head.name, name) for name in names)
        }
        if not standing or (field != LIFE and self.edit.is_gone(record)):
            self.left.append((record, field))
            return
        former = {old for name in names for old in self.ledger.replaced_by(name)}
        ordered = sorted(former, key=self._order)
        values = [self.ledger.change(old)[2] for old in ordered] or [EMPTY]
        for value in dict.fromkeys(values):
            if value is None:
                self.left.append((record, field))
            elif field == LIFE:
                self._live(record, value, standing)
            else:
                self.edit.write_json(record, field, value, replaces=standing)

    def _live(self, record: int, value: str, standing: set[ChangeName]) -> None:
        covers = seen_by_a_deletion(self.ledger, record) if value == DELETED else set()
        meant = "deleted" if value == DELETED else "here"
        self.edit.write(record, LIFE, value, meant, replaces=standing, covers=covers, apart=True)

    def _stands_for(self, head: ChangeName, change: ChangeName) -> bool:
        """Whether a head is a change, or what undoing later ones has put in its place."""
        if head == change:
            return True
        undoes = self.ledger.undoes(head[0])
        if undoes is None:
            return False
        record, field, value = self.ledger.change(head)
        return any(
            self.ledger.change(former)[2] == value and self._stands_for(former, change)
            for undone in self.ledger.changes_in(undoes, record, field)
            for former in self.ledger.replaced_by(undone)
        )

    def _order(self, name: ChangeName) -> tuple[str, int]:
        return (self.ledger.set_uids([name[0]])[name[0]], name[1])

    def _changed_since(self, record: int) -> bool:
        """Whether somebody gave a record that the set created what undoing must not take away."""
        given = {field: value for _, at, field, value in self.changes if at == record}
        for field, heads in self.ledger.heads_of(record).items():
            if field != LIFE and self._differs(heads, given.get(field, EMPTY)):
                return True
        return any(
            other not in self.created and not self.ledger.is_gone(other)
            for other, _, _ in self.ledger.heads_towards(record)
        )

    @staticmethod
    def _differs(heads: Heads, value: str | None) -> bool:
        return any(head.value != value for head in heads)
