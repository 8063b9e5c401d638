"""The parts that close a case briefing: timeline, gaps, outlook, change log, and its head."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefings.issuing import issue, reissue
from briefings.order import Order, Piece, Since
from models.case import Case
from models.reading.briefings import recorded
from models.records import Concern, Event, Forecast, Gate, Judgement
from tests.builders import added, an_application, changed, linked
from tests.printed import Read, read_pdf

DAY = date(2026, 1, 31)
Told = Callable[..., Read]


def only(*parts: str) -> tuple[Piece, ...]:
    return tuple(Piece(part) for part in parts)


def test_the_timeline_tells_every_date_with_its_doubt_and_names_the_undated(
    founding: Case, told: Told
) -> None:
    text = told(founding, pieces=only("timeline", "notes")).flat

    assert "DeepSeek rises to the first rank of AI companies (about first quarter of 2025)" in text
    assert "NDRC and Nvidia: did not respond; DeepSeek: declined to comment" in text
    assert "some day between 10 and 20 February 2026" in text
    assert "Shipments delayed by Beijing's hesitation (no date is stated)" in text


def test_a_case_without_a_date_lists_its_events_alone(fresh: Case, told: Told) -> None:
    added(fresh, Event, title="Something happened")

    text = told(fresh, pieces=only("timeline")).flat

    assert "Timeline Events: Something happened (no date is stated)" in text


def test_a_gap_says_why_it_matters_and_how_it_could_be_closed(fresh: Case, told: Told) -> None:
    added(
        fresh,
        Judgement,
        kind="gap",
        statement="Who decides.",
        why="Nobody can be asked.",
        would_change="A notice.",
    )

    text = told(fresh, pieces=only("gaps")).flat

    assert "Not known Why it matters How it could be closed" in text
    assert "Who decides. Nobody can be asked. A notice." in text


def test_without_a_written_gap_the_computed_ones_are_told(fresh: Case, told: Told) -> None:
    application = an_application(fresh)
    gate = added(fresh, Gate, title="The licence")
    linked(fresh, gate, "applications", application)

    text = told(fresh, pieces=only("gaps")).flat

    assert "Who approves is not stated: The licence." in text
    assert "Not stated: applicant, end users, filed, quantity and stated end use." in text


def test_the_outlook_tells_indicators_days_and_expectations_with_a_likelihood(
    fresh: Case, told: Told
) -> None:
    added(fresh, Judgement, kind="indicator", statement="A notice.", why="It would settle it.")
    added(fresh, Forecast, statement="The first is delivered.", by_when="2026-03-01")
    added(fresh, Forecast, statement="More will follow.", likelihood="likely")
    added(fresh, Forecast, statement="A rumour without a measure.")
    added(fresh, Event, title="Over", date="2025-12-01")

    text = told(fresh, pieces=only("outlook")).flat

    assert "– A notice. It would settle it." in text
    assert "Days to watch: 1 March 2026 – The first is delivered" in text
    assert "Expected, without a day: More will follow" in text
    assert "A rumour" not in text
    assert "Over" not in text


def test_the_log_names_the_briefings_before_and_what_is_compared_with(
    fresh: Case, told: Told, tmp_path: Path
) -> None:
    an_application(fresh)
    first = issue(fresh, Order(as_of=DAY, author="Ann", version="draft 1"), out=tmp_path / "a.pdf")
    assert first.record is not None
    uid = fresh.ledger.uid(first.record)
    since = Since(fresh.frontier(), DAY, uid)
    later = date(2026, 2, 28)

    read = told(
        fresh, as_of=later, since=since, supersedes=uid, pieces=only("since_last", "change_log")
    )

    assert "Since case briefing no. 1, as of 31 January 2026" in read.flat
    assert "Case briefing no. 1 (draft 1) 31 January 2026" in read.flat
    assert "superseded by this one, compared with here" in read.flat
    assert "Changes are told against case briefing no. 1, as of 31 January 2026." in read.flat


def test_the_log_of_the_first_says_so_and_stays_so_when_it_is_made_again(
    fresh: Case, tmp_path: Path
) -> None:
    an_application(fresh)
    issue(fresh, Order(as_of=DAY, author="Ann"), out=tmp_path / "a.pdf")
    issue(fresh, Order(as_of=DAY, author="Ann"), out=tmp_path / "b.pdf")

    reissue(fresh, recorded(fresh)[-1], out=tmp_path / "again.pdf")

    assert "first recorded briefing of this scope" in _flat(tmp_path / "a.pdf")
    assert "first recorded briefing" not in _flat(tmp_path / "b.pdf")
    assert "Case briefing no. 1" in _flat(tmp_path / "b.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "a.pdf").read_bytes()


def _flat(path: Path) -> str:
    return read_pdf(path.read_bytes()).flat


def test_the_head_tells_what_a_cover_would(founding: Case, told: Told) -> None:
    first = " ".join(
        told(
            founding, version="Draft 2", reviewer="Ben Example", distribution="Export control team"
        )
        .pages[0]
        .split()
    )

    assert "not recorded, version draft 2" in first.lower()
    assert "Information cut-off 31 January 2026, 23:59 UTC" in first
    assert "Reviewed by Ben Example" in first
    assert "Distribution Export control team" in first


def test_a_position_on_the_board_tells_since_when_and_how_well_it_is_known(
    founding: Case, told: Told
) -> None:
    text = told(founding, pieces=only("board")).flat

    assert "about January 2026 · F3 Blocks here · 2 more" in text


def test_the_flash_promises_no_further_pages(fresh: Case, told: Told) -> None:
    for number in range(9):
        added(fresh, Judgement, kind="gap", statement=f"Gap {number}.")

    flash, whole = told(fresh, kind="flash").flat, told(fresh).flat

    assert "and 3 more" in flash
    assert "following pages" not in flash
    assert "and 3 more on the following pages" in whole


def test_an_arrow_tells_how_a_judgement_moved(fresh: Case, told: Told) -> None:
    judgement = added(
        fresh, Judgement, kind="key_judgement", statement="It comes.", likelihood="likely"
    )
    concern = added(fresh, Concern, title="A worry", state="alleged")
    since = Since(fresh.frontier(), date(2026, 1, 3))
    changed(fresh, judgement, likelihood="unlikely")
    changed(fresh, concern, title="A new worry")

    text = told(fresh, since=since, pieces=only("key_judgements", "changed")).flat

    assert "↓ down from likely" in text
    assert "Key judgement: It comes. Likelihood likely unlikely" in text
    assert "A new worry Title A worry A new worry" in text


@pytest.mark.parametrize("kind", ["flash", "case", "register", "answers", "sources", "forecasts"])
def test_an_empty_case_counts_nothing_and_explains_no_words(
    fresh: Case, told: Told, kind: str
) -> None:
    read = told(fresh, kind=kind)

    body = read.flat.split("Information cut-off", 1)[1]
    assert " 0 " not in f" {read.flat.split('As of', 1)[0]} {body}"
    assert "Words used" not in body
    assert len(read.pages) == 1


def test_what_the_first_page_says_to_be_missing_is_not_said_again(fresh: Case, told: Told) -> None:
    an_application(fresh)

    text = told(fresh).flat

    assert text.count("Not stated: ") == 1
    assert "how it could be closed" not in text
