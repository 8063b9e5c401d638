"""The words of the report of a merge, in English; each has its namesake in `chinese`."""

from collections.abc import Iterable

from models.deciding import BOTH, MINE, OWN
from models.history.timeline import CHANGED, DELETED, MADE, RESTORED
from models.language import spoken
from models.reading.arrivals import CONFLICT, HERE_ONLY
from models.reading.met import KEPT

_HEADINGS = {
    CONFLICT: "In conflict",
    KEPT: "Kept although deleted",
    DELETED: "Deleted",
    MADE: "New",
    RESTORED: "Restored",
    CHANGED: "Changed",
    HERE_ONLY: "Only here",
}
_BROUGHT = {
    MADE: "added",
    CHANGED: "changed",
    DELETED: "deleted",
    RESTORED: "restored",
    KEPT: "kept although deleted",
}


@spoken
def unrelated() -> str:
    """Of two files without a common past."""
    return (
        "The two files share no past: nothing that both hold counts as the same record, "
        "unless one was made from the other."
    )


@spoken
def missing(names: Iterable[str]) -> str:
    """Which attachments came without their bytes."""
    named = "; ".join(f"“{name}”" for name in names)
    return f"The copy does not hold these attached files themselves, or not whole: {named}."


@spoken
def heading(what: str) -> str:
    """What a group of records is called."""
    return _HEADINGS[what]


@spoken
def done(what: str) -> str:
    """What was done to a record."""
    return _BROUGHT.get(what, what)


@spoken
def linked(what: str) -> str:
    """What was done to a link, called by the record at its far end, which stays as it is."""
    return {MADE: "put in", DELETED: "taken out", RESTORED: "put in again"}.get(what, done(what))


@spoken
def summary(name: str, brought: Iterable[tuple[str, int]], undecided: int) -> str:
    """What a merge brought, and how much is undecided, in one line."""
    said = [f"{number:,} {_BROUGHT[what]}" for what, number in brought]
    said += [f"{undecided:,} undecided"] if undecided else []
    return f"Merged “{name}”: {', '.join(said) or 'nothing new'}."


@spoken
def made_by(who: str, when: str) -> str:
    """By whom it was merged, and when; without a time, only looked at."""
    return f"By {who or 'somebody'}, {when}." if when else f"Looked at by {who or 'somebody'}."


@spoken
def did(person: str, what: Iterable[tuple[str, Iterable[tuple[int, str, str]]]]) -> str:
    """What one person did to how many records of each kind, which has one name and one for many."""
    parts = []
    for each, counted in what:
        records = [f"{n:,} {(one if n == 1 else many).lower()}" for n, one, many in counted]
        parts.append(f"{', '.join(records)} {_BROUGHT.get(each, each)}")
    return f"{person or 'Somebody'}: {'; '.join(parts)}."


@spoken
def entered(who: str, when: str) -> str:
    """Who gave a value, and when."""
    return f"{who or 'somebody'}, {when or 'at a time withheld'}"


@spoken
def side(code: str) -> str:
    """Whose value it is."""
    return {MINE: "mine", BOTH: "both", OWN: "another value"}.get(code, "theirs")


@spoken
def decided(code: str, who: str) -> str:
    """Which way something was decided, and by whom."""
    kept = {BOTH: "a text of both", OWN: "another value"}.get(code) or side(code)
    return f"decided by {who or 'somebody'}: {kept}"


@spoken
def undecided() -> str:
    """Of what nobody has decided."""
    return "undecided"


@spoken
def deleted_by(who: str) -> str:
    """Of a record that one side deleted and the other changed."""
    return f"deleted by {who}; changed on the other side"


@spoken
def combined_by(other: str, who: str) -> str:
    """Of a record that one side combined into another and the other changed."""
    return f"combined into “{other}” by {who}; changed on the other side"


@spoken
def combined(other: str) -> str:
    """What became of a record that was combined into another."""
    return f"combined into “{other}”"


@spoken
def fate(gone: bool, who: str) -> str:
    """What was decided of such a record."""
    return f"decided by {who or 'somebody'}: {'deleted' if gone else 'kept'}"


@spoken
def done_by(what: str, who: str) -> str:
    """What was done to a record, and by whom."""
    return f"{_BROUGHT.get(what, what)} by {who}"


@spoken
def stays(value: str, who: str) -> str:
    """A value that only this side has given, and that stands."""
    return f"{value} stays, given here by {who}" if who else f"{value} stays"


@spoken
def withheld() -> str:
    """Of a value that nobody here can tell."""
    return "withheld"


@spoken
def not_stated() -> str:
    """Of a value that is none."""
    return "not stated"
