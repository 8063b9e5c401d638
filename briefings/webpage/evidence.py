"""What stands behind a value: the numbers beside it, and the notes that they lead to.

Each number leads to its note and each note back; a note gives the way of the words, the words
themselves, where they stand and how they are graded.
"""

from collections.abc import Iterator
from html import escape
from typing import Final

from briefings.naming import doubt_words
from briefings.phrases import phrases
from briefings.webpage.subject import Subject, is_cited
from models.errors import Refused
from models.reading.evidence import Evidence
from models.reading.origins import Chain, Cited
from models.records import Citation, Fact, Record, Source, entry
from models.records.kinds import Prose
from models.records.vocabularies import TLP

_TOLD_APART: Final = frozenset({"about", "field", "given", "source", "through"})
_DESKS_OWN: Final = frozenset({"Desk", "Notes"})
"""Sections of fields that no source speaks of."""


def marks(subject: Subject, record: Record, code: str | None) -> str:
    """The marks beside a value, or beside a name where `code` is None: notes, grade, disputes."""
    known = subject.whole.evidence.get((record.id, code))
    if known is None:
        return _unsourced(subject, record, code)
    said = ",".join(_numbers(subject, _told(known)))
    shown = f"<sup>{said}</sup>" if said else ""
    if known.sourced:
        words = phrases.web_backing(known.grade, known.origins)
        shown += f' <span class="grade">{subject.text(words)}</span>'
    if known.doubted:
        doubt = doubt_words([(code, known)])
        shown += f' <strong class="caution">◆ {doubt}</strong>'
    if known.withdrawn:
        shown += f' <strong class="negative">⚑ {phrases.WEB_WITHDRAWN}</strong>'
    return shown or _unsourced(subject, record, code)


def notes(subject: Subject, records: list[Record]) -> Iterator[str]:
    """The notes behind some records, in the order of their numbers."""
    found: dict[int, list[tuple[Cited, Record]]] = {}
    for record in records:
        for each in subject.whole.about.get(record.id, ()):
            found.setdefault(subject.numbers[each.citation.id], []).append((each, record))
    if not found:
        return
    yield f'<h4>{phrases.WEB_EVIDENCE}</h4><ol class="notes">'
    for number, several in found.items():
        yield _note(subject, number, several)
    yield "</ol>"


def way(subject: Subject, chain: Chain) -> str:
    """The sources that words passed through, the nearest first, each a link."""
    known = [subject.link(id) for id in chain.sources]
    if not known:
        return phrases.SOURCE_NOT_STATED
    if chain.origin is None:
        known.append(f"<em>{phrases.ORIGIN_NOT_STATED}</em>")
    return " ← ".join(known)


def _told(known: Evidence) -> tuple[Cited, ...]:
    return (*known.supporting, *known.disputing, *known.context)


def _numbers(subject: Subject, several: tuple[Cited, ...]) -> Iterator[str]:
    """The number of each note, once; the first of its citations is where the note leads back to."""
    told: dict[int, list[str]] = {}
    for each in several:
        id = subject.place(each.citation.id)
        told.setdefault(subject.numbers[each.citation.id], []).append(id)
    for number, (first, *others) in told.items():
        also = "".join(f'<span id="v{id}"></span>' for id in others)
        yield (
            f'{also}<a id="v{first}" href="#{first}" '
            f'aria-label="{phrases.NOTE_NUMBER} {number}">{number}</a>'
        )


def _unsourced(subject: Subject, record: Record, code: str | None) -> str:
    """The sign of the desk, where a source could speak and none does."""
    fact = entry(record).facts.get(code or "")
    if fact is None or not is_cited(record) or fact is entry(record).naming:
        return ""
    own = fact.section in _DESKS_OWN or getattr(fact.kind, "vocabulary", None) is TLP
    whole = subject.whole.evidence.get((record.id, None))
    if own or (whole is not None and whole.sourced):
        return ""
    return f'<sup><a class="desk" href="#sign-d" aria-label="{phrases.WEB_DESK}">d</a></sup>'


