"""What a gate of an application says where it stands among others: stage, basis, since when."""

from gui.translation import tr
from models.reading.standing import Rung
from models.records.vocabularies import BASIS, STAGE


def stage_of(rung: Rung) -> str:
    """The stage of a gate in words, or what one without a stated role decided."""
    if rung.stage:
        return tr(STAGE.words(rung.stage))
    acting = rung.open_role
    if acting is None:
        return tr("no decision known")
    return tr("{stage}, role not stated").format(stage=tr(STAGE.words(acting.stage)))


def stages_words(rung: Rung) -> str:
    """The stage of a gate; every one of them where nobody has decided which it is."""
    reached = rung.leading
    if rung.stage is None:
        return stage_of(rung)
    codes = reached.stages if reached.undecided else (rung.stage,)
    return tr(" or ").join(tr(STAGE.words(code)) for code in codes)


def stages_of(rung: Rung) -> str:
    """Every stage that a gate may have reached, on whose word, and whether that is in doubt."""
    if rung.stage is None:
        return stage_of(rung)
    basis = tr(BASIS.words(rung.leading.basis))
    return ", ".join(filter(None, (stages_words(rung), basis, doubt(rung))))


def doubt(rung: Rung) -> str:
    """What is said beside a stage that is no plain fact; nothing where it is one."""
    if rung.leading.conflict:
        return tr("in conflict")
    return tr("disputed") if rung.leading.doubted else ""


def against(rung: Rung) -> str:
    """What stands against the stage that is shown, if anything does."""
    if not rung.leading.undecided:
        return doubt(rung)
    others = tr(" or ").join(tr(STAGE.words(code)) for code in rung.leading.stages[1:])
    return tr("or {stages}, {doubt}").format(stages=others, doubt=doubt(rung))


def detail_of(rung: Rung) -> str:
    """On whose word the stage stands, since when, and what stands against it."""
    doubted = f"◆ {against(rung)}" if doubt(rung) else ""
    return " · ".join(filter(None, (since_of(rung), doubted)))


def since_of(rung: Rung) -> str:
    """On whose word the stage stands, and since when."""
    reached = rung.leading
    if reached.stage is None:
        return ""
    dates = [each.date for each in reached.positions if each.date is not None]
    when = dates[-1].said() if dates else ""
    return " · ".join(part for part in (tr(BASIS.words(reached.basis)), when) if part)
