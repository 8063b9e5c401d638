"""Which differences are worth a reader's time, and which of two comes first."""

from typing import Final

from models.reading.difference import Difference
from models.records import CATALOGUE

_DESK: Final = frozenset(
    {"task", "template", "template_part", "briefing", "share", "case", "tag", "attachment", "relay"}
)
"""Kinds that tell how the desk works; a relay tells how sources hang together."""

_ASIDE: Final = frozenset({"Notes", "Desk", "Record"})
"""Sections of a form whose fields are for the desk."""

_FIELDS_ASIDE: Final = frozenset(
    {("judgement", "as_of"), ("forecast", "made_on"), ("application", "handling")}
)
_SOURCE: Final = frozenset({"state", "reliability"})
"""What of a source a reader of what rests on it is told."""

TOLD_RELATIONS: Final = frozenset(
    {
        "gate.authorities",
        "gate.applications",
        "decision.applications",
        "condition.applications",
        "pool.members",
        "authority.possibly_same",
    }
)
"""Relations that move where an application stands; the others tell what is about what."""

_ORDER: Final = (
    ("decision", ("stage", "basis", "valid_until")),
    ("gate", ("after",)),
    ("condition", ("state",)),
    ("response", ("outcome",)),
    ("fulfilment", ("step", "quantity")),
    ("pool", ("quantity", "share")),
    ("application", ("quantity", "value", "closed", "filed")),
    ("judgement", ("likelihood", "confidence")),
    ("forecast", ("resolution", "likelihood", "probability")),
    ("concern", ("state",)),
    ("authority", ("identity",)),
    ("source", ("state",)),
    ("event", ("date",)),
    ("inquiry", ("due",)),
)
_PLACE: Final = {
    (kind, field): place for place, (kind, fields) in enumerate(_ORDER) for field in fields
}
_KIND: Final = {kind: place for place, (kind, _) in enumerate(_ORDER)}
_LATER: Final = len(_ORDER)


def place(kind: str, field: str | None) -> int:
    """Where a change of a kind of record stands in the order of what matters, from 0.

    `field` is None for a whole record that came or went.
    """
    if field is None:
        return _KIND.get(kind, _LATER)
    return _PLACE.get((kind, field), _LATER + _KIND.get(kind, _LATER))


def told(difference: Difference) -> bool:
    """Whether a difference of a record is told; what is for the desk is not, nor what a source
    says of itself but its state and its reliability."""
    kind, field = difference.kind, difference.field
    if kind in _DESK or kind not in CATALOGUE:
        return False
    if kind == "source":
        return field in _SOURCE
    if field is None:
        return kind not in ("other_name", "company", "authority", "product")
    fact = difference.fact
    if fact is None:
        return True
    aside = fact.section in _ASIDE or not fact.kind.told or fact.owner
    return not aside and field != "learned" and (kind, field) not in _FIELDS_ASIDE
