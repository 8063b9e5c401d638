"""The overview of a matter: the board of applications by gates, and what needs attention."""

from collections.abc import Iterable

from models.reading.standing.answers import asked_and_silent, collected, says_something
from models.reading.standing.attention import attention
from models.reading.standing.backing import claims, weight
from models.reading.standing.carrying import allowances
from models.reading.standing.conditions import in_force
from models.reading.standing.ladder import in_order
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Position
from models.reading.standing.standings import standing
from models.reading.standing.wholes import Overview, Row, Standing


def overview(matter: Matter) -> Overview:
    """The board of all applications of a matter, and what of it needs attention on its day."""
    pools = allowances(matter, matter.pools)
    standings = {id: standing(matter, id, pools=pools) for id in matter.applications}
    used = dict.fromkeys(rung.gate for each in standings.values() for rung in each.ladder)
    answers = collected(matter, matter.inquiries.values(), matter.responses.values())
    asked, silent = asked_and_silent(matter, answers)
    terms = in_force(matter, dict(matter.conditions))
    stated = claims(
        matter,
        positions=_positions(standings.values()),
        terms=terms,
        others=[
            *matter.pools.values(),
            *matter.fulfilments.values(),
            *(each for each in matter.responses.values() if says_something(each)),
            *matter.events.values(),
            *matter.concerns.values(),
        ],
    )
    return Overview(
        as_of=matter.as_of,
        gates=tuple((gate, matter.label(gate)) for gate in in_order(matter, list(used))),
        board=tuple(_row(matter, each) for each in standings.values()),
        attention=attention(matter, standings, answers=answers, terms=terms, stated=stated),
        standings=standings,
        answers=answers,
        asked_authorities=asked,
        silent_authorities=silent,
        terms=terms,
        weight=weight(matter, stated),
    )


def _positions(standings: Iterable[Standing]) -> list[Position]:
    return [
        position
        for each in standings
        for rung in each.ladder
        for position in (
            *rung.official.positions,
            *rung.reported.positions,
            *rung.assessed.positions,
            *rung.beside,
        )
    ]


def _row(matter: Matter, each: Standing) -> Row:
    due = each.next_due
    return Row(
        application=each.application,
        title=each.title,
        applicant=matter.label(matter.applications[each.application].applicant),
        summary=each.summary,
        blocks=each.blocks,
        rungs={rung.gate: rung for rung in each.ladder},
        owed=len(each.owed),
        next_due=due.next_due if due is not None else None,
        closed=each.closed is not None,
    )
