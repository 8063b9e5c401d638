"""Puts what a matter holds into words for a page: names, values of fields, what is not stated."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from briefings import fonts
from briefings.notes import noted
from briefings.phrases import phrases
from briefings.style import PAPER
from briefings.text import Run
from models.reading.evidence import Evidence
from models.reading.origins import Cited
from models.reading.standing import Matter
from models.reading.standing.words import entered_on, given
from models.records import Record, entry
from models.records.kinds import When, is_note

NAME: Final = 80
"""What a name or a title may take in a list, in characters as printed."""
TITLE: Final = 300
"""What a title may take where it is told in full, in characters as printed."""

Noted = Callable[[tuple[Cited, ...]], tuple[Run, ...]]
"""The raised numbers of the notes of some citations."""

_NATIVE = "native"
_SAYS_IT = frozenset({"title", "statement", "name", "text"})
_PARTED: Final = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_SIGNS = " ,;:.，、；：。"


def named(matter: Matter, id: int | None) -> str:
    """What a record is called, with its name in its own script if it has another; '' for none."""
    if id is None:
        return ""
    label = titled(matter, id)
    authority = matter.authorities.get(id)
    short = authority.abbreviation if authority is not None else None
    own = native(matter, id)
    return phrases.named(
        label, clipped(str(short), NAME) if short else "", own if own != label else ""
    )


def titled(matter: Matter, id: int | None, longest: int = NAME) -> str:
    """What a record is called, cut where it is too long for a list; '' for none."""
    return clipped(matter.label(id), longest)


def short(matter: Matter, id: int | None) -> str:
    """What a record is called where room is scarce: an authority by its abbreviation."""
    if id is None or id in matter.gone:
        return titled(matter, id)
    authority = matter.authorities.get(id)
    abbreviation = (authority.abbreviation if authority is not None else None) or ""
    return phrases.short(titled(matter, id), clipped(abbreviation, NAME), native(matter, id))


def native(matter: Matter, id: int) -> str:
    """A record's name in its own script; '' where none is known."""
    authority = matter.authorities.get(id)
    if authority is not None and authority.native_name:
        return clipped(str(authority.native_name), NAME)
    names = matter.other_names.get(id, ())
    own = next((each.name for each in names if each.kind == _NATIVE and each.name), "")
    return clipped(own, NAME)


def words(matter: Matter, record: Record, code: str) -> str:
    """The value of a field in words; '' where nothing is stated."""
    fact = entry(record).facts[code]
    value = getattr(record, fact.name)
    return "" if value is None else fact.kind.words(value, lambda id: titled(matter, id))


def stated(matter: Matter, record: Record, code: str) -> tuple[Run, ...]:
    """The value of a field, or quietly that it is not stated; and what stands against it."""
    value = getattr(record, entry(record).facts[code].name)
    said = (
        noted(value)
        if value and is_note(entry(record).facts[code].kind)
        else (shown(matter, record, code),)
    )
    return (*said, *doubts(matter, record.id, code))


def shown(matter: Matter, record: Record, code: str) -> Run:
    """The value of a field, or quietly that it is not stated."""
    said = words(matter, record, code)
    return Run(said) if said else unstated(entry(record).facts[code].gap)


def unstated(gap: str = "") -> Run:
    """What is said, quietly, where nothing is known: that it is not stated, if nothing else."""
    return Run(gap or phrases.NOT_STATED, italic=True, colour=PAPER.muted)


def doubts(
    matter: Matter, record: int, code: str | None = None, *, noted: Noted | None = None
) -> tuple[Run, ...]:
    """The word for a value against which something stands; nothing for any other.

    Where nobody has decided between several values, all of them follow.
    """
    known = matter.evidence.get((record, code))
    words = doubt_words([(code, known)]) if known is not None else ""
    if not words:
        return ()
    mark = Run(f" ◆ {words}", bold=True, colour=PAPER.caution)
    one = matter.records.get(record)
    values = undecided(matter, one, code, noted=noted) if one is not None and code else ()
    return (mark, Run(phrases.COLON), *values) if values else (mark,)


