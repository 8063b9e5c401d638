"""What was watched and stayed still, said outright, with the days of silence counted."""

from collections.abc import Iterator

from briefings.blocks import Block
from briefings.changing import said
from briefings.naming import NAME, TITLE, clipped, short, words
from briefings.parts.gates import who
from briefings.parts.since import no_change
from briefings.phrases import phrases
from briefings.style import POINT
from briefings.table import Cell, Column, Table
from briefings.telling import Earlier, Telling
from briefings.text import Content, Prose, Run
from models.reading.figures import track
from models.reading.news import moved, silences
from models.reading.standing.words import opened, stage
from models.records.vocabularies import CONDITION_STATE

_Row = list[Cell | Content]


def unchanged(telling: Telling) -> list[Block]:
    """Gates that block, open conditions, open questions and forecasts that are as they were."""
    earlier = telling.earlier
    if earlier is None:
        return []
    rows = [
        *_gates(telling, earlier),
        *_conditions(telling, earlier),
        *_questions(telling, earlier),
        *_forecasts(telling, earlier),
    ]
    if not rows:
        return []
    columns = [
        Column(head, share)
        for head, share in zip(phrases.STILL_COLUMNS, (4.0, 4.4, 2.4), strict=True)
    ]
    # Where nothing changed at all, the part before it has said so.
    told = earlier.news.nothing and "changed" in telling.told
    lead = [] if told else [Prose((Run(_in_these(telling, earlier), bold=True),), POINT, keep=True)]
    return [*lead, Table(columns, rows, title=phrases.STILL)]


def _touched(earlier: Earlier) -> set[int]:
    return {each.subject for each in earlier.news.changes}


def _gates(telling: Telling, earlier: Earlier) -> Iterator[_Row]:
    """The gates that block, those who stand alike at one of them together."""
    stirred = {each.gate for each in moved(earlier.overview, telling.overview)}
    alike: dict[tuple[int, str | None], list[int]] = {}
    for id, standing in telling.overview.standings.items():
        then = earlier.overview.standings.get(id)
        rung = standing.blocking
        if rung is None or then is None or then.blocks != rung.gate or rung.gate in stirred:
            continue
        alike.setdefault((rung.gate, rung.stage), []).append(id)
    for (gate, reached), those in alike.items():
        held = [
            telling.matter.decisions[position.decision]
            for id in those[:1]
            for rung in telling.overview.standings[id].ladder
            if rung.gate == gate
            for position in rung.leading.positions
        ]
        blocks = phrases.blocks_for(who(telling.matter, those))
        yield [
            Cell((Run(clipped(telling.matter.label(gate), NAME), bold=True),)),
            Cell(
                (
                    Run(f"{stage(reached)}{phrases.SEMICOLON}{blocks}"),
                    *(telling.citing.numbers(*held) if held else ()),
                )
            ),
            _days(telling, earlier),
        ]


def _conditions(telling: Telling, earlier: Earlier) -> Iterator[_Row]:
    touched = _touched(earlier)
    for term in telling.overview.terms:
        record = telling.matter.conditions[term.condition]
        if not term.open or record.id in touched or record.id not in earlier.matter.conditions:
            continue
        state = CONDITION_STATE.words(term.state) if term.state else phrases.STATE_NOT_STATED
        yield [
            Cell((Run(clipped(term.title or phrases.WITHOUT_TITLE, TITLE), bold=True),)),
            Cell(
                (
                    Run(state),
                    *telling.citing.numbers(record),
                )
            ),
            _days(telling, earlier),
        ]


def _questions(telling: Telling, earlier: Earlier) -> Iterator[_Row]:
    for each in silences(earlier.overview, telling.overview):
        answer = each.answer
        whom = short(telling.matter, answer.party) or clipped(answer.label, NAME)
        inquiry = telling.matter.inquiries.get(answer.inquiry or 0)
        response = telling.matter.responses.get(answer.response or 0)
        behind = [record for record in (response, inquiry) if record is not None]
        silent = (
            phrases.silent(answer.days, exact=answer.exact, overdue=answer.overdue)
            if answer.days
            else phrases.SILENT
        )
        yield [
            Cell((Run(opened(phrases.question_to(whom)), bold=True),)),
            Cell((Run(phrases.OWES), *telling.citing.numbers(*behind))),
            phrases.longer(silent, each.added) if each.added else silent,
        ]


def _forecasts(telling: Telling, earlier: Earlier) -> Iterator[_Row]:
    touched, matter = _touched(earlier), telling.matter
    past = {
        each.forecast: phrases.days_to(each.days, certain=each.certain)
        for each in track(matter).open
        if each.past and each.days is not None
    }
    for id, each in matter.forecasts.items():
        if each.resolution not in (None, "open") or id in touched:
            continue
        if id not in earlier.matter.forecasts:
            continue
        due = words(matter, each, "by_when")
        stands = phrases.by_when(due) if due else phrases.UNDATED_FORECAST
        if id in past:
            stands += phrases.COMMA + past[id]
        yield [
            Cell((Run(clipped(each.statement or phrases.WITHOUT_STATEMENT, TITLE)),)),
            Cell(
                (
                    Run(f"{phrases.STILL_OPEN}{phrases.COMMA}{stands}"),
                    *telling.citing.numbers(each),
                )
            ),
            _days(telling, earlier),
        ]


def _in_these(telling: Telling, earlier: Earlier) -> str:
    if earlier.news.nothing:
        return no_change(telling, earlier)
    passed = (telling.matter.as_of - earlier.day).days
    return phrases.no_change_in_these(said(earlier.day), passed)


def _days(telling: Telling, earlier: Earlier) -> str:
    return phrases.unmoved((telling.matter.as_of - earlier.day).days)
