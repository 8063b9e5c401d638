"""What is read of a file to tell what rests on a record says as much as the whole file does."""

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

import pytest

from models import Case
from models.reading.resting import resting, rests_on
from models.reading.standing import gather
from models.records import (
    CATALOGUE,
    Application,
    Authority,
    Company,
    Concern,
    Condition,
    Decision,
    Forecast,
    Gate,
    Inquiry,
    Judgement,
    Link,
    Pool,
    Record,
    Relay,
    Response,
    Source,
    Wording,
)
from models.records.kinds import Path

MODELS: tuple[type[Record], ...] = (
    *(Company, Authority, Source, Application, Gate, Pool, Decision, Condition, Wording),
    *(Inquiry, Response, Concern, Judgement, Forecast),
)
"""Each before those that can refer to it."""
EACH, CITATIONS, IN_THE_TRASH = 4, 16, 4
STATED: dict[str, dict[str, Any]] = {
    "decision": {"stage": "approved"},
    "response": {"outcome": "denied"},
}


def tangled(case: Case, chance: Random) -> list[int]:
    """Records of every kind on which others can rest, referring to each other at random.

    Some cite sources, one by way of another, and some are in the trash.
    """
    made: dict[str, list[int]] = {model.code: [] for model in MODELS}
    with case.edit("Tangle") as edit:
        for model in MODELS * EACH:
            values = dict(STATED.get(model.code, {}))
            if model is Decision:
                values["basis"] = chance.choice(("reported", "official", "assessed"))
            for fact in CATALOGUE[model.code].references():
                known = _any_of(made, getattr(fact.kind, "kinds", ()))
                if known and (fact.owner or chance.random() < 0.7):
                    values[fact.name] = chance.choice(known)
            made[model.code].append(edit.add(model, **values))
        for code, ids in made.items():
            for many in CATALOGUE[code].relations.values():
                for id in ids:
                    known = [each for each in _any_of(made, many.to) if each != id]
                    for target in chance.sample(known, min(len(known), chance.randint(0, 2))):
                        role = "approver" if many.roles and chance.random() < 0.7 else None
                        edit.link(id, many.code, target, role=role)
        records = [id for ids in made.values() for id in ids]
        for _ in range(CITATIONS):
            near, far = chance.sample(made["source"], 2)
            steps = [edit.add(Relay, source=near, relayed=far)] if chance.random() < 0.5 else []
            edit.cite(chance.choice(records), None, source=near, through=Path(tuple(steps), True))
    links = [each.id for each in case.all(Link)]
    with case.edit("Untangle") as edit:
        for id in (*chance.sample(records, IN_THE_TRASH), *chance.sample(links, IN_THE_TRASH)):
            if not case.is_gone(id):
                edit.delete(id)
    return records


def _any_of(made: dict[str, list[int]], kinds: Sequence[str]) -> list[int]:
    return [id for kind in kinds for id in made.get(kind, ())]


@pytest.mark.parametrize("seed", range(4))
def test_what_is_reached_from_a_record_tells_what_rests_on_it(case: Case, seed: int) -> None:
    records = tangled(case, Random(seed))
    whole = gather(case, as_of=date.max)

    found = {id: rests_on(case, id).tree for id in records}

    assert found == {id: resting(whole, id) for id in records}
    assert sum(bool(tree) for tree in found.values()) > len(records) / 5
