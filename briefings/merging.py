"""The report of a merge as a PDF: who did what, what stood in conflict, what became of the rest.

What is told is gathered in `models.merge_report`; the pages are those of a briefing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from briefings.blocks import Block, Heading
from briefings.naming import clipped, instant_said
from briefings.page import Furniture, compose, save
from briefings.phrases import phrases
from briefings.style import BODY, HEADING, SHEETS, SUBTITLE, TITLE
from briefings.table import Column, Table
from briefings.text import Prose
from models.history.timeline import CHANGED, DELETED, MADE
from models.merge_report import (
    Merged,
    became,
    by_person,
    decided_words,
    field_label,
    handling,
    said,
    shown,
    stands,
)
from models.merge_words import combined, done
from models.reading.arrivals import CONFLICT, ORDER, Arrival, Backing
from models.reading.difference import Entered
from models.reading.met import KEPT, FieldMeeting, RecordMeeting
from models.reading.reader import Reader
from models.records import LIFE

MOST: Final = 500
"""So many records of one group are listed; more are counted."""

_LONGEST: Final = 600
_LONGEST_NAME: Final = 120
_LONGEST_INSIDE: Final = 60


def write_pdf(merges: Sequence[Merged], out: Path, *, case: Reader) -> None:
    """Write the report of merges into a case; whole, or not at all. Raises Refused."""
    save(pdf(merges, case=case), out)


def pdf(merges: Sequence[Merged], *, case: Reader) -> bytes:
    """The report of merges into a case."""
    dossier = case.dossier
    blocks = [block for each in merges for block in _told(each, case.title)]
    first = merges[0]
    title = phrases.merge_title(clipped(first.name, _LONGEST_NAME))
    furniture = Furniture(
        title=title,
        subject=phrases.MERGE_SUBJECT,
        author=first.who,
        handling=handling(merges, case),
        head=f"{phrases.MERGE_SUBJECT} · {clipped(case.title, _LONGEST_NAME)}",
        foot=" · ".join(filter(None, (dossier.desk or "", first.who, _when(first)))),
        classification=dossier.classification or "",
        dated=datetime.fromisoformat(first.merged) if first.merged else None,
    )
    content, _ = compose(blocks, furniture, SHEETS["A4"].turned(), contents=False)
    return content


def _told(merged: Merged, case: str) -> Iterator[Block]:
    title = phrases.merge_title(clipped(merged.name, _LONGEST_NAME))
    yield Heading(Prose(title, TITLE), title=title, name=f"merge-{merged.name}")
    line = phrases.merge_by(clipped(case, _LONGEST_NAME), merged.who, _when(merged))
    yield Prose(line, SUBTITLE)
    arrivals = merged.arrivals
    if not arrivals.related:
        yield Prose(phrases.MERGE_UNRELATED, replace(BODY, bold=True))
    if arrivals.missing:
        names = phrases.LIST_COMMA.join(clipped(each, _LONGEST_NAME) for each in arrivals.missing)
        yield Prose(phrases.merge_missing(names), BODY)
    for sentence in by_person(arrivals.tallies):
        yield Prose(sentence, BODY)
    found, undecided = len(arrivals.conflicts) + len(arrivals.kept), len(merged.undecided)
    if found:
        yield Prose(phrases.merge_conflicts(found, undecided), BODY)
    if not arrivals.records:
        yield Prose(phrases.MERGE_NOTHING, BODY)
    for what in ORDER:
        records = [each for each in arrivals.records if each.what == what]
        if records:
            yield from _group(merged, what, records)


def _group(merged: Merged, what: str, records: list[Arrival]) -> Iterator[Block]:
    words = phrases.MERGE_HEADINGS[what]
    title = f"{words} · {len(records):,}"
    yield Heading(Prose(title, HEADING), title=title, name=f"{what}-{merged.name}")
    listed = records[:MOST]
    if what == CONFLICT:
        shares = (2.0, 1.3, 2.0, 2.8, 2.8, 1.4)
        columns = zip(phrases.MERGE_CONFLICT_COLUMNS, shares, strict=True)
        rows = [row for each in listed for row in _conflicts(merged, each)]
    else:
        columns = zip(phrases.MERGE_COLUMNS, (2.6, 1.5, 3.0, 3.4, 2.0), strict=True)
        rows = [row for each in listed for row in _rows(merged, each)]
    yield Table([Column(head, share) for head, share in columns], rows, title=words)
    if len(records) > MOST:
        yield Prose(phrases.merge_more(len(records) - MOST), BODY)


def _conflicts(merged: Merged, record: Arrival) -> Iterator[list[str]]:
    backing = merged.arrivals.backing
    for part, field in record.conflicts:
        decided = merged.decided.get((part.uid, field.field))
        value = decided.value if decided is not None else ""
        mine = [backing[id] for id in field.mine_citations if id in backing]
        theirs = [backing[id] for id in field.theirs_citations if id in backing]
        yield [
            _name(part),
            field_label(field),
            _lines(said(field.old)),
            _side(said(field.mine), field.mine_entered, mine),
            _side(said(field.theirs), field.theirs_entered, theirs),
            "\n".join(filter(None, (decided_words(part, field.field, merged), _lines(value)))),
        ]


def _rows(merged: Merged, record: Arrival) -> Iterator[list[str]]:
    for part in record.parts:
        name = (
            _name(part)
            if part.uid == record.uid
            else f"{_named(record)} · {clipped(part.label, _LONGEST_INSIDE)}"
        )
        inside = part.called if part.uid != record.uid else ""
        fields = [each for each in part.fields if shown(each)]
        if part.what == KEPT:
            sides = (_given_up(part), done(CHANGED))
            sides = sides if part.deleted_here else sides[::-1]
            yield [name, decided_words(part, LIFE, merged), *sides, _by(part.entered)]
        elif not fields:
            yield [name, inside, "", became(part), _by(part.entered)]
        for field in fields:
            yield _row(name, part, field)


def _given_up(part: RecordMeeting) -> str:
    into = part.combined_into
    return combined(clipped(into, _LONGEST_NAME)) if into else done(DELETED)


def _row(name: str, part: RecordMeeting, field: FieldMeeting) -> list[str]:
    before = "" if part.what == MADE else _lines(said(field.mine))
    # What the copy did not change stands: it has become nothing else.
    became = "" if stands(field) else _lines(said(field.theirs))
    entered = field.mine_entered if stands(field) else field.theirs_entered
    return [name, field_label(field), before, became, _by(entered)]


def _side(words: str, entered: Iterable[Entered], backing: Iterable[Backing]) -> str:
    by = _by(entered)
    cited = [clipped(f"{each.grade} {each.source}: {each.passage}", 200) for each in backing]
    return "\n".join(filter(None, (_lines(words), by, *cited)))


def _lines(words: str) -> str:
    """A text line by line, as long as it may be in a table."""
    kept, left = [], _LONGEST
    for line in words.splitlines():
        kept.append(clipped(line, max(1, left)))
        left -= len(line)
        if left <= 0:
            break
    return "\n".join(filter(None, kept))


def _name(part: RecordMeeting) -> str:
    return clipped(part.label, _LONGEST_NAME)


def _named(record: Arrival) -> str:
    return clipped(record.label, _LONGEST_NAME)


def _by(entered: Iterable[Entered]) -> str:
    return "; ".join(
        ", ".join(filter(None, (each.author, _instant(each.made)))) for each in entered
    )


def _when(merged: Merged) -> str:
    return _instant(merged.merged)


def _instant(made: str) -> str:
    return instant_said(datetime.fromisoformat(made)) if made else ""