def doubt_words(known: Iterable[tuple[str | None, Evidence]]) -> str:
    """What stands against values: edits of two copies, or a source; empty for nothing.

    Of a record as a whole, two copies differ about whether it is to be there.
    """
    words: dict[str, None] = {}
    for code, one in known:
        if one.conflict:
            words[phrases.KEPT_ALTHOUGH_DELETED if code is None else phrases.IN_CONFLICT] = None
        if one.disputed:
            words[phrases.DISPUTED] = None
    return phrases.LIST_COMMA.join(words)


def doubted(
    matter: Matter, records: Iterable[Record], *, noted: Noted | None = None
) -> tuple[Run, ...]:
    """The word for records against which something stands, with the fields that it is about.

    A field that is what the record says, such as its statement, needs no naming. Where nobody has
    decided between several values of one, all of them follow.
    """
    fields: dict[str, None] = {}
    known: list[tuple[str | None, Evidence]] = []
    open_: list[tuple[Run, ...]] = []
    for record in records:
        for code, one in matter.doubted.get(record.id, ()):
            known.append((code, one))
            fact = entry(record).facts.get(code) if code not in _SAYS_IT and code else None
            fields.update({fact.label.lower(): None} if fact is not None else {})
            open_.append(undecided(matter, record, code, noted=noted) if code else ())
    if not known:
        return ()
    about = phrases.aside(phrases.LIST_COMMA.join(fields)) if fields else ""
    runs = [Run(f" ◆ {doubt_words(known)}{about}", bold=True, colour=PAPER.caution)]
    for place, values in enumerate(filter(None, open_)):
        runs += [Run(phrases.SEMICOLON if place else phrases.COLON), *values]
    return tuple(runs)


def undecided(
    matter: Matter, record: Record, code: str, *, noted: Noted | None = None
) -> tuple[Run, ...]:
    """Every value of a field between which nobody has decided, the displayed one first.

    Each with what it rests on, as `noted` has it, and with the day on which it was entered, for no
    colleague is named to readers outside the desk; nothing for any other.
    """
    known, fact = matter.evidence.get((record.id, code)), entry(record).facts.get(code)
    if known is None or not known.alternatives or fact is None:
        return ()
    runs: list[Run] = []
    for each in known.alternatives:
        told = None if each.value is None else fact.kind.words(each.value, matter.label)
        runs += [Run(phrases.OR)] if runs else []
        runs.append(Run(clipped(given(told or "", withheld=each.withheld), NAME)))
        runs += noted(each.supporting) if noted is not None else ()
        runs.append(Run(phrases.aside(entered_on(each.made)), colour=PAPER.muted))
    return (*runs, Run(f"{phrases.COMMA}{phrases.UNDECIDED}"))


def on_one_line(text: str) -> str:
    """A text with one space for what parts its words; a space that must not break stays one."""
    return _PARTED.sub(" ", text).strip(" ")


def clipped(text: str, longest: int) -> str:
    """The start of a text on one line, with an ellipsis where something is left out.

    `longest` counts characters as they are printed. It ends with a word if one ends near there.
    """
    line = fonts.plain(on_one_line(text[: 4 * longest]))
    kept = fonts.first(line, longest)
    if kept == line and len(text) <= 4 * longest:
        return line
    space = kept.rfind(" ")
    if space > 0.6 * len(kept):
        return kept[:space].rstrip(_SIGNS) + " …"
    return kept.rstrip(_SIGNS) + "…"


def instant_said(instant: datetime) -> str:
    """An instant in words, with its time and zone: “31 January 2026, 23:59 UTC”."""
    day = When(instant.date().isoformat()).said()
    zone = getattr(instant.tzinfo, "key", "") or instant.tzname() or ""
    return phrases.instant(day, instant.strftime("%H:%M"), zone)
