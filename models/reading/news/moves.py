"""What moved between two overviews of one scope: gates, and how long the silent are silent."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.reading.standing import Answer, Overview, Rung


@dataclass(frozen=True)
class Moved:
    """A gate at which some applications stand otherwise than they did, with their stages then and
    now on the leading basis; None is no decision known."""

    gate: int
    title: str
    applications: tuple[int, ...]
    was: tuple[str | None, ...]
    now: tuple[str | None, ...]


@dataclass(frozen=True)
class Silence:
    """An answer that was owed then and is owed still, and how many days longer."""

    answer: Answer
    added: int


def moved(before: Overview, now: Overview) -> tuple[Moved, ...]:
    """The gates at which something moved, in their order; a new application moves nothing."""
    earlier = {row.application: row.rungs for row in before.board}
    found = []
    for gate, title in now.gates:
        those = [
            (row.application, earlier[row.application].get(gate), row.rungs[gate])
            for row in now.board
            if gate in row.rungs and row.application in earlier
        ]
        others = [each for each in those if _standing(each[1]) != _standing(each[2])]
        if others:
            found.append(
                Moved(
                    gate,
                    title,
                    tuple(application for application, _, _ in others),
                    tuple(dict.fromkeys(was.stage if was else None for _, was, _ in others)),
                    tuple(dict.fromkeys(rung.stage for _, _, rung in others)),
                )
            )
    return tuple(found)


def silences(before: Overview, now: Overview) -> tuple[Silence, ...]:
    """Who was silent then and is so still, in the order of the present overview."""
    days = (now.as_of - before.as_of).days
    asked = set(_owed(before))
    return tuple(
        Silence(each, days)
        for each in now.answers
        if each.kind == "owed" and (each.inquiry, each.party) in asked
    )


def _owed(overview: Overview) -> Iterator[tuple[int | None, int | None]]:
    for each in overview.answers:
        if each.kind == "owed":
            yield each.inquiry, each.party


def _standing(rung: Rung | None) -> tuple[object, ...]:
    """What a gate says of an application: the stage on each basis, and what stands beside."""
    if rung is None:
        return ()
    reached = (rung.official, rung.reported, rung.assessed)
    return (
        *(each.stage for each in reached),
        tuple(sorted((each.authority or 0, each.stage) for each in rung.beside)),
    )
