"""The overview of a matter: the board of applications by gates, and what needs attention."""

from collections.abc import Iterator

from models.reading.standing.answers import asked_and_silent, collected, says_something
from models.reading.standing.attention import attention, bearing
from models.reading.standing.backing import claims, weight
from models.reading.standing.carrying import allowances
from models.reading.standing.conditions import in_force
from models.reading.standing.grounds import grounds
from models.reading.standing.ladder import in_order
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Position
from models.reading.standing.standings import Standings
from models.reading.standing.wholes import Grounds, Overview, Row


def overview(matter: Matter) -> Overview:
    """The board of all applications of a matter, and what of it needs attention on its day."""
    pools = allowances(matter, matter.pools)
    found = {id: grounds(matter, id, pools=pools) for id in matter.applications}
    used = dict.fromkeys(rung.gate for each in found.values() for rung in each.ladder)
    answers = collected(matter, matter.inquiries.values(), matter.responses.values())
    asked, silent = asked_and_silent(matter, answers)
    terms = in_force(matter, dict(matter.conditions))
    stated = claims(
        matter,
        positions=[position for each in found.values() for position in _shown(each)],
        terms=terms,
        others=[
            *matter.pools.values(),
            *matter.fulfilments.values(),
            *(each for each in matter.responses.values() if says_something(each)),
            *matter.events.values(),
            *matter.concerns.values(),
        ],
    )
    bears = bearing(found.values())
    return Overview(
        as_of=matter.as_of,
        gates=tuple((gate, matter.label(gate)) for gate in in_order(matter, list(used))),
        board=tuple(
            Row(each, matter.label(matter.applications[id].applicant)) for id, each in found.items()
        ),
        attention=attention(
            matter, found, bears=bears, answers=answers, terms=terms, stated=stated
        ),
        standings=Standings(matter, found),
        bearing=bears,
        answers=answers,
        asked_authorities=asked,
        silent_authorities=silent,
        terms=terms,
        weight=weight(matter, stated),
    )


def _shown(found: Grounds) -> Iterator[Position]:
    for rung in found.ladder:
        yield from rung.official.positions
        yield from rung.reported.positions
        yield from rung.assessed.positions
        yield from rung.beside
