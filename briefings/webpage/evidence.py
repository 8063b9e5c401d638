"""What stands behind a value: the numbers beside it, and the notes that they lead to.

Each number leads to its note and each note back; a note gives the way of the words, the words
themselves, where they stand and how they are graded.
"""

from collections.abc import Iterator
from html import escape
from typing import Final

from briefings.phrases import phrases
from briefings.webpage.subject import Subject, is_cited
from models.errors import Refused
from models.reading.evidence import Evidence
from models.reading.origins import Chain, Cited
from models.records import Citation, Fact, Record, Source, entry
from models.records.kinds import OrderKey, Prose
from models.records.vocabularies import TLP

_TOLD_APART: Final = frozenset({"about", "field", "given", "source", "through"})
_DESKS_OWN: Final = frozenset({"Desk", "Notes"})
"""Sections of fields that no source speaks of."""


def marks(subject: Subject, record: Record, code: str | None) -> str:
    """The marks beside a value, or beside a name where `code` is None: notes, grade, disputes."""
    known = subject.whole.evidence.get((record.id, code))
    if known is None:
        return _unsourced(subject, record, code)
    said = [_number(subject, each) for each in _told(known)]
    shown = f"<sup>{','.join(said)}</sup>" if said else ""
    if known.sourced:
        words = phrases.web_backing(known.grade, known.origins)
        shown += f' <span class="grade">{subject.text(words)}</span>'
    if known.disputed:
        shown += f' <strong class="caution">◆ {phrases.DISPUTED}</strong>'
    if known.withdrawn:
        shown += f' <strong class="negative">⚑ {phrases.WEB_WITHDRAWN}</strong>'
    return shown or _unsourced(subject, record, code)


def notes(subject: Subject, records: list[Record]) -> Iterator[str]:
    """The notes behind some records, in the order of their numbers."""
    found = [
        (each, record) for record in records for each in subject.whole.about.get(record.id, ())
    ]
    if not found:
        return
    yield f'<h4>{phrases.WEB_EVIDENCE}</h4><ol class="notes">'
    for each, record in found:
        yield _note(subject, each, record)
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


def _number(subject: Subject, cited: Cited) -> str:
    number = subject.numbers[cited.citation.id]
    return (
        f'<a id="n{number}" href="#{subject.place(cited.citation.id)}" '
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


def _note(subject: Subject, cited: Cited, record: Record) -> str:
    citation, number = cited.citation, subject.numbers[cited.citation.id]
    back = f"n{number}" if _stands(subject, cited, record) else subject.place(record.id)
    head = [
        f'<a class="back" href="#{back}" title="{phrases.BACK_TO_TEXT}">{number}</a>',
        f'<span class="for">{_for(subject, citation, record)}</span>',
        way(subject, cited.chain),
    ]
    if cited.grade:
        head.append(f'<span class="grade">{escape(cited.grade)}</span>')
    said = "".join(_quoted(subject, citation, cited.source)) + _details(subject, cited, record)
    return (
        f'<li id="{subject.place(citation.id)}" value="{number}">'
        f'<p class="way">{" ".join(head)}</p>{said}</li>'
    )


def _stands(subject: Subject, cited: Cited, record: Record) -> bool:
    """Whether the number of a note stands beside a value, for an earlier value has no place."""
    known = subject.whole.evidence.get((record.id, cited.citation.field))
    if known is None or cited in known.earlier:
        return False
    code = cited.citation.field
    if code is None:
        return True
    fact = entry(record).facts.get(code)
    return fact is not None and (
        getattr(record, fact.name) is not None or (record.id, code) in subject.whole.withheld
    )


def _for(subject: Subject, citation: Citation, record: Record) -> str:
    facts = entry(record).facts
    code = citation.field
    said = subject.text(facts[code].label if code in facts else code) if code else ""
    return said or phrases.WEB_WHOLE_RECORD


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
        if apart or isinstance(fact.kind, OrderKey):
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
    known = subject.whole.evidence.get((record.id, citation.field))
    if known is None or citation.given is None:
        return ""
    if all(each.citation.id != citation.id for each in known.earlier):
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
