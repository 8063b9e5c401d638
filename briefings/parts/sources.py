"""What everything rests on: sources with chains and grades, notes, the key to words."""

from collections.abc import Iterable

from briefings.blocks import Block
from briefings.citing import Citing
from briefings.galley import Galley
from briefings.handling import may_be_named
from briefings.naming import NAME, clipped, unstated, words
from briefings.phrases import phrases
from briefings.style import NOTE, PAPER, POINT
from briefings.telling import Telling
from briefings.text import Prose, Run
from models.reading.standing import Matter
from models.records import Source
from models.records.vocabularies import (
    ACCESS,
    BASIS,
    CREDIBILITY,
    LIKELIHOOD,
    RELIABILITY,
    SOURCE_STATE,
    STAGE,
    Vocabulary,
)


def listed(telling: Telling) -> list[Block]:
    """Each source that was cited or relayed: what it is, how old, how reliable, whom it relays."""
    citing = telling.citing
    entries: list[Block] = []
    # Naming a relayed source gives it a number, so the list can grow while it is written.
    while found := citing.sources()[len(entries) :]:
        entries += [_entry(telling, code, source) for code, source in found]
    return [Galley(entries)] if entries else []


def notes(telling: Telling) -> list[Block]:
    """The numbered notes, in two columns; each number leads back to where it was first used."""
    citing = telling.citing
    said = [Prose(text, NOTE, label=(number,), indent=16) for number, text in citing.notes.listed()]
    return [Galley(said)] if said else []


def key(telling: Telling) -> list[Block]:
    """What the words of this briefing mean: the stages, grades and likelihoods that it uses."""
    matter, overview = telling.matter, telling.overview
    stages = {
        position.stage
        for row in overview.board
        for rung in row.rungs.values()
        for reached in (rung.official, rung.reported, rung.assessed)
        for position in (*reached.positions, *rung.beside)
    }
    likely = {each.likelihood for each in matter.judgements.values() if each.likelihood}
    likely |= {each.likelihood for each in matter.forecasts.values() if each.likelihood}
    grades = {
        cited.grade
        for known in matter.evidence.values()
        for cited in (*known.supporting, *known.disputing)
        if cited.grade
    }
    parts = [
        (phrases.STAGE, _terms(STAGE, stages)),
        (phrases.BASIS, _terms(BASIS, set(BASIS.codes))),
        (phrases.LIKELIHOOD, _terms(LIKELIHOOD, likely)),
        (phrases.RELIABILITY, _letters(RELIABILITY, {each[:1].lower() for each in grades})),
        (phrases.CREDIBILITY, _letters(CREDIBILITY, {each[-1:] for each in grades})),
    ]
    if not (stages or likely or grades):
        return []
    said: list[Block] = []
    for label, terms in parts:
        if terms:
            said.append(Prose((Run(f"{label}{phrases.COLON}", bold=True), Run(terms)), NOTE))
    said.append(Prose(phrases.HOW_TO_READ, NOTE))
    return said


def _entry(telling: Telling, code: str, source: Source) -> Block:
    matter = telling.matter
    said = (
        *described(telling, source),
        Run(" · "),
        *age(matter, source),
        Run(" · "),
        *_grade(source),
        *relays(matter, telling.citing, source, after=" · "),
        *used(telling, source.id, after=" · "),
    )
    label = (Run(code, bold=True, anchor=f"source-{code}"),)
    return Prose(said, POINT, label=label, indent=20)


def described(telling: Telling, source: Source) -> Iterable[Run]:
    """What a source is called, what it is, who brought it out and where; of a withheld one less."""
    matter = telling.matter
    yield Run(clipped(telling.citing.title(source), 200), bold=True)
    if not may_be_named(source):
        return
    access = phrases.access(ACCESS.words(source.access)) if source.access else ""
    by = (words(matter, source, "kind"), source.publisher, source.author, access)
    yield Run(" · " + phrases.COMMA.join(clipped(each, NAME) for each in by if each))
    if source.url:
        yield Run("\n")
        yield Run(clipped(source.url, 160), link=source.url, colour=PAPER.accent)


def age(matter: Matter, source: Source) -> Iterable[Run]:
    """When a source came out, or was learned of; of a withheld one it may tell who it is."""
    if not may_be_named(source):
        yield unstated(phrases.DATE_WITHHELD)
        return
    published = words(matter, source, "published")
    learned = words(matter, source, "learned")
    if published:
        yield Run(published)
    elif learned:
        yield Run(phrases.learned(learned), colour=PAPER.muted)
    else:
        yield unstated()


def _grade(source: Source) -> Iterable[Run]:
    rated = source.reliability
    yield Run(RELIABILITY.words(rated)) if rated else unstated(phrases.NOT_RATED)
    if source.state and source.state != "current":
        yield Run(f" · {SOURCE_STATE.words(source.state)}", bold=True, colour=PAPER.negative)


def relays(matter: Matter, citing: Citing, source: Source, *, after: str) -> Iterable[Run]:
    """Whom a source relays, by codes, and how it describes them; `after` parts it from before."""
    for index, each in enumerate(matter.relays_of.get(source.id, ())):
        code = citing.code(each.relayed or 0)
        yield Run(phrases.LIST_COMMA if index else after + phrases.RELAYS, colour=PAPER.muted)
        yield Run(code, bold=True, link=f"#source-{code}", colour=PAPER.muted)
        # How a source is described may tell who it is.
        relayed = matter.sources.get(each.relayed or 0)
        if each.wording and may_be_named(source) and relayed and may_be_named(relayed):
            yield Run(phrases.aside(clipped(each.wording, 80)), colour=PAPER.muted)


def used(telling: Telling, source: int, *, after: str) -> Iterable[Run]:
    """In which notes a source is used, each a link; nothing where it is used in none."""
    numbers = telling.citing.used_in(source)
    if not numbers:
        return
    yield Run(after + phrases.used_in(len(numbers)), colour=PAPER.muted)
    for index, (first, last) in enumerate(_spans(numbers)):
        if index:
            yield Run(phrases.LIST_COMMA, colour=PAPER.muted)
        yield Run(str(first), link=f"#note-{first}", colour=PAPER.muted)
        if last > first:
            yield Run("–" if last > first + 1 else phrases.LIST_COMMA, colour=PAPER.muted)
            yield Run(str(last), link=f"#note-{last}", colour=PAPER.muted)


def _spans(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers that follow one another as first and last."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _terms(vocabulary: Vocabulary, codes: set[str]) -> str:
    known = [term for term in vocabulary if term.code in codes]
    return phrases.SEMICOLON.join(phrases.meaning(term.words, term.help) for term in known)


def _letters(vocabulary: Vocabulary, codes: set[str]) -> str:
    return phrases.SEMICOLON.join(term.words for term in vocabulary if term.code in codes)
