"""Turns evidence into notes: which source said it, through whom, in which words, graded how.

A source that may not leave the desk is named by its kind only, and its words are left out.
"""

from collections.abc import Iterable

from briefings.naming import clipped
from briefings.phrases import phrases
from briefings.statement import Note, Notes
from briefings.text import Run
from models.reading.origins import Chain, Cited
from models.reading.standing import Matter
from models.records import Record, Source, entry
from models.records.vocabularies import SOURCE_KIND, TLP, above

_LONGEST_PASSAGE = 240


class Citing:
    """Numbers the sources of one briefing as they are first cited, and makes notes of passages."""

    def __init__(self, matter: Matter, *, handling: str) -> None:
        self.notes = Notes()
        self._matter = matter
        self._handling = handling
        self._numbers: dict[int, int] = {}

    def behind(self, record: Record, fields: Iterable[str | None] = ()) -> tuple[Note, ...]:
        """The notes of what supports or disputes these fields; without any, the whole record."""
        found: dict[Note, None] = {}
        for field in fields or (None, *entry(record).facts):
            known = self._matter.evidence.get((record.id, field))
            if known is not None:
                found.update(dict.fromkeys(self._note(each) for each in known.supporting))
                found.update(
                    dict.fromkeys(self._note(each, disputes=True) for each in known.disputing)
                )
        return tuple(found)

    def field(self, record: Record, code: str) -> tuple[Run, ...]:
        """The raised numbers of the notes behind one field of a record."""
        return self.notes.numbers(self.behind(record, (code,)))

    def numbers(self, *records: Record) -> tuple[Run, ...]:
        """The raised numbers of the notes behind these records."""
        return self.notes.numbers(tuple(note for each in records for note in self.behind(each)))

    def sources(self) -> list[tuple[str, Source]]:
        """The sources named so far with their codes, in the order of their numbers."""
        return [
            (self.code(id), self._matter.sources[id])
            for id in list(self._numbers)
            if id in self._matter.sources
        ]

    def code(self, source: int) -> str:
        """The code under which a source stands in the list of sources, such as `S3`."""
        return f"S{self._numbers.setdefault(source, len(self._numbers) + 1)}"

    def shown(self, source: Source) -> bool:
        """Whether a source may be named in this briefing."""
        if source.may_leave is False:
            return False
        if not source.handling or self._handling not in TLP:
            return True
        return not above(source.handling, self._handling)

    def title(self, source: Source) -> str:
        """What a source is called here."""
        if self.shown(source):
            return source.title or phrases.WITHOUT_TITLE
        kind = SOURCE_KIND.words(source.kind) if source.kind else ""
        return phrases.withheld(kind)

    def _note(self, cited: Cited, *, disputes: bool = False) -> Note:
        passage = self._passage(cited)
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

    def chain(self, chain: Chain) -> Iterable[str | Run]:
        """A chain of sources by their codes, nearest first, each a link to the list of sources."""
        known = [id for id in chain.sources if id in self._matter.sources]
        if not known:
            yield phrases.SOURCE_NOT_STATED
        for index, id in enumerate(known):
            if index:
                yield " ← "
            code = self.code(id)
            yield Run(code, bold=True, link=f"#source-{code}")
        if known and chain.origin is None:
            yield f" ← {phrases.ORIGIN_NOT_STATED}"

    def _passage(self, cited: Cited) -> str:
        sources = [self._matter.sources.get(id) for id in cited.chain.sources]
        if not all(source is None or self.shown(source) for source in sources):
            return ""
        citation = cited.citation
        return clipped(citation.translation or citation.passage or "", _LONGEST_PASSAGE)
