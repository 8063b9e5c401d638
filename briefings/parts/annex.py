"""Every source with what rests on it: its ways, grades and state, its origins, what would fall.

A source that may not leave the desk is a letter: neither its words nor those of others about it
are told.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefings.blocks import Block
from briefings.handling import may_be_named
from briefings.naming import NAME, clipped, titled, unstated
from briefings.parts.sources import age, described, relays, used
from briefings.phrases import phrases
from briefings.style import CAPTION, PAPER, POINT
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.evidence import Place
from models.reading.figures import Rest, Sourced, sourcing
from models.reading.origins import Chain, origins
from models.reading.standing import Matter
from models.reading.standing.words import source_kinds
from models.records import Source, entry
from models.records.vocabularies import RELIABILITY, SOURCE_KIND, SOURCE_STATE, TLP

_WAYS = 4


def headline(telling: Telling) -> str:
    """How many sources and origins there are, and how much hangs on a single one."""
    found = sourcing(telling.matter)
    return phrases.annex_headline(len(found), *_figures(found))


def in_short(telling: Telling) -> list[Block]:
    """What kinds of sources there are, how much hangs on one, which are withdrawn or withheld."""
    found = _sourced(telling)
    if not found:
        return []
    named = [telling.matter.sources[each.source] for each in found]
    kinds = Counter(each.kind or "" for each in named)
    said: list[Content] = [
        phrases.sentence(source_kinds(kinds.most_common())),
        (Run(phrases.origins_and_values(*_figures(found)), bold=True),),
        phrases.sources_rated(sum(bool(each.reliability) for each in named), len(named)),
    ]
    withheld = sum(not may_be_named(each) for each in named)
    if withheld:
        said.append(phrases.sources_withheld(withheld))
    for state in SOURCE_STATE.codes:
        codes = [telling.citing.code(each.id) for each in named if each.state == state]
        if codes and state != "current":
            said.append(phrases.sources_in_state(SOURCE_STATE.words(state), codes))
    return [Prose(each, POINT) for each in said]


def beginnings(telling: Telling) -> list[Block]:
    """The independent origins, each once, with the ways that lead to it and what rests on it."""
    matter, citing = telling.matter, telling.citing
    found = {each.source: each for each in _sourced(telling)}
    ways = dict.fromkeys(each.chain for one in matter.evidence.values() for each in one.supporting)
    leading_to: dict[int | None, list[Chain]] = defaultdict(list)
    for chain in ways:
        leading_to[chain.origin].append(chain)
    rows: list[list[Cell | Content]] = []
    for id, each in found.items():
        leading = leading_to.get(id)
        if not leading:
            continue
        source = matter.sources[id]
        begun = [rest for rest in each.rests if rest.origin]
        alone = sum(rest.alone for rest in begun)
        rows.append(
            [
                Cell(citing.told(id)),
                Cell(tuple(_kind(telling, source))),
                Cell(tuple(_ways(telling, leading))),
                f"{len(begun):,}",
                f"{alone:,}" if alone else "–",
            ]
        )
    open_ = [chain for chain in leading_to.get(None, ()) if chain.sources]
    if open_:
        rows.append(
            [
                Cell((unstated(phrases.ORIGIN_NOT_STATED),)),
                Cell((unstated(phrases.NO_END_STATED),)),
                Cell(tuple(_ways(telling, open_))),
                "",
                "",
            ]
        )
    if not rows:
        return []
    columns = [
        Column(head, share, "right" if at > 2 else "left")
        for at, (head, share) in enumerate(
            zip(phrases.ORIGIN_COLUMNS, (1.0, 3.4, 5.0, 0.9, 1.2), strict=True)
        )
    ]
    title = phrases.PART_NAMES["origins"]
    return [Table(columns, rows, title=title), Prose(phrases.ORIGINS_COUNTED, CAPTION)]


def register(telling: Telling) -> list[Block]:
    """Every source: its ways, who relays it, its grades and state, and how much rests on it."""
    matter, citing = telling.matter, telling.citing
    rows: list[list[Cell | Content]] = []
    for each in _sourced(telling):
        source, code = matter.sources[each.source], citing.code(each.source)
        rows.append(
            [
                Cell((Run(code, bold=True, anchor=f"source-{code}"),)),
                Cell(
                    (
                        *described(telling, source),
                        Run("\n"),
                        *age(matter, source),
                        *relays(matter, citing, source, after="\n"),
                        *_relayed_by(telling, each),
                        *_own_ways(telling, each),
                        *used(telling, source.id, after="\n"),
                    )
                ),
                Cell(tuple(_grade(source, each))),
                Cell(tuple(_rests(each))),
            ]
        )
    columns = [
        Column(head, share)
        for head, share in zip(phrases.SOURCE_REGISTER_COLUMNS, (0.5, 6.4, 2.4, 2.0), strict=True)
    ]
    return [Table(columns, rows, title=phrases.PART_NAMES["source_register"])] if rows else []


def resting(telling: Telling) -> list[Block]:
    """The values that would fall with each source, and those that others would still hold."""
    matter = telling.matter
    rows: list[list[Cell | Content]] = []
    for each in _sourced(telling):
        if not each.rests:
            continue
        rows.append(
            [
                Cell(telling.citing.called(each.source)),
                tuple(_values(matter, [rest for rest in each.rests if rest.alone])) or "–",
                tuple(_values(matter, [rest for rest in each.rests if not rest.alone])) or "–",
            ]
        )
    columns = [
        Column(head, share)
        for head, share in zip(phrases.RESTING_COLUMNS, (2.0, 5.8, 3.8), strict=True)
    ]
    return [Table(columns, rows, title=phrases.PART_NAMES["resting"])] if rows else []


def value_said(matter: Matter, places: Iterable[Place]) -> list[str]:
    """Records with those of their fields that are meant, each record once."""
    found = _by_record(matter, places)
    return [phrases.values_of(titled(matter, id), fields) for id, fields in found.items()]


def _by_record(matter: Matter, places: Iterable[Place]) -> dict[int, list[str]]:
    """The fields that are meant, in words, by the record that they stand in."""
    found: dict[int, dict[str, None]] = {}
    for record, field in places:
        one = matter.records.get(record)
        known = entry(one).facts.get(field) if one is not None and field is not None else None
        fields = found.setdefault(matter.under.get(record, record), {})
        if known is not None:
            fields[known.label.lower()] = None
    return {id: list(fields) for id, fields in found.items()}


def _figures(found: Sequence[Sourced]) -> tuple[int, int, int]:
    """How many origins, how many values that hang on one source, and how many values in all."""
    values = {(rest.record, rest.field) for each in found for rest in each.rests}
    alone = {(rest.record, rest.field) for each in found for rest in each.falling}
    ends = origins(chain for each in found for chain in each.chains)
    return len(ends), len(alone), len(values)


def _sourced(telling: Telling) -> Sequence[Sourced]:
    """The sources, that on which most rests first, with codes in this order if they have none."""
    found = sourcing(telling.matter)
    for each in found:
        telling.citing.code(each.source)
    return found


def _kind(telling: Telling, source: Source) -> Iterator[Run]:
    yield Run(clipped(telling.citing.title(source), NAME))
    if source.kind and may_be_named(source):
        yield Run(f"{phrases.COMMA}{SOURCE_KIND.words(source.kind)}", colour=PAPER.muted)


def _ways(telling: Telling, chains: Sequence[Chain]) -> Iterator[str | Run]:
    for index, chain in enumerate(chains[:_WAYS]):
        if index:
            yield "\n"
        yield from telling.citing.chain(chain, titled=True)
    if len(chains) > _WAYS:
        yield "\n" + phrases.more(len(chains) - _WAYS)


def _own_ways(telling: Telling, each: Sourced) -> Iterator[str | Run]:
    passed = [chain for chain in each.chains if len(chain.sources) > 1]
    if passed:
        yield Run(f"\n{phrases.WAYS}", colour=PAPER.muted)
        yield from _ways(telling, passed)


def _relayed_by(telling: Telling, each: Sourced) -> Iterator[Run]:
    for index, id in enumerate(each.relayed_by):
        before = phrases.LIST_COMMA if index else f"\n{phrases.RELAYED_BY}"
        yield Run(before, colour=PAPER.muted)
        yield from telling.citing.told(id)


def _grade(source: Source, each: Sourced) -> Iterator[Run]:
    rated = source.reliability
    yield Run(RELIABILITY.words(rated)) if rated else unstated(phrases.NOT_RATED)
    if each.grades:
        yield Run(f"\n{phrases.GRADED}{phrases.LIST_COMMA.join(each.grades)}")
    if source.state and source.state != "current":
        yield Run(f"\n{SOURCE_STATE.words(source.state)}", bold=True, colour=PAPER.negative)
    if source.handling and may_be_named(source):
        yield Run(f"\n{TLP.words(source.handling)}", bold=True)


def _rests(each: Sourced) -> Iterator[Run]:
    yield Run(phrases.rests_on(len(each.rests), len(each.falling)))
    if each.disputes:
        said = phrases.disputes_values(len(each.disputes))
        yield Run(f"\n{said}", bold=True, colour=PAPER.caution)


def _values(matter: Matter, rests: Sequence[Rest]) -> Iterator[Run]:
    """The values by the kind of record that they stand in, a line for each kind."""
    kinds: dict[str, list[tuple[int, list[str]]]] = {}
    for id, fields in _by_record(matter, ((each.record, each.field) for each in rests)).items():
        kind = entry(matter.records[id]).plural if id in matter.records else ""
        kinds.setdefault(kind, []).append((id, fields))
    for at, (kind, several) in enumerate(sorted(kinds.items())):
        yield Run(f"{chr(10) if at else ''}{kind}{phrases.COLON if kind else ''}", bold=True)
        for number, (id, fields) in enumerate(several):
            yield Run((phrases.SEMICOLON if number else "") + titled(matter, id))
            said = phrases.aside(phrases.LIST_COMMA.join(fields)) if fields else ""
            yield Run(said, colour=PAPER.muted)
