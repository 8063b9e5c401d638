"""What export refuses, stops at and offers."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from briefings import KINDS, Order, Piece, Since, export, ordered
from briefings.page import Cancelled
from briefings.parts.catalogue import PARTS
from briefings.phrases import phrases
from models.case import Case
from models.errors import Refused
from models.records.vocabularies import BRIEFING_KIND
from tests.printed import Read

DAY = date(2026, 1, 31)
ENDS = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


def test_what_can_not_be_made_is_refused_in_a_sentence(founding: Case, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"

    with pytest.raises(Refused, match="no briefing of the kind"):
        export(founding, Order(as_of=DAY, kind="novel"), out=out)
    with pytest.raises(Refused, match="no handling label “orange”"):
        export(founding, Order(as_of=DAY, handling="orange"), out=out)
    with pytest.raises(Refused, match="no page"):
        export(founding, Order(as_of=DAY, page="A7"), out=out)
    with pytest.raises(Refused, match="does not exist"):
        export(founding, Order(as_of=DAY), out=tmp_path / "missing" / "a.pdf")

    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_export_writes_nothing(founding: Case, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        export(founding, Order(as_of=DAY), out=tmp_path / "a.pdf", cancelled=lambda: True)

    assert list(tmp_path.iterdir()) == []


def test_each_kind_can_be_named_in_a_record_and_on_a_page() -> None:
    assert set(KINDS) <= set(BRIEFING_KIND.codes)
    assert set(phrases.KIND_NAMES) == set(phrases.KIND_HELP) == set(KINDS)


def test_each_part_has_a_name_and_each_kind_consists_of_parts() -> None:
    assert set(phrases.PART_NAMES) == set(phrases.PART_HELP) == set(PARTS)
    assert {piece.part for kind in KINDS.values() for piece in kind.pieces} <= set(PARTS)


def test_an_order_is_the_same_after_it_was_kept_as_options() -> None:
    order = Order(
        as_of=DAY,
        kind="flash",
        scope=(str(UUID(int=1)), str(UUID(int=2))),
        since=Since(("x",), date(2026, 1, 3), str(UUID(int=3))),
        pieces=(Piece("board", "Where they stand"), Piece("notes", beside=True)),
        cut_off=datetime(2026, 1, 31, 9, 0, tzinfo=UTC),
        number=3,
        cover=True,
    )

    kept = json.loads(json.dumps(order.options()))

    assert ordered(kept) == order
    assert ordered(Order(as_of=DAY).options()) == Order(as_of=DAY)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Niue"])
@pytest.mark.parametrize("end", ENDS)
def test_a_cut_off_at_either_end_of_time_is_told_in_any_zone(
    fresh: Case, told: Callable[..., Read], zone: str, end: datetime
) -> None:
    with fresh.edit("Moved the desk") as edit:
        edit.set(fresh.dossier.id, "time_zone", zone)

    read = told(fresh, cut_off=end)

    assert f"D:{end.year:04}" in read.strings


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"as_of": "soon"},
        {"as_of": "2026-01-31", "magic": 1},
        {"as_of": "2026-01-31", "cut_off": "2026-01-31T12:00:00"},
        {"as_of": "2026-01-31", "kind": ["case"]},
        {"as_of": "2026-01-31", "title": 5},
        {"as_of": "2026-01-31", "author": None},
        {"as_of": "2026-01-31", "cover": "yes"},
        {"as_of": "2026-01-31", "number": "one"},
        {"as_of": "2026-01-31", "scope": ["an application"]},
        {"as_of": "2026-01-31", "supersedes": "the last"},
        {"as_of": "2026-01-31", "at": [1]},
        {"as_of": "2026-01-31", "since": {"frontier": [1], "day": "2026-01-01"}},
        {"as_of": "2026-01-31", "pieces": [{"part": 5}]},
        {"as_of": "2026-01-31", "pieces": [{"part": "board", "share": "all"}]},
    ],
)
def test_options_of_another_version_are_refused_in_a_sentence(options: dict[str, object]) -> None:
    with pytest.raises(Refused, match="can't be read by this version"):
        ordered(options)
