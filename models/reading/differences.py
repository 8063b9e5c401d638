"""What differs between two states of the file: fields, conflicts, records that came and went.

It tells what a reader of the one state would find otherwise in the other, not how it came to be: a
change that was taken back in between is none.
"""

import json as standard
from collections.abc import Callable, Collection, Iterable
from itertools import groupby
from typing import Any, Final

from models.history.heads import Numbers
from models.history.ledger import Ledger
from models.history.owners import all_owned, holders
from models.history.states import ABSENT, DELETED, HERE, Stood, TwoStates
from models.history.timeline import CHANGED, MADE, RESTORED, words
from models.history.timeline import DELETED as PUT_AWAY
from models.reading.difference import OPEN, OPENED, SETTLED, UNMADE, Difference, Entered, Said
from models.reading.entering import entered_by
from models.reading.supporting import Supporting
from models.records import CATALOGUE, LIFE, Entry, Fact

Labels = Callable[[Iterable[int]], dict[int, str]]

_LIVES: Final = {
    (ABSENT, HERE): MADE,
    (HERE, ABSENT): UNMADE,
    (HERE, DELETED): PUT_AWAY,
    (DELETED, HERE): RESTORED,
}
_EMPTY: Final = "null"


def differences(
    ledger: Ledger,
    labels: Labels,
    *,
    since: Iterable[str],
    until: Iterable[str] | None = None,
    records: Collection[int] | None = None,
) -> tuple[Difference, ...]:
    """What differs between the state `since` and the state `until`, else the present one.

    With `records`, only of these and of what is inside them. Of records inside one that is in
    neither state nothing is told. Ordered by the uid of the outermost record, then of its own;
    named as they are called now. Raises Refused for a state that the file does not know.
    """
    states = TwoStates(ledger, since=since, until=until)
    if states.same:
        return ()
    return _Comparing(ledger, labels, states, records).found()


