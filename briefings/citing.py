"""Turns evidence into notes: which source said it, through whom, in which words, graded how.

A source that may not leave the desk is a letter and its kind, the same throughout, and its words
are left out. Where no list of sources tells what a code means, each source is named in words.
"""

from collections import defaultdict
from collections.abc import Iterable

from briefings.handling import may_be_named
from briefings.naming import NAME, clipped, doubted, doubts, shown
from briefings.phrases import phrases
from briefings.statement import Note, Notes
from briefings.style import PAPER
from briefings.text import Run
from models.reading.origins import Chain, Cited
from models.reading.standing import Matter
from models.reading.withheld import letter
from models.records import Record, Source, entry
from models.records.vocabularies import SOURCE_KIND

_LONGEST_PASSAGE = 240
_SHORTEST_PASSAGE = 40
# Of a single page, which no list of sources follows: its reader wants to know whence.
_PASSAGE_OF_A_PAGE = 100
_LONGEST_TITLE = 60
_CALLED = 48


class Citing:
    """Numbers the sources of one briefing as they are first cited, and makes notes of passages.

    `coded` says that a list of sources is part of the briefing, so that codes lead to it.
    `brevity` shortens the passages, as it shortens what is told.
    """

    def __init__(self, matter: Matter, *, coded: bool = True, brevity: int = 0) -> None:
        self.notes = Notes()
        self._matter = matter
        self.coded = coded
        usual = _LONGEST_PASSAGE if coded else _PASSAGE_OF_A_PAGE
        self._longest = max(_SHORTEST_PASSAGE, usual >> max(0, brevity - 2))
        self._codes: dict[int, str] = {}
        # A source whose name this file lacks has its letter from there; others come after these.
        self._lettered = len(matter.letters)
        self._named = 0
        self._used_in: defaultdict[int, list[int]] = defaultdict(list)
        self._looked_at = 0

    def behind(
        self, record: Record, fields: Iterable[str | None] = (), *, worded: bool = True
    ) -> tuple[Note, ...]:
        """The notes of what supports or disputes these fields; without any, the whole record.

        Without its words a note tells way and grade alone, and is that of all that came so.
        """
        found: dict[Note, None] = {}
        for field in fields or (None, *entry(record).facts):
            known = self._matter.evidence.get((record.id, field))
            if known is not None:
                for cited, disputes in (
                    *((each, False) for each in known.supporting),
                    *((each, True) for each in known.disputing),
                ):
                    found[self._note(cited, disputes=disputes, worded=worded)] = None
        return tuple(found)

    def field(self, record: Record, code: str) -> tuple[Run, ...]:
        """The raised numbers of the notes behind one field of a record.

        A record that is cited as a whole answers for a field without citations of its own.
        """
        own = self.behind(record, (code,))
        return self.notes.numbers(own) if own or not self.behind(record, (None,)) else ()

    def numbers(self, *records: Record) -> tuple[Run, ...]:
        """The raised numbers of the notes behind these records; without any, the desk's sign.

        What is disputed of them is said behind the numbers.
        """
        behind = tuple(note for each in records for note in self.behind(each))
        return (*self.notes.numbers(behind), *doubted(self._matter, records, noted=self.noted))

    def of(self, record: Record, *fields: str) -> tuple[Run, ...]:
        """The raised numbers behind some fields of a record, or behind it as a whole.

        Without any, the desk's sign; what is disputed of the record is said behind the numbers.
        """
        behind = self.behind(record, (None, *fields))
        against = doubted(self._matter, [record], noted=self.noted)
        return (*self.notes.numbers(behind), *against)

    def stated(self, record: Record, code: str) -> tuple[Run, ...]:
        """The value of a field with the raised numbers behind it, and what is disputed of it."""
        return self.supported(shown(self._matter, record, code), record, code)

    def supported(self, value: Run, record: Record, code: str) -> tuple[Run, ...]:
        """The same of a value that is in words already."""
        against = doubts(self._matter, record.id, code, noted=self.noted)
        return (value, *self.field(record, code), *against)

    def noted(self, found: tuple[Cited, ...]) -> tuple[Run, ...]:
        """The raised numbers of the notes of some citations."""
        return self.notes.numbers(self.notes_of(found))

    def notes_of(self, found: Iterable[Cited], *, worded: bool = True) -> tuple[Note, ...]:
        """The notes of some citations that support a value."""
        return tuple(self._note(each, disputes=False, worded=worded) for each in found)

    def sources(self) -> list[tuple[str, Source]]:
        """The sources named so far with their codes, in the order in which they were named."""
        return [
            (code, self._matter.sources[id])
            for id, code in self._codes.items()
            if id in self._matter.sources
        ]

    def code(self, source: int) -> str:
        """The code under which a source stands in the list of sources: `S3`, or `A` if withheld."""
        if source not in self._codes:
            known = self._matter.sources.get(source)
            withheld = known is not None and not may_be_named(known)
            if source in self._matter.letters:
                self._codes[source] = self._matter.letters[source]
            elif withheld:
                self._lettered += 1
                self._codes[source] = letter(self._lettered)
            else:
                self._named += 1
                self._codes[source] = f"S{self._named}"
        return self._codes[source]

    def title(self, source: Source) -> str:
        """What a source is called here."""
        if may_be_named(source):
            return source.title or phrases.WITHOUT_TITLE
        kind = SOURCE_KIND.words(source.kind) if source.kind else ""
        return phrases.withheld(self.code(source.id), kind)

    def told(self, source: int) -> tuple[Run, ...]:
        """A source where it is named: its code, which leads to the list, or itself in words."""
        known = self._matter.sources.get(source)
        code = self.code(source)
        if self.coded or known is None:
            return (Run(code, bold=True, link=f"#source-{code}"),)
        if not may_be_named(known):
            return (Run(self.title(known), italic=True),)
        title = clipped(self.title(known), min(_LONGEST_TITLE, self._longest))
        by = clipped(known.publisher or "", min(NAME, self._longest))
        told_there = not by or by.casefold() in title.casefold()
        return (Run(title if told_there else phrases.brought_out(title, by), italic=True),)

    def called(self, source: int) -> tuple[Run, ...]:
        """A source by its code and its title, where nobody should have to look up the code."""
        known = self._matter.sources.get(source)
        told = self.told(source)
        if not self.coded or known is None or not may_be_named(known):
            return told
        return (*told, Run(f"\u00a0{clipped(self.title(known), _CALLED)}", colour=PAPER.muted))

    def mentioned(self, source: int) -> tuple[Run, ...]:
        """A source in the middle of words: “source” and its code, or itself in words."""
        if self.coded:
            before, _ = phrases.source(self.code(source))
            return (Run(before), *self.told(source))
        return self.told(source)

    def used_in(self, source: int) -> tuple[int, ...]:
        """The numbers of the notes whose way passes a source."""
        # Notes only grow in number, so each is looked at once for all sources.
        for number, note in self.notes.numbered(after=self._looked_at):
            self._looked_at = number
            if isinstance(note.key, tuple):
                for passed in dict.fromkeys(note.key[0].sources):
                    self._used_in[passed].append(number)
        return tuple(self._used_in.get(source, ()))

    def _note(self, cited: Cited, *, disputes: bool, worded: bool) -> Note:
        passage = self._passage(cited) if worded else ""
        return Note(
            key=(cited.chain, passage, cited.grade, disputes),
            words=tuple(self._words(cited, passage, disputes)),
        )

    def _words(self, cited: Cited, passage: str, disputes: bool) -> Iterable[str | Run]:
        if disputes:
            yield Run(phrases.DISPUTES, italic=True)
        yield from self.chain(cited.chain)
        if passage:
            yield f"{phrases.COLON}{passage}"
        if cited.grade:
            yield f"\u00a0[{cited.grade}]"

    def chain(self, chain: Chain, *, titled: bool = False) -> Iterable[str | Run]:
        """A chain of sources, the nearest first: by codes that lead to the list, or in words.

        `titled` gives the title after each code.
        """
        known = [id for id in chain.sources if id in self._matter.sources]
        if not known:
            yield phrases.SOURCE_NOT_STATED
        for index, id in enumerate(known):
            if index:
                yield " ← "
            yield from self.called(id) if titled else self.told(id)
        if known and chain.origin is None:
            yield f" ← {phrases.ORIGIN_NOT_STATED}"

    def _passage(self, cited: Cited) -> str:
        sources = [self._matter.sources.get(id) for id in cited.chain.sources]
        if not all(source is None or may_be_named(source) for source in sources):
            return ""
        citation = cited.citation
        return clipped(citation.translation or citation.passage or "", self._longest)
