"""By what the rows of a list are ordered, and under which heads they stand."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sort:
    """Order by one field, by its permanent code; no field means by name."""

    field: str = ""
    descending: bool = False


@dataclass(frozen=True)
class Group:
    """The records that hold one value of the field by which a list is grouped.

    `words` are those of the value, or of nothing stated; `number` of the records stand together in
    the list, in the order of its groups.
    """

    words: str
    number: int