class _Comparing:
    """One comparison, with all that it has read: a few queries, however much differs."""

    def __init__(
        self,
        ledger: Ledger,
        labels: Labels,
        states: TwoStates,
        records: Collection[int] | None,
    ) -> None:
        self.ledger = ledger
        self.states = states
        self._look(None if records is None else all_owned(ledger, records))
        self.heads = states.heads(self.subjects)
        self.towards = states.towards(self._moved_by_others())
        self.numbers = Numbers.of(ledger.connection, self.subjects)
        known = self.subjects | self.holders.keys() | self.numbers.uids.keys()
        self.entities = _entities(ledger, known | self.lives.keys())
        self.labels = labels(known | self.lives.keys())
        names = (head.name for heads in self._all_heads() for head in heads)
        self.entered = entered_by(ledger, names)
        self.supporting = Supporting(ledger, states, self.subjects)

    def found(self) -> tuple[Difference, ...]:
        """Every difference, in order."""
        ordered = sorted(
            self.subjects, key=lambda id: (self.entities[self._outermost(id)], self.entities[id])
        )
        return tuple(each for id in ordered for each in self._of_record(id))

    # which records

    def _look(self, within: set[int] | None) -> None:
        """Find the records to compare, with those that hold them and the life of all of these."""
        changed, pointed_at = self.states.changed(), self.states.pointed_at()
        if within is not None:
            changed &= within
            pointed_at &= within
        self.holders: dict[int, tuple[int, ...]] = {}
        seen, more = set[int](), changed | pointed_at
        while more:
            seen |= more
            found = holders(self.ledger, more)
            self.holders |= found
            more = {id for ids in found.values() for id in ids} - seen
        self.lives = self.states.lives(seen)
        moved = {id for id in pointed_at - changed if self.lives[id] in _LIVES}
        self.subjects = {
            id
            for id in changed | moved
            if self._is_seen(id, 0, frozenset()) or self._is_seen(id, 1, frozenset())
        }

    def _is_seen(self, id: int, state: int, inside: frozenset[int]) -> bool:
        """Whether a record is there in a state, with all that holds it."""
        return self.lives[id][state] == HERE and all(
            self._is_seen(holder, state, inside | {id})
            for holder in self.holders.get(id, ())
            if holder not in inside
        )

    def _outermost(self, id: int) -> int:
        passed = set[int]()
        while self.holders.get(id) and id not in passed:
            passed.add(id)
            id = self.holders[id][0]
        return id

    def _moved_by_others(self) -> set[int]:
        """Records that came or went although nothing was said of themselves."""
        return {
            id
            for id in self.subjects
            if self.lives[id] in _LIVES and not any(_is_new(head) for head in self.heads[id])
        }

    # what is told of each

    def _of_record(self, id: int) -> list[Difference]:
        fields = self._fields(id)
        what = _LIVES.get(self.lives[id])
        if what is None:
            return fields
        causes = self._causes(id)
        return [self._difference(id, what, entered=causes, fields=tuple(fields))]

    def _causes(self, id: int) -> tuple[Entered, ...]:
        heads = self.heads[id]
        life = [head for head in heads if head.field == LIFE and head.after]
        new = [head for head in life if _is_new(head)] or [head for head in heads if _is_new(head)]
        pointing = [head for head in self.towards.get(id, ()) if _is_new(head)]
        return self._entered(new or pointing or life)

    def _fields(self, id: int) -> list[Difference]:
        found = {
            field: list(heads)
            for field, heads in groupby(self.heads[id], key=lambda head: head.field)
            if field != LIFE
        }
        entry = self._entry(id)
        known = [code for code in entry.facts if code in found] if entry else []
        rest = [code for code in found if code not in known]
        told = (self._field(id, code, found[code]) for code in [*known, *rest])
        return [each for each in told if each is not None]

    def _field(self, id: int, code: str, heads: list[Stood]) -> Difference | None:
        was = [head for head in heads if head.before]
        became = [head for head in heads if head.after]
        before, after = _contents(was), _contents(became)
        if before[-1] == after[-1] and set(before) == set(after):
            return None
        entry = self._entry(id)
        fact = entry.facts.get(code) if entry else None
        return self._difference(
            id,
            CHANGED,
            field=code,
            was=self._said(fact, was),
            became=self._said(fact, became),
            conflict=_CONFLICTS[len(set(before)) > 1, len(set(after)) > 1],
            entered=self._entered([head for head in became if _is_new(head)] or became),
            citations=self.supporting.of(id, code, after[-1]),
        )

    def _difference(self, id: int, what: str, **told: Any) -> Difference:
        outermost = self._outermost(id)
        owner = None if outermost == id else outermost
        return Difference(
            record=id,
            kind=self.entities[id][1],
            what=what,
            label=self._label(id),
            owner=owner,
            owner_label="" if owner is None else self._label(owner),
            **({"citations": self.supporting.of(id, None, None)} | told),
        )

    def _said(self, fact: Fact | None, heads: list[Stood]) -> Said:
        if not heads:
            return Said()
        shown = heads[-1]
        others = {head.content: head for head in heads if head.content != shown.content}
        value = self._meant(fact, shown)
        return Said(
            words=words(fact, shown.value, value, self._label),
            value=value,
            withheld=shown.value is None,
            others=tuple(
                words(fact, head.value, self._meant(fact, head), self._label)
                for head in others.values()
            ),
            heads=tuple(head.name for head in heads),
        )

    def _meant(self, fact: Fact | None, head: Stood) -> Any:
        return None if fact is None else fact.recalled(head.value, self.numbers)

    def _entered(self, heads: Iterable[Stood]) -> tuple[Entered, ...]:
        return tuple(dict.fromkeys(self.entered[head.name] for head in heads))

    def _label(self, id: int) -> str:
        return self.labels.get(id, "?")

    def _entry(self, id: int) -> Entry | None:
        return CATALOGUE.get(self.entities[id][1])

    def _all_heads(self) -> Iterable[list[Stood]]:
        return (*self.heads.values(), *self.towards.values())


def _is_new(head: Stood) -> bool:
    return head.after and not head.before


def _contents(heads: list[Stood]) -> list[str]:
    """The values of a field's heads; that nothing is stated, and that nothing was, is one."""
    return [head.content for head in heads] or [_EMPTY]


def _entities(ledger: Ledger, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The uid and the kind of each record."""
    rows = ledger.connection.execute(
        "SELECT id, hex(uid), coalesce(kind, '') FROM entity"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (standard.dumps(sorted(set(ids))),),
    )
    return {id: (uid, kind) for id, uid, kind in rows}


_CONFLICTS: Final = {
    (False, False): "",
    (False, True): OPENED,
    (True, False): SETTLED,
    (True, True): OPEN,
}