def _note(subject: Subject, number: int, several: list[tuple[Cited, Record]]) -> str:
    cited, record = several[0]
    first, *others = (subject.place(each.citation.id) for each, _ in several)
    fields = phrases.LIST_COMMA.join(dict.fromkeys(_for(subject, *each) for each in several))
    head = [f'<span class="for">{fields}</span>', way(subject, cited.chain)]
    if cited.grade:
        head.append(f'<span class="grade">{escape(cited.grade)}</span>')
    said = "".join(_quoted(subject, cited.citation, cited.source))
    also = "".join(f'<span id="{id}"></span>' for id in others)
    return (
        f'<li id="{first}" value="{number}">{also}<span class="number">{number}</span>'
        f'<p class="way">{" ".join(head)}</p>{said}{_details(subject, cited, record)}</li>'
    )


def _stands(subject: Subject, cited: Cited, record: Record) -> bool:
    """Whether the number of a note stands beside a value, for an earlier value has no place."""
    code = cited.citation.field
    if subject.given_earlier(cited.citation):
        return False
    if code is None:
        return True
    fact = entry(record).facts.get(code)
    return fact is not None and (
        getattr(record, fact.name) is not None or (record.id, code) in subject.whole.withheld
    )


def _for(subject: Subject, cited: Cited, record: Record) -> str:
    """The field that a note is for, as the way back to its value."""
    facts, code = entry(record).facts, cited.citation.field
    said = subject.text(facts[code].label if code in facts else code) if code else ""
    said = said or phrases.WEB_WHOLE_RECORD
    if entry(record).owner is not None:
        said = f"{subject.text(entry(record).label)}{phrases.COLON}{said}"
    place = subject.place(record.id)
    if _stands(subject, cited, record):
        place = f"v{subject.place(cited.citation.id)}"
    return f'<a href="#{place}" title="{phrases.BACK_TO_TEXT}">{said}</a>'


def _quoted(subject: Subject, citation: Citation, source: Source | None) -> Iterator[str]:
    if citation.passage:
        tag = source.language if source is not None else None
        language = f' lang="{escape(tag)}"' if tag else ""
        yield f'<blockquote{language} dir="auto">{subject.text(citation.passage)}</blockquote>'
    if citation.translation:
        translated = subject.text(citation.translation)
        yield f'<blockquote class="translated" dir="auto">{translated}</blockquote>'


def _details(subject: Subject, cited: Cited, record: Record) -> str:
    """Every other field of a citation, and the value that it was given for if another stands."""
    citation = cited.citation
    shown = []
    for code, fact in entry(citation).facts.items():
        value = getattr(citation, fact.name)
        apart = code in _TOLD_APART or code in ("passage", "translation")
        if apart or not fact.kind.told:
            continue
        if (citation.id, code) in subject.whole.withheld and value is None:
            shown.append((fact.label, f"<em>{phrases.WITHHELD}</em>"))
        elif value is not None:
            words = subject.text(fact.kind.words(value, subject.whole.label))
            shown.append((fact.label, f'<bdi class="typed">{words}</bdi>'))
    lacking = [
        entry(citation).facts[code].label
        for code in ("passage", "translation")
        if (citation.id, code) in subject.whole.withheld
    ]
    shown += [(label, f"<em>{phrases.WITHHELD}</em>") for label in lacking]
    earlier = _earlier(subject, citation, record)
    if earlier:
        shown.append((phrases.WEB_EARLIER_VALUE, earlier))
    if not shown:
        return ""
    rows = "".join(
        f"<div><dt>{subject.text(label)}</dt> <dd>{said}</dd></div>" for label, said in shown
    )
    return f'<dl class="inline">{rows}</dl>'


def _earlier(subject: Subject, citation: Citation, record: Record) -> str:
    if citation.given is None or not subject.given_earlier(citation):
        return ""
    fact: Fact | None = entry(record).facts.get(citation.field or "")
    if fact is None:
        return f'<bdi class="typed">{subject.text(citation.given)}</bdi>'
    try:
        value = fact.recalled(citation.given, subject.case.ledger)
    except Refused:
        return f'<bdi class="typed">{subject.text(citation.given)}</bdi>'
    if value is None:
        return f"<em>{subject.text(fact.gap)}</em>"
    words = subject.text(fact.kind.words(value, subject.whole.label))
    block = ' class="typed"' if isinstance(fact.kind, Prose) else ""
    return f"<bdi{block}>{words}</bdi>"
