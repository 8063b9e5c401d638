"""What two copies of a case say of the same things: old, mine, theirs, and what comes of it.

It is read off a file that holds both histories; how they came together is for `models.merging`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from models.history.changes import ChangeName, LastingName
from models.history.frontiers import Frontier, common
from models.history.ledger import Ledger
from models.history.states import DELETED as GONE
from models.history.states import HERE, TwoStates
from models.history.timeline import CHANGED, DELETED, MADE, RESTORED
from models.reading.difference import OPEN, OPENED, Difference, Entered, Said
from models.reading.differences import differences
from models.reading.entering import entered_by
from models.reading.met import KEPT, FieldMeeting, RecordMeeting
from models.reading.supporting import Supporting
from models.records import LIFE, Fact

Labels = Callable[[Iterable[int]], dict[int, str]]


@dataclass(frozen=True)
class Meetings:
    """Everything that merging another copy brings, by record; `shared` is the last common state."""

    records: tuple[RecordMeeting, ...]
    shared: Frontier

    @property
    def conflicts(self) -> tuple[tuple[RecordMeeting, FieldMeeting], ...]:
        """Every field in which both values stand, with its record."""
        return tuple((record, field) for record in self.records for field in record.conflicts)

    def count(self, what: str) -> int:
        """How many records the other copy made, changed, deleted, restored or kept."""
        return sum(record.what == what for record in self.records)


def meetings(
    ledger: Ledger,
    labels: Labels,
    *,
    mine: Iterable[str],
    theirs: Iterable[str],
    until: Iterable[str] | None = None,
) -> Meetings:
    """What merging the state `theirs` into the state `mine` brings, in a file that holds both.

    The merged state is `until`, else the present one. Raises Refused for a state that the file does
    not know.
    """
    mine, theirs = tuple(mine), tuple(theirs)
    shared = common(ledger, mine, theirs)
    told = _Told(
        ledger,
        by_mine=differences(ledger, labels, since=shared, until=mine),
        by_theirs=differences(ledger, labels, since=shared, until=theirs),
        by_merging=differences(ledger, labels, since=mine, until=until),
        apart=TwoStates(ledger, since=mine, until=theirs),
        turned=TwoStates(ledger, since=theirs, until=mine),
    )
    return Meetings(tuple(told.records()), shared)


def turned(met: RecordMeeting) -> RecordMeeting:
    """What was met from the other side: theirs as mine, and mine as theirs."""
    fields = tuple(
        replace(
            each,
            mine=each.theirs,
            theirs=each.mine,
            mine_entered=each.theirs_entered,
            theirs_entered=each.mine_entered,
            mine_citations=each.theirs_citations,
            theirs_citations=each.mine_citations,
            choices=each.choices[::-1],
        )
        for each in met.fields
    )
    return replace(met, fields=fields, here_only=True)


def passed(ledger: Ledger, told: Iterable[Difference]) -> tuple[RecordMeeting, ...]:
    """What one file has become since an earlier state, told as a meeting: old, and theirs as it
    is now."""
    whole: dict[int, list[Difference]] = {}
    for each in told:
        whole.setdefault(each.record, []).append(each)
    return tuple(_passed(ledger, its) for its in whole.values())


def _passed(ledger: Ledger, its: list[Difference]) -> RecordMeeting:
    first = next((each for each in its if each.field is None), its[0])
    fields = [each for one in its for each in ((one,) if one.field is not None else one.fields)]
    return RecordMeeting(
        record=first.record,
        uid=ledger.uid(first.record),
        kind=first.kind,
        what=first.what,
        label=first.label,
        owner=first.owner,
        owner_label=first.owner_label,
        entered=first.entered,
        fields=tuple(
            FieldMeeting(
                kind=each.kind,
                field=each.field or "",
                old=each.was,
                mine=each.was,
                theirs=each.became,
                theirs_entered=each.entered,
                theirs_citations=each.citations,
            )
            for each in fields
        ),
    )


class _Told:
    def __init__(
        self,
        ledger: Ledger,
        *,
        by_mine: tuple[Difference, ...],
        by_theirs: tuple[Difference, ...],
        by_merging: tuple[Difference, ...],
        apart: TwoStates,
        turned: TwoStates,
    ) -> None:
        self.ledger = ledger
        self.by_mine = _by_place(by_mine)
        self.by_theirs = _by_place(by_theirs)
        self.by_merging = _by_place(by_merging)
        self.codes_of_mine = _codes(self.by_mine)
        self.codes_of_theirs = _codes(self.by_theirs)
        self.taken_out_here, self.taken_out_there = _taken_out(
            apart, {id for told in (self.by_mine, self.by_theirs) for id in _made(told)}
        )
        put_back = {
            record
            for (record, field), each in self.by_merging.items()
            if each.conflict
            and ((record, field) in self.by_mine) != ((record, field) in self.by_theirs)
        }
        self.mine_supporting, self.theirs_supporting = (
            Supporting(ledger, states, put_back) if put_back else None for states in (turned, apart)
        )
        self.first: dict[int, Difference] = {}
        for told in (self.by_merging, self.by_theirs, self.by_mine):
            for (record, _), each in told.items():
                self.first.setdefault(record, each)

    def records(self) -> list[RecordMeeting]:
        """Every record that is otherwise after the merge, or that one side deleted in vain."""
        fields: dict[int, dict[str, None]] = {}
        for record, field in (*self.by_merging, *self.by_theirs):
            fields.setdefault(record, {})
            if field is not None:
                fields[record][field] = None
        for record in self.taken_out_there:
            fields.setdefault(record, {})
        met = (self._record(record, its) for record, its in fields.items())
        return [each for each in met if each is not None]

    def _record(self, id: int, codes: Iterable[str]) -> RecordMeeting | None:
        fields = [field for field in (self._field(id, code) for code in codes) if field is not None]
        what = self._what(id) or (CHANGED if fields else "")
        if not what:
            return None
        told = self.first[id]
        whole = self.by_theirs.get((id, None)) or self.by_merging.get((id, None))
        mine = self.by_mine.get((id, None))
        deleted_here = what == KEPT and (
            id in self.taken_out_here or (mine is not None and mine.what == DELETED)
        )
        taken_out = self.taken_out_here.get(id) or self.taken_out_there.get(id)
        if what == KEPT:
            whole = mine if deleted_here else whole
            fields = list(self._why_kept(id))
        return RecordMeeting(
            record=id,
            uid=self.ledger.uid(id),
            kind=told.kind,
            what=what,
            label=told.label,
            owner=told.owner,
            owner_label=told.owner_label,
            entered=self._entered(taken_out) if taken_out else whole.entered if whole else (),
            fields=tuple(fields),
            deleted_here=deleted_here,
        )

    def _why_kept(self, id: int) -> Iterator[FieldMeeting]:
        """The fields that the side which did not delete a record has changed."""
        codes = (*self.codes_of_mine.get(id, ()), *self.codes_of_theirs.get(id, ()))
        for code in dict.fromkeys(codes):
            field = self._field(id, code)
            mine, theirs = self.by_mine.get((id, code)), self.by_theirs.get((id, code))
            changed = theirs or mine
            if field is not None:
                yield field
            elif changed is not None:
                yield FieldMeeting(
                    kind=changed.kind,
                    field=code,
                    old=changed.was,
                    mine=mine.became if mine else changed.was,
                    theirs=theirs.became if theirs else changed.was,
                    mine_entered=mine.entered if mine else (),
                    theirs_entered=theirs.entered if theirs else (),
                    mine_citations=mine.citations if mine else (),
                    theirs_citations=theirs.citations if theirs else (),
                )

    def _what(self, id: int) -> str:
        mine, theirs, merging = (
            told[id, None].what if (id, None) in told else ""
            for told in (self.by_mine, self.by_theirs, self.by_merging)
        )
        if id in self.taken_out_here or id in self.taken_out_there:
            return KEPT
        if merging == RESTORED and mine == DELETED and theirs != RESTORED:
            return KEPT
        if merging in (MADE, DELETED, RESTORED):
            return merging
        # What both deleted and merging leaves deleted is nothing to tell.
        return KEPT if theirs == DELETED and mine != DELETED else ""

    def _field(self, id: int, code: str) -> FieldMeeting | None:
        merging = self.by_merging.get((id, code))
        if merging is None:
            return None
        mine, theirs = self.by_mine.get((id, code)), self.by_theirs.get((id, code))
        first = theirs or mine or merging
        conflict = merging.conflict in (OPENED, OPEN)
        said = merging.was, theirs.became if theirs else merging.became
        said = _apart(*said) if conflict else said
        entered = mine.entered if mine else (), (theirs or merging).entered
        cited = mine.citations if mine else (), (theirs or merging).citations
        if conflict and theirs is None and mine is not None:
            # What they said is what stood before: they changed it and put it back.
            said = merging.was, replace(mine.was, heads=_beside(merging.became, merging.was))
            entered = mine.entered, self._entered(said[1].heads)
            cited = mine.citations, self._cited(self.theirs_supporting, id, code, said[1])
        elif conflict and mine is None and theirs is not None:
            said = said[0], self._of_their_own(merging.was, said[1], theirs.fact)
            entered = self._entered(said[0].heads), theirs.entered
            cited = self._cited(self.mine_supporting, id, code, said[0]), theirs.citations
        return FieldMeeting(
            kind=merging.kind,
            field=code,
            old=first.was,
            mine=said[0],
            theirs=said[1],
            mine_entered=entered[0],
            theirs_entered=entered[1],
            mine_citations=cited[0],
            theirs_citations=cited[1],
            conflict=conflict,
            choices=tuple(self._name(each) for each in said if each.heads) if conflict else (),
        )

    def _of_their_own(self, mine: Said, theirs: Said, fact: Fact | None) -> Said:
        """What they say: where this side's value is displayed there too, what stands beside it."""
        heads = _beside(theirs, mine)
        if mine.words != theirs.words or len(theirs.others) != 1 or not heads:
            return theirs
        value = self.ledger.change(heads[-1])[2]
        return Said(
            words=theirs.others[0],
            value=None if fact is None else fact.recalled(value, self.ledger),
            withheld=value is None,
            heads=heads,
        )

    def _cited(
        self, supporting: Supporting | None, id: int, code: str, said: Said
    ) -> tuple[int, ...]:
        """What supports a value that a side put back: no difference of that side tells it."""
        if supporting is None or not said.heads:
            return ()
        return supporting.of(id, code, self.ledger.change(said.heads[-1])[2])

    def _entered(self, heads: Iterable[ChangeName]) -> tuple[Entered, ...]:
        return tuple(dict.fromkeys(entered_by(self.ledger, heads).values()))

    def _name(self, said: Said) -> LastingName:
        change_set, seq = said.heads[-1]
        return self.ledger.set_uids([change_set])[change_set], seq


