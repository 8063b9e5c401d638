"""The handling of a briefing: what is above it is named, with what can be done about that."""

from collections.abc import Callable

import pytest

from models.case import Case
from models.errors import Refused
from models.records import Application, Source
from tests.printed import Read


def test_a_handling_below_what_is_inside_is_refused_and_named(
    fresh: Case, told: Callable[..., Read]
) -> None:
    with fresh.edit("Cited a red paper") as edit:
        application = edit.add(Application, title="One")
        red = edit.add(Source, title="Red paper", kind="filing", handling="red")
        edit.cite(application, None, source=red, passage="Only for those addressed.")

    with pytest.raises(Refused) as refused:
        told(fresh, handling="green")

    assert refused.value.happened == (
        "A briefing that is TLP:GREEN can't tell of the case “A case” (TLP:AMBER+STRICT);"
        " the source “Red paper” (TLP:RED)."
    )
    assert refused.value.do.startswith("Choose TLP:RED, or if more people may see it, change")


def test_applications_above_the_handling_can_be_left_out(
    fresh: Case, told: Callable[..., Read]
) -> None:
    with fresh.edit("Opened the case") as edit:
        edit.set(fresh.dossier.id, "handling", "clear")
        edit.add(Application, title="One", handling="amber")
        edit.add(Application, title="Two")

    with pytest.raises(Refused) as refused:
        told(fresh, handling="green")

    assert "can't tell of the application “One” (TLP:AMBER)." in refused.value.happened
    assert "Choose TLP:AMBER, or leave that application out" in refused.value.do
