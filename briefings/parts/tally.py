"""How many applications stand where, and what is owed and due, in a few lines."""

from collections import Counter

from briefings.blocks import Block
from briefings.naming import NAME, clipped
from briefings.phrases import phrases
from briefings.style import POINT
from briefings.telling import Telling
from briefings.text import Prose, Run
from models.reading.standing import Answer
from models.reading.standing.attention import SOON

_GATES = 3


def tally(telling: Telling) -> list[Block]:
    """The applications counted: blocked and where, through every gate, closed; owed and due."""
    overview = telling.overview
    if not overview.board:
        return []
    still = [row for row in overview.board if not row.closed]
    # Gates of the same name, each of one application, are one place to a reader.
    titles = {gate: clipped(title, NAME) for gate, title in overview.gates}
    blocked = Counter(titles[row.blocks] for row in still if row.blocks in titles)
    through = sum(row.blocks is None and bool(row.rungs) for row in still)
    gateless = sum(not row.rungs for row in still)
    owed = [each for each in overview.answers if each.kind == "owed"]
    longest = max(
        (each for each in owed if each.days is not None),
        key=lambda each: (each.days or 0, each.exact),
        default=None,
    )
    dated = [each.days for each in overview.terms if each.open and each.days is not None]
    lines = [
        (len(overview.board), phrases.counted_at(len(overview.board), len(overview.gates))),
        (blocked.total(), phrases.counted_blocked(blocked.total(), _where(blocked))),
        (through, phrases.counted_through(through)),
        (gateless, phrases.counted_gateless(gateless)),
        (len(overview.board) - len(still), phrases.COUNTED_CLOSED),
        (len(owed), phrases.counted_owed(len(owed), *_silence(longest))),
        (past := sum(each < 0 for each in dated), phrases.counted_past(past)),
        (soon := sum(0 <= each <= SOON for each in dated), phrases.counted_soon(soon, SOON)),
    ]
    return [
        Prose((Run(f"{number:,} ", bold=True), Run(said)), POINT)
        for number, said in lines
        if number
    ]


def _silence(longest: Answer | None) -> tuple[int | None, bool]:
    """For how many days an answer is owed, and whether that many are certain to be all."""
    return (None, True) if longest is None else (longest.days, longest.exact)


def _where(blocked: Counter[str]) -> list[str]:
    common = blocked.most_common(_GATES)
    if len(blocked) == 1:
        return [common[0][0]]
    said = [phrases.counted_there(number, gate) for gate, number in common]
    others = len(blocked) - len(common)
    return [*said, phrases.other_gates(others)] if others else said
