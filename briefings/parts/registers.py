"""The registers: conditions, questions and answers, concerns, forecasts, events, as tables."""

from collections.abc import Iterator
from datetime import date

from briefings.blocks import Block
from briefings.citing import Citing
from briefings.naming import named, short, stated, unstated, words
from briefings.style import PAPER, POINT
from briefings.table import Cell, Column, Table
from briefings.text import Content, Prose, Run
from models.reading.standing import Answer, Matter, Overview, Term
from models.reading.standing.words import days
from models.records import Condition, Event, Forecast
from models.records.vocabularies import FORECASTER, OUTCOME


def condition_register(matter: Matter, overview: Overview, citing: Citing, *, title: str) -> Block:
    """Every condition: what it says, how its wording is known, who set it, its state, when due."""
    columns = [
        Column("Condition", 5.4),
        Column("Wording", 1.5),
        Column("Set by", 1.5),
        Column("State", 1.8),
        Column("Due", 1.2),
    ]
    rows: list[list[Cell | Content]] = []
    for term in overview.terms:
        record = matter.conditions[term.condition]
        rows.append(
            [
                Cell(tuple(_condition(matter, term, record, citing))),
                Cell(stated(matter, record, "wording")),
                Cell(named(matter, term.set_by) or (unstated(),)),
                Cell(stated(matter, record, "state")),
                Cell(_due(matter, term, record)),
            ]
        )
    return Table(columns, rows, title=title)


def answers_table(matter: Matter, overview: Overview, citing: Citing, *, title: str) -> Block:
    """Everyone who was asked or spoke unasked, with what came back, and for how long nothing."""
    columns = [
        Column("Who", 3.6),
        Column("What came back", 4.0),
        Column("Asked by", 1.1),
        Column("When", 1.8),
    ]
    rows = [_answer(matter, each, citing) for each in overview.answers]
    return Table(columns, rows, title=title)


def concern_table(matter: Matter, citing: Citing, *, title: str) -> Block:
    """Scrutiny and allegations, with what is and is not established."""
    columns = [
        Column("Concern", 2.7),
        Column("Raised by", 2.2),
        Column("State", 1.1),
        Column("Established", 2.7),
        Column("Not established", 3.0),
    ]
    rows: list[list[Cell | Content]] = []
    for each in matter.concerns.values():
        how = words(matter, each, "instrument")
        to = named(matter, each.addressed_to)
        rows.append(
            [
                Cell(
                    (
                        Run(each.title or "Without a title", bold=True),
                        *citing.numbers(each),
                    )
                ),
                Cell(
                    (
                        Run(named(matter, each.raised_by)) if each.raised_by else unstated(),
                        Run(f"; {how}" if how else ""),
                        Run(f" to {to}" if to else ""),
                    )
                ),
                Cell(stated(matter, each, "state")),
                Cell(stated(matter, each, "established")),
                Cell(stated(matter, each, "not_established")),
            ]
        )
    return Table(columns, rows, title=title)


def forecast_table(matter: Matter, citing: Citing, *, title: str) -> Block:
    """Expectations, whose they are, how likely, by when, and how they came out."""
    columns = [
        Column("Expectation", 5.8),
        Column("Made by", 1.2),
        Column("Likelihood", 1.4),
        Column("By when", 2.7),
    ]
    rows: list[list[Cell | Content]] = []
    for each in matter.forecasts.values():
        by = _forecaster(matter, each, citing)
        depends = (each.depends_on or "").strip()
        rows.append(
            [
                Cell(
                    (
                        Run(each.statement or "Without a statement"),
                        *citing.numbers(each),
                        Run(f" Depends on: {depends}" if depends else "", colour=PAPER.muted),
                    )
                ),
                Cell(by or (FORECASTER.words(each.made_by) if each.made_by else (unstated(),))),
                Cell(stated(matter, each, "likelihood")),
                Cell((*stated(matter, each, "by_when"), *_resolved(matter, each))),
            ]
        )
    return Table(columns, rows, title=title)


