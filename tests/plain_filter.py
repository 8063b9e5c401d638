"""Filters read in plain Python, record by record, as their docstrings say; the slow twin of SQL."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from models import Case
from models.history.changes import Changed
from models.reading.briefings import recorded
from models.reading.evidence import Evidence
from models.reading.filtering import filters as f
from models.reading.filtering.subjects import choices
from models.reading.standing import Rung, gather
from models.reading.standing.ladder import bearing_decisions, ladder
from models.records import CATALOGUE, Fact, Inquiry, Many, Record, Response, Tag
from models.records.kinds import Amount, Code, Country, Flag, Number, Reference, text_key
from models.records.kinds.flags import yes_or_no
from models.records.vocabularies import silent

COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    f.LESS: lambda one, other: one < other,
    f.AT_MOST: lambda one, other: one <= other,
    f.EQUAL: lambda one, other: one == other,
    f.AT_LEAST: lambda one, other: one >= other,
    f.MORE: lambda one, other: one > other,
}


def low(text: str) -> str:
    """A text whose ASCII letters are small."""
    return "".join(each.lower() if each.isascii() else each for each in text)


def matches(value: str | None, text: str, how: str) -> bool:
    """Whether a text has, is or begins with another, in one of the ways of writing it."""
    if value is None:
        return False
    held = low(value)
    ways = {low(each) for each in (text, text.lower(), text.upper(), text.title())}
    if how == f.HAS:
        return any(each in held for each in ways)
    return any(held == each if how == f.IS else held.startswith(each) for each in ways)


class Plain:
    """One case and one kind of record, as of a day."""

    def __init__(self, case: Case, kind: str, today: date) -> None:
        self.case = case
        self.kind = kind
        self.entry = CATALOGUE[kind]
        self.today = today
        self.records: list[Record] = case.all(self.entry.model)
        self.evidence = case.evidence(each.id for each in self.records)

    def listed(self, filter: f.Filter) -> set[int]:
        """The records that the filter lets through."""
        if any(isinstance(each, f.Unknown) for each in f.tests(filter)):
            return set()
        return {each.id for each in self.records if self.met(filter, each)}

    def met(self, filter: f.Filter, record: Record) -> bool:
        if isinstance(filter, f.Not):
            return not self.met(filter.part, record)
        if isinstance(filter, f.All):
            return all(self.met(each, record) for each in filter.parts)
        if isinstance(filter, f.Either):
            return any(self.met(each, record) for each in filter.parts)
        found: bool = getattr(self, f"_{filter.key}")(filter, record)
        return found

    # fields

    def _held(self, code: str, record: Record) -> Any:
        return getattr(record, self.entry.facts[code].name)

    def _ends(self, code: str, record: Record) -> list[int]:
        if code in self.entry.relations:
            relation = f"{self.kind}.{code}"
            return [each.target for each in self.case.links(owners=[record.id], relation=relation)]
        held = self._held(code, record)
        return [] if held is None else [held]

    @cached_property
    def _names(self) -> dict[int, str]:
        return dict(
            self.case.database.connection().execute(
                "SELECT id, name FROM entity WHERE name IS NOT NULL"
            )
        )

    def _words(self, test: f.Words, record: Record) -> bool:
        subject: Fact | Many = self.entry.facts.get(test.field) or self.entry.manys[test.field]
        if isinstance(subject, Many) or isinstance(subject.kind, Reference):
            ends = self._ends(test.field, record)
            return any(matches(self._names.get(end), test.text, test.how) for end in ends)
        return matches(self._held(test.field, record), test.text, test.how)

    def _anywhere(self, test: f.Anywhere, record: Record) -> bool:
        return all(
            any(self._occurs(fact, word, record) for fact in self.entry.facts.values())
            for word in test.text.split()
        )

    def _occurs(self, fact: Fact, word: str, record: Record) -> bool:
        value = getattr(record, fact.name)
        if value is None:
            return False
        if isinstance(fact.kind, Code | Country):
            words = dict(choices(fact.kind)).get(value)
            return words is not None and word.casefold() in words.casefold()
        if isinstance(fact.kind, Reference):
            return matches(self._names.get(value), word, f.HAS)
        return matches(str(fact.kind.stored(value)), word, f.HAS)

    def _one_of(self, test: f.OneOf, record: Record) -> bool:
        held = self._held(test.field, record)
        if held is not None and isinstance(self.entry.facts[test.field].kind, Flag):
            held = yes_or_no(held)
        return held in test.codes

    def _refers(self, test: f.Refers, record: Record) -> bool:
        wanted = {self.case.find(uid) for uid in test.records}
        return any(end in wanted for end in self._ends(test.field, record))

    def _empty(self, test: f.Empty, record: Record) -> bool:
        return not self._ends(test.field, record)

    def _dated(self, test: f.Dated, record: Record) -> bool:
        held = self._held(test.field, record)
        if held is None:
            return False
        if isinstance(held, str):
            earliest = latest = date.fromisoformat(held[:10])
        else:
            earliest, latest = held.earliest or date.min, held.latest or date.max
        first, last = test.span.days(self.today)
        return (last is None or earliest <= last) and (first is None or latest >= first)

    def _doubtful(self, test: f.Doubtful, record: Record) -> bool:
        held = self._held(test.field, record)
        return held is not None and (held.approximate or held.uncertain)

    def _sized(self, test: f.Sized, record: Record) -> bool:
        held = self._held(test.field, record)
        kind = self.entry.facts[test.field].kind
        if held is None:
            return False
        if isinstance(kind, Number):
            return COMPARED[test.how](held, test.amount)
        unit = held.unit if isinstance(kind, Amount) else held.currency
        same = not test.unit or matches(unit, test.unit, f.IS)
        return same and COMPARED[test.how](held.amount, test.amount)

    # evidence

    def _places(self, field: str, record: Record) -> Iterable[Evidence]:
        return [
            each
            for (id, code), each in self.evidence.items()
            if id == record.id and (field == f.RECORD or code == field)
        ]

    def _unsourced(self, test: f.Unsourced, record: Record) -> bool:
        if test.field != f.RECORD and self._held(test.field, record) is None:
            return False
        return not any(each.sourced for each in self._places(test.field, record))

    def _disputed(self, test: f.Disputed, record: Record) -> bool:
        return any(each.doubted for each in self._places(test.field, record))

    def _one_origin(self, test: f.OneOrigin, record: Record) -> bool:
        origins = {
            cited.chain.origin
            for each in self._places(test.field, record)
            for cited in each.supporting
            if cited.chain.origin is not None
        }
        return len(origins) == 1

    # tags, answers, history

    @cached_property
    def _tags(self) -> set[tuple[int, str]]:
        return {(each.tagged, text_key(each.word)) for each in self.case.all(Tag)}

    def _tagged(self, test: f.Tagged, record: Record) -> bool:
        return (record.id, text_key(test.word)) in self._tags

    def _silent(self, test: f.Silent, record: Record) -> bool:
        responses = self.case.all(Response)
        owed = {
            inquiry.id: inquiry
            for inquiry in self.case.all(Inquiry)
            if inquiry.date is not None
            and inquiry.date.latest is not None
            and inquiry.date.latest <= self.today - timedelta(days=test.days)
            and all(
                silent(each.outcome or "") or not (each.outcome or each.text)
                for each in responses
                if each.inquiry == inquiry.id
            )
        }
        about = self.case.links(owners=owed, relation="inquiry.about")
        return (
            record.id in owed
            or record.id in {each.target for each in about}
            or record.id in {each.asked_of for each in owed.values()}
        )

    def _untouched(self, test: f.Untouched, record: Record) -> bool:
        since = (self.today - timedelta(days=test.days)).isoformat()
        return all(line.made[:10] <= since for line in self.case.history(record.id))

    @cached_property
    def _moved(self) -> Changed:
        briefings = recorded(self.case)
        if not briefings:
            return Changed()
        told = self.case.differences(since=briefings[0].frontier)
        single = [each for one in told for each in (one, *one.fields) if each.field]
        fields = {(each.record, str(each.field)) for each in single}
        return Changed(fields=frozenset(fields))

    def _status_changed(self, test: f.StatusChanged, record: Record) -> bool:
        if self.kind != "application":
            return (record.id, f.STATUS[self.kind]) in self._moved.fields
        on = self.case.links(targets=[record.id], relation="decision.applications")
        return any((each.owner, "stage") in self._moved.fields for each in on)

    # gates

    @cached_property
    def _ladders(self) -> dict[int, tuple[Rung, ...]]:
        matter = gather(self.case, as_of=self.today)
        return {
            id: ladder(matter, id, bearing_decisions(matter, id))[0] for id in matter.applications
        }

    def _at_gate(self, test: f.AtGate, record: Record) -> bool:
        return any(
            (rung.leading.stage or "", rung.leading.basis if rung.stage else "")
            == (test.stage, test.basis)
            for rung in self._ladders[record.id]
            if self._is_at(test, rung)
        )

    def _is_at(self, test: f.AtGate, rung: Rung) -> bool:
        if test.gate:
            return rung.gate == self.case.find(test.gate)
        return (rung.kind or "", rung.jurisdiction or "") == (test.kind, test.country)
