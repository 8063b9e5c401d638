"""Saved views: begun with, ordered, changed, counted; each is one step that undo takes back."""

from datetime import date

import pytest

from models import Case, Refused
from models.keeping_views import SAMPLES, add_samples, change_view, move_view, save_view
from models.reading.filtering import filters as f
from models.reading.filtering.sentences import say
from models.reading.tallies import tallies_apart
from models.records import CATALOGUE, Authority, Condition, Inquiry, View
from models.records.kinds import When
from tests.builders import added

TODAY = date(2026, 3, 10)
TITLES = {code: code.title() for code in SAMPLES}


def titles(case: Case) -> list[str]:
    return [each.title for each in case.views()]


def test_views_to_begin_with_are_one_step_that_can_be_undone(case: Case) -> None:
    add_samples(case, TITLES, label="Views")

    assert titles(case) == list(TITLES.values())
    assert all(view.on_desk for view in case.views())

    case.undo()
    assert titles(case) == []


@pytest.mark.parametrize("code", SAMPLES)
def test_what_is_begun_with_can_be_said_and_asked(case: Case, code: str) -> None:
    kind, filter = SAMPLES[code]

    assert say(filter, kind)
    assert kind in CATALOGUE
    assert list(case.ids(kind, filter=filter, today=TODAY)) == []


def test_views_are_counted_together(case: Case) -> None:
    authority = added(case, Authority, name="MIIT")
    for day in ("2026-01-05", "2026-03-08"):
        added(case, Inquiry, asked_of=authority, date=When(day))
    save_view(case, "Silent", "inquiry", f.Silent(14), label="Save")
    save_view(case, "All", "inquiry", None, label="Save")

    found = tallies_apart(case.path, TODAY)

    assert [found[view.uid] for view in case.views()] == [1, 2]


def test_a_view_that_cannot_be_asked_spoils_no_other_figure(case: Case) -> None:
    save_view(case, "First", "condition", None, label="Save")
    save_view(case, "Tasks", "task", None, label="Save")
    (first, _) = case.views()
    added(case, View, title="Newer", listed="from_a_newer_version")
    with case.edit("Close a circle") as edit:
        edit.set(first.id, "filter", f'{{"test":"in_view","view":"{first.uid}"}}')

    found = tallies_apart(case.path, TODAY)

    assert [found[view.uid] for view in case.views()] == [None, 0, None]


def test_a_view_moves_up_and_down_and_stops_at_the_ends(case: Case) -> None:
    for title in "abc":
        save_view(case, title, "task", None, label="Save")
    a, b, c = case.views()

    assert move_view(case, c, by=-1, label="Move")
    assert titles(case) == ["a", "c", "b"]
    assert move_view(case, a, by=1, label="Move")
    assert titles(case) == ["c", "a", "b"]
    assert not move_view(case, b, by=1, label="Move")


def test_views_that_stand_at_one_place_can_be_moved_too(case: Case) -> None:
    for title in "abc":
        added(case, View, title=title, listed="task", position="i")

    assert move_view(case, case.views()[2], by=-1, label="Move")

    assert titles(case) == ["a", "c", "b"]
    assert len({view.position for view in case.views()}) == 3


def test_a_view_takes_up_another_filter_but_none_by_which_it_would_use_itself(case: Case) -> None:
    met = added(case, Condition, title="a", state="met")
    save_view(case, "Met", "condition", f.OneOf("state", ("met",)), label="Save")
    (inner,) = case.views()
    save_view(case, "Outer", "condition", f.Not(f.InView(inner.uid)), label="Save")
    outer = case.views()[1]

    change_view(case, outer, f.InView(inner.uid), label="Change")

    assert list(case.ids("condition", filter=f.InView(outer.uid))) == [met]
    with pytest.raises(Refused, match="can't use itself"):
        change_view(case, inner, f.Not(f.InView(outer.uid)), label="Change")
