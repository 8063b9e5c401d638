"""Saved views inside filters: which they are, and that no view uses itself by way of others."""

from collections.abc import Mapping
from typing import TypeAlias

from models.errors import Refused
from models.reading.filtering.filters import MOST_TESTS, Filter, InView, Unknown, tests

Views: TypeAlias = Mapping[str, tuple[str, Filter | None]]
"""Saved views by uid: the kind of record that each lists, and its filter."""


def uses_views(filter: Filter | None) -> bool:
    """Whether a filter asks for saved views."""
    return filter is not None and any(isinstance(each, InView) for each in tests(filter))


def is_known(filter: Filter, kind: str, views: Views) -> bool:
    """Whether this version can test all of a filter, the views that it uses included.

    A view that is gone, or lists another kind of record, can't be tested. Raises Refused where
    views use each other in a circle, or for too many tests.
    """
    return not any(isinstance(each, Unknown) for each in with_views(filter, kind, views))


def with_views(filter: Filter, kind: str, views: Views) -> list[Filter]:
    """All tests of a filter, those of the views that it uses in their place.

    Raises Refused as `is_known` does.
    """
    return _within(filter, kind, views, ())


def uses(filter: Filter | None, view: str, views: Views) -> bool:
    """Whether a filter uses a view, itself or by way of others."""
    if filter is None:
        return False
    left = [filter]
    seen: set[str] = set()
    while left:
        for test in tests(left.pop()):
            if isinstance(test, InView) and test.view not in seen:
                seen.add(test.view)
                inner = views.get(test.view, ("", None))[1]
                left += [inner] if inner is not None else []
    return view in seen


def _within(
    filter: Filter, kind: str, views: Views, path: tuple[str, ...], most: int = MOST_TESTS
) -> list[Filter]:
    found: list[Filter] = []
    for test in tests(filter):
        if not isinstance(test, InView):
            found.append(test)
        elif test.view in path:
            raise Refused(
                "A view can't use itself, not even by way of another.",
                kept="Both views were left as they are.",
                do="Take “in view” out of the filter of one of them.",
            )
        else:
            listed, inner = views.get(test.view, ("", None))
            if listed != kind:
                found.append(Unknown("null"))
            elif inner is not None:
                path_on = (*path, test.view)
                found += _within(inner, kind, views, path_on, most - len(found))
        if len(found) > most:
            raise Refused(
                f"A filter has at most {MOST_TESTS} tests, with those of the views that it uses.",
                do="Take some of them away.",
            )
    return found
