"""The inverse of change sets, through the same door: it brings back what stood before them."""

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet

from models.history.changes import ChangeName
from models.history.edit import Edit
from models.history.frontiers import Frontier, between
from models.history.ledger import Head, Heads
from models.history.life import DELETED, HERE, seen_by_a_deletion
from models.history.standing_for import StandsFor
from models.history.states import ABSENT, TwoStates
from models.history.states import DELETED as GONE
from models.records import LIFE

EMPTY = "null"

Place = tuple[int, str]
"""A record and the code of one of its fields."""


def write_inverse(edit: Edit, *, since: Frontier, until: Frontier) -> tuple[Place, ...]:
    """Take into `edit` what brings back the state `since`, as far as it ended with `until`.

    Returns the fields that were left alone. Raises Refused for a state that the file does not know.
    """
    states = TwoStates(edit.ledger, since=since, until=until)
    lives = states.lives(states.changed() | states.pointed_at())
    sets = between(edit.ledger, since, until)
    return _Inverse(edit, sets, {record: before for record, (before, _) in lives.items()}).take()


class _Inverse:
    def __init__(self, edit: Edit, sets: Collection[int], lives: Mapping[int, str]) -> None:
        self.edit = edit
        self.ledger = edit.ledger
        self.sets = frozenset(sets)
        self.changes = self.ledger.changes_of(sets)
        self.created = {
            record
            for _, record, field, _ in self.changes
            if field == LIFE and lives.get(record, ABSENT) == ABSENT
        }
        self.were_gone = {record for record, life in lives.items() if life == GONE}
        self.deletions: dict[int, set[ChangeName]] = {}
        self.kept: set[int] = set()
        self.pointed_at: set[int] = set()
        self.stands_for = StandsFor(edit.ledger)
        self.left: list[tuple[int, str]] = []

    def take(self) -> tuple[tuple[int, str], ...]:
        touched: dict[tuple[int, str], list[ChangeName]] = {}
        for name, record, field, _ in reversed(self.changes):
            touched.setdefault((record, field), []).append(name)
        # Whether a record comes back or goes again decides what may be said in it.
        ordered = sorted(touched.items(), key=lambda each: each[0][1] != LIFE)
        for (record, field), names in self.edit.each(ordered):
            if record not in self.created:
                self._bring_back(names, record, field)
        spared = self._spared()
        going = self.created - spared
        for record in self.edit.each(
            record for record, field in touched if record in going and field == LIFE
        ):
            self.edit.delete(record)
        self._delete()
        self.left += [(record, LIFE) for record in sorted(spared)]
        return tuple(self.left)

    def _delete(self) -> None:
        """Deletions come last: they cover what this undoing itself writes.

        A reference that comes back brings nothing back from the trash: its deletion is made anew.
        """
        for target in self.pointed_at - self.deletions.keys():
            if self._stays_gone(target):
                self.deletions[target] = {head.name for head in self.ledger.heads(target, LIFE)}
        for record in self.were_gone - self.deletions.keys():
            if not self.edit.is_gone(record):
                self._delete_again(record)
        for record, standing in sorted(self.deletions.items()):
            covers = seen_by_a_deletion(self.ledger, record) | self.edit.pending_about(record)
            self._live(record, DELETED, standing, covers)

    def _delete_again(self, record: int) -> None:
        """A record that what a merge brought kept from being deleted, unless it is used since."""
        life = {head.name for head in self.ledger.heads(record, LIFE)}
        covered = {old for name in life for old in self.ledger.covered_by(name)}
        since = seen_by_a_deletion(self.ledger, record) - covered
        if all(change_set in self.sets for change_set, _ in since):
            self.deletions[record] = life
        else:
            self.left.append((record, LIFE))

    def _bring_back(self, names: list[ChangeName], record: int, field: str) -> None:
        heads = self.ledger.heads(record, field)
        standing = {
            head.name
            for head in heads
            if any(self.stands_for.includes(head.name, name) for name in names)
        }
        if not standing or (field != LIFE and self._stays_gone(record)):
            self.left.append((record, field))
            return
        others = [head for head in heads if head.name not in standing]
        former, replaces = self._before(names, standing, others)
        for old in former or (None,):
            self._bring_back_one(old, record, field, replaces)

    def _bring_back_one(
        self, old: ChangeName | None, record: int, field: str, replaces: set[ChangeName]
    ) -> None:
        value = EMPTY if old is None else self.ledger.change(old)[2]
        if value is None:
            self.left.append((record, field))
        elif field != LIFE:
            self.pointed_at.update(self.edit.write_json(record, field, value, replaces=replaces))
        elif value != DELETED:
            self._live(record, HERE, replaces, set())
        elif old is None or record in self.were_gone:
            self.deletions[record] = replaces
        else:
            # Something that its author had not seen kept the record, and is to keep it again.
            self.kept.add(record)
            self._live(record, DELETED, replaces, set(self.ledger.covered_by(old)))

    def _stays_gone(self, record: int) -> bool:
        """Whether what is said in a record would bring it back: no deletion of it comes after."""
        deleted_anew = record in self.kept or record in self.deletions
        return not deleted_anew and self.edit.is_gone(record)

    def _before(
        self, names: list[ChangeName], standing: set[ChangeName], others: list[Head]
    ) -> tuple[list[ChangeName], set[ChangeName]]:
        """The changes that stood before some others, the displayed one last, and what gives way.

        Where the changes replaced only what others had replaced already (a form was stale), nothing
        of theirs stood: then they give way to the others' value, so that the conflict ends.
        """
        former = {old for name in names for old in self.ledger.replaced_by(name)} - set(names)
        # Of what a merge brought together and a decision in it ended, only the last stood.
        former -= self._replaced_before(former) if len(former) > 1 else set()
        apart = [head for head in others if not self._behind([head]) & set(names)]
        stood = former - self._behind(apart)
        if apart and not stood:
            # One head only: each of the others stands for something that may be undone by itself.
            return [apart[-1].name], standing | {apart[-1].name}
        return sorted(stood, key=self.stands_for.order), standing

    def _replaced_before(self, names: Collection[ChangeName]) -> set[ChangeName]:
        """What these changes have replaced, step by step."""
        found: set[ChangeName] = set()
        ahead = list(names)
        while ahead:
            old = [each for each in self._old(ahead.pop()) if each not in found]
            found.update(old)
            ahead += old
        return found

    def _behind(self, heads: list[Head]) -> set[ChangeName]:
        """Heads and what has given way to them, step by step.

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
                ahead += self.stands_for.same(name)
        return taken | passed

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

    def _live(
        self, record: int, value: str, standing: set[ChangeName], covers: set[ChangeName]
    ) -> None:
        self.edit.write(record, LIFE, value, None, replaces=standing, covers=covers, apart=True)

    def _spared(self) -> set[int]:
        """The records that the set created and that undoing must not take away.

        Somebody gave them something since, or what stays refers to them.
        """
        given: dict[int, dict[str, str | None]] = {record: {} for record in self.created}
        for _, record, field, value in self.changes:
            if record in given:
                given[record][field] = value
        taken_back = self.edit.replaced()
        spared: set[int] = set()
        while more := {
            each
            for each in self.created - spared
            if self._is_used(each, given[each], taken_back, spared)
        }:
            spared |= more
        return spared

    def _is_used(
        self,
        record: int,
        given: Mapping[str, str | None],
        taken_back: AbstractSet[ChangeName],
        spared: AbstractSet[int],
    ) -> bool:
        for field, heads in self.ledger.heads_of(record).items():
            if field != LIFE and self._is_given_since(heads, given.get(field, EMPTY)):
                return True
        return any(
            name not in taken_back
            and (other not in self.created or other in spared)
            and not self.ledger.is_gone(other)
            for other, _, name in self.ledger.heads_towards(record)
        )

    def _is_given_since(self, heads: Heads, value: str | None) -> bool:
        return any(head.value != value and head.name[0] not in self.sets for head in heads)
