"""The open file is cut off or emptied: nothing in it can be read, which is said, and it closes."""

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from gui.dialogs.refusal import Refusal
from models.case import Case
from models.records import Company
from tests.window.conftest import Desk
from tests.window.holding import ANN, cut_off, emptied, name_row, press, stand_at_company


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file with one company."""
    made = tmp_path / "chips.proviso"
    with Case.create(made, title="Chips", who=ANN) as case, case.edit("Added") as edit:
        edit.add(Company, name="Nvidia")
    return made


@pytest.mark.parametrize("disturb", [cut_off, emptied])
def test_what_can_not_be_read_any_more_is_told_once_and_closed_without_a_trace(
    desk: Desk, path: Path, disturb: Callable[[Path], None]
) -> None:
    hands = desk.window(path)
    stand_at_company(hands)
    disturb(path)
    with pytest.raises(apsw.Error) as met:
        hands.case.counts()

    hands.window.own_up(met.value)
    hands.window.own_up(met.value)

    (asked,) = [each for each in hands.window.findChildren(Refusal) if each.isVisible()]
    assert "Something else has changed “chips.proviso”" in hands.seen()
    press(asked, "Reload")
    (asked,) = [each for each in hands.window.findChildren(Refusal) if each.isVisible()]
    assert name_row(hands.window).isVisible()
    asked.accept()
    hands.window.close()
    assert not hands.window.isVisible()
    assert [each.name for each in path.parent.glob(".*")] == []
