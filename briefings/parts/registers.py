"""The registers: conditions, questions and answers, concerns, forecasts, events, as tables."""

from collections.abc import Iterator, Sequence
from datetime import date

from briefings.blocks import Block
from briefings.citing import Citing
from briefings.naming import NAME, TITLE, clipped, named, short, stated, unstated, words
from briefings.parts.shortlists import says_all
from briefings.phrases import phrases
from briefings.style import CELL, PAPER
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.deadlines import given
from models.reading.standing import Answer, Matter, Term
from models.records import Condition, Event, Forecast, Inquiry, Response
from models.records.vocabularies import FORECASTER, OUTCOME


def conditions(telling: Telling) -> list[Block]:
    """Every condition: what it says, how its wording is known, who set it, its state, when due.

    Nothing where the short list has said all of that.
    """
    if "key_conditions" in telling.told and says_all(telling):
        return []
    matter, overview, citing = telling.matter, telling.overview, telling.citing
    columns = _columns(phrases.CONDITION_COLUMNS, 4.9, 1.4, 1.5, 1.7, 1.9)
    rows: list[list[Cell | Content]] = []
    for term in overview.terms:
        record = matter.conditions[term.condition]
        rows.append(
            [
                Cell(tuple(_condition(matter, term, record, citing))),
                Cell(stated(matter, record, "wording")),
                Cell(short(matter, term.set_by) or (unstated(),)),
                Cell(stated(matter, record, "state")),
                Cell(_due(matter, term, record)),
            ]
        )
    bearing = {each.condition for one in overview.standings.values() for each in one.terms}
    loose = sum(each.condition not in bearing for each in overview.terms)
    note = [Prose(phrases.without_application(loose), CELL)] if loose else []
    return [*_table(columns, rows, phrases.CONDITIONS), *note]


def answers(telling: Telling) -> list[Block]:
    """Everyone who was asked or spoke unasked, with what came back, and for how long nothing."""
    matter, overview, citing = telling.matter, telling.overview, telling.citing
    columns = _columns(phrases.ANSWER_COLUMNS, 3.65, 2.85, 1.85, 2.75)
    rows = [_answer(matter, each, citing) for each in overview.answers]
    return _table(columns, rows, phrases.ANSWERS)


def concerns(telling: Telling) -> list[Block]:
    """Scrutiny and allegations, with what is and is not established."""
    matter, citing = telling.matter, telling.citing
    columns = _columns(phrases.CONCERN_COLUMNS, 2.8, 2.5, 1.05, 3.5, 3.2)
    rows: list[list[Cell | Content]] = []
    for each in matter.concerns.values():
        how = words(matter, each, "instrument")
        to = named(matter, each.addressed_to)
        rows.append(
            [
                Cell(
                    (
                        Run(clipped(each.title or phrases.WITHOUT_TITLE, TITLE), bold=True),
                        *citing.numbers(each),
                    )
                ),
                Cell(
                    (
                        Run(named(matter, each.raised_by)) if each.raised_by else unstated(),
                        Run(phrases.raised(how, to)),
                    )
                ),
                Cell(stated(matter, each, "state")),
                Cell(stated(matter, each, "established")),
                Cell(stated(matter, each, "not_established")),
            ]
        )
    return _table(columns, rows, phrases.CONCERNS)


def forecasts(telling: Telling) -> list[Block]:
    """Expectations, whose they are, how likely, by when, and how they came out."""
    matter, citing = telling.matter, telling.citing
    # A source that no list explains is named in words, which take room.
    shares = (5.6, 1.1, 1.3, 3.1) if citing.coded else (4.6, 2.4, 1.3, 2.8)
    columns = _columns(phrases.FORECAST_COLUMNS, *shares)
    rows: list[list[Cell | Content]] = []
    for each in matter.forecasts.values():
        depends = (each.depends_on or "").strip()
        rows.append(
            [
                Cell(
                    (
                        Run(each.statement or phrases.WITHOUT_STATEMENT),
                        *citing.numbers(each),
                        Run(
                            phrases.gap(each.statement or "") + phrases.depends_on(depends)
                            if depends
                            else "",
                            colour=PAPER.muted,
                        ),
                    )
                ),
                Cell(forecaster(matter, each, citing)),
                Cell(stated(matter, each, "likelihood")),
                Cell((*stated(matter, each, "by_when"), *_resolved(matter, each))),
            ]
        )
    return _table(columns, rows, phrases.FORECASTS)


def events(telling: Telling) -> list[Block]:
    """What happened and what is scheduled, by date."""
    matter, citing = telling.matter, telling.citing
    columns = _columns(phrases.EVENT_COLUMNS, 3.6, 6.7)
    dated = sorted(matter.events.values(), key=lambda each: _dated(each, matter.as_of))
    rows: list[list[Cell | Content]] = [
        [
            Cell(stated(matter, each, "date")),
            Cell(
                (
                    Run(clipped(each.title or phrases.WITHOUT_TITLE, TITLE), bold=True),
                    Run(phrases.COMMA + clipped(each.place, NAME) if each.place else ""),
                    *citing.numbers(each),
                )
            ),
        ]
        for each in dated
    ]
    return _table(columns, rows, phrases.EVENTS)


