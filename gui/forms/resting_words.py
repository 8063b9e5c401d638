"""What rests on a record, in words: for the rows of its page, and for the clipboard."""

from collections.abc import Iterable, Mapping

from gui.forms.wrapped import one_line
from gui.translation import counted, tr
from models.reading.figures import Rest
from models.reading.footings import ABOUT, ACT, APPROVAL, APPROVER
from models.reading.resting import Ground, Resting, Rests, Told, walked
from models.records import CATALOGUE

_MOST_FIELDS = 4


def heading(kind: str) -> str:
    """What several records of a kind are called."""
    return tr(CATALOGUE[kind].plural)


def summary(found: Rests) -> str:
    """How much would fall, and how much would be weakened."""
    if not found.tree:
        return tr("Nothing rests on this record.")
    falling = counted(found.falling, "record would fall", "records would fall")
    weakened = counted(found.weakened, "would be weakened", "would be weakened")
    return tr("If it is wrong, {falling} with it and {weakened}, for they stand on more.").format(
        falling=falling, weakened=weakened
    )


def detail(each: Resting, labels: Mapping[int, str]) -> str:
    """Whether a record falls, and why."""
    state = tr("falls") if each.falls else tr("weakened")
    return " · ".join((state, *_values(each), *(_ground(one, labels) for one in each.grounds)))


def told_detail(each: Told) -> str:
    """How much a briefing told of it."""
    parts = []
    if each.falling:
        parts.append(counted(each.falling, "record that falls", "records that fall"))
    if each.weakened:
        weakened = counted(each.weakened, "that is weakened", "that are weakened")
        parts.append(weakened)
    return tr("tells of {what}").format(what=", ".join(parts))


def as_text(found: Rests) -> str:
    """The whole tree as lines, each indented under what it rests on."""
    lines = [one_line(found.labels.get(found.record, "?")), summary(found), ""]
    for depth, each in walked(found.tree):
        name = one_line(found.labels.get(each.record, "?"))
        kind = tr(CATALOGUE[each.kind].label)
        lines.append(f"{'  ' * depth}- {kind}: {name} ({detail(each, found.labels)})")
    for told in found.briefings:
        name = one_line(found.labels.get(told.record, "?"))
        lines.append(f"- {tr('Briefing')}: {name} ({told_detail(told)})")
    return "\n".join(lines) + "\n"


def _values(each: Resting) -> list[str]:
    alone = [value for value in each.values if not value.beside]
    found = []
    if alone:
        words = tr("{fields}: no other origin")
        found.append(words.format(fields=_fields(each, alone)))
    others = [value for value in each.values if value.beside]
    if others:
        least = min(value.beside for value in others)
        left = counted(least, "other origin", "other origins")
        found.append(tr("{fields}: {left}").format(fields=_fields(each, others), left=left))
    return found


def _fields(each: Resting, values: Iterable[Rest]) -> str:
    named = list(dict.fromkeys(_field(each, value) for value in values))
    more = len(named) - _MOST_FIELDS
    if more > 0:
        named = [*named[:_MOST_FIELDS], tr("{n} more").format(n=more)]
    return ", ".join(named)


def _field(each: Resting, value: Rest) -> str:
    if value.record != each.record:
        return tr("a reported wording")
    fact = CATALOGUE[each.kind].facts.get(value.field or "")
    return tr(fact.label).lower() if fact is not None else tr("as a whole")


def _ground(one: Ground, labels: Mapping[int, str]) -> str:
    way, every = one.footing.way, len(one.footing.on)
    if way == ACT:
        return tr("it is an act of what falls")
    words = {
        APPROVER: tr("{n} of {all} approvers affected"),
        APPROVAL: tr("{n} of {all} decisions behind it affected"),
        ABOUT: tr("{n} of {all} that it is about affected"),
    }.get(way, tr("{n} of {all} decisions at “{gate}” affected"))
    gate = one_line(labels.get(one.footing.at or 0, "?"), longest=60)
    return words.format(n=one.falling + one.weakened, all=every, gate=gate)
