"""Why something needs attention, how long it has, and what it bears on, in words for its row."""

from collections.abc import Mapping
from dataclasses import dataclass

from gui.translation import counted, tr
from models.reading.standing import Aside, Attention
from models.records.kinds import When


@dataclass(frozen=True)
class Reason:
    """How a reason for attention is shown."""

    words: str
    icon: str
    tone: str


REASONS = {
    "overdue": Reason("answer overdue", "clock", "negative"),
    "condition_past": Reason("condition past its day", "condition", "negative"),
    "forecast_due": Reason("forecast to be resolved", "forecast", "caution"),
    "contradiction": Reason("statements contradict", "warning", "caution"),
    "conflict": Reason("in conflict", "combine", "caution"),
    "kept": Reason("kept although deleted", "combine", "caution"),
    "condition_due": Reason("condition falls due", "condition", "caution"),
    "silence": Reason("no answer", "inquiry", "accent"),
    "withdrawn": Reason("source withdrawn", "flag", "negative"),
    "role": Reason("role is open", "gate", "unknown"),
    "single_origin": Reason("evidence is thin", "chain", "unknown"),
    "unsourced": Reason("nothing supports it", "citation", "unknown"),
    "lookalike": Reason("may be one record", "combine", "unknown"),
    "not_returned": Reason("copy not returned", "people", "unknown"),
    "task_due": Reason("task due", "task", "caution"),
    "untouched": Reason("nobody has touched it", "clock", "unknown"),
    "identity": Reason("identity open", "question", "unknown"),
}
_OTHER = Reason("", "info", "muted")
_AHEAD = frozenset({"condition_due"})


def reason_of(item: Attention) -> Reason:
    """How the reason of an item is shown; one of a newer version is without words."""
    return REASONS.get(item.reason, _OTHER)


def days_words(item: Attention) -> str:
    """How long it has been, or how long until it is; empty where that can't be told
    and where it is no time at all."""
    if not item.days:
        return ""
    days = counted(abs(item.days), "day", "days")
    return tr("in {days}").format(days=days) if item.reason in _AHEAD else days


def about_words(item: Attention, titles: Mapping[int, str]) -> str:
    """Why it is here and which applications it bears on, in a line."""
    if item.aside is not None:
        return _aside_words(item.aside)
    reason = tr(reason_of(item).words)
    named = [titles[id] for id in item.applications if id in titles]
    if len(named) > 1 and len(named) == len(titles):
        return " · ".join(part for part in (reason, tr("all applications")) if part)
    more = len(named) - 1
    bears = named[:1] if more < 1 else [f"{named[0]} {tr('and {n} more').format(n=more)}"]
    return " · ".join(part for part in (reason, *bears) if part)


def _aside_words(aside: Aside) -> str:
    if aside.until is None:
        until = tr("set aside")
    else:
        until = tr("set aside until {day}").format(day=When(aside.until.isoformat()).said())
    return " · ".join(part for part in (until, aside.note) if part)
