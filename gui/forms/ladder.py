"""The ladder of gates of one application as the window draws it: the page's drawing, at its size.

It puts a standing into the cells of the drawing and computes none of it.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from briefings.charts import Chart, Measure
from briefings.charts.ladder import LadderCell, LadderGate, LadderReading, LadderRow, ladder
from briefings.style import Palette
from gui.look.charts import Layout, enlarged
from gui.look.rungs import doubt, stages_words
from gui.translation import tr
from models.reading.standing import Matter, Position, Rung, Standing
from models.records.kinds import country_name
from models.records.vocabularies import BASIS, GATE_ROLE, STAGE

# The drawing is laid out for a page, where its words are this high.
_WORDS_ON_PAGE = 8.5
_LARGER = 12.5 / 13


def layout(matter: Matter, standing: Standing) -> Layout:
    """The drawing of a standing's gates for any width, in words as high as a table's."""
    gates = [_gate(matter, rung) for rung in standing.ladder]
    cells = tuple(_cell(matter, rung) for rung in standing.ladder)
    rows = (LadderRow("", "", cells),)
    laid: dict[tuple[float, float, Palette], Chart] = {}

    def drawn(width: float, palette: Palette, measure: Measure) -> Chart:
        # Qt asks for the height again and again before it paints once.
        by = QApplication.font().pixelSize() * _LARGER / _WORDS_ON_PAGE
        key = (width, by, palette)
        if key not in laid:
            laid[key] = fresh(width, by, palette, measure)
        return laid[key]

    def fresh(width: float, by: float, palette: Palette, measure: Measure) -> Chart:
        chart = ladder(
            gates,
            rows,
            width=width / by,
            measure=lambda text, size, bold: measure(text, size * by, bold) / by,
            palette=palette,
        )
        return enlarged(chart, by)

    return drawn


def said(standing: Standing) -> str:
    """What the drawing shows, in words."""
    return " ".join(
        f"{rung.title}: {_stages(rung)}" + (f", {tr('blocks')}." if rung.blocks else ".")
        for rung in standing.ladder
    )


def _stages(rung: Rung) -> str:
    return ", ".join(filter(None, (stages_words(rung), doubt(rung))))


def positions(rung: Rung) -> Iterator[Position]:
    """The positions at a gate: official, reported, assessed, then those that never advance it."""
    for reached in (rung.official, rung.reported, rung.assessed):
        yield from reached.positions
    yield from rung.beside


def _gate(matter: Matter, rung: Rung) -> LadderGate:
    return LadderGate(rung.title, country_name(rung.jurisdiction) if rung.jurisdiction else "")


def _cell(matter: Matter, rung: Rung) -> LadderCell:
    blocks = tr("Blocks here") if rung.blocks else ""
    readings = tuple(said for each in positions(rung) for said in _readings(matter, each))
    if readings:
        return LadderCell(readings, blocks=blocks)
    approvers = [short(matter, id) for id, role in rung.roles if role == "approver"]
    who = ", ".join(approvers) if approvers else tr("who decides is not stated")
    nobody = LadderReading("unknown", "reported", tr("no decision known"), who)
    return LadderCell((nobody,), blocks=blocks)


def _readings(matter: Matter, position: Position) -> Iterator[LadderReading]:
    """A position, and after it each other stage that somebody gives it."""
    first = _reading(matter, position)
    if position.backing.doubted:
        against = tr("in conflict") if position.backing.conflict else tr("disputed")
        first = replace(first, words=f"{first.words}, {against}")
    yield first
    if position.undecided:
        others = matter.evidence[position.decision, "stage"].alternatives[1:]
        for code, other in zip(position.undecided, others, strict=True):
            yield LadderReading(
                stage=code,
                basis=position.basis or "",
                words=tr("or {stage}").format(stage=tr(STAGE.words(code))),
                basis_words=tr("undecided"),
                who=", ".join(other.given_by),
            )


def _reading(matter: Matter, position: Position) -> LadderReading:
    who = short(matter, position.authority) or position.label
    if position.as_named:
        who = tr("{name}, identity not established").format(name=who)
    roles = [tr(GATE_ROLE.words(role)) for role in position.roles if role != "approver"]
    stage = tr(STAGE.words(position.stage))
    basis = tr(BASIS.words(position.basis)) if position.basis else tr("basis not stated")
    return LadderReading(
        stage=position.stage,
        basis=position.basis or "",
        words=tr("{stage}, run out").format(stage=stage) if position.ran_out else stage,
        basis_words=basis,
        when=position.date.said() if position.date else "",
        who=", ".join([who, *roles]),
    )


def short(matter: Matter, id: int | None) -> str:
    """What a record is called where room is scarce: an authority by its abbreviation."""
    authority = matter.authorities.get(id) if id is not None else None
    if authority is not None and authority.abbreviation and id not in matter.gone:
        return str(authority.abbreviation)
    return matter.label(id)
