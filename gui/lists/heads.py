"""Which rows a list shows: its records in order, heads over its groups, and rows that were kept.

Plain arrays of numbers. A record stands as its own number, the head of a group as a negative one.
"""

from array import array
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import accumulate

from models.reading.lists import Listing
from models.reading.sorting import Group


def head(group: int) -> int:
    """The number by which the head of a group stands among the rows."""
    return -1 - group


def group_of(row: int) -> int:
    """The group whose head it is."""
    return -1 - row


def rows(listing: Listing, folded: Collection[str]) -> "array[int]":
    """All rows that are shown; the records of a folded group are not."""
    if not listing.groups:
        return listing.ids
    shown = array("q")
    at = 0
    for place, group in enumerate(listing.groups):
        shown.append(head(place))
        if group.words not in folded:
            shown.extend(listing.ids[at : at + group.number])
        at += group.number
    return shown


def with_kept(listing: Listing, before: Sequence[int], kept: Collection[int]) -> Listing:
    """A list with records that it lost put back where they stood: behind what they followed."""
    if not kept:
        return listing
    groups = list(listing.groups)
    known = {*listing.ids, *kept}
    ids = array("q", listing.ids)
    places = {id: place for place, id in enumerate(ids)}
    previous: int | None = None
    for id in before:
        if id in kept and id not in places:
            at = 0 if previous is None else places[previous] + 1
            ids.insert(at, id)
            places = {each: place for place, each in enumerate(ids)}
            if groups:
                _grow(groups, max(at - 1, 0))
        if id in known:
            previous = id
    return Listing(ids, tuple(groups))


def _grow(groups: list[Group], place: int) -> None:
    ends = list(accumulate(each.number for each in groups))
    at = min(bisect_right(ends, place), len(groups) - 1)
    groups[at] = replace(groups[at], number=groups[at].number + 1)
