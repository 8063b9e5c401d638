"""What follows a field in a sentence: how it is compared, and with what."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from models.errors import NotUnderstood
from models.reading.filtering import phrases as say_
from models.reading.filtering.filters import (
    BEGINS,
    HAS,
    HOW,
    IS,
    LONGEST_TEXT,
    RECORD,
    SIZES,
    Dated,
    Disputed,
    Doubtful,
    Empty,
    Filter,
    Not,
    OneOf,
    OneOrigin,
    Refers,
    Sized,
    Test,
    Unsourced,
    Words,
)
from models.reading.filtering.names import Named
from models.reading.filtering.phrases import Phrases, expected_value, nobody, several, sorts
from models.reading.filtering.scanning import Misread, Scanner, begins_with
from models.reading.filtering.spans import (
    LAST,
    MOST,
    NEXT,
    After,
    Before,
    Between,
    Counted,
    Span,
    This,
    Until,
)
from models.reading.filtering.subjects import (
    CHOICE,
    DATE,
    NUMBER,
    RECORDS,
    WORDS,
    fits,
    sort_of,
    subject,
)
from models.reading.filtering.tables import kinds_of, value_phrases
from models.records import Fact
from models.records.kinds import Date, LanguageTag, MoneyKind, canonical, parsed
from models.records.kinds import Number as WholeNumber
from models.records.kinds.compared import check_decimal

_NUMBER: Final = re.compile(r"[-−]?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?![0-9A-Za-z])")
_COUNT: Final = re.compile(r"[0-9]{1,4}(?![0-9])")
_CURRENCY: Final = re.compile(r"[A-Za-z]{3}(?![A-Za-z])")
_UID: Final = re.compile(r"#[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])")
_STATES: Final[dict[str, type[Empty | Doubtful | Unsourced | Disputed | OneOrigin]]] = {
    say_.EMPTY: Empty,
    say_.DOUBTFUL: Doubtful,
    say_.UNSOURCED: Unsourced,
    say_.DISPUTED: Disputed,
    say_.ONE_ORIGIN: OneOrigin,
}
_Ended = type[Before] | type[Until] | type[After]
_ONE_ENDED: Final[dict[str, _Ended]] = {say_.BEFORE: Before, say_.UNTIL: Until, say_.AFTER: After}
_COMPARING: Final[dict[str, tuple[str, ...]]] = {
    WORDS: HOW,
    CHOICE: (IS, say_.IS_NOT),
    RECORDS: (IS, say_.IS_NOT, HAS, BEGINS),
    DATE: (*_ONE_ENDED, say_.BETWEEN, say_.ON, LAST, NEXT, say_.DOUBTFUL),
    NUMBER: SIZES,
}
_OF_ANY: Final = (say_.EMPTY, say_.STATED)
_OF_FACTS: Final = (say_.UNSOURCED, say_.DISPUTED, say_.ONE_ORIGIN)


@dataclass(frozen=True)
class Operands:
    """Reads on behind the place of a scanner; `ahead` says whether another test stands there."""

    kind: str
    scanner: Scanner
    words: Phrases
    named: Named
    ahead: Callable[[], bool]

    def operator(self, field: str) -> str | None:
        """By what a field is compared, or the record itself, if that stands here."""
        found = subject(self.kind, field) if field != RECORD else None
        if isinstance(found, Fact) and sort_of(found) == CHOICE and self._is_one(found):
            return IS
        return self.scanner.choose(self.operators(field))

    def operators(self, field: str) -> dict[str, str]:
        """The ways in which a field, or the record itself, can be compared, and what each means."""
        ways = self.words.operators
        if field == RECORD:
            return {way: code for code in _OF_FACTS for way in ways[code]}
        found = subject(self.kind, field)
        assert found is not None
        sort = sort_of(found)
        of_facts = _OF_FACTS if isinstance(found, Fact) else ()
        codes = (*_COMPARING.get(sort, ()), *_OF_ANY, *of_facts)
        options = {way: code for code in codes for way in ways[code]}
        spans = self.words.this.items() if sort == DATE else ()
        return options | {way: f"this_{unit}" for unit, each in spans for way in each}

    def test(self, field: str, operator: str) -> Filter:
        """The test of a field whose operator was read."""
        start = self.scanner.skip()
        if operator == say_.STATED:
            return Not(Empty(field))
        found = self._test(field, operator)
        if not fits(self.kind, found):
            raise Misread(self.wanted("value", at=start), start)
        return Not(found) if operator == say_.IS_NOT else found

    def _test(self, field: str, operator: str) -> Test:
        found = subject(self.kind, field)
        assert found is not None
        if operator in _STATES:
            return _STATES[operator](field)
        sort = sort_of(found)
        if isinstance(found, Fact) and sort == CHOICE:
            return OneOf(field, self._several(lambda: self.choice(found)))
        if sort == RECORDS and operator in (IS, say_.IS_NOT):
            return Refers(field, self._several(lambda: self.record(kinds_of(found))))
        if sort == DATE:
            return Dated(field, self._span(operator))
        if sort == NUMBER and isinstance(found, Fact):
            return self._size(found, field, operator)
        return Words(field, operator, self.text())

    def _is_one(self, fact: Fact) -> bool:
        """Whether “is” and a value follow, which may itself begin with “not”."""
        start, looked = self.scanner.at, len(self.scanner.looked_for)
        joining = (*self.words.conjunction, *self.words.disjunction)
        taken = self.scanner.take(self.words.operators[IS])
        behind = self.scanner.at
        found = taken and self.scanner.choose(value_phrases(fact)) is not None
        found = found and self.scanner.ends_here(joining)
        self.scanner.at = behind if found else start
        del self.scanner.looked_for[looked:]
        return found

    def text(self) -> str:
        """A text, in quotation marks or a single word without."""
        at = self.scanner.skip()
        found = self.scanner.quotation()
        found = self.scanner.bare() if found is None else found
        if found is None or not found.strip():
            raise Misread(self.wanted("text", at=at), at)
        if len(found) > LONGEST_TEXT or "\n" in found or "\r" in found:
            raise Misread(self.wanted("short", at=at), at)
        return found

    def number(self, most: int) -> int:
        """A whole number up to one."""
        at = self.scanner.skip()
        found = self.scanner.matching(_COUNT)
        if found is None or int(found) > most:
            raise Misread(self.wanted("number", at=at), at)
        return int(found)

    def json(self) -> str:
        """Canonical JSON in quotation marks."""
        at = self.scanner.skip()
        try:
            return canonical(parsed(self.scanner.quotation() or ""))
        except NotUnderstood as fault:
            raise Misread(self.wanted("text", at=at), at) from fault

    def wanted(self, code: str, at: int | None = None) -> str:
        """The sentence that says what was expected at a place, else where the scanner is."""
        before = self.scanner.before(self.scanner.at if at is None else at)
        return expected_value(before, sorts(code))

    # values

    def _several(self, read: Callable[[], str]) -> tuple[str, ...]:
        values = [read()]
        while True:
            start = self.scanner.at
            if not self.scanner.take(self.words.disjunction):
                return tuple(dict.fromkeys(values))
            after = self.scanner.at
            if self.ahead() and not self._value_follows(read, after):
                self.scanner.at = start
                return tuple(dict.fromkeys(values))
            self.scanner.at = after
            try:
                values.append(read())
            except Misread:
                if not self._negated(after):
                    raise
                self.scanner.at = start
                return tuple(dict.fromkeys(values))

    def _negated(self, at: int) -> bool:
        """Whether a group or a negated test stands there, which is no value."""
        self.scanner.at = at
        return self.scanner.take(("(", "（")) or (
            self.scanner.take(self.words.negation) and self.ahead()
        )

    def _value_follows(self, read: Callable[[], str], at: int) -> bool:
        try:
            read()
            return self.scanner.ends_here((*self.words.conjunction, *self.words.disjunction))
        except Misread:
            return False
        finally:
            self.scanner.at = at

    def choice(self, fact: Fact) -> str:
        """One of the values that a field can hold, by its words or its code."""
        at = self.scanner.skip()
        if self.scanner.take(self.words.code):
            return self.text()
        options = value_phrases(fact)
        inside = self.scanner.quotation()
        if isinstance(fact.kind, LanguageTag):
            typed = self.scanner.bare() if inside is None else inside
            return self._language(fact.kind, typed or "", at)
        if inside is None:
            found = self.scanner.choose(options)
        else:
            known = {phrase.casefold(): code for phrase, code in options.items()}
            found = known.get(inside.strip().casefold())
        if found is None:
            raise Misread(say_.named_among(self.wanted("value", at=at), options, most=4), at)
        return found

    def _language(self, kind: LanguageTag, typed: str, at: int) -> str:
        try:
            found = kind.parse(typed)
        except NotUnderstood as fault:
            raise Misread(str(fault), at) from fault
        if found is None:
            raise Misread(self.wanted("value", at=at), at)
        return found

    def record(self, kinds: tuple[str, ...]) -> str:
        """The uid of a record of these kinds that is named here."""
        at = self.scanner.skip()
        name = self.scanner.quotation()
        if name is None:
            self.scanner.looked_for += [
                (at, each) for each in self.named.offered(kinds, self.scanner.text[at:].strip())
            ]
            name = self._unquoted_name(kinds)
        exact = self.scanner.matching(_UID)
        if exact is not None:
            return exact[1:]
        if not name:
            raise Misread(self.wanted("record", at=at), at)
        found = self.named.bearing(kinds, name)
        if len(found) != 1:
            raise Misread(several(name) if found else nobody(name), at)
        return found[0]

    def _unquoted_name(self, kinds: tuple[str, ...]) -> str:
        """The longest name that stands here, which may hold a comma or an "and"; else what is typed
        up to one of them."""
        at = self.scanner.skip()
        typed = self.scanner.up_to((*self.words.conjunction, *self.words.disjunction))
        borne = (
            each
            for each in self.named.offered(kinds, typed)
            if len(each) > len(typed) and begins_with(self.scanner.text, each, at)
        )
        longest = max(borne, key=len, default=None)
        if longest is None:
            return typed
        self.scanner.at = at + len(longest)
        return longest

    # dates and sizes

    def _span(self, operator: str) -> Span:
        if operator.startswith("this_"):
            return This(operator.removeprefix("this_"))
        if operator in (LAST, NEXT):
            return self._counted(operator)
        if (made := _ONE_ENDED.get(operator)) is not None:
            if self.scanner.take(self.words.today):
                return made(None)
            first, last = self._days()
            return made(first if operator == say_.BEFORE else last)
        first, last = self._days()
        if operator == say_.BETWEEN:
            if not self.scanner.take(self.words.conjunction):
                raise Misread(self.wanted("and"), self.scanner.at)
            last = self._days()[1]
        return Between(first, last)

    def _counted(self, way: str) -> Span:
        number = self.number(MOST)
        unit = self.scanner.choose(
            {word: unit for unit, ways in self.words.units.items() for word in ways}
        )
        if unit is None:
            raise Misread(self.wanted("unit"), self.scanner.at)
        return Counted(way, number, unit)

    def _days(self) -> tuple[date, date]:
        at = self.scanner.skip()
        typed = self.scanner.up_to((*self.words.conjunction, *self.words.disjunction))
        try:
            when = Date().parse(typed)
        except NotUnderstood as fault:
            raise Misread(str(fault), at) from fault
        first, last = (when.earliest, when.latest) if when is not None else (None, None)
        if first is None or last is None:
            raise Misread(self.wanted("date", at=at), at)
        return first, last

    def _size(self, fact: Fact, field: str, how: str) -> Sized:
        at = self.scanner.skip()
        unit = ""
        money = isinstance(fact.kind, MoneyKind)
        if money:
            unit = (self.scanner.matching(_CURRENCY) or "").upper()
        found = self.scanner.matching(_NUMBER)
        if found is None:
            raise Misread(self.wanted("number", at=at), at)
        amount = Decimal(found.replace(",", "").replace("−", "-"))
        try:
            check_decimal(amount)
        except NotUnderstood as fault:
            raise Misread(str(fault), at) from fault
        if isinstance(fact.kind, WholeNumber):
            self.scanner.take(each for each in (fact.kind.unit, fact.kind.unit[:-1]) if each)
        elif money:
            unit = unit or (self.scanner.matching(_CURRENCY) or "").upper()
        elif not self.scanner.ends_here((*self.words.conjunction, *self.words.disjunction)):
            unit = self.text()
        return Sized(field, how, amount, unit)
