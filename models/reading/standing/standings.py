"""The standing of one application: its parts computed and put together, with a sentence on top."""

from collections.abc import Mapping

from models.reading.standing import words
from models.reading.standing.answers import answers, asked_and_silent
from models.reading.standing.backing import claims, weight
from models.reading.standing.carrying import allowances, carried
from models.reading.standing.conditions import terms
from models.reading.standing.contradictions import conflicts, contradictions
from models.reading.standing.findings import Gap
from models.reading.standing.gaps import gaps
from models.reading.standing.known import begun
from models.reading.standing.ladder import bearing_decisions, effective, ladder
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Allowance, Answer, Position, Reached, Rung, Term
from models.reading.standing.wholes import Standing
from models.records import Application, Concern, Event, Fulfilment, Pool, Response


def standing(
    matter: Matter, application: int, *, pools: Mapping[int, Allowance] | None = None
) -> Standing:
    """Where an application of the matter stands at the end of its day.

    `pools` are those of the matter where they are counted already. Raises KeyError for an
    application that the matter does not hold.
    """
    record = matter.applications[application]
    decisions = bearing_decisions(matter, application)
    rungs, positions = ladder(matter, application, decisions)
    placed = {each.decision for each in positions}
    binding = terms(matter, application, tuple(rung.gate for rung in rungs))
    own = matter.owning(application, "pool.members")
    counted = allowances(matter, own) if pools is None else pools
    drawn = tuple(counted[id] for id in own if id in counted)
    given = answers(matter, application)
    others = _others(matter, application, drawn, given)
    asked, silent = asked_and_silent(matter, given)
    stated = claims(matter, positions=positions, terms=binding, others=others)
    missing = gaps(
        matter,
        record,
        ladder=rungs,
        positions=positions,
        homeless=[each for each in decisions if each.id not in placed],
        terms=binding,
        allowances=drawn,
    )
    against = contradictions(
        matter,
        positions=positions,
        answers=given,
        claims=stated,
        authorities=_authorities(rungs, positions, binding, given),
    )
    involved = {application, *(rung.gate for rung in rungs), *(each.record for each in stated)}
    involved |= {each.decision for each in positions}
    involved |= {each.inquiry for each in given if each.inquiry is not None}
    return Standing(
        application=application,
        title=matter.label(application),
        as_of=matter.as_of,
        summary=_summary(matter, record, rungs, missing),
        ladder=rungs,
        blocks=next((rung.gate for rung in rungs if rung.blocks), None),
        terms=binding,
        carried=carried(matter, [application]),
        allowances=drawn,
        answers=given,
        asked_authorities=asked,
        silent_authorities=silent,
        contradictions=(*against, *conflicts(matter, involved)),
        gaps=missing,
        weight=weight(matter, stated),
        closed=record.closed if record.closed and begun(record.closed, matter.as_of) else None,
    )


def _others(
    matter: Matter,
    application: int,
    drawn: tuple[Allowance, ...],
    given: tuple[Answer, ...],
) -> list[Pool | Fulfilment | Response | Event | Concern]:
    found: list[Pool | Fulfilment | Response | Event | Concern] = []
    found += [matter.pools[each.pool] for each in drawn]
    found += matter.fulfilments_of.get(application, ())
    found += [matter.responses[each.response] for each in given if each.response is not None]
    for id in matter.owning(application, "event.applications"):
        found += [matter.events[id]] if id in matter.events else []
    for id in matter.owning(application, "concern.applications"):
        found += [matter.concerns[id]] if id in matter.concerns else []
    return found


def _authorities(
    rungs: tuple[Rung, ...],
    positions: tuple[Position, ...],
    binding: tuple[Term, ...],
    given: tuple[Answer, ...],
) -> set[int]:
    named = {authority for rung in rungs for authority, _ in rung.roles}
    named |= {each.authority for each in positions if each.authority is not None}
    named |= {each.set_by for each in binding if each.set_by is not None}
    return named | {each.party for each in given if each.party is not None}


def _summary(
    matter: Matter, record: Application, rungs: tuple[Rung, ...], missing: tuple[Gap, ...]
) -> str:
    parts = []
    if record.closed and begun(record.closed, matter.as_of):
        parts.append(words.closed(record.closed, record.closed_why))
    blocking = next((rung for rung in rungs if rung.blocks), None)
    if not rungs:
        parts.append(words.no_gate_stated())
    elif blocking is None:
        parts += [_reached(rungs[-1].leading), words.all_passed(len(rungs))]
    else:
        parts.append(_at(blocking))
        if any(gap.kind == "terms" and gap.record == blocking.gate for gap in missing):
            parts.append(words.terms_open())
        parts.append(words.blocks(blocking.title))
    return words.summary(parts)


def _at(rung: Rung) -> str:
    if rung.leading.stage is not None:
        return _reached(rung.leading)
    if rung.beside:
        first = rung.beside[-1]
        said = words.beside(first.label, first.roles, first.stage, first.basis)
        conflict, doubted = first.backing.conflict, first.backing.doubted
        return words.in_doubt(said, conflict=conflict) if doubted else said
    return words.nothing_decided()


def _reached(reached: Reached) -> str:
    if not reached.positions:
        return words.nothing_decided()
    first = reached.shown[0]
    said = words.reached(reached.basis, reached.stages, ran_out=effective(first) != first.stage)
    return words.in_doubt(said, conflict=reached.conflict) if reached.doubted else said
