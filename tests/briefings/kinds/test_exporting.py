"""What export refuses, stops at and offers."""

from datetime import date
from pathlib import Path

import pytest

from briefings import KINDS, export
from briefings.kinds import TELLERS
from briefings.page import Cancelled
from models.case import Case
from models.errors import Refused
from models.records.vocabularies import BRIEFING_KIND

DAY = date(2026, 1, 31)


def test_what_can_not_be_made_is_refused_in_a_sentence(founding: Case, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"

    with pytest.raises(Refused, match="no briefing of the kind"):
        export(founding, out=out, as_of=DAY, kind="novel")
    with pytest.raises(Refused, match="no page"):
        export(founding, out=out, as_of=DAY, page="A7")
    with pytest.raises(Refused, match="does not exist"):
        export(founding, out=tmp_path / "missing" / "a.pdf", as_of=DAY)

    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_export_writes_nothing(founding: Case, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        export(founding, out=tmp_path / "a.pdf", as_of=DAY, cancelled=lambda: True)

    assert list(tmp_path.iterdir()) == []


def test_each_kind_offered_can_be_told_and_named_in_a_record() -> None:
    assert set(KINDS) == set(TELLERS)
    assert set(KINDS) <= set(BRIEFING_KIND.codes)
