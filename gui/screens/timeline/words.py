"""What the timeline says: the label of a moment, what pointing at it tells, the names of rows."""

from collections.abc import Sequence
from datetime import date

from briefings.charts.legend import Key
from briefings.charts.signs import EXPECTED, Sign
from briefings.charts.signs import HAPPENED as PAST
from briefings.charts.timeline import TimelineItem
from gui.forms.wrapped import one_line
from gui.translation import counted, tr
from gui.visible import visible
from models.reading.figures import Moment
from models.reading.figures.chronology import CLOCKS as ALL
from models.reading.figures.chronology import HAPPENED, LEARNED, PUBLISHED, Row
from models.records import CATALOGUE
from models.records.kinds import When

_PASSAGE = 400
_TITLE = 160
_FIELDS = {
    ("decision", "valid_until"): "Valid until then: {title}",
    ("condition", "due"): "Due: {title}",
    ("inquiry", "date"): "Asked: {title}",
    ("inquiry", "due"): "Answer due: {title}",
    ("forecast", "by_when"): "Expected: {title}",
    ("forecast", "resolved_on"): "Resolved: {title}",
    ("application", "filed"): "Filed: {title}",
    ("application", "long_stop"): "Long-stop date: {title}",
    ("application", "closed"): "Closed: {title}",
}
CLOCKS = {
    HAPPENED: "Happened",
    PUBLISHED: "Published",
    LEARNED: "Learned",
}
_ON = {
    HAPPENED: "{date}",
    PUBLISHED: "published {date}",
    LEARNED: "learned {date}",
}


def as_of(day: date) -> str:
    """The day that is spoken of, in words."""
    return tr("As of {day}").format(day=When(day.isoformat()).said())


def row_title(row: Row) -> str:
    """What a row is called."""
    if row.kind == "authority":
        return one_line(row.title, longest=_TITLE)
    return tr("Companies") if row.kind == "company" else tr("Others")


def title(moment: Moment, row: Row | None = None) -> str:
    """What happened, in a line; within a row without the name that the row bears already."""
    said = moment.title
    if row is not None and row.kind == "authority":
        said = said.removeprefix(f"{row.title} · ")
    if moment.gate:
        said = f"{said} · {moment.gate}"
    pattern = _FIELDS.get((moment.kind, moment.field), "{title}")
    return one_line(tr(pattern).format(title=said), longest=_TITLE)


def when_said(moment: Moment, clocks: Sequence[str]) -> str:
    """The dates by these clocks in words."""
    said = [(clock, moment.by(clock)) for clock in clocks]
    return ", ".join(tr(_ON[clock]).format(date=when.said()) for clock, when in said if when)


def item(moment: Moment, row: Row, clocks: Sequence[str]) -> TimelineItem:
    """A moment as the chart takes it: placed by the first of the clocks that it has."""
    placing = next(clock for clock in clocks if moment.placed([clock]))
    when = moment.by(placing)
    assert when is not None
    family, code, basis = moment.mark
    others = [clock for clock in clocks if clock != placing]
    return TimelineItem(
        title(moment, row),
        when.earliest,
        when.latest,
        when_said(moment, [placing]),
        Sign(family, code, basis),
        lasts=when.lasts,
        # What stands where it was learned, for want of a day on which it happened, is doubtful.
        soft=when.approximate or when.uncertain or placing != clocks[0],
        published=_day(moment, PUBLISHED, others),
        learned=_day(moment, LEARNED, others),
        learned_words=when_said(moment, others),
    )


def _day(moment: Moment, clock: str, shown: Sequence[str]) -> date | None:
    when: When | None = moment.by(clock) if clock in shown else None
    return (when.latest or when.earliest) if when is not None else None


def pointed_at(moment: Moment) -> str:
    """What pointing at a moment tells: all dates, how it is known, the words cited for it."""
    kind = tr(CATALOGUE[moment.kind].label)
    dates = when_said(moment, ALL) or tr("no date stated")
    lines = [title(moment), f"{kind} · {dates}", known(moment)]
    if moment.passage:
        lines.append(f"“{one_line(moment.passage, longest=_PASSAGE)}”")
    if moment.source:
        lines.append(one_line(moment.source, longest=_TITLE))
    return visible("\n".join(lines))


def known(moment: Moment) -> str:
    """How a moment is known, in a few words."""
    behind = moment.backing
    if not behind.sourced:
        said = tr("unsourced")
    else:
        origins = counted(len(behind.origins), "independent origin", "independent origins")
        said = " · ".join(filter(None, (behind.grade, origins)))
    if behind.disputed:
        said += f" · {tr('disputed')}"
    if behind.withdrawn:
        said += f" · {tr('source withdrawn')}"
    return said


def keys(moments: Sequence[Moment], clocks: Sequence[str], day: str) -> list[Key]:
    """What the marks mean, of those that are shown."""
    marks = {moment.mark[:2] for moment in moments}
    found = []
    if ("event", "happened") in marks:
        found.append(Key(PAST, tr("happened")))
    if ("event", "expected") in marks:
        found.append(Key(EXPECTED, tr("expected or due")))
    dates = [when for moment in moments if (when := moment.by(clocks[0])) is not None]
    if any(when.lasts for when in dates):
        found.append(Key("lasts", tr("lasts")))
    if any(not when.lasts and when.earliest != when.latest for when in dates):
        found.append(Key("between", tr("some day within")))
    if PUBLISHED in clocks[1:]:
        found.append(Key("published", tr("published")))
    if LEARNED in clocks[1:]:
        found.append(Key("learned", tr("learned")))
    return [*found, Key("as_of", day)]
