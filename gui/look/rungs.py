"""What a gate of an application says where it stands among others: stage, basis, since when."""

from gui.translation import tr
from models.reading.standing import Rung
from models.records.vocabularies import BASIS, STAGE


def stage_of(rung: Rung) -> str:
    """The stage of a gate in words; where no decision is known, that."""
    return tr(STAGE.words(rung.stage)) if rung.stage else tr("no decision known")


def detail_of(rung: Rung) -> str:
    """On whose word the stage stands, and since when."""
    reached = rung.leading
    if reached.stage is None:
        return ""
    dates = [each.date for each in reached.positions if each.date is not None]
    when = dates[-1].said() if dates else ""
    return " · ".join(part for part in (tr(BASIS.words(reached.basis)), when) if part)
