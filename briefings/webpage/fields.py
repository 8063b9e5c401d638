"""The fields of a record as the catalogue describes them: what is stated, with what backs it.

No field is named here: a field that is added to the catalogue stands on the page with it.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, Final

from briefings.phrases import phrases
from briefings.twins.drawing import mark
from briefings.twins.reading import linked
from briefings.webpage.evidence import marks
from briefings.webpage.notes import note
from briefings.webpage.subject import Subject
from models.reading.whole import Version
from models.records import Fact, Record, Source, entry
from models.records.kinds import Date, Digest, Instant, Prose, Reference, Url
from models.records.kinds.instants import moment
from models.records.vocabularies import STAGE

_LONG: Final = 1600
"""Characters of a text that stand open; a longer one is opened by whoever wants it."""


def fields(subject: Subject, record: Record) -> str:
    """Every stated field in the order of the form, and what matters and is not stated."""
    facts = [each for section in entry(record).sections().values() for each in section]
    shown = [fact for fact in facts if isinstance(fact, Fact) and not _told_by_place(fact)]
    rows = "".join(_rows(subject, record, shown))
    missing = [
        fact.label
        for fact in shown
        if fact.matters
        and getattr(record, fact.name) is None
        and (record.id, fact.code) not in subject.whole.withheld
    ]
    gaps = ""
    if missing:
        words = phrases.LIST_COMMA.join(map(subject.text, missing))
        gaps = f'<p class="gaps">{phrases.FIELDS_NOT_STATED}{phrases.COLON}{words}</p>'
    return (f'<dl class="fields">{rows}</dl>' if rows else "") + gaps


def inline(subject: Subject, record: Record) -> str:
    """The stated fields of what stands inside a record, beside one another."""
    facts = [fact for fact in entry(record).facts.values() if not _told_by_place(fact)]
    return f'<dl class="inline">{"".join(_rows(subject, record, facts))}</dl>'


def value(subject: Subject, record: Record, fact: Fact) -> str:
    """The value of a field, a link where it leads somewhere; quietly said where it is withheld."""
    stated = getattr(record, fact.name)
    if stated is None:
        return f"<em>{phrases.WITHHELD}</em>"
    return _said(subject, fact, stated, record)


def _told_by_place(fact: Fact) -> bool:
    """Whether a field only says where a record stands, which its place on the page does."""
    return fact.owner or not fact.kind.told


def _rows(subject: Subject, record: Record, facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        versions = subject.whole.versions.get((record.id, fact.code), ())
        withheld = (record.id, fact.code) in subject.whole.withheld
        if getattr(record, fact.name) is None and not versions and not withheld:
            continue
        said = value(subject, record, fact) if not versions else ""
        beside = marks(subject, record, fact.code)
        if not (beside or versions or withheld) and _is_heading(subject, record, fact):
            continue
        yield (
            f"<div><dt>{subject.text(fact.label)}</dt> <dd>{said}{beside}"
            f"{_versions(subject, fact, versions)}</dd></div>"
        )


def _is_heading(subject: Subject, record: Record, fact: Fact) -> bool:
    """Whether a value is what stands over the record already; what is inside another has none."""
    described = entry(record)
    named = fact is described.naming and described.owner is None
    return named and getattr(record, fact.name) == subject.whole.label(record.id)


def _versions(subject: Subject, fact: Fact, versions: tuple[Version, ...]) -> str:
    """The values that stand against each other until somebody decides, each with who said it."""
    if not versions:
        return ""
    items = []
    for each in reversed(versions):
        meant = fact.recalled(each.value, subject.case.ledger)
        if each.value is None:
            said = f"<em>{phrases.WITHHELD}</em>"
        elif meant is None:
            said = f"<em>{subject.text(fact.gap)}</em>"
        else:
            said = _said(subject, fact, meant)
        who = subject.text(each.author) or phrases.WEB_NAME_WITHHELD
        when = subject.text(moment(each.made)) if each.made else ""
        by = phrases.COMMA.join(filter(None, (f"<bdi>{who}</bdi>", when)))
        items.append(f'<li>{said} <span class="quiet">{by}</span></li>')
    listed = f'<ul class="versions">{"".join(items)}</ul>'
    return f'<p class="quiet">{phrases.WEB_OPEN_CONFLICT}</p>{listed}'


def _said(subject: Subject, fact: Fact, stated: Any, record: Record | None = None) -> str:
    kind = fact.kind
    if isinstance(kind, Reference):
        return subject.link(stated)
    words = kind.words(stated, subject.whole.label)
    said = subject.text(words)
    match kind:
        case Url() if linked(words):
            return f'<a rel="noreferrer noopener" href="{escape(words)}">{said}</a>'
        case Date():
            return f'<span title="{escape(str(stated))}">{said}</span>'
        case Digest() | Instant():
            return f"<code>{said}</code>"
        case Prose():
            return _prose(subject, kind, stated, _language(record))
    basis = getattr(record, "basis", None) or ""
    sign = mark(stated, basis) if getattr(kind, "vocabulary", None) is STAGE else ""
    return f'{sign}<bdi class="typed">{said}</bdi>'


def _prose(subject: Subject, kind: Prose, words: str, language: str) -> str:
    long = len(words) > _LONG
    if kind.formatted:
        text = note(subject, words, language)
    elif long:
        text = f'<div class="prose" dir="auto"{language}>{subject.text(words)}</div>'
    else:
        # In line, so that its marks follow its last word.
        text = f'<bdi class="prose"{language}>{subject.text(words)}</bdi>'
    if not long:
        return text
    summary = subject.text(phrases.web_long_text(len(words)))
    return f"<details><summary>{summary}</summary>{text}</details>"


def _language(record: Record | None) -> str:
    """The language that a source says its text is in, as an attribute."""
    tag = record.language if isinstance(record, Source) else None
    return f' lang="{escape(tag)}"' if tag else ""