def _taken_out(
    apart: TwoStates, made: set[int]
) -> tuple[dict[int, list[ChangeName]], dict[int, list[ChangeName]]]:
    """By what, of the records that one side made, the other side deleted some.

    A link or a tag that both make is one; of what a side made and deleted, nothing is told of it.
    """
    found: tuple[dict[int, list[ChangeName]], ...] = ({}, {})
    for id, (mine, theirs) in (apart.lives(made) if made else {}).items():
        if {mine, theirs} == {GONE, HERE}:
            found[mine == HERE][id] = []
    for side, heads in zip(found, ("before", "after"), strict=True):
        for id, stood in (apart.heads(side, LIFE) if side else {}).items():
            side[id] = [each.name for each in stood if getattr(each, heads)]
    return found[0], found[1]


def _made(told: dict[tuple[int, str | None], Difference]) -> Iterator[int]:
    return (id for (id, field), each in told.items() if field is None and each.what == MADE)


def _by_place(told: Iterable[Difference]) -> dict[tuple[int, str | None], Difference]:
    """Differences by record and field; a whole record's are given beside its own."""
    found: dict[tuple[int, str | None], Difference] = {}
    for each in told:
        found[each.record, each.field] = each
        for field in each.fields:
            found[field.record, field.field] = field
    return found


def _beside(said: Said, other: Said) -> tuple[ChangeName, ...]:
    """The changes that say the one and not the other."""
    return tuple(each for each in said.heads if each not in other.heads)


def _apart(mine: Said, theirs: Said) -> tuple[Said, Said]:
    """What each side says of its own: a value that the other displays is no second one here.

    Where a copy left without a value, what is said in it stands beside that, and knows it not.
    """
    return (
        replace(mine, others=tuple(each for each in mine.others if each != theirs.words)),
        replace(theirs, others=tuple(each for each in theirs.others if each != mine.words)),
    )


def _codes(told: dict[tuple[int, str | None], Difference]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for record, field in told:
        if field is not None:
            found.setdefault(record, []).append(field)
    return found
