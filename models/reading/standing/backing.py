"""What stands behind statements, and how thin that is: claims, independent origins, drift, age.

A citation without a known origin counts as no independent origin.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from models.reading.evidence import Evidence
from models.reading.origins import Cited, origins
from models.reading.standing import words
from models.reading.standing.findings import Claim, Drift, Weight
from models.reading.standing.known import days_since
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Backing, Position, Term
from models.records import Concern, Event, Fulfilment, Pool, Record, Response
from models.records.kinds import When
from models.records.vocabularies import CONCERN_STATE, SOURCE_KIND

_NOTHING = Evidence()
CLAIMED = {
    "condition": ("title", "state", "wording", "text", "translation"),
    "pool": ("quantity", "share"),
    "fulfilment": ("step", "quantity"),
    "response": ("outcome", "text"),
    "event": ("title", "kind", "description"),
    "concern": ("title", "state", "established", "not_established"),
    "inquiry": ("asked_of", "question"),
}
"""The fields that make a record's claim, by kind: the others, such as a date, may rest on less."""


def backing(matter: Matter, record: int, *fields: str) -> Backing:
    """What stands behind some fields of a record; citations of the whole record count for each."""
    places = [matter.evidence.get((record, field), _NOTHING) for field in (*fields, None)]
    supporting = _each_once(cited for one in places for cited in one.supporting)
    disputing = _each_once(cited for one in places for cited in one.disputing)
    together = Evidence(supporting=supporting)
    known = origins(each.chain for each in supporting)
    return Backing(
        citations=tuple(each.citation.id for each in supporting),
        disputing=tuple(each.citation.id for each in disputing),
        sources=tuple(dict.fromkeys(each.chain.sources[0] for each in supporting if each.source)),
        chain=tuple(dict.fromkeys(id for each in supporting for id in each.chain.sources)),
        origins=tuple(sorted(known)),
        origin_unknown=sum(each.chain.origin is None for each in supporting),
        grade=together.grade,
        withdrawn=together.withdrawn,
        conflict=any(one.conflict for one in places),
    )


def backing_of(matter: Matter, record: Record) -> Backing:
    """What stands behind the claim that a record makes."""
    return backing(matter, record.id, *CLAIMED[record.code])


def claims(
    matter: Matter,
    *,
    positions: Iterable[Position],
    terms: Iterable[Term],
    others: Iterable[Pool | Fulfilment | Response | Event | Concern],
) -> tuple[Claim, ...]:
    """The statements that a standing rests on, each with what stands behind it."""
    found = [
        Claim(
            each.decision,
            "stage",
            words.position(each.label, matter.label(each.gate), each.stage, each.basis),
            each.backing,
        )
        for each in positions
        if each.basis != "assessed"
    ]
    found += [
        Claim(each.condition, None, words.condition_state(each.title, each.state), each.backing)
        for each in terms
    ]
    found += [
        Claim(each.id, None, _claimed(matter, each), backing_of(matter, each)) for each in others
    ]
    return tuple({(each.record, each.field): each for each in found}.values())


def weight(matter: Matter, stated: tuple[Claim, ...]) -> Weight:
    """How thin the evidence of claims is, by the day of the matter."""
    passed = dict.fromkeys(id for each in stated for id in each.backing.chain)
    sources = [matter.sources[id] for id in passed if id in matter.sources]
    number = Counter(each.kind or "" for each in sources)
    kinds = tuple(sorted(number.items(), key=lambda pair: SOURCE_KIND.place(pair[0])))
    # When a source that may not be named came out may tell who it is.
    dated = (
        each for each in sources if each.kind != "own_observation" and each.may_leave is not False
    )
    newest = _newest((each.published or each.learned for each in dated), matter.as_of)
    return Weight(
        claims=stated,
        sources=tuple(each.id for each in sources),
        kinds=kinds,
        origins=tuple(sorted({id for each in stated for id in each.backing.origins})),
        drifts=_drifts(matter, stated),
        newest=newest,
        days=days_since(newest, matter.as_of),
        words=words.source_kinds(kinds),
    )


def _each_once(found: Iterable[Cited]) -> tuple[Cited, ...]:
    return tuple({each.citation.id: each for each in found}.values())


def _claimed(matter: Matter, record: Pool | Fulfilment | Response | Event | Concern) -> str:
    title = matter.label(record.id)
    if isinstance(record, Pool) and record.quantity is not None:
        return words.claimed(title, words.quantity(record.quantity))
    if isinstance(record, Concern) and record.state:
        return words.claimed(title, CONCERN_STATE.words(record.state))
    if isinstance(record, Response):
        who = matter.label(record.respondent) or words.nobody()
        return words.responded(who, record.outcome, None).rstrip(".。")
    if isinstance(record, Fulfilment):
        return words.claimed(
            matter.label(record.application), words.fulfilled(record.step, record.quantity)
        )
    return title


def _newest(dates: Iterable[When | None], day: date) -> When | None:
    dated = [each for each in dates if each is not None and each.earliest is not None]
    return max(
        dated,
        key=lambda each: (min(each.latest or day, day), each.earliest or day),
        default=None,
    )


def _drifts(matter: Matter, stated: Iterable[Claim]) -> tuple[Drift, ...]:
    """The relays on the way whose description or passage is not the passage that was cited."""
    found: dict[int, Drift] = {}
    for claim in stated:
        for id in claim.backing.citations:
            citation = matter.citations[id]
            for step in citation.through.relays if citation.through else ():
                relay = matter.relays.get(step)
                if relay is None or relay.source is None or relay.relayed is None:
                    continue
                passage = relay.passage or ""
                passage = "" if passage == citation.passage else passage
                if relay.wording or passage:
                    described = relay.wording or ""
                    found.setdefault(
                        relay.id,
                        Drift(
                            relay.id,
                            relay.source,
                            relay.relayed,
                            described,
                            passage,
                            words.drift(
                                matter.label(relay.source),
                                matter.label(relay.relayed),
                                described,
                                passage,
                            ),
                        ),
                    )
    return tuple(found.values())
