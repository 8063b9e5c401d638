"""Puts a change into words: of what, what was, what is, on which notes, who entered it and when.

What is news at all, and what comes first, is decided in `models.reading.news`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from briefings.gist import gist, subject
from briefings.marking import marked
from briefings.naming import NAME, clipped, short, unstated
from briefings.phrases import phrases
from briefings.style import PAPER
from briefings.telling import Earlier, Telling
from briefings.text import Run
from models.reading.difference import OPEN, OPENED, SETTLED, Difference, Entered, Said
from models.reading.news import Change, Supported
from models.reading.standing.words import joined
from models.records import CATALOGUE, Record, entry
from models.records.kinds import Reference, When, is_note
from models.records.kinds.formatting import unmarked
from models.records.vocabularies import GATE_ROLE

_LONG: Final = 80
_SHOWN: Final = 320

Words = tuple[Run, ...]


@dataclass(frozen=True)
class Line:
    """One change in words. `notes` lead to what supports what is; `applications` as of a change."""

    record: int
    kind: str
    place: int
    applications: tuple[int, ...]
    subject: str
    field: str
    was: Words
    now: Words
    notes: Words
    entered: tuple[Entered, ...] = ()


def lines(telling: Telling, most: int | None = None) -> tuple[list[Line], int]:
    """What is news since the earlier state, in the order of what matters, and how much it is.

    Only that of the first `most` records is put into words, so that only its notes are numbered.
    """
    earlier = telling.earlier
    if earlier is None:
        return [], 0
    items: list[tuple[Change, ...] | tuple[Supported, ...]] = [
        *_together(earlier.news.changes),
        *_alike(earlier.news.supported),
    ]
    items.sort(key=lambda each: each[0].place)
    shown = items
    if most is not None:
        first = set(list(dict.fromkeys(map(_whose, items)))[:most])
        shown = [each for each in items if _whose(each) in first]
    return [_told(telling, earlier, each) for each in shown], len(items)


def _whose(item: tuple[Change, ...] | tuple[Supported, ...]) -> int:
    first = item[0]
    return first.record if isinstance(first, Supported) else first.subject


def _told(
    telling: Telling, earlier: Earlier, item: tuple[Change, ...] | tuple[Supported, ...]
) -> Line:
    first = item[0]
    if isinstance(first, Supported):
        return _supported(telling, [each for each in item if isinstance(each, Supported)])
    return _line(telling, earlier, [each for each in item if isinstance(each, Change)])


def _together(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """Changes of one relation of one record together: what came and what went is one change."""
    grouped: dict[tuple[object, ...], list[Change]] = {}
    for each in changes:
        by = (each.subject, each.link.relation) if each.link else (each.difference,)
        grouped.setdefault(by, []).append(each)
    return [tuple(those) for those in grouped.values()]


def _alike(supported: Iterable[Supported]) -> list[tuple[Supported, ...]]:
    """Values of one record that as many origins support as each other, together."""
    grouped: dict[tuple[object, ...], list[Supported]] = {}
    for each in supported:
        by = (each.record, each.was, each.now, each.disputed)
        grouped.setdefault(by, []).append(each)
    return [tuple(sorted(those, key=lambda each: each.place)) for those in grouped.values()]


def day_of(telling: Telling, entered: Iterable[Entered]) -> str:
    """The day of the case on which the last of some change sets was made, in words."""
    made = max((each.made for each in entered if each.made), default="")
    if not made:
        return ""
    return said(datetime.fromisoformat(made).astimezone(telling.zone).date())


def said(day: date) -> str:
    """A day in words."""
    return When(day.isoformat()).said()


def _line(telling: Telling, earlier: Earlier, changes: Sequence[Change]) -> Line:
    change = changes[0]
    difference = change.difference
    line = Line(
        record=change.subject,
        kind=change.kind,
        place=change.place,
        applications=change.applications,
        subject=subject(telling, change.subject, difference.owner_label or difference.label),
        field="",
        was=(),
        now=(),
        notes=_notes(telling, change.subject, difference.field),
        entered=difference.entered,
    )
    if change.link is not None:
        return _linked(telling, changes, line)
    if difference.owner is not None:
        return _inside(telling, difference, line)
    if difference.field is not None:
        was, now = _values(telling, difference)
        return replace(line, field=_label(difference), was=was, now=now)
    return _whole(telling, earlier, difference, line)


def _whole(telling: Telling, earlier: Earlier, difference: Difference, line: Line) -> Line:
    kind = CATALOGUE[difference.kind].label
    now = gist(telling, telling.matter, difference.record)
    then = gist(telling, earlier.matter, difference.record)
    if difference.what == "made":
        before = _before(telling, earlier, difference.record)
        return replace(line, field=phrases.made(kind), was=before, now=now)
    if difference.what == "restored":
        gone = unstated(phrases.DELETED)
        return replace(line, field=kind, was=(gone,), now=now or (Run(phrases.RESTORED),))
    return replace(line, field=kind, was=then, now=(unstated(phrases.DELETED),), notes=())


def _before(telling: Telling, earlier: Earlier, record: int) -> Words:
    """What stood in the place of a record that is new: another position, or silence."""
    decision = telling.matter.decisions.get(record)
    if decision is not None:
        older = [
            each
            for each in earlier.matter.decisions.values()
            if each.id == decision.supersedes
            or (
                decision.supersedes is None
                and each.gate == decision.gate
                and each.authority == decision.authority
                and decision.authority is not None
            )
        ]
        if older:
            return gist(telling, earlier.matter, older[-1].id)
    response = telling.matter.responses.get(record)
    if response is not None and response.inquiry is not None:
        for each in earlier.overview.answers:
            if each.inquiry == response.inquiry and each.kind == "owed":
                if each.days:
                    return (Run(phrases.silent(each.days, exact=each.exact, overdue=None)),)
                return (Run(phrases.SILENT),)
    return (unstated(phrases.NOT_RECORDED),)


def _linked(telling: Telling, changes: Sequence[Change], line: Line) -> Line:
    """What came into a relation and what went out of it, each with its role."""
    came = [each for each in changes if each.difference.what in ("made", "restored")]
    went = [each for each in changes if each not in came]
    code, _, relation = ((changes[0].link and changes[0].link.relation) or "").partition(".")
    entered = tuple(dict.fromkeys(each for one in changes for each in one.difference.entered))
    return replace(
        line,
        field=CATALOGUE[code].manys[relation].label,
        was=_ends(telling, went) or (unstated(phrases.NOT_RECORDED),),
        now=_ends(telling, came) or (unstated(phrases.GONE),),
        entered=entered,
    )


def _ends(telling: Telling, changes: Iterable[Change]) -> Words:
    said = []
    for each in changes:
        link = each.link
        name = short(telling.matter, link.target) if link else ""
        name = name if name.strip("?") else clipped(each.difference.label, NAME)
        role = GATE_ROLE.words(link.role) if link and link.role else ""
        said.append(name + (phrases.aside(role) if role else ""))
    return (Run(joined(said)),) if said else ()


def _inside(telling: Telling, difference: Difference, line: Line) -> Line:
    """What differs of a record that is edited inside another: a wording, a stop of the clock."""
    kind = CATALOGUE[difference.kind].label
    if difference.field is not None:
        was, now = _values(telling, difference)
        return replace(line, field=f"{kind}{phrases.COLON}{_label(difference)}", was=was, now=now)
    label = (Run(clipped(difference.label, _SHOWN)),)
    if difference.what in ("made", "restored"):
        absent = (unstated(phrases.NOT_RECORDED),)
        return replace(line, field=phrases.made(kind), was=absent, now=label)
    return replace(line, field=kind, was=label, now=(unstated(phrases.DELETED),))


def _values(telling: Telling, difference: Difference) -> tuple[Words, Words]:
    was, now = _read(difference)
    if min(len(was.words), len(now.words)) > _LONG and isinstance(was.value, str):
        before, after = marked(was.words, now.words)
    else:
        before, after = _value(telling, difference, was), _value(telling, difference, now)
    return before, (*after, *_conflict(difference))


def _read(difference: Difference) -> tuple[Said, Said]:
    """What a field said and says; of a note without its marks, unless only they are new."""
    was, now = difference.was, difference.became
    if difference.fact is not None and is_note(difference.fact.kind):
        plain = unmarked(was.words), unmarked(now.words)
        if plain[0] != plain[1]:
            return replace(was, words=plain[0]), replace(now, words=plain[1])
    return was, now


def _value(telling: Telling, difference: Difference, said: Said) -> Words:
    fact = difference.fact
    if said.withheld and said.heads:
        return (unstated(phrases.WITHHELD),)
    if not said.words:
        return (unstated(fact.gap if fact else ""),)
    if fact is not None and isinstance(fact.kind, Reference):
        source = telling.matter.sources.get(said.value)
        if source is not None:
            return (Run(telling.citing.title(source)),)
    return (Run(clipped(said.words, _SHOWN)),)


def _conflict(difference: Difference) -> Words:
    others = [clipped(each, _LONG) for each in difference.became.others]
    if difference.conflict in (OPENED, OPEN):
        told = phrases.copies_differ(others)
        return (Run(f"\n◆ {told}", bold=True, colour=PAPER.caution),)
    if difference.conflict == SETTLED:
        return (Run(f"\n{phrases.SETTLED}", colour=PAPER.muted),)
    return ()


def _label(difference: Difference) -> str:
    return difference.fact.label if difference.fact else difference.field or ""


def _notes(telling: Telling, record: int, field: str | None) -> Words:
    """The raised numbers of what supports a field as it is now, else the whole record."""
    found = _record(telling, record)
    if found is None:
        return ()
    if field is None:
        return telling.citing.numbers(found)
    citing = telling.citing
    own = citing.behind(found, (field,)) or citing.behind(found, (None,))
    return citing.notes.numbers(own)


def _record(telling: Telling, id: int) -> Record | None:
    return next((each[id] for each in telling.matter.by_kind.values() if id in each), None)


def _supported(telling: Telling, those: Sequence[Supported]) -> Line:
    """Values of a record that did not change and rest on more or less than they did."""
    first = those[0]
    record = _record(telling, first.record)
    assert record is not None
    facts = entry(record).facts
    labels = [facts[each.field].label for each in those if each.field and each.field in facts]
    shown = phrases.now_supported(first.now) if first.now != first.was else ""
    doubt = Run(f"{' ' if shown else ''}◆ {phrases.NOW_DISPUTED}", colour=PAPER.caution)
    codes = tuple(each.field for each in those)
    return Line(
        record=first.record,
        kind=record.code,
        place=first.place,
        applications=first.applications,
        subject=subject(telling, first.record, ""),
        field=phrases.unchanged_value(phrases.LIST_COMMA.join(labels) or entry(record).label),
        was=(Run(phrases.origins_behind(first.was)),),
        now=(Run(shown), *((doubt,) if first.disputed else ())),
        notes=telling.citing.notes.numbers(telling.citing.behind(record, codes)),
    )
