"""How many applications stand at which stage of each gate, drawn."""

from collections import Counter
from typing import Final

from briefings import fonts
from briefings.blocks import Block
from briefings.charts.stages import StageCount, StageRow, stages
from briefings.drawing import Drawing
from briefings.naming import NAME, clipped
from briefings.phrases import phrases
from briefings.style import CAPTION, PAPER
from briefings.telling import Telling
from briefings.text import Prose
from models.reading.standing.words import on_basis, opened, stage
from models.records.kinds import country_name
from models.records.vocabularies import GATE_KIND, STAGE

# More gates than these are counted together by their kind and country.
_SINGLY: Final = 16

Counts = Counter[tuple[str, str]]


def by_stage(telling: Telling) -> list[Block]:
    """A bar for each gate, or for each kind of gate where there are many; closed ones left out."""
    singly = len(telling.overview.gates) <= _SINGLY
    rows = [
        _row(title, detail, counts) for title, detail, counts in _counted(telling, singly=singly)
    ]
    if not rows:
        return []
    charts = stages(
        rows,
        width=telling.sheet.measure,
        measure=fonts.measure,
        palette=PAPER,
        room=telling.sheet.room * 0.8,
    )
    note = [] if singly else [Prose(phrases.by_kind_of_gate(len(telling.overview.gates)), CAPTION)]
    return [*note, *(Drawing(each) for each in charts)]


def _counted(telling: Telling, *, singly: bool) -> list[tuple[str, str, Counts]]:
    matter = telling.matter
    order = {gate: place for place, (gate, _) in enumerate(telling.overview.gates)}
    found: dict[tuple[int, str, str], Counts] = {}
    for row in telling.overview.board:
        for gate, rung in row.rungs.items() if not row.closed else ():
            record = matter.gates.get(gate)
            where = country_name(record.jurisdiction) if record and record.jurisdiction else ""
            kind = GATE_KIND.words(rung.kind) if rung.kind else phrases.KIND_NOT_STATED
            title = clipped(rung.title, NAME) if singly else opened(kind)
            reached = rung.leading
            at = (reached.stage, reached.basis) if reached.stage else ("", "")
            found.setdefault((order[gate] if singly else -1, title, where), Counter())[at] += 1
    return [
        (title, where, counts)
        for (_, title, where), counts in sorted(found.items(), key=lambda each: each[0])
    ]


def _row(title: str, detail: str, counts: Counts) -> StageRow:
    ordered = sorted(counts.items(), key=lambda each: (STAGE.place(each[0][0]), each[0][1]))
    shown = tuple(
        StageCount(
            code or "unknown",
            number,
            phrases.COMMA.join([stage(code), on_basis(basis)]) if code else stage(None),
            basis or "reported",
        )
        for (code, basis), number in ordered
    )
    return StageRow(title, detail, shown, phrases.applications(counts.total()))
