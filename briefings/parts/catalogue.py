"""Every part that a briefing can be put together from, by its permanent code.

To add one: its function in a module here, a line below, its name and what it says under
`PART_NAMES` and `PART_HELP` in each language of `briefings.phrases`, and its test. It loads what
sets pages; what only needs the codes asks `briefings.phrases`.
"""

from collections.abc import Callable
from typing import Final

from briefings.parts import (
    annex,
    answer_matrix,
    applications,
    asking,
    carrying,
    change_log,
    changed,
    companies,
    exceptional,
    front,
    gaps,
    gates,
    judging,
    keeping,
    outlook,
    paging,
    portfolio,
    positions,
    registers,
    scoring,
    shortlists,
    since,
    stages,
    tally,
    timing,
    unchanged,
)
from briefings.parts import sources as sourcing
from briefings.parts.wording import wording
from briefings.telling import Part, Telling

PARTS: Final = {
    part.code: part
    for part in (
        Part("bottom_line", front.bottom_line, "label", front.bottom_line_title),
        Part("key_judgements", front.key_judgements, "label"),
        Part("evidence", front.evidence, "label"),
        Part("since_last", since.since_last, "label", since.title),
        Part("ladder", gates.drawn, "bare"),
        Part("key_conditions", shortlists.conditions, "label", shortlists.conditions_title),
        Part("who_responded", shortlists.responses, "label"),
        Part("unknown", shortlists.unknowns, "label"),
        Part("watch", shortlists.watch, "label"),
        Part("new_page", paging.new_page, "bare"),
        Part("application", applications.alone),
        Part("board", applications.board),
        Part("conditions", registers.conditions),
        Part("answers", registers.answers),
        Part("concerns", registers.concerns),
        Part("forecasts", registers.forecasts),
        Part("events", registers.events),
        Part("tally", tally.tally, "label"),
        Part("portfolio", portfolio.portfolio),
        Part("exceptions", exceptional.exceptional),
        Part("stages", stages.by_stage),
        Part("timeline", timing.timeline),
        Part("changed", changed.changed),
        Part("unchanged", unchanged.unchanged),
        Part("gaps", gaps.gaps),
        Part("outlook", outlook.outlook),
        Part("company", companies.company),
        Part("fulfilments", carrying.fulfilments),
        Part("roles", companies.takes_part),
        Part("conditions_short", keeping.in_short, "label"),
        Part("register", keeping.register),
        Part("calendar", keeping.due),
        Part("bound_matrix", keeping.bound),
        Part("forecasts_short", scoring.in_short, "label"),
        Part("open_forecasts", scoring.still_open),
        Part("resolved_forecasts", scoring.resolved),
        Part("void_forecasts", scoring.void),
        Part("forecast_scores", scoring.scores),
        Part("calibration", scoring.calibrated),
        Part("readings", judging.readings),
        Part("answers_short", asking.in_short, "label"),
        Part("answer_matrix", answer_matrix.drawn),
        Part("respondents", asking.respondents),
        Part("questions", asking.questions),
        Part("unasked", asking.unasked),
        Part("authority_positions", positions.held),
        Part("sources_short", annex.in_short, "label"),
        Part("origins", annex.beginnings),
        Part("source_register", annex.register, gathers="sources"),
        Part("resting", annex.resting),
        Part("wording", wording),
        Part("change_log", change_log.change_log),
        Part("sources", sourcing.listed, gathers="sources"),
        Part("notes", sourcing.notes, gathers="notes"),
        Part("key", sourcing.key),
    )
}

HEADLINES: Final[dict[str, Callable[[Telling], str]]] = {
    "changes": since.headline,
    "portfolio": portfolio.headline,
    "register": keeping.headline,
    "forecasts": scoring.headline,
    "answers": asking.headline,
    "sources": annex.headline,
}
"""What a kind says in one sentence over its page, by the kind's code; empty where it has nothing.

A kind without a line here is headed by the desk's own judgement, or by where things stand.
"""
