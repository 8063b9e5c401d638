"""The lines of a list of changes: which are shown, in which order, and what their cells say."""

from collections.abc import Iterable
from dataclasses import dataclass

from gui.forms.conflict import moment
from gui.forms.wrapped import one_line
from gui.translation import tr
from models.history.timeline import CHANGED, DELETED, MADE, RESTORED
from models.reading.altered import Altered
from models.reading.difference import UNMADE
from models.records import CATALOGUE

BY_RECORD, BY_DAY, BY_PERSON = "record", "day", "person"
GROUPINGS = {BY_RECORD: "By record", BY_DAY: "By day", BY_PERSON: "By person"}
RECORD, FIELD, BEFORE, NOW, WHO, WHEN = range(6)
HEADS = ("Record", "Field", "Before", "Now", "Who", "When")
_LEADS = {BY_RECORD: RECORD, BY_DAY: WHEN, BY_PERSON: WHO}
_DONE = {MADE: "made", DELETED: "deleted", RESTORED: "restored", UNMADE: "not made yet"}
_DONE_INSIDE = {MADE: "added", DELETED: "taken out", RESTORED: "put back", UNMADE: "not added yet"}
_LONGEST = 240


@dataclass(frozen=True)
class Wanted:
    """Which lines are shown, empty for all, and how they are grouped."""

    kind: str = ""
    person: str = ""
    grouping: str = BY_RECORD

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns in order: what is grouped by stands first."""
        lead = _LEADS[self.grouping]
        return (lead, *(at for at in range(len(HEADS)) if at != lead))


def chosen(lines: Iterable[Altered], wanted: Wanted) -> list[Altered]:
    """The lines that are wanted, in the order of their groups; newest day first."""
    found = [
        each
        for each in lines
        if wanted.kind in ("", each.kind) and (not wanted.person or wanted.person in each.authors)
    ]
    if wanted.grouping == BY_PERSON:
        return sorted(found, key=lambda each: who(each).casefold())
    if wanted.grouping == BY_DAY:
        return sorted(found, key=lambda each: each.made, reverse=True)
    return found


def group_of(line: Altered, wanted: Wanted) -> str:
    """What a line is grouped under."""
    if wanted.grouping == BY_PERSON:
        return who(line)
    return _day(line) if wanted.grouping == BY_DAY else str(line.record)


def cell(line: Altered, column: int, wanted: Wanted) -> str:
    """What one cell says, on one line."""
    said = whole(line, column, wanted)[: 2 * _LONGEST]
    if column == NOW and line.what != CHANGED:
        # What a new record states, field by field.
        said = said.replace("\n", " · ")
    return one_line(said, longest=_LONGEST)


def whole(line: Altered, column: int, wanted: Wanted) -> str:
    """What one cell says, in full."""
    match column:
        case 0:
            known = CATALOGUE.get(line.kind)
            return f"{tr(known.label) if known else line.kind}: {line.name}"
        case 1:
            return _field(line)
        case 2:
            return line.was
        case 3:
            return tr("{value} (disputed)").format(value=line.now) if line.disputed else line.now
        case 4:
            return who(line)
        case _:
            return _day(line) if wanted.grouping == BY_DAY else moment(line.made)


def who(line: Altered) -> str:
    """Who gave what stands now."""
    return ", ".join(line.authors) or tr("name withheld")


def table(lines: Iterable[Altered], wanted: Wanted) -> list[list[str]]:
    """Lines with their heads, every cell in full, as they leave the window."""
    heads = [tr(HEADS[at]) for at in wanted.columns]
    return [heads, *([whole(each, at, wanted) for at in wanted.columns] for each in lines)]


def kinds(lines: Iterable[Altered]) -> dict[str, str]:
    """The kinds of record among lines, by code, with what several of them are called."""
    codes = {each.kind for each in lines}
    known = {code: tr(entry.plural) for code, entry in CATALOGUE.items() if code in codes}
    return known | {code: code for code in sorted(codes - known.keys())}


def persons(lines: Iterable[Altered]) -> list[str]:
    """Who stands among lines, each once."""
    return sorted({name for each in lines for name in each.authors}, key=str.casefold)


def _field(line: Altered) -> str:
    if line.what != CHANGED:
        done = tr((_DONE_INSIDE if line.inside else _DONE)[line.what])
        return f"{tr(line.inside)} {done}" if line.inside else done
    return f"{tr(line.inside)}: {tr(line.field)}" if line.inside else tr(line.field)


def _day(line: Altered) -> str:
    return moment(line.made).rpartition(",")[0] or moment(line.made)
