"""A filter as a sentence, in the language that is spoken; `sentences.understood` reads it back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from models.errors import NotUnderstood
from models.reading.filtering import phrases as say_
from models.reading.filtering.filters import (
    HAS,
    IS,
    RECORD,
    All,
    Anywhere,
    AtGate,
    Dated,
    Disputed,
    Doubtful,
    Either,
    Empty,
    Filter,
    InView,
    Not,
    OneOf,
    OneOrigin,
    Refers,
    Silent,
    Sized,
    StatusChanged,
    Tagged,
    Unknown,
    Unsourced,
    Untouched,
    Words,
)
from models.reading.filtering.names import VIEW, Named
from models.reading.filtering.phrases import Phrases
from models.reading.filtering.scanning import quoted
from models.reading.filtering.spans import DAYS, After, Before, Between, Counted, Span, This, Until
from models.reading.filtering.subjects import choices, subject
from models.reading.filtering.tables import field_phrases, kinds_of, value_phrases
from models.records import CATALOGUE, Fact
from models.records.kinds import LanguageTag, MoneyKind
from models.records.kinds.compared import grouped

_PLAIN: Final = re.compile(r"[A-Za-z0-9_.%-]+|[\u3400-\u9fff]+")


@dataclass(frozen=True)
class Saying:
    """Says the filters of one kind of record."""

    kind: str
    named: Named
    words: Phrases

    def sentence(self, filter: Filter) -> str:
        """The whole of it."""
        if isinstance(filter, All | Either):
            way = self.words.conjunction if isinstance(filter, All) else self.words.disjunction
            return f" {way[0]} ".join(self._part(each) for each in filter.parts)
        if isinstance(filter, Not):
            return self._negated(filter.part)
        return self._test(filter)

    def _part(self, filter: Filter) -> str:
        said = self.sentence(filter)
        return f"({said})" if isinstance(filter, All | Either) else said

    def _negated(self, part: Filter) -> str:
        if isinstance(part, OneOf | Refers) and not self._is_value(part):
            return self._joined(self._field(part.field), self._op(say_.IS_NOT), self._listed(part))
        if isinstance(part, Empty):
            return self._joined(self._field(part.field), self._op(say_.STATED))
        return f"{self.words.negation[0]} {self._part(part)}"

    def _is_value(self, part: OneOf | Refers) -> bool:
        """Whether “is not” and the first value would be read as “is” and another value."""
        found = subject(self.kind, part.field)
        if not isinstance(found, Fact) or isinstance(part, Refers):
            return False
        said = self._joined(self._op(say_.IS_NOT), self._code(found, part.codes[0]))
        values = (self._joined(self._op(IS), each) for each in value_phrases(found))
        return said.casefold() in {each.casefold() for each in values}

    def _test(self, test: Filter) -> str:
        match test:
            case Anywhere(text):
                return self._joined(self._whole(say_.ANYWHERE), self._op(HAS), quoted(text))
            case Words(field, how, text):
                return self._joined(self._field(field), self._op(how), quoted(text))
            case OneOf(field) | Refers(field):
                return self._joined(self._field(field), self._op(IS), self._listed(test))
            case Dated(field, span):
                return self._joined(self._field(field), *self._span(span))
            case Sized(field, how):
                return self._joined(self._field(field), self._op(how), self._size(test))
            case Tagged(word):
                return self._joined(self._whole(say_.TAGGED), self._word(word))
            case Silent(days):
                return self._joined(self._whole(say_.SILENT), self._count(days, DAYS))
            case Untouched(days):
                return self._joined(self._whole(say_.UNTOUCHED), self._count(days, DAYS))
            case StatusChanged():
                return self._whole(say_.STATUS_CHANGED)
            case InView(view):
                return self._joined(self._whole(say_.IN_VIEW), self._record(view, (VIEW,)))
            case Unknown(json):
                return self._joined(self._whole(say_.UNKNOWN), quoted(json))
        return self._at_gate(test) if isinstance(test, AtGate) else self._state(test)

    def _at_gate(self, test: AtGate) -> str:
        at = (*self._gates(test), self._op(IS))
        if not test.stage:
            return self._joined(*at, self.words.gates[say_.UNDECIDED][0])
        stage = self._code(CATALOGUE["decision"].facts["stage"], test.stage)
        return self._joined(*at, stage, self.words.gates[test.basis][0])

    def _gates(self, test: AtGate) -> tuple[str, ...]:
        if test.gate:
            return self._whole(say_.AT_GATE), self._record(test.gate, ("gate",))
        ways, facts = self.words.gates, CATALOGUE["gate"].facts
        kind, country = ways[say_.NO_KIND][0], ways[say_.NO_COUNTRY][0]
        if test.kind:
            kind = self._code(facts["kind"], test.kind)
        if test.country:
            country = self._code(facts["jurisdiction"], test.country)
        return self._whole(say_.AT_GATES), kind, ways[say_.IN_COUNTRY][0], country

    def _state(self, test: Filter) -> str:
        for kind, code in _STATES.items():
            if isinstance(test, kind):
                return self._joined(self._field(test.field), self._op(code))
        raise TypeError(f"{test!r} is no test")

    def _listed(self, test: OneOf | Refers) -> str:
        found = subject(self.kind, test.field)
        if isinstance(test, Refers):
            kinds = kinds_of(found)
            each: Iterable[str] = (self._record(uid, kinds) for uid in test.records)
        else:
            assert isinstance(found, Fact)
            each = (self._code(found, code) for code in test.codes)
        return f" {self.words.disjunction[0]} ".join(each)

    def _code(self, fact: Fact, code: str) -> str:
        if isinstance(fact.kind, LanguageTag) and is_tag(fact.kind, code):
            return quoted(code)
        known = list(choices(fact.kind))
        said = [words for each, words in known if each == code]
        alike = [each for each, words in known if said and words.casefold() == said[0].casefold()]
        if len(alike) == 1:
            return said[0]
        return self._joined(self.words.code[0], quoted(code))

    def _record(self, uid: str, kinds: tuple[str, ...]) -> str:
        name = self.named.called(uid) or "?"
        if list(self.named.bearing(kinds, name)) == [uid]:
            return quoted(name)
        return f"{quoted(name)}#{uid}"

    def _span(self, span: Span) -> tuple[str, ...]:
        both = self.words.conjunction[0]
        match span:
            case Before(day):
                return self._op(say_.BEFORE), day.isoformat() if day else self.words.today[0]
            case Until(day):
                return self._op(say_.UNTIL), day.isoformat() if day else self.words.today[0]
            case After(day):
                return self._op(say_.AFTER), day.isoformat() if day else self.words.today[0]
            case Between(first, last) if first == last:
                return self._op(say_.ON), first.isoformat()
            case Between(first, last):
                return self._op(say_.BETWEEN), first.isoformat(), both, last.isoformat()
            case Counted(way, number, unit):
                return self._op(way), self._count(number, unit)
            case This(unit):
                return (self.words.this[unit][0],)

    def _size(self, test: Sized) -> str:
        number = grouped(test.amount)
        if not test.unit:
            return number
        found = subject(self.kind, test.field)
        if isinstance(found, Fact) and isinstance(found.kind, MoneyKind):
            return f"{test.unit} {number}"
        return f"{number} {self._word(test.unit)}"

    def _count(self, number: int, unit: str) -> str:
        ways = self.words.units[unit]
        return f"{number} {ways[-1] if number == 1 else ways[0]}"

    def _word(self, word: str) -> str:
        free = _PLAIN.fullmatch(word) and word.casefold() not in self._joining()
        return word if free else quoted(word)

    def _joining(self) -> set[str]:
        words = self.words
        return {*words.conjunction, *words.disjunction, *words.negation}

    def _field(self, field: str) -> str:
        if field == RECORD:
            return self.words.it[0]
        for phrase, code in field_phrases(self.kind).items():
            if code == field:
                return phrase
        return field

    def _op(self, code: str) -> str:
        return self.words.operators[code][0]

    def _whole(self, code: str) -> str:
        return self.words.whole[code][0]

    def _joined(self, *pieces: str) -> str:
        return self.words.gap.join(pieces)


_STATES: Final[dict[type[Empty | Doubtful | Unsourced | Disputed | OneOrigin], str]] = {
    Empty: say_.EMPTY,
    Doubtful: say_.DOUBTFUL,
    Unsourced: say_.UNSOURCED,
    Disputed: say_.DISPUTED,
    OneOrigin: say_.ONE_ORIGIN,
}


def is_tag(kind: LanguageTag, code: str) -> bool:
    """Whether a language can be named by its tag."""
    try:
        return kind.parse(code) == code
    except NotUnderstood:
        return False
