from collections.abc import Callable

import pypdfium2
import pytest

from briefings import Order, Piece, make
from models.case import Case
from models.errors import Refused
from models.records import Condition, Judgement, Source
from tests.briefings.conftest import DAY
from tests.printed import Read

Told = Callable[..., Read]


def pieces(*parts: str) -> tuple[Piece, ...]:
    return tuple(Piece(part) for part in parts)


def titles(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [each.get_title() for each in document.get_toc()]


def test_a_briefing_of_ones_own_needs_parts(founding: Case) -> None:
    with pytest.raises(Refused, match="none is chosen"):
        make(founding, Order(as_of=DAY, kind="composed"))


def test_ones_own_parts_stand_in_their_order_under_ones_own_headings(founding: Case) -> None:
    chosen = (Piece("events", "What happened"), Piece("new_page"), Piece("conditions"))

    made = make(founding, Order(as_of=DAY, kind="composed", title="Mine", pieces=chosen))

    assert titles(made.content) == ["Mine", "What happened", "Conditions", "Notes"]


def test_a_part_of_a_newer_version_is_left_out_and_that_is_said(founding: Case, told: Told) -> None:
    read = told(founding, kind="composed", pieces=pieces("events", "crystal_ball"))

    assert "Left out, because this version does not know it: “crystal_ball”." in read.flat
    assert "Events" in read.flat


def test_a_page_turns_where_it_is_asked_to_and_never_for_nothing(
    founding: Case, told: Told
) -> None:
    chosen = pieces("events", "new_page", "concerns", "new_page", "notes", "new_page")

    read = told(founding, kind="composed", pieces=chosen)

    assert len(read.pages) == 3
    assert "Events" in read.pages[0]
    assert "Concerns" in read.pages[1]
    assert "Notes" in read.pages[2]


def test_labels_stand_beside_one_another_and_tables_keep_the_whole_width(
    founding: Case, told: Told
) -> None:
    chosen = (
        Piece("key_conditions", share=4),
        Piece("who_responded", beside=True, share=0),
        Piece("board", beside=True),
    )

    read = told(founding, kind="composed", pieces=chosen)

    assert read.outside == ()
    assert read.pages[0].index("Conditions") < read.pages[0].index("Applications by gates")


def test_a_part_is_told_once_however_often_it_is_asked_for(founding: Case, told: Told) -> None:
    read = told(founding, kind="composed", pieces=pieces("events", "notes", "events", "notes"))

    assert read.flat.count("Huang tells reporters") == 1


def test_numbers_lead_to_notes_even_where_none_were_asked_for_or_they_stand_first(
    founding: Case, told: Told
) -> None:
    without = told(founding, kind="composed", pieces=pieces("concerns"))
    before = told(founding, kind="composed", pieces=pieces("notes", "concerns"))

    assert "Notes" in without.flat
    assert before.flat.index("Notes") < before.flat.index("Concerns")
    assert before.flat.count("A senior US lawmaker, so Reuters reported") == 1


def test_notes_name_each_source_in_words_where_no_list_tells_what_a_code_means(
    fresh: Case, told: Told
) -> None:
    with fresh.edit("Entered a chain") as edit:
        condition = edit.add(Condition, title="No resale", state="imposed")
        paper = edit.add(Source, title="Chips for all", kind="article", publisher="The Daily")
        wire = edit.add(Source, title="Wire of the Agency", publisher="Agency")
        person = edit.add(Source, title="Jane Roe", kind="named_person", may_leave=False)
        edit.add(Judgement, kind="key_judgement", statement="It holds.")
        for source in (paper, wire, person):
            edit.cite(condition, "state", source=source, passage="It may not be sold on.")

    read = told(fresh, kind="composed", pieces=pieces("conditions"))
    listed = told(fresh, kind="composed", pieces=pieces("conditions", "sources"))

    assert "Chips for all (The Daily)" in read.flat
    assert "Wire of the Agency" in read.flat
    assert "Wire of the Agency (Agency)" not in read.flat
    assert "source A (named person), name withheld" in read.flat
    assert "Jane Roe" not in read.flat
    assert "S1" not in read.flat
    assert "S1" in listed.flat
    assert "in note 1" in listed.flat
