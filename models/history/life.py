"""The rule of life: when a record counts as gone although others still refer to it.

A deletion covers the heads that its author saw. Whatever its author did not see keeps the record.
"""

from models.history.changes import ChangeName
from models.history.ledger import Ledger
from models.records import LIFE

HERE = '"here"'
DELETED = '"deleted"'


def is_gone(ledger: Ledger, record: int) -> bool:
    """Whether all life heads are deletions and each covers every other head of the record.

    To a record's other heads belong those of its fields and those that point at it.
    """
    heads = ledger.heads_of(record)
    life = heads.pop(LIFE, ())
    if not life or any(head.value != DELETED for head in life):
        return False
    others = {head.name for field in heads.values() for head in field}
    others.update(name for _, _, name in ledger.heads_towards(record))
    return all(others <= set(ledger.covered_by(head.name)) for head in life)


def seen_by_a_deletion(ledger: Ledger, record: int) -> set[ChangeName]:
    """The heads that a deletion made now covers."""
    heads = ledger.heads_of(record)
    heads.pop(LIFE, ())
    seen = {head.name for field in heads.values() for head in field}
    seen.update(name for _, _, name in ledger.heads_towards(record))
    return seen
