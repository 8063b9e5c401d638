"""The handling label of a briefing by the Traffic Light Protocol 2.0 (FIRST).

A label is never wider than that of anything inside; what would be above it is named, not left out.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from briefings.phrases import phrases
from models.errors import Refused
from models.reading.standing import Matter
from models.records import Dossier, Source
from models.records.vocabularies import TLP, above, narrowest

USUAL = "red"
"""Where nothing says how far anything may be passed on."""

_NAMED = 3

Labelled = tuple[int, str, str]
"""What is told of that has a label: its local number, what it is called, and the TLP code."""


def handling_of(
    matter: Matter,
    dossier: Dossier,
    asked: str = "",
    *,
    earlier: Matter | None = None,
    uncited: bool = False,
) -> str:
    """The TLP code of a briefing: `asked`, else the narrowest of all that is told.

    What it tells of an `earlier` state counts as well; `uncited` says that it tells also of sources
    that nothing cites. Raises Refused, naming what, where something inside is above what was asked
    for.
    """
    inside = list(labelled(matter, dossier, uncited=uncited))
    if earlier is not None:
        inside = list(dict.fromkeys([*inside, *labelled(earlier, dossier, uncited=uncited)]))
    return allowed(inside, asked, applications=matter.applications, dossier=dossier)


def allowed(
    inside: Sequence[Labelled],
    asked: str,
    *,
    applications: Collection[int],
    dossier: Dossier,
    telling: str = "A briefing",
) -> str:
    """The TLP code of what tells of all that is `inside`: `asked`, else the narrowest.

    `telling` is what it is. Raises Refused, naming what, where something is above what was asked
    for.
    """
    if not asked:
        return narrowest(tuple(label for _, _, label in inside)) or USUAL
    higher = [each for each in inside if above(each[2], asked)]
    if higher:
        raise _too_wide(asked, higher, applications, dossier, telling)
    return asked


def _too_wide(
    asked: str,
    higher: Sequence[Labelled],
    applications: Collection[int],
    dossier: Dossier,
    telling: str,
) -> Refused:
    """What is above the handling asked for, and what can be done about just that."""
    named = "; ".join(
        f"{_what(id, applications, dossier)}{f' “{name}”' if name else ''} ({TLP.words(label)})"
        for id, name, label in higher[:_NAMED]
    )
    more = f"; {phrases.and_more(len(higher) - _NAMED)}" if len(higher) > _NAMED else ""
    enough = narrowest(tuple(label for _, _, label in higher))
    ways = [f"choose {TLP.words(enough or USUAL)}"]
    if all(id in applications for id, _, _ in higher):
        these = "that application" if len(higher) == 1 else "these applications"
        ways.append(f"leave {these} out")
    whose = "its record" if len(higher) == 1 else "their records"
    ways.append(f"if more people may see it, change the handling in {whose}")
    do = ", or ".join(ways)
    return Refused(
        f"{telling} that is {TLP.words(asked)} can't tell of {named}{more}.",
        kept="Nothing was written.",
        do=f"{do[0].upper()}{do[1:]}.",
    )


def _what(id: int, applications: Collection[int], dossier: Dossier) -> str:
    if id == dossier.id:
        return "the case"
    return "the application" if id in applications else "the source"


def nameless(matter: Matter) -> Matter:
    """The matter with no name of a source that may not leave the desk in any label.

    What is computed from it, such as what rests on one origin, then can't name one either.
    """
    hidden = {
        id: phrases.A_WITHHELD_SOURCE
        for id, source in matter.sources.items()
        if not may_be_named(source)
    }
    return replace(matter, labels={**matter.labels, **hidden}) if hidden else matter


def may_be_named(source: Source) -> bool:
    """Whether the identity of a source may leave the desk."""
    return source.may_leave is not False


def labelled(matter: Matter, dossier: Dossier, *, uncited: bool = False) -> Iterator[Labelled]:
    """Everything that is told of and has a label.

    A source that is not named has none of its own; one that nothing cites counts with `uncited`.
    """
    if dossier.handling:
        yield dossier.id, dossier.title or "", dossier.handling
    for id, application in matter.applications.items():
        if application.handling:
            yield id, matter.label(id), application.handling
    cited = {
        id
        for known in matter.evidence.values()
        for each in (*known.supporting, *known.disputing)
        for id in each.chain.sources
    }
    for id in sorted(matter.sources if uncited else cited):
        source = matter.sources.get(id)
        if source is not None and source.handling and may_be_named(source):
            yield id, source.title or matter.label(id), source.handling
