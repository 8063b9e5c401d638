"""Rules about what statements rest on: nothing, one origin, what was withdrawn, what conflicts."""

from collections.abc import Iterable, Iterator

from briefings.checking.finding import Fault, brief
from briefings.checking.subject import JUDGED, Subject
from briefings.checking.words import LEXICONS
from briefings.phrases import phrases
from models.reading.origins import Cited, chain, origins
from models.records import CATALOGUE, Source
from models.records.vocabularies import SOURCE_STATE

ENOUGH = 2
"""How many independent origins confirm a statement (Admiralty code, US FM 2-22.3, appendix B)."""

_OFFICIAL = frozenset({"official_notice", "official_statement", "law", "filing", "court_paper"})
_FALLEN = frozenset({"corrected", "retracted", "denied"})


def uncited(subject: Subject) -> Iterator[Fault]:
    """A bottom line or key judgement that nothing cited stands under (US ICD 206)."""
    cited = {
        record
        for record, places in subject.evidence.items()
        if any(one.supporting or one.disputing for _, one in places)
    }
    footed = {id: not cited.isdisjoint(subject.stands_on(id)) for id in _judged_about(subject)}
    for each in subject.matter.judgements.values():
        if each.kind not in JUDGED or not (each.statement or "").strip():
            continue
        about = subject.matter.linked(each.id, "judgement.about")
        if each.id not in cited and not any(footed[id] for id in about):
            said = phrases.CHECK_UNCITED
            yield Fault(each.id, "statement", said, brief(each.statement or ""))


def confirmed(subject: Subject) -> Iterator[Fault]:
    """Confirmation that is claimed in words, or by the rating 1, on fewer than two origins.

    An official source of its own, or a typed reason for the rating, stands in for the second.
    """
    yield from _rated(subject)
    firm = {id: _firm_anywhere(subject, id) for id in _judged_about(subject)}
    for each in subject.texts("statement", "why", kinds=JUDGED):
        if each.kind not in JUDGED:
            continue
        claims = [
            found.group()
            for sentence in each.sentences
            for words in LEXICONS
            if not words.undecided.search(sentence.own)
            for found in words.confirmed.finditer(sentence.own)
        ]
        if not claims or _firm_anywhere(subject, each.record):
            continue
        if any(firm[id] for id in subject.matter.linked(each.record, "judgement.about")):
            continue
        for said in dict.fromkeys(claims):
            yield Fault(each.record, each.field, phrases.check_confirmed(said), said)


def _rated(subject: Subject) -> Iterator[Fault]:
    for (record, field), one in subject.matter.evidence.items():
        given = [
            each.citation
            for each in one.supporting
            if each.citation.credibility == "1"
            and not (each.citation.credibility_reason or "").strip()
        ]
        if not given or len(_origins(subject.supporting(record, field))) >= ENOUGH:
            continue
        under = subject.under.get(record)
        place = (record, field) if under is None else (under, None)
        yield Fault(*place, phrases.CHECK_RATED_CONFIRMED, brief(given[0].passage or ""))


def _judged_about(subject: Subject) -> set[int]:
    linked = subject.matter.linked
    return {
        about
        for each in subject.matter.judgements.values()
        for about in linked(each.id, "judgement.about")
    }


def _firm_anywhere(subject: Subject, record: int) -> bool:
    return any(
        _firm(subject, subject.supporting(id, field))
        for id in subject.stands_on(record)
        for field, _ in subject.evidence.get(id, ())
    )


def _firm(subject: Subject, supporting: tuple[Cited, ...]) -> bool:
    if len(_origins(supporting)) >= ENOUGH:
        return True
    sources = subject.matter.sources
    passed = (sources.get(id) for each in supporting for id in each.chain.sources)
    return any(each is not None and each.kind in _OFFICIAL for each in passed) or any(
        each.citation.credibility == "1" and (each.citation.credibility_reason or "").strip()
        for each in supporting
    )


def _origins(supporting: tuple[Cited, ...]) -> frozenset[int]:
    return origins(each.chain for each in supporting)


def recorded_twice(subject: Subject) -> Iterator[Fault]:
    """A cited source with the title and the address of another: one origin that counts as two."""
    known: dict[tuple[str, str], Source] = {}
    for _, each in sorted(subject.matter.sources.items()):
        title, address = " ".join((each.title or "").split()).casefold(), _address(each)
        if not title or not address:
            continue
        first = known.setdefault((title, address), each)
        if first is not each:
            said = phrases.check_recorded_twice(brief(first.title or "", 60))
            yield Fault(each.id, "url", said, brief(each.url or ""))


def _address(source: Source) -> str:
    return (source.url or "").partition("://")[2].removeprefix("www.").rstrip("/")


def withdrawn(subject: Subject) -> Iterator[Fault]:
    """A statement under which every source was corrected, retracted or denied."""
    matter = subject.matter
    for claim in subject.overview.weight.claims:
        ways = [chain(matter.citations[id], matter.relays) for id in claim.backing.citations]
        fallen = _fallen(subject, (each.sources for each in ways))
        if fallen is not None:
            yield Fault(claim.record, claim.field, _why(fallen), brief(claim.words))
    for judgement in matter.judgements.values():
        cited = [
            each.chain.sources
            for _, one in subject.evidence.get(judgement.id, ())
            for each in one.supporting
        ]
        fallen = _fallen(subject, cited)
        if fallen is not None:
            yield Fault(judgement.id, None, _why(fallen), brief(judgement.statement or ""))


def _fallen(subject: Subject, ways: Iterable[tuple[int, ...]]) -> Source | None:
    """The first source that fell, if every way passes one that did."""
    sources = subject.matter.sources
    first = None
    for way in ways:
        passed = (sources.get(id) for id in way)
        fallen = next((one for one in passed if one is not None and one.state in _FALLEN), None)
        if fallen is None:
            return None
        first = first or fallen
    return first


def _why(source: Source) -> str:
    return phrases.check_withdrawn(
        brief(source.title or phrases.WITHOUT_TITLE, 60), SOURCE_STATE.words(source.state or "")
    )


def conflict(subject: Subject) -> Iterator[Fault]:
    """A value on which copies of the file disagree, and nobody has decided."""
    matter = subject.matter
    for kind, records in matter.by_kind.items():
        facts = CATALOGUE[kind].facts
        for id in records.keys() & matter.doubted.keys():
            for field, one in matter.doubted[id]:
                if one.conflict:
                    fact = facts.get(field or "")
                    called = fact.label if fact is not None else (field or "")
                    said = phrases.check_conflict(called)
                    yield Fault(id, field, said, brief(matter.label(id)))
