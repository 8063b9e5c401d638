"""Puts what a matter holds into words for a page: names, values of fields, what is not stated."""

from briefings import phrases
from briefings.style import PAPER
from briefings.text import Run
from models.reading.standing import Matter
from models.records import Record, entry

_NATIVE = "native"


def named(matter: Matter, id: int | None) -> str:
    """What a record is called, with its name in its own script if it has another; '' for none."""
    if id is None:
        return ""
    label = matter.label(id)
    authority = matter.authorities.get(id)
    if authority is not None and authority.abbreviation:
        label = f"{label}, {authority.abbreviation}"
    own = native(matter, id)
    return f"{label} ({own})" if own and own != label else label


def short(matter: Matter, id: int | None) -> str:
    """What a record is called where room is scarce: an authority by its abbreviation."""
    authority = matter.authorities.get(id) if id is not None else None
    if authority is not None and authority.abbreviation:
        return str(authority.abbreviation)
    return matter.label(id)


def native(matter: Matter, id: int) -> str:
    """A record's name in its own script; '' where none is known."""
    authority = matter.authorities.get(id)
    if authority is not None and authority.native_name:
        return str(authority.native_name)
    names = matter.other_names.get(id, ())
    return next((each.name for each in names if each.kind == _NATIVE and each.name), "")


def words(matter: Matter, record: Record, code: str) -> str:
    """The value of a field in words; '' where nothing is stated."""
    fact = entry(record).facts[code]
    value = getattr(record, fact.name)
    return "" if value is None else fact.kind.words(value, matter.label)


def stated(matter: Matter, record: Record, code: str) -> tuple[Run, ...]:
    """The value of a field, or quietly that it is not stated; and whether it is disputed."""
    said = words(matter, record, code)
    shown = Run(said) if said else unstated(entry(record).facts[code].gap)
    return (shown, *disputed(matter, record.id, code))


def unstated(gap: str = phrases.NOT_STATED) -> Run:
    """What is said, quietly, where nothing is known."""
    return Run(gap, italic=True, colour=PAPER.muted)


def disputed(matter: Matter, record: int, code: str | None = None) -> tuple[Run, ...]:
    """The word for a value against which something stands; nothing for any other."""
    known = matter.evidence.get((record, code))
    if known is None or not known.disputed:
        return ()
    return (Run(f" ◆ {phrases.DISPUTED}", bold=True, colour=PAPER.caution),)


def clipped(text: str, longest: int) -> str:
    """The first words of a text on one line, with an ellipsis where something is left out."""
    line = " ".join(text[: 4 * longest].split())
    if len(line) <= longest and len(text) <= 4 * longest:
        return line
    return line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