def event_table(matter: Matter, citing: Citing, *, title: str) -> Block:
    """What happened and what is scheduled, by date."""
    columns = [Column("When", 3.6), Column("What", 6.7)]
    events = sorted(matter.events.values(), key=lambda each: _dated(each, matter.as_of))
    rows: list[list[Cell | Content]] = [
        [
            Cell(stated(matter, each, "date")),
            Cell(
                (
                    Run(each.title or "Without a title", bold=True),
                    Run(f", {each.place}" if each.place else ""),
                    *citing.numbers(each),
                )
            ),
        ]
        for each in events
    ]
    return Table(columns, rows, title=title)


def _dated(event: Event, otherwise: date) -> tuple[bool, date, int]:
    first = (event.date.earliest or event.date.latest) if event.date else None
    return first is None, first or otherwise, event.id


def _forecaster(matter: Matter, forecast: Forecast, citing: Citing) -> Content:
    if forecast.forecaster in matter.sources:
        code = citing.code(forecast.forecaster)
        return (Run("source "), Run(code, bold=True, link=f"#source-{code}"))
    if forecast.forecaster is not None:
        return short(matter, forecast.forecaster)
    return FORECASTER.words(forecast.made_by) if forecast.made_by else (unstated(),)


def _resolved(matter: Matter, forecast: Forecast) -> tuple[Run, ...]:
    if forecast.resolution in (None, "open"):
        return ()
    on = words(matter, forecast, "resolved_on")
    said = words(matter, forecast, "resolution")
    return (Run(f"\n{said}{f', {on}' if on else ''}", bold=True),)


def contradictions(overview: Overview) -> list[Block]:
    """Statements that can't both stand, and doubts about whom they speak of; each once."""
    found = dict.fromkeys(
        each.words for standing in overview.standings.values() for each in standing.contradictions
    )
    return [Prose(each, POINT, label="–", indent=8) for each in found]


def _condition(matter: Matter, term: Term, record: Condition, citing: Citing) -> Iterator[Run]:
    yield Run(term.title or "Without a title", bold=True)
    yield from citing.numbers(record, *matter.wordings.get(record.id, ()))
    text = record.translation or record.text
    if text and text != term.title:
        yield Run(f"\n{text}")
    for wording in matter.wordings.get(record.id, ()):
        if not wording.promoted and (wording.translation or wording.text):
            yield Run("\nAlso reported as: ", colour=PAPER.muted)
            yield Run(wording.translation or wording.text or "")


def _due(matter: Matter, term: Term, record: Condition) -> Content:
    if record.due is None:
        recurs = words(matter, record, "recurrence")
        return recurs or (unstated(),)
    said = words(matter, record, "due")
    if term.days is None:
        return said
    if term.overdue:
        return (Run(said), Run(f"\noverdue {days(-term.days)}", bold=True, colour=PAPER.negative))
    return (Run(said), Run(f"\nin {days(term.days)}", colour=PAPER.muted))


def _answer(matter: Matter, answer: Answer, citing: Citing) -> list[Cell | Content]:
    inquiry = matter.inquiries.get(answer.inquiry) if answer.inquiry is not None else None
    response = matter.responses.get(answer.response) if answer.response is not None else None
    records = [each for each in (response, inquiry) if each is not None]
    outcome = OUTCOME.words(answer.outcome) if answer.outcome else "no answer known"
    text = response.text if response is not None else None
    speaker = response.speaker if response is not None else None
    when = words(matter, response, "date") if response is not None else ""
    when = when or (answer.since.said() if answer.since else "")
    return [
        Cell(
            (
                Run(named(matter, answer.party) or answer.label, bold=True),
                Run(f"\n{speaker}" if speaker else ""),
            )
        ),
        Cell(
            (
                Run(outcome[:1].upper() + outcome[1:]),
                *citing.numbers(*records),
                Run(f"\n{text}" if text else ""),
            )
        ),
        Cell(
            (Run(inquiry.asked_by) if inquiry.asked_by else unstated(),)
            if inquiry is not None
            else (unstated("not asked"),)
        ),
        Cell(
            (
                Run(when) if when else unstated(),
                Run(_silence(answer), colour=PAPER.muted),
            )
        ),
    ]


def _silence(answer: Answer) -> str:
    if answer.kind != "owed" or not answer.days:
        return ""
    said = f"\nsilent {'' if answer.exact else 'at least '}{days(answer.days)}"
    return f"{said}, {days(answer.overdue)} overdue" if answer.overdue else said
