"""Forecasts against what came of them: open ones, resolved ones, and how well who called it.

The figures are computed by `models.reading.figures`; the score is Brier's (1950).
"""

from collections.abc import Iterable, Sequence
from statistics import mean

from briefings import fonts
from briefings.blocks import Block
from briefings.charts.calibration import Bin, CalibrationWords, calibration
from briefings.drawing import Drawing
from briefings.naming import short, stated, unstated, words
from briefings.phrases import phrases
from briefings.style import CAPTION, CELL, PAPER, POINT
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run, runs
from models.reading.figures import Expected, Score, Track, track
from models.reading.figures import words as figures
from models.reading.standing import Matter
from models.reading.standing.words import opened
from models.records import Forecast
from models.records.vocabularies import FORECASTER, LIKELIHOOD, band


def in_short(telling: Telling) -> list[Block]:
    """How many expectations are open, past their day and resolved, and how well they did."""
    found = track(telling.matter)
    past = sum(each.past for each in found.open)
    lines = [phrases.forecasts_counted(len(found.open), past, len(found.resolved))]
    lines.append(figures.brier(found.total))
    if found.total.scored and found.total.few:
        lines.append(figures.few(found.total))
    left_out = figures.left_out(found.total)
    return [Prose(line, POINT) for line in (*lines, left_out) if line]


def still_open(telling: Telling) -> list[Block]:
    """The expectations that can still turn out either way, the next day first."""
    rows: list[list[Cell | Content]] = []
    for each in track(telling.matter).open:
        record = telling.matter.forecasts[each.forecast]
        rows.append(
            [
                Cell(_statement(telling, record)),
                Cell(_by(telling, each)),
                Cell(_likelihood(telling.matter, record)),
                Cell(stated(telling.matter, record, "by_when")),
                Cell(_days(each)),
            ]
        )
    columns = _columns(phrases.OPEN_FORECAST_COLUMNS, 4.6, 1.9, 1.7, 2.0, 1.4)
    return _table(columns, rows, phrases.PART_NAMES["open_forecasts"])


def resolved(telling: Telling) -> list[Block]:
    """The expectations that came true or did not, each with its score."""
    rows = [
        [
            *_outcome(telling, each),
            figures.number(each.score) if each.score is not None else phrases.NOT_SCORED,
        ]
        for each in track(telling.matter).resolved
    ]
    columns = _columns(phrases.RESOLVED_FORECAST_COLUMNS, 4.2, 1.8, 1.6, 1.4, 1.7)
    columns.append(Column(phrases.SCORE_COLUMN, 0.9, "right"))
    return _table(columns, rows, phrases.PART_NAMES["resolved_forecasts"])


def void(telling: Telling) -> list[Block]:
    """The expectations of which nothing can be told any more, or whose outcome has no word here."""
    found = track(telling.matter)
    rows = [_outcome(telling, each) for each in (*found.void, *found.unknown)]
    columns = _columns(phrases.RESOLVED_FORECAST_COLUMNS, 4.6, 1.9, 1.7, 1.6, 1.8)
    return _table(columns, rows, phrases.PART_NAMES["void_forecasts"])


def scores(telling: Telling) -> list[Block]:
    """The record of each forecaster, then of all together; nothing before the first is resolved."""
    found = track(telling.matter)
    if not found.total.resolved:
        return []
    rows = [_scored(telling, each) for each in found.scores]
    if len(rows) > 1:
        rows.append(_scored(telling, found.total))
    heads = phrases.SCORE_COLUMNS
    columns = [
        Column(head, 3.0 if at == 0 else 1.2, "left" if at == 0 else "right")
        for at, head in enumerate(heads)
    ]
    table = Table(columns, rows, title=phrases.PART_NAMES["forecast_scores"])
    return [table, Prose(phrases.HOW_SCORED, CAPTION)]


