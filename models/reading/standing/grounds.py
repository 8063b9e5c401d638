"""What bears on one application, put together: from it the board is made, and its standing told.

It says where an application stands; what is missing there, and how thin the evidence is, is told
in its standing.
"""

from collections.abc import Mapping
from functools import lru_cache

from models.language import LANGUAGES, language
from models.reading.standing import words
from models.reading.standing.answers import answers
from models.reading.standing.backing import claims
from models.reading.standing.carrying import allowances
from models.reading.standing.conditions import terms
from models.reading.standing.contradictions import conflicts, contradictions
from models.reading.standing.gaps import terms_unknown
from models.reading.standing.known import begun
from models.reading.standing.ladder import bearing_decisions, effective, ladder
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Allowance, Answer, Position, Reached, Rung, Term
from models.reading.standing.wholes import Grounds
from models.records import Application, Concern, Event, Fulfilment, Pool, Response
from models.records.kinds import When


def grounds(
    matter: Matter, application: int, *, pools: Mapping[int, Allowance] | None = None
) -> Grounds:
    """What bears on an application of the matter at the end of its day.

    `pools` are those of the matter where they are counted already. Raises KeyError for an
    application that the matter does not hold.
    """
    record = matter.applications[application]
    closed = record.closed
    if closed is not None and not begun(closed, matter.as_of):
        closed = None
    title = matter.label(application)
    if application not in matter.borne_upon:
        # Of thousands most may be so, and nothing is to be computed of them.
        return Grounds(
            application,
            title,
            matter.as_of,
            _summary(record, closed, (), ()) if closed else _no_gate(language()),
            closed,
            contradictions=conflicts(matter, (application,)),
        )
    decisions = bearing_decisions(matter, application)
    rungs, positions = ladder(matter, application, decisions)
    placed = {each.decision for each in positions}
    binding = terms(matter, application, tuple(rung.gate for rung in rungs))
    own = matter.owning(application, "pool.members")
    counted = allowances(matter, own) if pools is None else pools
    drawn = tuple(counted[id] for id in own if id in counted)
    given = answers(matter, application)
    others = _others(matter, application, drawn, given)
    stated = claims(matter, positions=positions, terms=binding, others=others)
    against = contradictions(
        matter,
        positions=positions,
        answers=given,
        claims=stated,
        authorities=_authorities(rungs, positions, binding, given),
    )
    involved = {application, *(rung.gate for rung in rungs), *(each.record for each in stated)}
    involved |= placed
    involved |= {each.inquiry for each in given if each.inquiry is not None}
    return Grounds(
        application,
        title,
        matter.as_of,
        _summary(record, closed, rungs, binding),
        closed,
        ladder=rungs,
        positions=positions,
        homeless=tuple(each.id for each in decisions if each.id not in placed),
        terms=binding,
        allowances=drawn,
        answers=given,
        claims=stated,
        contradictions=(*against, *conflicts(matter, involved)),
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


@lru_cache(maxsize=len(LANGUAGES))
def _no_gate(tag: str) -> str:
    """The summary of an open application without a gate, in the language that is spoken."""
    return words.summary([words.no_gate_stated()])


def _summary(
    record: Application, closed: When | None, rungs: tuple[Rung, ...], binding: tuple[Term, ...]
) -> str:
    parts = []
    if closed is not None:
        parts.append(words.closed(closed, record.closed_why))
    blocking = next((rung for rung in rungs if rung.blocks), None)
    if not rungs:
        parts.append(words.no_gate_stated())
    elif blocking is None:
        parts += [_reached(rungs[-1].leading), words.all_passed(len(rungs))]
    else:
        parts.append(_at(blocking))
        if terms_unknown(blocking, binding):
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
