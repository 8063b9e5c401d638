"""How many applications stand at which stage of each gate, drawn."""

from briefings import fonts
from briefings.blocks import Block
from briefings.charts.stages import StageCount, StageRow, stages
from briefings.drawing import Drawing
from briefings.naming import NAME, clipped
from briefings.phrases import phrases
from briefings.style import CAPTION, PAPER
from briefings.telling import Telling
from briefings.text import Prose
from models.reading.stages import GateStages, stages_by_gate
from models.reading.standing.words import on_basis, opened, stage
from models.records.kinds import country_name
from models.records.vocabularies import GATE_KIND


def by_stage(telling: Telling) -> list[Block]:
    """A bar for each gate, or for each kind of gate where there are many; closed ones left out."""
    counted = stages_by_gate(telling.overview)
    rows = [_row(each) for each in counted]
    if not rows:
        return []
    charts = stages(
        rows,
        width=telling.sheet.measure,
        measure=fonts.measure,
        palette=PAPER,
        room=telling.sheet.room * 0.8,
    )
    singly = all(each.title for each in counted)
    note = [] if singly else [Prose(phrases.by_kind_of_gate(len(telling.overview.gates)), CAPTION)]
    return [*note, *(Drawing(each) for each in charts)]


def _row(gate: GateStages) -> StageRow:
    kind = GATE_KIND.words(gate.kind) if gate.kind else phrases.KIND_NOT_STATED
    where = country_name(gate.jurisdiction) if gate.jurisdiction else ""
    shown = tuple(
        StageCount(
            each.stage or "unknown",
            len(each.applications),
            phrases.COMMA.join([stage(each.stage), on_basis(each.basis)])
            if each.stage
            else stage(None),
            each.basis or "reported",
        )
        for each in gate.reached
    )
    title = clipped(gate.title, NAME) if gate.title else opened(kind)
    total = sum(each.count for each in shown)
    return StageRow(title, where, shown, phrases.applications(total))
