"""What is done with saved views: saved, changed, moved and begun with. Each is one edit."""

from collections.abc import Iterable, Mapping
from typing import Final

from models.case import Case
from models.errors import Refused
from models.history.edit import Edit
from models.reading.filtering.filters import (
    All,
    Dated,
    Filter,
    Not,
    OneOf,
    OneOrigin,
    Silent,
    StatusChanged,
)
from models.reading.filtering.spans import MONTHS, This
from models.reading.filtering.within import uses
from models.reading.sorting import Sort
from models.reading.views import SavedView, arrangement, by_uid
from models.records import View
from models.records.kinds import between

SILENT, DUE, ONE_ORIGIN, CHANGED = "silent", "due", "one_origin", "changed"

SAMPLES: Final[Mapping[str, tuple[str, Filter]]] = {
    SILENT: ("inquiry", Silent(14)),
    DUE: (
        "condition",
        All((Dated("due", This(MONTHS)), Not(OneOf("state", ("met", "waived", "lifted"))))),
    ),
    ONE_ORIGIN: ("decision", OneOrigin()),
    CHANGED: ("application", StatusChanged()),
}
"""Views to begin with, by code: the kind of record that each lists, and its filter."""

VIEW_TITLES: Final[Mapping[str, str]] = {
    SILENT: "Silent for 14 days",
    DUE: "Conditions due this month",
    ONE_ORIGIN: "Resting on one origin",
    CHANGED: "Status changed since last briefing",
}
"""What those views are called in English, by code."""


def save_view(
    case: Case,
    title: str,
    kind: str,
    filter: Filter | None,
    *,
    label: str,
    columns: Iterable[str] = (),
    sorting: Iterable[Sort] = (),
    grouping: str = "",
    on_desk: bool = False,
) -> int:
    """Save a list as a view behind the others; gives its local number. Raises Refused."""
    held = arrangement(filter, columns=columns, sorting=sorting, grouping=grouping)
    with case.edit(label) as edit:
        return edit.add(
            View,
            title=title,
            listed=kind,
            on_desk=on_desk or None,
            position=_behind(case.views()),
            **held,
        )


def change_view(
    case: Case,
    view: SavedView,
    filter: Filter | None,
    *,
    label: str,
    columns: Iterable[str] = (),
    sorting: Iterable[Sort] = (),
    grouping: str = "",
) -> None:
    """Let a view list what a list lists now. Raises Refused where it would use itself."""
    if uses(filter, view.uid, by_uid(case.views())):
        raise Refused(
            "A view can't use itself, not even by way of another.",
            kept="The view was left as it is.",
            do="Take “in view” out of the filter.",
        )
    with case.edit(label) as edit:
        edit.change(
            view.id, **arrangement(filter, columns=columns, sorting=sorting, grouping=grouping)
        )


def move_view(case: Case, view: SavedView, *, by: int, label: str) -> bool:
    """Move a view so many places up (below 0) or down; False where it can't go so far."""
    views = list(case.views())
    at = next(place for place, each in enumerate(views) if each.id == view.id)
    to = at + by
    if not 0 <= to < len(views):
        return False
    views.insert(to, views.pop(at))
    keys: list[str] = []
    with case.edit(label) as edit:
        before = views[to - 1].position if to else None
        after = views[to + 1].position if to + 1 < len(views) else None
        if _has_room(before, after, first=to == 0, last=to + 1 == len(views)):
            edit.set(view.id, "position", between(before or None, after or None))
            return True
        # Views made apart can stand at one place; then all are given places of their own.
        for each in views:
            keys.append(between(keys[-1] if keys else None, None))
            edit.set(each.id, "position", keys[-1])
    return True


def add_samples(case: Case, titles: Mapping[str, str], *, label: str) -> None:
    """Save the views to begin with under these titles by code, in one step. Raises Refused."""
    place = _behind(case.views())
    with case.edit(label) as edit:
        add_views(edit, titles, place=place)


def add_views(edit: Edit, titles: Mapping[str, str], *, place: str) -> None:
    """Add views to begin with, under titles by code, from a place on among the views."""
    for code, title in titles.items():
        kind, filter = SAMPLES[code]
        held = arrangement(filter, columns=(), sorting=(), grouping="")
        edit.add(View, title=title, listed=kind, on_desk=True, position=place, **held)
        place = between(place, None)


def _behind(views: Iterable[SavedView]) -> str:
    places = [each.position for each in views if each.position]
    return between(max(places), None) if places else between(None, None)


def _has_room(before: str | None, after: str | None, *, first: bool, last: bool) -> bool:
    known = (first or bool(before)) and (last or bool(after))
    return known and not (before and after and before >= after)