def _table(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell | Content]], title: str
) -> list[Block]:
    return [Table(columns, rows, title=title)] if rows else []


def _columns(heads: Sequence[str], *shares: float) -> list[Column]:
    return [Column(head, share) for head, share in zip(heads, shares, strict=True)]


def _dated(event: Event, otherwise: date) -> tuple[bool, date, int]:
    first = (event.date.earliest or event.date.latest) if event.date else None
    return first is None, first or otherwise, event.id


def forecaster(matter: Matter, forecast: Forecast, citing: Citing) -> Content:
    """Whose expectation it is: a source by its code, a party by its name, else the desk or not."""
    if forecast.forecaster in matter.sources:
        return citing.mentioned(forecast.forecaster)
    if forecast.forecaster is not None:
        return short(matter, forecast.forecaster)
    return FORECASTER.words(forecast.made_by) if forecast.made_by else (unstated(),)


def _resolved(matter: Matter, forecast: Forecast) -> tuple[Run, ...]:
    if forecast.resolution in (None, "open"):
        return ()
    on = words(matter, forecast, "resolved_on")
    said = words(matter, forecast, "resolution")
    return (Run(f"\n{said}{phrases.COMMA + on if on else ''}", bold=True),)


def _condition(matter: Matter, term: Term, record: Condition, citing: Citing) -> Iterator[Run]:
    yield Run(clipped(term.title or phrases.WITHOUT_TITLE, TITLE), bold=True)
    yield from citing.numbers(record, *matter.wordings.get(record.id, ()))
    text = record.translation or record.text
    if text and text != term.title:
        yield Run(f"\n{text}")
    for wording in matter.wordings.get(record.id, ()):
        if not wording.promoted and (wording.translation or wording.text):
            yield Run(f"\n{phrases.ALSO_REPORTED}", colour=PAPER.muted)
            yield Run(wording.translation or wording.text or "")


def _due(matter: Matter, term: Term, record: Condition) -> Content:
    if term.due is None:
        recurs = words(matter, record, "recurrence")
        return recurs or (unstated(),)
    said = (
        words(matter, record, "due")
        if term.time is None
        else f"{term.due.said()} ({given(term.time)})"
    )
    if term.days is None:
        return said
    if term.overdue:
        return (
            Run(said),
            Run(
                f"\n{phrases.due(term.days, certain=term.certain)}",
                bold=True,
                colour=PAPER.negative,
            ),
        )
    return (Run(said), Run(f"\n{phrases.due(term.days, certain=term.certain)}", colour=PAPER.muted))


def _answer(matter: Matter, answer: Answer, citing: Citing) -> list[Cell | Content]:
    inquiry = matter.inquiries.get(answer.inquiry) if answer.inquiry is not None else None
    response = matter.responses.get(answer.response) if answer.response is not None else None
    records = [each for each in (response, inquiry) if each is not None]
    outcome = phrases.NO_ANSWER
    if answer.outcome or answer.kind in OUTCOME:
        outcome = OUTCOME.words(answer.outcome or answer.kind)
    text = response.text if response is not None else None
    speaker = response.speaker if response is not None else None
    return [
        Cell(
            (
                Run(named(matter, answer.party) or clipped(answer.label, NAME), bold=True),
                Run(f"\n{clipped(speaker, NAME)}" if speaker else ""),
            )
        ),
        Cell(
            (
                Run(outcome[:1].upper() + outcome[1:]),
                *citing.numbers(*records),
                Run(f"\n{text}" if text else ""),
            )
        ),
        Cell(_asked(matter, inquiry)),
        Cell(_answered(matter, answer, response)),
    ]


def _asked(matter: Matter, inquiry: Inquiry | None) -> Content:
    if inquiry is None:
        return (unstated(phrases.NOT_ASKED),)
    by = f"\n{phrases.asked_by(clipped(inquiry.asked_by, NAME))}" if inquiry.asked_by else ""
    return (*stated(matter, inquiry, "date"), Run(by, colour=PAPER.muted))


def _answered(matter: Matter, answer: Answer, response: Response | None) -> Content:
    if answer.kind != "owed" and response is not None:
        return stated(matter, response, "date")
    reported = words(matter, response, "date") if response is not None else ""
    said = Run(phrases.none_as_of(reported)) if reported else unstated(phrases.NONE_KNOWN)
    return (said, Run(_silence(answer), colour=PAPER.muted))


def _silence(answer: Answer) -> str:
    if answer.kind != "owed" or not answer.days:
        return ""
    return "\n" + phrases.silent(answer.days, exact=answer.exact, overdue=answer.overdue)
