"""Rules about what may not leave the desk: handling above the briefing's, names that are withheld.

The label is that of the Traffic Light Protocol 2.0 (FIRST).
"""

import re
from collections.abc import Iterator

from briefings.checking.finding import Fault, brief
from briefings.checking.names import Names, words_in
from briefings.checking.subject import Subject
from briefings.handling import labelled, may_be_named
from briefings.phrases import phrases
from models.records import Record, Source, entry
from models.records.kinds import Prose, Text, Url
from models.records.vocabularies import SOURCE_KIND, TLP, above

# An office follows the name of a person; a surname alone before the comma is no name yet.
_OFFICE = re.compile("[,，（(]")
_UNPRINTED = frozenset({"notes"})
_OF_SOURCE = ("title", "publisher", "author", "url")
_PARTIES = ("company", "authority", "product")


def above_handling(subject: Subject) -> Iterator[Fault]:
    """The case, an application or a cited source that may be passed on less far than the briefing.

    A source that is printed without its name has no label of its own.
    """
    limit = subject.handling
    for record, title, label in labelled(subject.matter, subject.dossier):
        if limit in TLP and above(label, limit):
            name = brief(title or phrases.WITHOUT_TITLE, 60)
            said = phrases.check_above(name, TLP.words(label), TLP.words(limit))
            yield Fault(record, "handling", said, name)


def withheld_name(subject: Subject) -> Iterator[Fault]:
    """A text to be printed that names a source which may not leave the desk."""
    withheld = [each for each in subject.matter.sources.values() if not may_be_named(each)]
    if not withheld:
        return
    names = Names()
    known = _open_names(subject)
    for source in withheld:
        for name in _names(source):
            if name.casefold() not in known:
                names.add(name)
    for record, field, text in _printed(subject):
        for found in dict.fromkeys(names.found(text)):
            yield Fault(record, field, phrases.check_withheld(brief(found, 60)), found)


def _names(source: Source) -> Iterator[str]:
    """What gives a source away: its title, publisher, address, and its author without an office."""
    for text in (source.title, source.publisher, source.author):
        if text and text.strip():
            yield " ".join(text.split())
    if source.author:
        persons = (_OFFICE.split(part, maxsplit=1)[0] for part in source.author.split(";"))
        yield from (each.strip() for each in persons if words_in(each) > 1)
    if source.url:
        yield source.url.partition("://")[2].removeprefix("www.").strip("/") or source.url


def _open_names(subject: Subject) -> set[str]:
    """Names that give nobody away: of the parties of the case, and of sources that are named."""
    matter = subject.matter
    found = {each.words.casefold() for each in SOURCE_KIND}
    for source in matter.sources.values():
        if may_be_named(source):
            found.update(name.casefold() for name in _names(source))
    for kind in _PARTIES:
        for id, record in matter.by_kind[kind].items():
            named = (getattr(record, name, None) for name in ("name", "native_name"))
            also = (each.name for each in matter.other_names.get(id, ()))
            short = getattr(record, "abbreviation", None)
            found.update(each.casefold() for each in (*named, *also, short) if each)
    return found


def _printed(subject: Subject) -> Iterator[tuple[int, str | None, str]]:
    """Every text that a page can show, with the record and field that hold it."""
    matter = subject.matter
    yield from _texts(subject.dossier)
    for records in matter.by_kind.values():
        for record in records.values():
            yield from _texts(record)
    for source in matter.sources.values():
        if may_be_named(source):
            for name in _OF_SOURCE:
                if text := getattr(source, name):
                    yield source.id, name, text
    for owner, wordings in matter.wordings.items():
        for wording in wordings:
            yield from ((owner, None, text) for _, _, text in _texts(wording))
    yield from _passages(subject)


def _texts(record: Record) -> Iterator[tuple[int, str | None, str]]:
    for code, fact in entry(record).facts.items():
        if code in _UNPRINTED or not isinstance(fact.kind, Prose | Text | Url):
            continue
        text = getattr(record, fact.name)
        if text:
            yield record.id, code, text


def _passages(subject: Subject) -> Iterator[tuple[int, str | None, str]]:
    """Passages and descriptions, but for those that are left out with the source's name."""
    matter = subject.matter
    hidden = {id for id, each in matter.sources.items() if not may_be_named(each)}
    for (record, field), one in matter.evidence.items():
        under = subject.under.get(record)
        place = (record, field) if under is None else (under, None)
        for each in (*one.supporting, *one.disputing, *one.context):
            if hidden.isdisjoint(each.chain.sources):
                for text in (each.citation.passage, each.citation.translation):
                    if text:
                        yield *place, text
    for relay in matter.relays.values():
        if relay.source is not None and relay.source not in hidden:
            for text in (relay.wording, relay.passage):
                if text:
                    yield relay.source, None, text
