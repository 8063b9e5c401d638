"""The uid of a link by its ends, so that the same link made in two copies is one record."""

import uuid
from collections.abc import Mapping
from typing import Any

from models.history.changes import link_uid
from models.records import Entry
from models.records.kinds import Names


def uid_of_link(described: Entry, values: Mapping[str, Any], names: Names) -> uuid.UUID:
    """The uid of a link of a kind, from its values by attribute name."""
    ends = []
    for name in described.ends:
        fact = next(fact for fact in described.facts.values() if fact.name == name)
        value = values.get(name)
        json = "" if value is None else fact.kind.to_json(value, names)
        ends.append(str(json))
    return link_uid(described.code, ends)
