"""What the records show to be missing: gaps in words, and the fields that matter and are empty."""

from collections import Counter, defaultdict

from briefings.phrases import phrases
from models.reading.standing import Gap, Matter, Overview
from models.reading.standing.words import counted
from models.records import entry

_FIELD = "field"


def gaps(overview: Overview) -> list[str]:
    """The gaps of all applications that are more than an empty field, each once."""
    found = (gap for each in overview.standings.values() for gap in each.gaps)
    return list(dict.fromkeys(gap.words for gap in found if gap.kind != _FIELD))


def fields(matter: Matter, overview: Overview, *, worded: bool) -> list[str]:
    """The empty fields in sentences, those that as many records lack together.

    `worded` takes in those that `gaps` words at greater length.
    """
    found = {
        gap
        for each in overview.standings.values()
        for gap in each.gaps
        if gap.field and (worded or gap.kind == _FIELD)
    }
    counts = Counter(each for gap in found if (each := _place(matter, gap)))
    alike: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for (one, many, field), number in sorted(counts.items()):
        alike[number, one, many].append(field)
    return [
        phrases.missing(those, counted(number, one, many) if one else "")
        for (number, one, many), those in sorted(alike.items(), key=lambda each: -each[0][0])
    ]


def _place(matter: Matter, gap: Gap) -> tuple[str, str, str] | None:
    """What lacks something, as one and as many, and what it lacks; None for no field.

    Where all is told of one application, it need not be named.
    """
    record = next(
        (each[gap.record] for each in matter.by_kind.values() if gap.record in each), None
    )
    if record is None or gap.field is None:
        return None
    kind = entry(record)
    named = kind.facts.get(gap.field) or kind.manys.get(gap.field)
    if named is None:
        return None
    if len(matter.applications) == 1 and gap.record in matter.applications:
        return ("", "", named.label.lower())
    return (kind.label.lower(), kind.plural.lower(), named.label.lower())
