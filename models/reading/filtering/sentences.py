"""The sentence of a filter, read: what it means, where it can't be read, and how it may go on.

A text that does not begin as a sentence does is plain words, which are looked for in every field.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from models.reading.filtering import phrases as say_
from models.reading.filtering.filters import (
    HAS,
    IS,
    LONGEST_TEXT,
    MOST_TESTS,
    RECORD,
    All,
    Anywhere,
    AtGate,
    Disputed,
    Either,
    Filter,
    InView,
    Not,
    OneOrigin,
    Silent,
    StatusChanged,
    Tagged,
    Test,
    Unknown,
    Unsourced,
    Untouched,
    tests,
)
from models.reading.filtering.names import NOBODY, VIEW, Named
from models.reading.filtering.operands import Operands
from models.reading.filtering.phrases import named_among, phrases
from models.reading.filtering.saying import Saying
from models.reading.filtering.scanning import Misread, Scanner
from models.reading.filtering.spans import DAYS, MOST
from models.reading.filtering.subjects import fits
from models.reading.filtering.tables import field_phrases
from models.records import CATALOGUE, Fact
from models.records.kinds.canonical import is_whole

_DEEPEST: Final = 20
_NAMED: Final = 6
"""So many ways to compare are named where none of them is read."""
_BASES: Final = (say_.OFFICIAL, say_.REPORTED, say_.ASSESSED)
_WHOLE_STATES: Final[dict[str, type[Unsourced | Disputed | OneOrigin]]] = {
    say_.UNSOURCED: Unsourced,
    say_.DISPUTED: Disputed,
    say_.ONE_ORIGIN: OneOrigin,
}


@dataclass(frozen=True)
class Completion:
    """A way on: what would stand from `start` to the place of the cursor."""

    start: int
    text: str


def say(filter: Filter | None, kind: str, *, named: Named = NOBODY) -> str:
    """A filter of a kind of record as a sentence; nothing for everything.

    Plain words stand as they are where nothing else could be read in them.
    """
    if filter is None:
        return ""
    if isinstance(filter, Anywhere) and _is_plain(filter.text, kind, named):
        return filter.text
    return Saying(kind, named, phrases()).sentence(filter)


def understood(text: str, kind: str, *, named: Named = NOBODY) -> Filter | None:
    """What a sentence or plain words mean; None, everything, for a blank text. Raises Misread."""
    if not text.strip():
        return None
    reader = _Reader(text, kind, named)
    if not is_whole(text):
        # Half of a character stands in no file, and can be looked for in none.
        raise reader.halved()
    if not reader.begins():
        return reader.plain()
    try:
        found = reader.whole()
    except Misread as fault:
        raise reader.unclosed(fault.at) or fault from None
    if unclosed := reader.unclosed():
        raise unclosed
    return found


def completions(text: str, kind: str, *, named: Named = NOBODY) -> tuple[Completion, ...]:
    """How a sentence may go on at its end, in the order of the catalogue.

    In plain words, that is the fields that the last word begins.
    """
    if not is_whole(text):
        return ()
    reader = _Reader(text, kind, named)
    try:
        reader.whole()
        reader.look_on()
    except Misread:
        pass
    end = len(text)
    found = {
        Completion(at, phrase): None
        for at, phrase in reader.scanner.looked_for
        if at <= end and len(phrase) > end - at and _continues(text[at:], phrase)
        if reader.is_offered(phrase)
    }
    # What a field is called comes before what stands alone.
    alone = {ways[0] for ways in phrases().whole.values()}
    return tuple(sorted(found, key=lambda each: each.text in alone))


def _continues(begun: str, phrase: str) -> bool:
    return phrase[: len(begun)].casefold() == begun.casefold() and phrase[:1].isalnum()


def _is_plain(text: str, kind: str, named: Named) -> bool:
    return text == text.strip() and not _Reader(text, kind, named).begins()


class _Reader:
    def __init__(self, text: str, kind: str, named: Named) -> None:
        self.kind = kind
        self.scanner = Scanner(text)
        self._words = phrases()
        self._fields = field_phrases(kind)
        self._it = dict.fromkeys(self._words.it, RECORD)
        self._operands = Operands(kind, self.scanner, self._words, named, ahead=self._ahead)
        self._whole = {way: code for code, ways in self._words.whole.items() for way in ways}

    def halved(self) -> Misread:
        """What is wrong with a text in which a character is not whole."""
        text = self.scanner.text
        at = next(place for place, letter in enumerate(text) if not is_whole(letter))
        return Misread(self._operands.wanted("text", at=at), at)

    def unclosed(self, at: int | None = None) -> Misread | None:
        """What is wrong where a quotation mark is not closed: it is why something `at` a place
        behind it can't be read, or it took in a further test."""
        start = self.scanner.unclosed
        if start is None or (at is None and not self._took_in(start)) or (at or start) < start:
            return None
        return Misread(say_.never_closed(self.scanner.before(start)), start)

    def _took_in(self, start: int) -> bool:
        joining = (*self._words.conjunction, *self._words.disjunction)
        return any(self._begins_at(at) for at in self.scanner.behind_each(joining, start + 1))

    def _begins_at(self, at: int) -> bool:
        self.scanner.at = at
        return self.begins()

    def plain(self) -> Filter:
        text = self.scanner.text.strip()
        if len(text) > LONGEST_TEXT:
            raise Misread(self._operands.wanted("short", at=0), 0)
        return Anywhere(text)

    def whole(self) -> Filter:
        found = self._either(0)
        if not self.scanner.ended:
            rest = self.scanner.text[self.scanner.at :]
            raise Misread(say_.unexpected_end(rest[:30]), self.scanner.at)
        if sum(1 for _ in tests(found)) > MOST_TESTS:
            raise Misread(self._operands.wanted("fewer", at=0), 0)
        return found

    def is_offered(self, phrase: str) -> bool:
        """Whether it is a way on that means something for this kind of record."""
        code = self._whole.get(phrase)
        if code == say_.STATUS_CHANGED:
            return fits(self.kind, StatusChanged())
        if code in (say_.AT_GATE, say_.AT_GATES):
            return fits(self.kind, AtGate())
        return code != say_.UNKNOWN and (code != say_.SILENT or fits(self.kind, Silent(1)))

    def look_on(self) -> None:
        """Look for what could follow a sentence that is whole."""
        for ways in (self._words.conjunction, self._words.disjunction):
            self.scanner.take(ways[:1])

    def begins(self) -> bool:
        """Whether the text begins as a sentence does."""
        start = self.scanner.skip()
        found = self._begins()
        self.scanner.at = start
        return found

    def _begins(self) -> bool:
        while self.scanner.take("(（") or (
            not self._ahead() and self.scanner.take(self._words.negation)
        ):
            pass
        return self._ahead()

    def _ahead(self) -> bool:
        """Whether a test stands here: a field with what it is compared by, or one of its own."""
        start, looked = self.scanner.at, len(self.scanner.looked_for)
        field = self.scanner.choose({**self._fields, **self._it})
        if field is None:
            found = self.scanner.choose(self._whole) not in (None, say_.ANYWHERE)
            if not found:
                self.scanner.at = start
                found = self.scanner.take(self._words.whole[say_.ANYWHERE]) and bool(
                    self.scanner.take(self._words.operators[HAS])
                )
        else:
            found = self._operands.operator(field) is not None
        self.scanner.at = start
        del self.scanner.looked_for[looked:]
        return found

    def _either(self, depth: int) -> Filter:
        return self._chain(depth, self._words.disjunction, self._all, Either)

    def _all(self, depth: int) -> Filter:
        return self._chain(depth, self._words.conjunction, self._one, All)

    def _chain(
        self,
        depth: int,
        ways: tuple[str, ...],
        read: Callable[[int], Filter],
        join: type[All | Either],
    ) -> Filter:
        parts = [read(depth)]
        while self.scanner.take(ways):
            parts.append(read(depth))
        return parts[0] if len(parts) == 1 else join(tuple(parts))

    def _one(self, depth: int) -> Filter:
        if depth > _DEEPEST:
            raise Misread(self._operands.wanted("fewer"), self.scanner.at)
        if self.scanner.take("(（"):
            found = self._either(depth + 1)
            if not (self.scanner.take(")）") or self.scanner.ended):
                raise Misread(self._operands.wanted("bracket"), self.scanner.at)
            return found
        whole = self.scanner.choose(self._whole)
        if whole is not None:
            return self._of_record(whole)
        field = self.scanner.choose({**self._fields, **self._it})
        if field is not None:
            return self._of_field(field)
        if self.scanner.take(self._words.negation):
            return Not(self._one(depth + 1))
        raise Misread(self._operands.wanted("field"), self.scanner.at)

    def _of_field(self, field: str) -> Filter:
        operator = self._operands.operator(field)
        if operator is None:
            raise Misread(self._wanted_operator(field), self.scanner.at)
        if field == RECORD:
            return _WHOLE_STATES[operator](RECORD)
        return self._operands.test(field, operator)

    def _wanted_operator(self, field: str) -> str:
        first: dict[str, str] = {}
        for way, code in self._operands.operators(field).items():
            first.setdefault(code, way)
        return named_among(self._operands.wanted("operator"), first.values(), most=_NAMED)

    def _of_record(self, code: str) -> Test:
        at = self.scanner.at
        test = self._read_of_record(code)
        if not isinstance(test, Unknown) and not fits(self.kind, test):
            raise Misread(self._operands.wanted("field"), at)
        return test

    def _read_of_record(self, code: str) -> Test:
        if code == say_.TAGGED:
            return Tagged(self._operands.text())
        if code == say_.ANYWHERE:
            if not self.scanner.take(self._words.operators[HAS]):
                raise Misread(self._operands.wanted("operator"), self.scanner.at)
            return Anywhere(self._operands.text())
        if code == say_.STATUS_CHANGED:
            return StatusChanged()
        if code in (say_.AT_GATE, say_.AT_GATES):
            return self._at_gate(code)
        if code == say_.IN_VIEW:
            return InView(self._operands.record((VIEW,)))
        if code == say_.UNKNOWN:
            return Unknown(self._operands.json())
        days = self._operands.number(MOST)
        self.scanner.take(self._words.units[DAYS])
        return Silent(days) if code == say_.SILENT else Untouched(days)

    def _at_gate(self, code: str) -> AtGate:
        gate, kind, country = "", "", ""
        if code == say_.AT_GATE:
            gate = self._operands.record(("gate",))
        else:
            facts = CATALOGUE["gate"].facts
            kind = self._stated(facts["kind"], say_.NO_KIND)
            self._need(self._words.gates[say_.IN_COUNTRY])
            country = self._stated(facts["jurisdiction"], say_.NO_COUNTRY)
        self._need(self._words.operators[IS])
        if self.scanner.take(self._words.gates[say_.UNDECIDED]):
            return AtGate(gate, kind, country)
        stage = self._operands.choice(CATALOGUE["decision"].facts["stage"])
        ways = {way: each for each in _BASES for way in self._words.gates[each]}
        basis = self.scanner.choose(ways)
        if basis is None:
            raise Misread(self._operands.wanted("value"), self.scanner.at)
        return AtGate(gate, kind, country, stage, basis)

    def _stated(self, fact: Fact, unstated: str) -> str:
        return "" if self.scanner.take(self._words.gates[unstated]) else self._operands.choice(fact)

    def _need(self, ways: tuple[str, ...]) -> None:
        if not self.scanner.take(ways):
            raise Misread(self._operands.wanted("operator"), self.scanner.at)
