"""What to look for from here: what would be seen if things moved, and the days to watch."""

from typing import Final

from briefings.blocks import Block
from briefings.naming import TITLE, clipped, titled
from briefings.notes import noted
from briefings.phrases import phrases
from briefings.style import PAPER, POINT
from briefings.telling import Telling
from briefings.text import Prose, Run
from models.reading.figures import Due, calendar
from models.reading.judging import of_kind
from models.records.kinds import When

_DAYS: Final = 8
_AHEAD: Final = 92
"""How many days ahead what recurs is laid out: a quarter."""


def outlook(telling: Telling) -> list[Block]:
    """The desk's indicators, each with what it would show; then the next days to watch."""
    listed, then = _indicators(telling), [*_days(telling), *_expectations(telling)]
    for each in listed[-1:]:
        # A line on days alone at the top of a page would be an orphan.
        each.keep = bool(then)
    return [*listed, *then]


def _indicators(telling: Telling) -> list[Block]:
    return [
        Prose(
            (
                Run(each.statement or phrases.WITHOUT_STATEMENT),
                Run(phrases.gap(each.statement or "") if each.why else ""),
                *noted(each.why or "", colour=PAPER.muted),
                *telling.citing.numbers(each),
            ),
            POINT,
            label="–",
            indent=8,
        )
        for each in of_kind(telling.matter, "indicator")
    ]


def _days(telling: Telling) -> list[Block]:
    found = [each for each in calendar(telling.matter, ahead=_AHEAD) if _worth(each)]
    shown = found[: telling.most(_DAYS)]
    if not shown:
        return []
    runs = [Run(phrases.DAYS_TO_WATCH + phrases.COLON, bold=True)]
    for index, each in enumerate(shown):
        what = clipped(titled(telling.matter, each.record, TITLE), 160)
        runs += [Run(phrases.SEMICOLON)] if index else []
        runs += [
            Run(f"{_when(each)}{phrases.DASH}{what.rstrip('.。')}"),
            *_numbers(telling, each),
            Run(phrases.aside(phrases.DUE_KINDS[each.kind]), colour=PAPER.muted),
        ]
    more = len(found) - len(shown)
    runs += [Run(phrases.COMMA + phrases.and_more(more), colour=PAPER.muted)] if more else []
    return [Prose(tuple(runs), POINT)]


def _expectations(telling: Telling) -> list[Block]:
    """What is expected without a day and with a likelihood, where no register of it is told."""
    if "forecasts" in telling.told or "open_forecasts" in telling.told:
        return []
    found = [
        each
        for each in telling.matter.forecasts.values()
        if each.resolution in (None, "open")
        and each.by_when is None
        and (each.likelihood or each.probability is not None)
    ]
    runs = [Run(phrases.EXPECTED_UNDATED + phrases.COLON, bold=True)]
    for index, each in enumerate(found):
        statement = clipped(each.statement or phrases.WITHOUT_STATEMENT, 200).rstrip(".。")
        runs += [Run(phrases.SEMICOLON)] if index else []
        runs += [Run(statement), *telling.citing.numbers(each)]
        if each.depends_on:
            depends = phrases.depends_on(clipped(each.depends_on, 160))
            runs.append(Run(phrases.aside(depends), colour=PAPER.muted))
    return [Prose(tuple(runs), POINT)] if found else []


def _worth(each: Due) -> bool:
    """Whether a day is worth watching: an event that may have come is no more expected."""
    return not each.past and (each.kind != "event" or each.certain or each.days > _AHEAD)


def _numbers(telling: Telling, each: Due) -> tuple[Run, ...]:
    found = (group.get(each.record) for group in telling.matter.by_kind.values())
    record = next((one for one in found if one is not None), None)
    return telling.citing.numbers(record) if record is not None else ()


def _when(each: Due) -> str:
    return each.when.said() if each.when is not None else When(each.day.isoformat()).said()
