"""What copies of the file disagree about and no application is told with: tasks, sources, tags."""

import json as standard

from models.history.life import DELETED
from models.history.owners import holders
from models.reading.reader import Reader
from models.reading.standing import words
from models.reading.standing.attention import UNDECIDED, URGENCY
from models.reading.standing.contradictions import disagreement
from models.reading.standing.wholes import Attention, Overview
from models.records import CATALOGUE, LIFE

_FIELDS = (
    "SELECT c.record, c.field FROM conflict c JOIN entity e ON e.id = c.record"
    " WHERE e.gone = 0 AND c.field <> ?"
)
# From the records to their heads: from the heads, each of every field would be looked at.
_KEPT = (
    "SELECT DISTINCT e.id FROM entity e CROSS JOIN change c INDEXED BY change_head"
    " ON c.record = e.id AND c.field = ? AND c.head = 1 WHERE e.gone = 0 AND c.value = ?"
)


def unsettled(case: Reader, overview: Overview) -> tuple[Attention, ...]:
    """The fields in which several values stand, and the records that one deleted and another
    changed, of which the overview does not tell; in a few queries.

    What stands inside another record is told of that one.
    """
    connection = case.database.connection()
    told = {(one.record, one.field) for one in overview.attention if one.reason in UNDECIDED}
    places: set[tuple[int, str | None]] = set(connection.execute(_FIELDS, (LIFE,)))
    places |= {(id, None) for (id,) in connection.execute(_KEPT, (LIFE, DELETED))}
    left = sorted(places - told, key=lambda each: (each[0], each[1] or ""))
    if not left:
        return ()
    ids = {id for id, _ in left}
    asked = standard.dumps(sorted(ids))
    kinds = dict(
        connection.execute(
            "SELECT id, kind FROM entity WHERE id IN (SELECT value FROM json_each(?))", (asked,)
        )
    )
    behind = case.evidence(ids)
    inside = {id: held[0] for id, held in holders(case.ledger, ids).items() if held}
    meant = {each for one in behind.values() for each in one.possibly}
    labels = case.labels({*ids, *inside.values(), *meant})
    found = []
    for id, code in left:
        shown = inside.get(id, id)
        name = " · ".join(dict.fromkeys((labels.get(shown, "?"), labels.get(id, "?"))))
        if code is None:
            sentence = words.kept(name)
        else:
            described = CATALOGUE.get(kinds.get(id) or "")
            fact = described.facts.get(code) if described is not None else None
            values = behind[id, code].alternatives
            called = fact.label if fact is not None else code
            sentence, _ = disagreement(
                name, called, values, fact=fact, label=lambda id: labels.get(id, "?")
            )
        reason = "kept" if code is None else "conflict"
        field = code if shown == id else None
        found.append(Attention(reason, URGENCY[reason], shown, sentence, field, None, ()))
    return tuple(found)
