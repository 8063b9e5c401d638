"""The words of the merge screen: what became of records, who did how much, how a value stands."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from gui.forms.conflict import moment
from gui.forms.wrapped import one_line
from gui.screens.merging.deciding import BOTH, MINE, THEIRS, Question
from gui.translation import counted, tr
from models.history.timeline import CHANGED, DELETED, MADE, RESTORED
from models.merge_report import shown
from models.reading.arrivals import CONFLICT, HERE_ONLY, Arrival, Arrivals, Tally
from models.reading.difference import UNMADE, Entered, Said
from models.reading.met import KEPT, FieldMeeting, RecordMeeting
from models.records import CATALOGUE

_SIDES = {MINE: "Keep mine", THEIRS: "Take theirs", BOTH: "Take both"}
_HEADINGS = {
    CONFLICT: "In conflict",
    KEPT: "Kept although deleted",
    DELETED: "Deleted",
    MADE: "New",
    RESTORED: "Restored",
    CHANGED: "Changed",
    UNMADE: "Not there then",
    HERE_ONLY: "Only in this case",
}
_DONE = {
    MADE: "{records} added",
    CHANGED: "{records} changed",
    DELETED: "{records} deleted",
    RESTORED: "{records} restored",
}
_BROUGHT = {
    MADE: "{n} added",
    CHANGED: "{n} changed",
    DELETED: "{n} deleted",
    RESTORED: "{n} restored",
    KEPT: "{n} kept although deleted",
}
_BY = {
    MADE: "Added by {who}.",
    DELETED: "Deleted by {who}.",
    RESTORED: "Restored by {who}.",
    KEPT: "Deleted by {who}. On the other side it was changed meanwhile, so it is kept.",
}
_LINKED = {
    MADE: "Put in by {who}.",
    DELETED: "Taken out by {who}.",
    RESTORED: "Put in again by {who}.",
}
_COMBINED = (
    "Combined into “{other}” by {who}. On the other side it was changed meanwhile, so it is kept."
)


def heading(what: str) -> str:
    """What a group of records is called."""
    return tr(_HEADINGS[what])


def kind_words(code: str) -> str:
    """What a kind of record is called."""
    entry = CATALOGUE.get(code)
    return code if entry is None else tr(entry.label)


def part_words(part: RecordMeeting) -> str:
    """What a record inside another is called or, of a link, its relation."""
    return tr(part.called)


def field_words(field: FieldMeeting) -> str:
    """What a field is called; its code where it comes from a newer version."""
    return field.field if field.fact is None else tr(field.fact.label)


def tells(field: FieldMeeting) -> bool:
    """Whether a field tells a reader anything that its record does not say already."""
    return shown(field)


def said(value: Said, field: FieldMeeting) -> str:
    """A value in words; of several that stand side by side on one side, the one displayed there."""
    if value.withheld:
        return tr("withheld from this copy")
    return value.words or tr(field.fact.gap if field.fact is not None else "not stated")


def beside(value: Said) -> str:
    """What one side has in conflict with the value that it displays; empty for nothing."""
    others = " · ".join(f"“{one_line(each, longest=120)}”" for each in value.others if each)
    return tr("in conflict with {others}").format(others=others) if others else ""


def by(entered: Iterable[Entered]) -> str:
    """Who gave a value, and when."""
    return "; ".join(f"{each.author or tr('somebody')}, {moment(each.made)}" for each in entered)


def became(record: RecordMeeting) -> str:
    """A sentence on who made, deleted, restored or kept a whole record; empty for none."""
    who = by(record.entered) or tr("somebody")
    if record.combined_into:
        other = one_line(record.combined_into, longest=60)
        return tr(_COMBINED).format(other=other, who=who)
    words = (_LINKED if record.relation else _BY).get(record.what)
    return tr(words).format(who=who) if words else ""


def put_back(field: FieldMeeting) -> str:
    """That one side of a conflict only went there and back; empty for none."""
    if field.put_back_here:
        return tr("Changed here and put back: mine is as it was before.")
    if field.put_back_there:
        return tr("Changed there and put back: theirs is as it was before.")
    return ""


def side_words(question: Question, side: str) -> str:
    """What choosing a side is called; an empty one leaves it undecided."""
    if not side:
        return tr("Leave it undecided")
    if question.field is None:
        given_up = tr("Leave it combined") if question.record.combined_into else tr("Delete it")
        return given_up if question.deletes(side) else tr("Keep it")
    return tr(_SIDES[side])


def choice_words(question: Question, side: str) -> str:
    """What choosing a side of one thing is called, with what it is of."""
    record, field = question.record, question.field
    name = one_line(record.label or kind_words(record.kind), longest=60)
    of = (
        f"“{name}”"
        if field is None
        else tr("{field} of “{name}”").format(field=field_words(field), name=name)
    )
    return f"{side_words(question, side)}: {of}"


def alike_words(arrival: Arrival, *, merged: bool) -> str:
    """That the case has a record which may be the same as one that a copy brings."""
    if len(arrival.alike) > 1:
        words = tr("The case has {n} of that name already; this may be the same as one of them.")
    else:
        words = tr("The case has one of that name already; they may be the same.")
    told = words.format(n=f"{len(arrival.alike):,}")
    return told if merged else f"{told} {tr('Once they are merged they can be combined.')}"


def who_did(arrivals: Arrivals) -> list[str]:
    """A line for each person: what they added, changed and deleted, by kind."""
    return [
        f"{person or tr('Somebody')}: {'; '.join(_done(its))}"
        for person, its in groupby(arrivals.tallies, key=lambda each: each.person)
    ]


def brought(arrivals: Arrivals, *, undecided: int) -> str:
    """What a merge brought, in a few words."""
    words = [
        tr(said).format(n=f"{number:,}")
        for what, said in _BROUGHT.items()
        if (number := arrivals.count(what))
    ]
    if undecided:
        words.append(counted(undecided, "undecided", "undecided"))
    return ", ".join(words) or tr("nothing new")


def _done(tallies: Iterable[Tally]) -> Iterator[str]:
    for what, its in groupby(tallies, key=lambda each: each.what):
        yield tr(_DONE[what]).format(records=", ".join(_counted(each) for each in its))


def _counted(tally: Tally) -> str:
    entry = CATALOGUE.get(tally.kind)
    one, many = (tally.kind,) * 2 if entry is None else (tr(entry.label), tr(entry.plural))
    return f"{tally.number:,} {(one if tally.number == 1 else many).lower()}"
