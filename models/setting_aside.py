"""Puts a reason for attention off until a day, or for good, and takes it up again.

What was set aside is a record, so a colleague's copy knows of it too, and undo takes it back.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from models.case import Case
from models.reading.reader import Reader
from models.reading.standing import Aside, Attention
from models.records import SetAside
from models.records.kinds import When, canonical

_FIGURES = re.compile(r"\d+")


def marked(case: Reader, items: Iterable[Attention], *, as_of: date) -> tuple[Attention, ...]:
    """The same reasons, those that are set aside on a day saying so; one query for all of them.

    One that says something else than when it was set aside asks for attention again; that days
    went by is nothing else.
    """
    kept = {(each.about, each.reason): each for each in case.all(SetAside)}
    return tuple(
        item if (one := kept.get(_key(item))) is None else _marked(item, one, as_of)
        for item in items
    )


def set_aside(case: Case, item: Attention, *, until: date | None, note: str, label: str) -> int:
    """Set a reason aside until a day, or for good; the local number of the record that says so."""
    about, reason = _key(item)
    with case.edit(label) as edit:
        id = edit.add(SetAside, about=about, reason=reason)
        edit.change(
            id,
            until=When(until.isoformat()) if until is not None else None,
            seen=_sign(item),
            note=note.strip() or None,
        )
    return id


def take_up(case: Case, item: Attention, *, label: str) -> None:
    """Let a reason that was set aside ask for attention again."""
    if item.aside is not None:
        with case.edit(label) as edit:
            edit.delete(item.aside.record)


def _marked(item: Attention, kept: SetAside, as_of: date) -> Attention:
    until = kept.until.earliest if kept.until is not None else None
    if kept.seen != _sign(item) or (until is not None and until <= as_of):
        return item
    return replace(item, aside=Aside(kept.id, until, kept.note or ""))


def _key(item: Attention) -> tuple[int, str]:
    return item.record, f"{item.reason}.{item.field}" if item.field else item.reason


def _sign(item: Attention) -> str:
    """What a reason says, without the days that go by; hashed, for it names what it is about."""
    said = _FIGURES.sub("#", item.words)
    return canonical(hashlib.sha256(said.encode()).hexdigest())
