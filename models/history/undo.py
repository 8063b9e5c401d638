"""Undo and redo: the inverse of a change set, through the same door.

The stack is read from the history: a person's sets that no later one undoes. A set that undoes an
undoing is a redo, and can be undone again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from models.history.changes import Changed, ChangeName
from models.history.edit import Edit
from models.history.ledger import Head, Heads, Ledger
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
            if field == LIFE and not self.ledger.replaced_by(name)
        }
        self.deletions: dict[int, set[ChangeName]] = {}
        self.pointed_at: set[int] = set()
        self.same: dict[ChangeName, list[ChangeName]] = {}
        self.left: list[tuple[int, str]] = []

    def take(self) -> tuple[tuple[int, str], ...]:
        touched: dict[tuple[int, str], list[ChangeName]] = {}
        for name, record, field, _ in reversed(self.changes):
            touched.setdefault((record, field), []).append(name)
        for (record, field), names in touched.items():
            if record not in self.created:
                self._bring_back(names, record, field)
        spared = self._spared()
        for record, field in touched:
            if record in self.created - spared and field == LIFE:
                self.edit.delete(record)
        self._delete()
        self.left += [(record, LIFE) for record in sorted(spared)]
        return tuple(self.left)

    def _delete(self) -> None:
        """Deletions come last: they cover what this undoing itself writes.

        A reference that comes back brings nothing back from the trash: its deletion is made anew.
        """
        for target in self.pointed_at - self.deletions.keys():
            if self.edit.is_gone(target):
                self.deletions[target] = {head.name for head in self.ledger.heads(target, LIFE)}
        for record, standing in sorted(self.deletions.items()):
            covers = seen_by_a_deletion(self.ledger, record) | self.edit.pending_about(record)
            self._live(record, DELETED, standing, covers)

    def _bring_back(self, names: list[ChangeName], record: int, field: str) -> None:
        heads = self.ledger.heads(record, field)
        standing = {
            head.name for head in heads if any(self._stands_for(head.name, name) for name in names)
        }
        if not standing or (field != LIFE and self.edit.is_gone(record)):
            self.left.append((record, field))
            return
        others = [head for head in heads if head.name not in standing]
        values, replaces = self._before(names, standing, others)
        for value in values:
            if value is None:
                self.left.append((record, field))
            elif field != LIFE:
                targets = self.edit.write_json(record, field, value, replaces=replaces)
                self.pointed_at.update(targets)
            elif value == DELETED:
                self.deletions[record] = replaces
            else:
                self._live(record, HERE, replaces, set())

    def _before(
        self, names: list[ChangeName], standing: set[ChangeName], others: list[Head]
    ) -> tuple[list[str | None], set[ChangeName]]:
        """The values that stood before some changes, the displayed one last, and what gives way.

        Where the changes replaced only what others had replaced already (a form was stale), nothing
        of theirs stood: then they give way to the others' value, so that the conflict ends.
        """
        former = {old for name in names for old in self.ledger.replaced_by(name)}
        apart = [head for head in others if not self._behind([head]) & set(names)]
        stood = former - self._behind(apart)
        if apart and not stood:
            # One head only: each of the others stands for something that may be undone by itself.
            return [apart[-1].value], standing | {apart[-1].name}
        ordered = sorted(stood, key=self._order)
        return [self.ledger.change(old)[2] for old in ordered] or [EMPTY], standing

    def _behind(self, heads: list[Head]) -> set[ChangeName]:
        """What has given way to heads, step by step.

        Past what an undoing wrote it goes on from what that stands for: what was undone is no step.
        """
        taken: set[ChangeName] = set()
        passed: set[ChangeName] = set()
        ahead = [head.name for head in heads]
        while ahead:
            name = ahead.pop()
            if name in passed:
                continue
            passed.add(name)
            if self.ledger.undoes(name[0]) is None:
                ahead += self._old(name)
            else:
                taken |= self._taken_back(name)
                ahead += self._same(name)
        return taken | (passed - {head.name for head in heads})

    def _taken_back(self, name: ChangeName) -> set[ChangeName]:
        """What undoing replaced on the way to a change that it wrote, and what it undid."""
        record, field, _ = self.ledger.change(name)
        taken = set(self.ledger.changes_in(self.ledger.undoes(name[0]) or 0, record, field))
        ahead = [name]
        while ahead:
            old = set(self._old(ahead.pop())) - taken
            taken |= old
            ahead += [each for each in old if self.ledger.undoes(each[0]) is not None]
        return taken

    def _old(self, name: ChangeName) -> list[ChangeName]:
        return self.ledger.replaced_by(name)

    def _same(self, name: ChangeName) -> list[ChangeName]:
        """The changes that one which an undoing wrote stands for, all of its own value.

        They are what stood before the change undone, or the head that it gave way to.
        """
        known = self.same.get(name)
        undoes = self.ledger.undoes(name[0])
        if known is not None or undoes is None:
            return known or []
        record, field, value = self.ledger.change(name)
        undone = self.ledger.changes_in(undoes, record, field)
        gave_way = [
            old
            for old in self._old(name)
            if not any(self._stands_for(old, change) for change in undone)
        ]
        former = sorted({old for change in undone for old in self._old(change)}, key=self._order)
        written = self.ledger.changes_in(name[0], record, field)
        if len(written) == len(former) and not gave_way:
            # One change for each former head, in their order.
            former = [former[written.index(name)]]
        self.same[name] = [
            old for old in (*gave_way, *former) if self.ledger.change(old)[2] == value
        ]
        return self.same[name]

    def _live(
        self, record: int, value: str, standing: set[ChangeName], covers: set[ChangeName]
    ) -> None:
        meant = "deleted" if value == DELETED else "here"
        self.edit.write(record, LIFE, value, meant, replaces=standing, covers=covers, apart=True)

    def _stands_for(self, head: ChangeName, change: ChangeName) -> bool:
        """Whether a head is a change, or what undoing has put in its place with its value."""
        passed: set[ChangeName] = set()
        ahead = [head]
        while ahead:
            name = ahead.pop()
            if name == change:
                return True
            if name not in passed:
                passed.add(name)
                ahead += self._same(name)
        return False

    def _order(self, name: ChangeName) -> tuple[str, int]:
        return (self.ledger.set_uids([name[0]])[name[0]], name[1])

    def _spared(self) -> set[int]:
        """The records that the set created and that undoing must not take away.

        Somebody gave them something since, or what stays refers to them.
        """
        spared: set[int] = set()
        while more := {each for each in self.created - spared if self._is_used(each, spared)}:
            spared |= more
        return spared

    def _is_used(self, record: int, spared: set[int]) -> bool:
        given = {field: value for _, at, field, value in self.changes if at == record}
        for field, heads in self.ledger.heads_of(record).items():
            if field != LIFE and self._differs(heads, given.get(field, EMPTY)):
                return True
        taken_back = self.edit.replaced()
        return any(
            name not in taken_back
            and (other not in self.created or other in spared)
            and not self.ledger.is_gone(other)
            for other, _, name in self.ledger.heads_towards(record)
        )

    @staticmethod
    def _differs(heads: Heads, value: str | None) -> bool:
        return any(head.value != value for head in heads)