def calibrated(telling: Telling) -> list[Block]:
    """How often what was called so likely came true, drawn; nothing where nothing is scored."""
    found = track(telling.matter)
    if not found.total.bins:
        return []
    called = _called(found)
    bins = [
        Bin(
            low=each.low,
            high=each.high,
            stated=mean(called[each.likelihood]),
            count=each.number,
            came_true=each.came_true,
            words=opened(LIKELIHOOD.words(each.likelihood)),
            figures=figures.calibrated(each),
        )
        for each in found.total.bins
    ]
    said = CalibrationWords(
        across=phrases.CALIBRATION_ACROSS,
        up=phrases.CALIBRATION_UP,
        diagonal=phrases.CALIBRATION_DIAGONAL,
        few=phrases.CALIBRATION_FEW,
    )
    chart = calibration(
        bins, said, width=telling.sheet.measure, measure=fonts.measure, palette=PAPER
    )
    return [Drawing(chart)]


def _called(found: Track) -> dict[str, list[float]]:
    """The likelihoods that were stated, in per cent, by the band that each falls into."""
    called: dict[str, list[float]] = {}
    for each in found.resolved:
        if each.probability is not None:
            per_cent = each.probability * 100
            called.setdefault(band(round(per_cent)), []).append(per_cent)
    return called


def headline(telling: Telling) -> str:
    """The record in a sentence."""
    found = track(telling.matter)
    if found.total.brier is None:
        return phrases.forecasts_unscored(len(found.open))
    return phrases.forecasts_scored(found.total.scored, figures.number(found.total.brier))


def _outcome(telling: Telling, each: Expected) -> list[Cell | Content]:
    record = telling.matter.forecasts[each.forecast]
    return [
        Cell(_statement(telling, record)),
        Cell(_by(telling, each)),
        Cell(_likelihood(telling.matter, record)),
        Cell((Run(words(telling.matter, record, "resolution"), bold=True),)),
        Cell(stated(telling.matter, record, "resolved_on")),
    ]


def _statement(telling: Telling, record: Forecast) -> tuple[Run, ...]:
    depends = (record.depends_on or "").strip()
    more = phrases.gap(record.statement or "") + phrases.depends_on(depends) if depends else ""
    return (
        Run(record.statement or phrases.WITHOUT_STATEMENT),
        *telling.citing.numbers(record),
        Run(more, colour=PAPER.muted),
    )


def _by(telling: Telling, each: Expected | Score) -> Content:
    """Who expects it: a source as it may be named here, somebody else by name, or the desk."""
    if each.forecaster is not None and each.forecaster in telling.matter.sources:
        return telling.citing.mentioned(each.forecaster)
    if each.forecaster is not None:
        return short(telling.matter, each.forecaster)
    return FORECASTER.words(each.by) if each.by in FORECASTER else (unstated(),)


def _likelihood(matter: Matter, record: Forecast) -> Content:
    """The word for it, and the number where one was given."""
    said = stated(matter, record, "likelihood")
    number = words(matter, record, "probability")
    if not number:
        return said
    return (*said, Run(f"\n{number}")) if record.likelihood else number


def _days(each: Expected) -> Content:
    if each.days is None:
        return "–"
    said = phrases.days_to(each.days, certain=each.certain)
    return (Run(said, bold=True, colour=PAPER.negative),) if each.past else said


def _scored(telling: Telling, score: Score) -> list[Cell | Content]:
    total = score.by == "all"
    name = runs(phrases.ALL_FORECASTERS if total else _by(telling, score))
    few = f"\n{phrases.TOO_FEW_SCORED}" if score.scored and score.few else ""
    counts = (score.open, score.void, score.resolved, score.scored, score.came_true)
    marks = [
        figures.number(each) if each is not None else "–" for each in (score.brier, score.yardstick)
    ]
    cells: Iterable[Content] = (
        (*name, Run(few, bold=False, colour=PAPER.caution)),
        *(f"{each:,}" for each in counts),
        *marks,
    )
    return [Cell(each, type=CELL.but(bold=total)) for each in cells]


def _columns(heads: Sequence[str], *shares: float) -> list[Column]:
    return [Column(head, share) for head, share in zip(heads, shares, strict=True)]


def _table(columns: list[Column], rows: list[list[Cell | Content]], title: str) -> list[Block]:
    return [Table(columns, rows, title=title)] if rows else []
