"""Saved views as they are read: lists that somebody arranged and narrowed, under a name.

What of a view this version can't read is kept, and shown as it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import apsw

from models.errors import NotUnderstood
from models.reading.filtering.coding import read, written
from models.reading.filtering.filters import Filter
from models.reading.filtering.within import Views
from models.reading.sorting import Sort
from models.records.kinds import Json, canonical, parsed


@dataclass(frozen=True)
class SavedView:
    """A view that is not in the trash. `columns` are codes of fields; none means as usual."""

    id: int
    uid: str
    title: str
    kind: str
    filter: Filter | None
    columns: tuple[str, ...] = ()
    sorting: tuple[Sort, ...] = ()
    grouping: str = ""
    on_desk: bool = False
    position: str = field(default="", compare=False)


def saved_views(connection: apsw.Connection) -> tuple[SavedView, ...]:
    """Every view, in its order, in one query."""
    return tuple(
        SavedView(
            id=id,
            uid=str(UUID(bytes=uid)),
            title=title or "",
            kind=listed or "",
            filter=read(filter, listed or ""),
            columns=_columns(columns),
            sorting=_sorting(sorting),
            grouping=grouping or "",
            on_desk=bool(on_desk),
            position=position or "",
        )
        for id, uid, title, listed, filter, columns, sorting, grouping, on_desk, position in (
            connection.execute(
                "SELECT v.id, e.uid, v.title, v.listed, v.filter, v.columns, v.sorting,"
                " v.grouping, v.on_desk, v.position FROM view v JOIN entity e ON e.id = v.id"
                " WHERE e.gone = 0 ORDER BY v.position IS NULL, v.position, e.uid"
            )
        )
    )


def by_uid(views: Iterable[SavedView]) -> Views:
    """The kind and the filter of each view, as a filter that uses views asks for them."""
    return {each.uid: (each.kind, each.filter) for each in views}


def arrangement(
    filter: Filter | None, *, columns: Iterable[str], sorting: Iterable[Sort], grouping: str
) -> dict[str, Any]:
    """What a view record holds of an arranged list, by attribute name."""
    order: Json = [[each.field, each.descending] for each in sorting]
    shown: Json = list(columns)
    return {
        "filter": None if filter is None else written(filter),
        "columns": canonical(shown) if shown else None,
        "sorting": canonical(order) if order else None,
        "grouping": grouping or None,
    }


def _columns(text: str | None) -> tuple[str, ...]:
    json = _parsed(text)
    return tuple(each for each in json if isinstance(each, str)) if isinstance(json, list) else ()


def _sorting(text: str | None) -> tuple[Sort, ...]:
    json = _parsed(text)
    found = []
    for each in json if isinstance(json, list) else []:
        match each:
            case [str(code), bool(descending)]:
                found.append(Sort(code, descending))
    return tuple(found)


def _parsed(text: str | None) -> Json:
    try:
        return None if text is None else parsed(text)
    except NotUnderstood:
        return None
